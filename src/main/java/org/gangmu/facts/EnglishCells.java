package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.rulebook.Label;
import org.gangmu.segment.Paragraph;
import org.gangmu.text.Span;

/**
 * Reads the values in the cells of an English table: the last cell of words before them names what is measured, the cell over them tells the period and
 * whether it is a target. A cell that holds more than one value is none of these.
 */
final class EnglishCells {

    private static final Pattern VALUE = Pattern.compile("(?<tone>(?:[a-z]+\\s){0,3})(?<money>us\\$|[$€£¥])?\\s?(?<a>[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)"
            + "\\s?(?<unit>%|(?:(?:thousand|million|billion|trillion)\\s?)?(?:[a-z]+(?:\\s[a-z]+)?)?)");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?![0-9])");
    private static final Pattern PLANNED = Pattern.compile("\\b(?:target|goal|planned|plan)s?\\b");
    private static final Pattern REPORTED = Pattern.compile("\\b(?:result|actual|baseline|achieved)s?\\b");

    /** Cells of words since the last value, the newest last. */
    private final List<Reading> words = new ArrayList<>();
    private List<Reading> heads = List.of();
    private final List<Reading> row = new ArrayList<>();

    /** Takes the next sentence of the article. @return the value of a cell in a row with a name */
    Optional<Figure> next(Reading reading) {
        if (reading.paragraph.role() != Paragraph.Role.TABLE_CELL) {
            words.clear();
            row.clear();
            heads = List.of();
            return Optional.empty();
        }
        Matcher m = VALUE.matcher(reading.text.strip());
        if (!m.matches() || isYear(m) || !isTone(reading, m)) {
            words.add(reading);
            row.clear();
            return Optional.empty();
        }
        if (!words.isEmpty()) {
            heads = words.size() > 1 ? List.copyOf(words.subList(0, words.size() - 1)) : heads;
            row.add(words.get(words.size() - 1));
            words.clear();
        }
        if (row.isEmpty()) {
            return Optional.empty();
        }
        row.add(reading);
        return Optional.of(figure(reading, m));
    }

    private static boolean isYear(Matcher m) {
        return m.group("unit").isEmpty() && m.group("money") == null && YEAR.matcher(m.group("a")).matches();
    }

    private static boolean isTone(Reading reading, Matcher m) {
        int start = reading.text.indexOf(m.group()) + m.start("a");
        return m.group("tone").isBlank() || EnglishFigures.tone(reading, 0, m.group("money") == null ? start : start - m.group("money").length())[1].length() == m.group("tone").strip().length();
    }

    private Figure figure(Reading cell, Matcher m) {
        int start = cell.text.indexOf(m.group());
        int value = start + (m.group("money") == null ? m.start("a") : m.start("money"));
        String[] tone = EnglishFigures.tone(cell, 0, value);
        String head = row.size() - 1 < heads.size() ? heads.get(row.size() - 1).text : "";
        Matcher year = YEAR.matcher(head);
        String unit = ((m.group("money") == null ? "" : cell.own(value, value + m.group("money").length()) + " ") + m.group("unit")).strip();
        Reading name = row.get(0);
        Span named = name.trimmed(0, name.text.length());
        List<Span> spans = row.stream().flatMap(r -> all(r).spans().stream()).toList();
        String quote = String.join("", row.stream().map(r -> all(r).text()).toList());
        Figure figure = new Figure(name.own(named.start(), named.end()), "level", tone[0].isEmpty() ? "=" : tone[0], List.of(Double.parseDouble(m.group("a").replace(",", ""))), unit,
                year.find() ? year.group("y") : "", tone[1], new Quote(quote, spans));
        return PLANNED.matcher(head).find() ? figure.as(Label.Figures.PLANNED) : REPORTED.matcher(head).find() ? figure.as(Label.Figures.REPORTED) : figure;
    }

    private static Quote all(Reading reading) {
        Span span = reading.trimmed(0, reading.text.length());
        return reading.quote(span.start(), span.end());
    }
}
