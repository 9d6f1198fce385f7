package org.gangmu.facts;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.Span;

/** Reads English values that are told without digits: "doubled", "halve the number of homes at risk", "cut emissions by a quarter", "two-thirds of households". */
final class EnglishFractions {

    private static final Map<String, Integer> PARTS = Map.of("half", 2, "third", 3, "quarter", 4, "fifth", 5);
    private static final Map<String, Double> TIMES = Map.of("doubl", 2.0, "tripl", 3.0, "quadrupl", 4.0, "halv", 0.5);
    private static final Map<String, Integer> COUNTS = Map.of("one", 1, "two", 2, "three", 3, "four", 4);
    private static final Pattern OBJECT = Pattern.compile("\\s(?:the\\s|our\\s|its\\s|their\\s)?(?<noun>[a-z][a-z’'-]*(?:\\s[a-z][a-z’'-]*){0,7}?)(?=[,.;:)(]|\\s(?:by|in|over|since|within|from|to|and|between|through|this|last)\\b|$)");
    private static final Pattern IDLE = Pattern.compile("(?:down|up|check|duty|as)\\b.*|(?:by|in|over|since|within|from|to|and|between|through|this|last)");

    private EnglishFractions() {
    }

    static Figure figure(Reading reading, int sentence, Periods periods, Matcher m) {
        int clause = EnglishFigures.clauseStart(reading.text, m.start());
        String[] tone = EnglishFigures.tone(reading, clause, m.start());
        if (m.group("times") != null) {
            return multiple(reading, sentence, periods, m, clause, tone);
        }
        if (m.group("fraction") != null) {
            int of = PARTS.getOrDefault(m.group("fifths").replaceAll("s$", ""), 0);
            Matcher what = OBJECT.matcher(reading.text).region(m.end(), reading.text.length());
            boolean named = what.lookingAt() && !IDLE.matcher(what.group("noun")).matches();
            return !named || COUNTS.get(m.group("fraction")) >= of ? null : make(reading, sentence, periods, reading.own(what.start("noun"), what.end("noun")), "level", tone[0].isEmpty() ? "=" : tone[0],
                    (double) COUNTS.get(m.group("fraction")) / of, "", new Measure("%", List.of(round(100.0 * COUNTS.get(m.group("fraction")) / of))), tone[1], new Span(m.start(), what.end()));
        }
        String[] change = EnglishFigures.change(reading, clause, m.start());
        if (change[1].isEmpty()) {
            return null;
        }
        int part = PARTS.get(m.group("part"));
        int at = Integer.parseInt(change[1]);
        // cut emissions by a quarter; emissions fell by a quarter
        int verbEnd = at;
        while (verbEnd < m.start() && !Character.isWhitespace(reading.text.charAt(verbEnd))) {
            verbEnd++;
        }
        Span object = reading.trimmed(verbEnd, Integer.parseInt(tone[2]));
        Span what = object.length() > 2 ? object : EnglishFigures.subject(reading.text, clause, at);
        return what.isEmpty() || what.length() > 60 ? null : make(reading, sentence, periods, plain(reading.own(what.start(), what.end())), change[0], tone[0].isEmpty() ? "=" : tone[0],
                1.0 / part, "", new Measure("%", List.of(round(100.0 / part))), tone[1], new Span(Math.min(at, what.start()), m.end()));
    }

    private static Figure multiple(Reading reading, int sentence, Periods periods, Matcher m, int clause, String[] tone) {
        double times = TIMES.get(m.group("times"));
        Matcher object = OBJECT.matcher(reading.text).region(m.end(), reading.text.length());
        Span subject = EnglishFigures.subject(reading.text, clause, m.start());
        boolean ends = m.group().endsWith("d") && (m.end() >= reading.text.length() || !Character.isWhitespace(reading.text.charAt(m.end())) || reading.text.startsWith(" to ", m.end())
                || reading.text.startsWith(" in ", m.end()) || reading.text.startsWith(" from ", m.end()) || reading.text.startsWith(" over ", m.end()));
        Span what = ends ? subject : object.lookingAt() && !IDLE.matcher(object.group("noun")).matches() ? new Span(object.start("noun"), object.end("noun")) : new Span(0, 0);
        if (what.length() < 3) {
            return null;
        }
        return make(reading, sentence, periods, plain(reading.own(what.start(), what.end())), times < 1 ? "reduction" : "growth", "multiple", times, "", new Measure("x", List.of(times)), tone[1],
                new Span(Math.min(m.start(), what.start()), Math.max(m.end(), what.end())));
    }

    private static Figure make(Reading reading, int sentence, Periods periods, String indicator, String change, String op, double value, String unit, Measure measure, String tone, Span span) {
        Span quote = reading.trimmed(span.start(), span.end());
        return new Figure(indicator.replaceAll("\\s+", " "), change, op, List.of(round(value)), unit, periods.at(sentence, quote.start(), quote.end(), false), tone,
                reading.quote(quote.start(), quote.end())).measured(measure);
    }

    private static String plain(String noun) {
        return noun.replaceFirst("(?i)^(?:the|our|its|their)\\s", "").replaceFirst("(?i)^number of\\s", "");
    }

    private static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
