package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.gangmu.text.CharSet;
import org.gangmu.text.Chars;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/**
 * Reads the figures of a Chinese sentence: an indicator with a value behind it ("生产总值增长5.6%左右"), a value with what it counts behind it
 * ("新建200个智能车间"), values that share the indicator or the verb before them.
 */
final class ChineseFigures {

    private static final Search FROM = Search.of("(?:由|从)(?:[^,;。]{0,14})$");
    private static final Search FROM_BEFORE = Search.of("(?:由|从)[^,;。]*$");
    private static final Search RAISED = Search.of("(?:增|升|提高|提升|扩|扩大|扩展|上升|攀升|下降|降|降低|减|减少|缩|压减|压缩|调整|延长|增加|提速|缩短|调升|调低|上调|下调|增长|发展|优化|跃升)(?:至|到|为)(?:(?:19|20)[0-9]{2}年(?:底|末)?的?|(?:现在|目前|如今|今年|去年)的?)?(?:每年|每人每月)?(?:约|近|超|超过)?$");
    /** 建设日产6200吨生产线: what stands before is of another thing. */
    private static final Search MADE = Search.of("(?:的|建设|新建|建成|以及|年|投产)(?<what>[年日月](?:产|处理|加工|供应))$");
    private static final String TWO_DIGITS = "两位数";
    private static final CharSet HARD = CharSet.of(",;。!?:—");
    private static final int LONGEST_CLAUSE = 120;

    private ChineseFigures() {
    }

