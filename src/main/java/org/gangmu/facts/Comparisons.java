package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/** Reads values that are told by another value: 居民收入增长与经济增长同步, 高于全省平均水平0.6个百分点, pay will grow in line with inflation. */
final class Comparisons {

    private static final Search ZH_OF = Search.of("(?<of>(?:全|我|本)(?:国|省|市|县|区|州|球)|世界|经济|物价|GDP|gdp|(?:地区)?生产总值|上年|去年|同期|预期|省定|市定|城镇居民|农村居民|城镇|周边|财政|西部|东部|中部|大中城市|[^,;。、:]{1,8}(?=平均|增速))"
            + "[^,;。、:()0-9]{0,12}?(?:平均水平|平均|水平|增速|增长速度|增长|增幅|同期|预期|收入|涨幅|总体|(?<=全[国省市县区州]))(?=[,;。、)!]|[0-9]|$)");
    /** 与经济增长同步: what it is measured by stands before the word. */
    private static final Search ZH_WITH = Search.of("(?<join>与|和|同)(?<of>(?:地区|国内)?生产总值|GDP|gdp|(?:全[国省市县区州]|我国)?(?:国民)?经济(?:社会)?(?:发展|增长|增速)?|物价|全[国省市县区]|[^,;。、与和同]{2,8}(?:增长|增速|水平))(?:增长|增速|水平|总体|保持|基本|大体)*$");
    private static final Search TAIL = Search.of("(?:增长|提高|提升|发展)?(?=[,;。、)!]|$)");
    private static final Search MEASURED = Search.of("增速|增长|增幅|收入|水平|率|比重|强度|指标|消费|投资|产值|指数|涨幅");
    private static final Search GROWS = Search.of("增速|增长|增幅|收入");
    private static final Pattern EN_OF = Pattern.compile("\\s(?<of>(?:the\\s|that\\sof\\s)?[a-z][a-z' ’-]{2,40}?)(?=[,;.:)]|\\s(?:in|by|and|this|next|last|over|through)\\b|$)");
    private static final int LONGEST = 24;

    private final WordTable words;
    private final boolean chinese;

    /** @param table words and how they bind: "高于" is "over" */
    Comparisons(WordTable table, boolean chinese) {
        this.words = table;
        this.chinese = chinese;
    }

    /** Figures without a value of their own; those that tell the distance too (0.6个百分点) are {@link #measured}. */
    List<Figure> find(Reading reading, int sentence, Periods periods, List<Figure> read) {
        if (!reading.mayHave(words)) {
            return List.of();
        }
        List<Figure> out = new ArrayList<>();
        String text = reading.text;
        Span word;
        for (int start = reading.next(words, 0); start < text.length(); start = reading.next(words, word.end())) {
            word = new Span(start, start + words.startingAt(text, start).length());
            Figure figure = chinese ? chinese(reading, sentence, periods, read, word) : english(reading, sentence, periods, word);
            if (figure != null) {
                out.add(figure);
            }
        }
        return out;
    }

    private Figure chinese(Reading reading, int sentence, Periods periods, List<Figure> read, Span word) {
        String text = reading.text;
        int clause = clause(reading, word.start());
        int nameEnd;
        String reference;
        int end;
        if (words.value(word.of(text)).equals("exactly")) {
            Matcher with = ZH_WITH.first(text, clause, word.start());
            Matcher tail = with == null ? null : TAIL.at(text, word.end(), text.length());
            if (tail == null) {
                return null;
            }
            nameEnd = with.start();
            reference = reading.own(with.start("of"), word.start());
            end = tail.end();
        } else {
            Matcher of = ZH_OF.at(text, word.end(), Math.min(text.length(), word.end() + LONGEST));
            if (of == null || of.end() < text.length() && Character.isDigit(text.charAt(of.end()))) {
                return null;
            }
            nameEnd = word.start();
            reference = reading.own(of.start(), of.end());
            end = of.end();
        }
        int from = Lead.end(reading, clause, nameEnd);
        Binding binding = Binding.of(reading, from, nameEnd);
        String name = reading.own(from, Math.max(from, binding.indicatorEnd()));
        String tone = reading.own(word.start(), word.end());
        if (name.isEmpty()) {
            // 增长7.3%、高于全市平均水平
            Figure before = before(reading, read, clause);
            Span quote = reading.trimmed(clause, end);
            return before == null ? null : Figure.without(before.indicator(), before.change(), "relative", reference, before.period(), tone, reading.quote(quote.start(), quote.end()));
        }
        boolean measured = name.length() <= LONGEST && MEASURED.isIn(text, from, nameEnd);
        if (!measured) {
            return null;
        }
        boolean grows = GROWS.isIn(text, from, nameEnd) || reference.contains("增");
        String change = binding.change().equals("reduction") ? "reduction" : grows ? "growth" : "level";
        Span quote = reading.trimmed(from, end);
        return Figure.without(name, change, "relative", reference, periods.at(sentence, quote.start(), end, true), tone, reading.quote(quote.start(), quote.end()));
    }

