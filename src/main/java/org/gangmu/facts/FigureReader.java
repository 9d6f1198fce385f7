package org.gangmu.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gangmu.rulebook.Label;
import org.gangmu.segment.Paragraph;
import org.gangmu.text.Language;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/** Reads planned and reported values. What is no certain value is left out, never guessed. Thread-safe. */
public final class FigureReader {

    private static final Search ON_PAST = Search.of("[0-9]年度?[^0-9]{0,10}(?:总结|年度报告|年度工作报告|年报)|[0-9]年度[^0-9]{0,8}报告|annual report");

    /** Headings of a report that say what year it speaks in: 2027年工作回顾, 2028年重点工作. */
    private static final Search HEAD = Search.of("(?<past>20[0-9]{2})年(?:[^,。;]{0,8})?(?:回顾|总结|主要成效|完成情况)|(?<now>20[0-9]{2})年(?:[^,。;回]{0,8})?(?:重点工作|工作安排|主要任务|重点任务|目标任务|总体要求|预期目标|主要目标)");

    private final FactWords words;
    private final Measures measures;
    private final Indicators indicators;
    private final Comparisons inChinese;
    private final Comparisons inEnglish;
    private final Qualities qualities;

    public FigureReader(FactWords words) {
        this.words = words;
        this.measures = new Measures(words.units);
        this.indicators = new Indicators(words.indicators, words.leadWords);
        this.inChinese = new Comparisons(words.comparisons, true);
        this.inEnglish = new Comparisons(words.comparisons, false);
        this.qualities = new Qualities(words.qualities, indicators);
    }

    /** For each sentence its figures, in order. */
    public List<List<Figure>> read(Header header, ArticleReading article, Language language) {
        List<Reading> readings = article.sentences;
        boolean chinese = language == Language.ZH;
        Periods periods = article.periods(header, chinese);
        int year = periods.base;
        PlannedOrReported kinds = new PlannedOrReported(words, year);
        EnglishCells cells = new EnglishCells();
        List<List<Figure>> out = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            Optional<Figure> cell = chinese ? Optional.empty() : cells.next(reading);
            out.add(cell.isPresent() ? List.of(cell(cell.get(), reading, year))
                    : judged(read(reading, i, periods, language), reading, kinds));
        }
        return out;
    }

    private static List<Figure> judged(List<Figure> figures, Reading reading, PlannedOrReported kinds) {
        return figures.isEmpty() ? List.of() : figures.stream().map(f -> kinds.judge(f, reading)).toList();
    }

    /** The value of a cell is told by the table, not by the words before it: of a year to come it is planned. */
    private Figure cell(Figure cell, Reading reading, int year) {
        Figure figure = complete(cell, reading);
        boolean told = figure.kind().isPresent() || figure.period().isEmpty() || year == 0;
        return told ? figure : figure.as(Integer.parseInt(figure.period()) > year ? Label.Figures.PLANNED : Label.Figures.REPORTED);
    }

    /** The figures of a sentence and what cannot be read in it, in order. */
    private List<Figure> read(Reading reading, int sentence, Periods periods, Language language) {
        List<Unread> unread = Unread.find(reading, language);
        List<Span> skipped = unread.isEmpty() ? List.of() : unread.stream().map(Unread::span).toList();
        boolean chinese = language == Language.ZH;
        List<Figure> out = new ArrayList<>();
        if (unread.isEmpty() || unread.stream().noneMatch(u -> u.problem().equals("table-row"))) {
            List<Figure> found = chinese ? ChineseFigures.read(reading, sentence, periods, skipped) : EnglishFigures.read(reading, sentence, periods, skipped);
            Comparisons comparisons = chinese ? inChinese : inEnglish;
            for (Figure figure : found) {
                out.add(comparisons.measured(figure, reading, out));
            }
            List<Figure> told = comparisons.find(reading, sentence, periods, out);
            addBeside(found, told, out);
            addBeside(found, qualities.find(reading, sentence, periods, reading.frame()), out);
            for (int i = 0; i < out.size(); i++) {
                out.set(i, complete(out.get(i), reading));
            }
        }
        if (out.size() > 1 || !unread.isEmpty()) {
            unread.forEach(u -> out.add(u.figure(reading)));
            out.sort(Comparator.comparingInt(f -> f.quote().start()));
        }
        return out;
    }

    /** Adds those whose words are not those of one that was found before. */
    private static void addBeside(List<Figure> found, List<Figure> told, List<Figure> out) {
        for (Figure t : told) {
            if (found.stream().noneMatch(f -> f.quote().start() < t.quote().end() && t.quote().start() < f.quote().end())) {
                out.add(t);
            }
        }
    }

    /** With the indicator's name and the values in the normal unit. */
    private Figure complete(Figure figure, Reading reading) {
        if (measures.isTooLarge(figure.values(), figure.unit())) {
            return Figure.unread("number-too-long", figure.quote());
        }
        int at = reading.sentence.text().indexOf(figure.indicator());
        String folded = at < 0 ? figure.indicator() : reading.text.substring(at, at + figure.indicator().length());
        Figure named = figure.named(indicators.name(folded));
        return named.measure().isPresent() ? named : measures.of(figure.values(), figure.unit()).map(named::measured).orElse(named);
    }

    /** The year that the article speaks in: of its date, else of its headline; 0 if neither says. */
    static int year(Header header, List<Reading> readings) {
        if (header.date().isPresent()) {
            return Integer.parseInt(header.date().get().substring(0, 4));
        }
        for (Reading reading : readings) {
            boolean title = reading.paragraph.role() == Paragraph.Role.TITLE || reading.paragraph.role() == Paragraph.Role.SUBTITLE;
            Matcher m = title ? EventDate.YEAR.first(reading.text) : null;
            if (m != null) {
                // a report on 2025 speaks in 2026
                return Integer.parseInt(m.group(1)) + (ON_PAST.isIn(reading.text) ? 1 : 0);
            }
        }
        for (Reading reading : readings) {
            Matcher m = reading.paragraph.role() == Paragraph.Role.HEADING ? HEAD.first(reading.text) : null;
            if (m != null) {
                return m.group("past") != null ? Integer.parseInt(m.group("past")) + 1 : Integer.parseInt(m.group("now"));
            }
        }
        return 0;
    }
}
