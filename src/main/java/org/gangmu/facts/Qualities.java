package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/**
 * Reads aims that are told in words (进出口稳中提质, 能耗强度完成省定目标) and ranks (财政收入居全省第一), of indicators that the rulebook knows; and aims that need none
 * (良好开局). What is said so in a review is a way of speaking.
 */
final class Qualities {

    private static final Set<String> AIMS = Set.of("targets", "aims");
    /** The words that an aim is bound by: 实现“十五五”良好开局. */
    private static final int LONGEST_VERB = 14;
    private static final Search BEHIND = Search.of("[,;。!?、)](?!的)|$");

    private final WordTable table;
    private final Indicators indicators;

    Qualities(WordTable table, Indicators indicators) {
        this.table = table;
        this.indicators = indicators;
    }

    List<Figure> find(Reading reading, int sentence, Periods periods, String frame) {
        if (!reading.mayHave(table)) {
            return List.of();
        }
        List<Figure> out = new ArrayList<>();
        String text = reading.text;
        boolean aimed = AIMS.contains(frame);
        int end;
        for (int start = reading.next(table, 0); start < text.length(); start = reading.next(table, end)) {
            String word = table.startingAt(text, start);
            end = start + word.length();
            if (!BEHIND.isAt(text, end, text.length())) {
                continue;
            }
            String value = table.value(word);
            if (value.equals("aim") && aimed) {
                Span quote = reading.trimmed(reading.back(start, ",;。!?:、", LONGEST_VERB), end);
                out.add(Figure.without("", "level", "qualitative", "", periods.at(sentence, quote.start(), end, true), "", reading.quote(quote.start(), quote.end())));
            } else if (value.equals("rank") || aimed && !value.equals("aim")) {
                named(reading, sentence, periods, new Span(start, end), value, out);
            }
        }
        return out;
    }

    /** 粮食产量、能耗强度完成市定目标: a figure for each of them, if the rulebook knows them all. */
    private void named(Reading reading, int sentence, Periods periods, Span word, String value, List<Figure> out) {
        int clause = reading.back(word.start(), ",;。!?:", Reading.LONGEST_CLAUSE);
        int from = Lead.end(reading, clause, word.start());
        int end = from < word.start() ? Binding.of(reading, from, word.start()).indicatorEnd() : from;
        if (end <= from) {
            return;
        }
        List<Figure> found = new ArrayList<>();
        String change = value.equals("growth") || value.equals("reduction") ? value : "level";
        Span quote = reading.trimmed(from, word.end());
        for (String part : reading.own(from, end).split("[、和及与]")) {
            if (indicators.name(Reading.fold(part)).isEmpty()) {
                return;
            }
            found.add(Figure.without(part, change, "qualitative", "", periods.at(sentence, quote.start(), word.end(), true), "", reading.quote(quote.start(), quote.end())));
        }
        out.addAll(found);
    }
}