    private static int clause(Reading reading, int at) {
        return reading.back(at, ",;。!?:、", Reading.LONGEST_CLAUSE);
    }

    /** The figure whose words end where a clause starts. */
    private static Figure before(Reading reading, List<Figure> read, int clause) {
        if (clause == 0) {
            return null;
        }
        int join = reading.quote(clause - 1, clause).start();
        return read.stream().filter(f -> f.quote().end() == join).reduce((a, b) -> b).orElse(null);
    }

    /** A distance to another value (高于全市平均水平0.6个百分点) is one of the indicator before it, not of the words between. */
    Figure measured(Figure figure, Reading reading, List<Figure> read) {
        if (!chinese || !figure.unit().contains("百分点") && !figure.unit().equals("%")) {
            return figure;
        }
        int at = reading.local(figure.quote().start());
        int end = reading.local(figure.quote().end() - 1) + 1;
        Span word = first(reading.text, at, end);
        if (word == null || words.value(word.of(reading.text)).equals("exactly")) {
            return figure;
        }
        Matcher of = ZH_OF.at(reading.text, word.end(), end);
        if (of == null) {
            return figure;
        }
        String reference = reading.own(of.start(), of.end());
        int from = Lead.end(reading, at, word.start());
        int nameEnd = Binding.of(reading, from, word.start()).indicatorEnd();
        Figure before = from >= word.start() || nameEnd <= from ? before(reading, read, clause(reading, word.start())) : null;
        String name = before != null ? before.indicator() : nameEnd > from ? reading.own(from, nameEnd) : "";
        if (name.isEmpty()) {
            return figure;
        }
        return new Figure(name, "", before != null ? before.change() : figure.change().equals("level") && GROWS.isIn(reading.text, from, word.start()) ? "growth" : figure.change(),
                "=", figure.values(), figure.unit(), figure.measure(), reference, figure.period(), reading.own(word.start(), word.end()), "", figure.kind(), figure.quote());
    }

    /** The first word that stands within a part of a text; null if none does. */
    private Span first(String text, int from, int end) {
        int start = words.next(text, from, end);
        return start == end ? null : new Span(start, start + words.startingAt(text, start, end).length());
    }

    private Figure english(Reading reading, int sentence, Periods periods, Span word) {
        String text = reading.text;
        Matcher of = EN_OF.matcher(text).region(word.end(), text.length());
        boolean whole = word.start() > 0 && !Character.isLetter(text.charAt(word.start() - 1));
        if (!whole || !of.lookingAt() || of.group("of").strip().length() < 3) {
            return null;
        }
        EnglishFigures.Subject subject = EnglishFigures.subjectBefore(reading, word.start());
        if (subject == null || subject.change().isEmpty()) {
            return null;
        }
        Span quote = reading.trimmed(subject.span().start(), of.end());
        return Figure.without(reading.own(subject.span().start(), subject.span().end()).replaceAll("\\s+", " "), subject.change(), "relative", reading.own(of.start("of"), of.end("of")),
                periods.at(sentence, quote.start(), of.end(), false), reading.own(word.start(), word.end()), reading.quote(quote.start(), quote.end()));
    }
}