    /** @param unread spans of what cannot be read as a value */
    static List<Figure> read(Reading reading, int sentence, Periods periods, List<Span> unread) {
        List<Amount> amounts = Amount.find(reading, unread);
        if (amounts.isEmpty()) {
            return List.of();
        }
        List<Figure> out = new ArrayList<>();
        String indicator = "";
        String change = "level";
        int free = 0;
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            int clause = clauseStart(reading, amount.start(), free);
            Binding binding = Binding.of(reading, clause, amount.start());
            int next = i + 1 < amounts.size() ? amounts.get(i + 1).start() : reading.text.length();
            Figure figure = null;
            boolean listed = free > 0 && clause >= free && onlyJoins(reading.text, free, clause);
            boolean raised = listed && binding.reached() && free > 0 && FROM_BEFORE.isIn(reading.text, Math.max(0, free - 40), free);
            boolean counted = Counted.isBehind(reading, amount, binding, clause, next);
            if ((binding.indicatorEnd() <= clause || raised) && listed && !counted && !indicator.isEmpty()) {
                boolean said = !binding.change().isEmpty();
                figure = figure(reading, sentence, periods, amount, binding, indicator, said ? binding.change() : change, clause);
            } else if (amount.op().equals("multiple")) {
                figure = indicated(reading, sentence, periods, amount, binding, clause);
            } else if (counted) {
                figure = counted(reading, sentence, periods, amount, binding, clause, next);
            } else if (binding.indicatorEnd() > clause) {
                figure = indicated(reading, sentence, periods, amount, binding, clause);
            }
            Matcher from = binding.indicatorEnd() > clause && i + 1 < amounts.size() ? FROM.first(reading.text, clause, amount.start()) : null;
            if (from != null && RAISED.isIn(reading.text, amount.end(), next)) {
                // 由8万元增至10万元: the value left behind names what the next one is of
                indicator = from.start() > clause ? reading.own(Lead.end(reading, clause, from.start()), from.start()) : indicator;
                change = "level";
                free = amount.end();
                continue;
            }
            if (figure != null && InPassing.is(reading, amount, binding, clause)) {
                figure = null;
            }
            if (figure != null && binding.shared()) {
                parts = parts(figure.indicator(), 1 + listed(reading.text, amounts, i));
                figure = parts.isEmpty() ? figure : figure.of(parts.remove(0));
            } else if (figure != null && listed && !parts.isEmpty()) {
                figure = figure.of(parts.remove(0));
            }
            if (figure != null) {
                out.add(figure);
                indicator = figure.indicator();
                change = figure.change();
                free = Math.max(amount.end(), end(reading, figure));
            }
        }
        return out;
    }

    /** How many amounts behind one follow it as a mere list. */
    private static int listed(String text, List<Amount> amounts, int i) {
        int n = 0;
        while (i + n + 1 < amounts.size() && onlyJoins(text, amounts.get(i + n).end(), amounts.get(i + n + 1).start())) {
            n++;
        }
        return n;
    }

    /** 甲、乙和丙: the indicators of values told 分别, if there are as many as values; 城乡居民… are two. */
    private static List<String> parts(String indicators, int values) {
        List<String> out = new ArrayList<>(List.of(indicators.split("[、和及与]|以及")));
        if (out.size() == 1 && values == 2 && indicators.contains("城乡")) {
            out = new ArrayList<>(List.of(indicators.replace("城乡", "城镇"), indicators.replace("城乡", "农村")));
        } else if (out.size() == 1 && values == 2 && indicators.contains("城鄉")) {
            out = new ArrayList<>(List.of(indicators.replace("城鄉", "城鎮"), indicators.replace("城鄉", "農村")));
        }
        return values > 1 && out.size() == values ? out : new ArrayList<>();
    }

    private static int end(Reading reading, Figure figure) {
        Quote quote = figure.quote();
        int before = 0;
        for (Span piece : reading.sentence.spans()) {
            if (quote.end() <= piece.end()) {
                return before + quote.end() - piece.start();
            }
            before += piece.length();
        }
        return before;
    }

    /** Where the clause of an amount starts: behind the last mark, behind the figure before it, or at the quotes around it. */
    private static int clauseStart(Reading reading, int amount, int free) {
        boolean quoted = reading.isInside(amount);
        Marker marker = reading.marker();
        int least = Math.max(Math.max(free, amount - LONGEST_CLAUSE), marker == null || marker.end() > amount ? 0 : marker.end());
        int start = amount;
        while (start > least && (!quoted || reading.isInside(start - 1))
                && (!HARD.has(reading.text.charAt(start - 1)) || !quoted && reading.isInside(start - 1))) {
            start--;
        }
        while (start < amount && (Chars.isSpace(reading.text.charAt(start)) || "、,和及与以".indexOf(reading.text.charAt(start)) >= 0)) {
            start++;
        }
        return start;
    }

    private static boolean onlyJoins(String text, int from, int to) {
        int at = from;
        while (at < to && "、,和及与( ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at >= to;
    }

    private static Figure counted(Reading reading, int sentence, Periods periods, Amount amount, Binding binding, int clause, int next) {
        int stop = Counted.nounEnd(reading, amount.end(), next);
        String text = reading.text;
        if (next < text.length() && stop == next) {
            return null;
        }
        int start = binding.indicatorEnd();
        String verb = reading.words.actions.endingAt(text, start);
        if (!verb.isEmpty() && start - verb.length() >= clause) {
            start -= verb.length();
        }
        String what = reading.own(amount.end() + (text.charAt(amount.end()) == '的' ? 1 : 0), stop);
        Span bare = reading.trimmed(start, stop);
        return make(reading, sentence, periods, amount, binding, what, "level", bare);
    }

    private static Figure indicated(Reading reading, int sentence, Periods periods, Amount amount, Binding binding, int clause) {
        String text = reading.text;
        int end = binding.indicatorEnd();
        Matcher made = MADE.first(text, clause, end);
        int from = made != null ? made.start("what") : Lead.end(reading, clause, end);
        if (from >= end || Counted.JOINS.indexOf(text.charAt(end - 1)) >= 0 || reading.letters(from, end) < 1) {
            return null;
        }
        boolean grows = text.startsWith("增", amount.end()) || text.startsWith("的增", amount.end());
        String change = amount.op().equals("multiple") || grows && (amount.kind().equals("share") || amount.tail().equals(TWO_DIGITS)) ? "growth"
                : binding.change().isEmpty() ? "level" : binding.change();
        return make(reading, sentence, periods, amount, binding, reading.own(from, end), change, reading.trimmed(from, amount.end()));
    }

    private static Figure figure(Reading reading, int sentence, Periods periods, Amount amount, Binding binding, String indicator, String change, int clause) {
        return make(reading, sentence, periods, amount, binding, indicator, change, reading.trimmed(Math.min(clause, amount.start()), amount.end()));
    }

    private static Figure make(Reading reading, int sentence, Periods periods, Amount amount, Binding binding, String indicator, String change, Span quote) {
        boolean times = amount.kind().equals("times") && change.equals("growth");
        String op = times ? "multiple" : !amount.op().isEmpty() && !(amount.op().equals("≤") && binding.op().equals(">")) ? amount.op() : !binding.op().isEmpty() ? binding.op()
                : amount.kind().equals("times") ? "multiple" : "=";
        return new Figure(indicator, change, op, amount.values(), amount.unit(), periods.at(sentence, quote.start(), amount.end(), true),
                binding.tone() + amount.tail(), reading.quote(quote.start(), quote.end()));
    }
}
