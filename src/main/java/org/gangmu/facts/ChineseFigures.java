package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.tag.Token;
import org.gangmu.text.Chars;
import org.gangmu.text.Span;

/**
 * Reads the figures of a Chinese sentence: an indicator with a value behind it ("生产总值增长5.6%左右"), a value with what it counts behind it
 * ("新建200个智能车间"), values that share the indicator or the verb before them.
 */
final class ChineseFigures {

    private static final Pattern RUN = Pattern.compile("(?:连续[0-9一二三四五六七八九十]+(?:年|个月|个季度|季)|(?:19|20)[0-9]{2}年(?:底|末)?的?)$");
    private static final Pattern TIME = Pattern.compile("^(?:到|至|截至)?(?:(?:19|20)[0-9]{2}年(?:底|末|前)?|[0-9]{1,2}月(?:底|末)?前?|“?十[一二三四五六]?五”?(?:时期|期间|末))");
    private static final Pattern FROM = Pattern.compile("(?:由|从)(?:[^,;。]{0,14})$");
    private static final Pattern FROM_BEFORE = Pattern.compile("(?:由|从)[^,;。]*$");
    private static final Pattern RAISED = Pattern.compile("(?:增|升|提高|提升|扩|扩大|扩展|上升|攀升|下降|降|降低|减|减少|缩|压减|压缩|调整|延长|增加|提速|缩短|调升|调低|上调|下调)(?:至|到)(?:(?:19|20)[0-9]{2}年(?:底|末)?的?)?$");
    private static final Pattern TIME_UNIT = Pattern.compile("天|小时|小時|分钟|分鐘|秒|个月|個月|个季度|周|个工作日|個工作日|工作日");
    private static final Pattern GOAL_NAME = Pattern.compile("[^”\"』」,，。;；]{0,12}[”\"』」](?:总|奋斗|发展|工作)?(?:目标|目標)");
    private static final String TWO_DIGITS = "两位数";
    private static final String HARD = ",;。!?:—";
    private static final int LONGEST_INDICATOR = 40;
    private static final int LONGEST_CLAUSE = 120;

    /** What stands between an indicator and its value. */
    private record Between(int indicatorEnd, String change, String op, String tone, boolean reached, boolean shared, boolean done) {
    }

    private ChineseFigures() {
    }

    static List<Figure> read(Reading reading, int sentence, Periods periods) {
        List<Figure> out = new ArrayList<>();
        List<Amount> amounts = Amount.find(reading);
        String indicator = "";
        String change = "level";
        int free = 0;
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            int clause = clauseStart(reading, amount.start(), free);
            Between between = between(reading, clause, amount.start());
            int next = i + 1 < amounts.size() ? amounts.get(i + 1).start() : reading.text.length();
            Figure figure = null;
            boolean listed = free > 0 && clause >= free && onlyJoins(reading.text, free, clause);
            boolean raised = listed && between.reached && free > 0 && FROM_BEFORE.matcher(reading.text).region(Math.max(0, free - 40), free).find();
            if ((between.indicatorEnd <= clause || raised) && listed && !counts(reading, amount, between, clause, next) && !indicator.isEmpty()) {
                boolean said = !between.change.isEmpty();
                figure = figure(reading, sentence, periods, amount, between, indicator, said ? between.change : change, clause);
            } else if (amount.op().equals("multiple")) {
                figure = indicated(reading, sentence, periods, amount, between, clause);
            } else if (counts(reading, amount, between, clause, next)) {
                figure = counted(reading, sentence, periods, amount, between, clause, next);
            } else if (between.indicatorEnd > clause) {
                figure = indicated(reading, sentence, periods, amount, between, clause);
            }
            if (between.indicatorEnd > clause && FROM.matcher(reading.text).region(clause, amount.start()).find() && i + 1 < amounts.size() && isRaised(reading.text, amount.end(), next)) {
                // 由8万元增至10万元: the value left behind names what the next one is of
                Matcher from = FROM.matcher(reading.text).region(clause, amount.start());
                from.find();
                indicator = from.start() > clause ? reading.own(indicatorStart(reading, clause, from.start()), from.start()) : indicator;
                change = "level";
                free = amount.end();
                continue;
            }
            if (figure != null && (isIdle(reading, amount, between, clause) || isModifier(reading, amount, !between.op.isEmpty()) || namesGoal(reading, amount))) {
                figure = null;
            }
            if (figure != null && between.shared) {
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

    /** 甲、乙和丙: the indicators of values told 分别, if there are as many as values. */
    private static List<String> parts(String indicators, int values) {
        List<String> out = new ArrayList<>(List.of(indicators.split("[、和及与]")));
        return values > 1 && out.size() == values ? out : new ArrayList<>();
    }

    private static boolean isRaised(String text, int from, int next) {
        return RAISED.matcher(text).region(from, next).find();
    }

    /** 每60秒, 先后3次, 10天: a beat or a span of time, no value of an indicator. */
    private static boolean isIdle(Reading reading, Amount amount, Between between, int clause) {
        String text = reading.text;
        boolean beat = between.indicatorEnd > clause && (text.charAt(between.indicatorEnd - 1) == '每' || text.startsWith("先后", between.indicatorEnd - 2));
        boolean time = TIME_UNIT.matcher(amount.unit()).matches() && (between.change.isEmpty() || between.change.equals("level"))
                && (between.indicatorEnd == clause || "数量长间度程限期".indexOf(text.charAt(between.indicatorEnd - 1)) < 0);
        return beat || time;
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
        Marker marker = Marker.atStart(reading.text);
        int least = Math.max(Math.max(free, amount - LONGEST_CLAUSE), marker == null || marker.end() > amount ? 0 : marker.end());
        int start = amount;
        while (start > least && (!quoted || reading.isInside(start - 1))
                && (HARD.indexOf(reading.text.charAt(start - 1)) < 0 || !quoted && reading.isInside(start - 1))) {
            start--;
        }
        while (start < amount && (Chars.isSpace(reading.text.charAt(start)) || "、,和及与以".indexOf(reading.text.charAt(start)) >= 0)) {
            start++;
        }
        return start;
    }

    private static boolean onlyJoins(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> "、,和及与( ".indexOf(c) >= 0);
    }

    /** Reads backwards from a value what binds it and whether something grew or shrank. */
    private static Between between(Reading reading, int clause, int amount) {
        String text = reading.text;
        int at = amount;
        String change = "";
        String op = "";
        StringBuilder tone = new StringBuilder();
        boolean reached = false;
        boolean shared = false;
        boolean done = false;
        while (at > clause) {
            int before = at;
            at = skipSpaceBack(text, clause, at);
            String word = reading.words.tones.endingAt(text, at);
            String moved = reading.words.changes.endingAt(text, at);
            if (!moved.isEmpty() && moved.length() >= word.length() && at - moved.length() >= clause && !startsNew(text, at - moved.length(), moved)) {
                at -= moved.length();
                String kind = reading.words.changes.value(moved);
                change = change.isEmpty() && !kind.equals("filler") ? kind : change;
                shared |= moved.equals("分别");
            } else if (!word.isEmpty() && at - word.length() >= clause) {
                at -= word.length();
                String value = FactWords.op(reading.words.tones.value(word));
                op = op.isEmpty() && !value.equals("=") ? value : op;
                reached |= value.equals("=") && change.isEmpty();
                done |= reading.words.actions.has(word) || word.equals("有");
                tone.insert(0, value.equals("=") ? "" : reading.sentence.text().substring(at, at + word.length()));
            } else {
                Matcher run = RUN.matcher(text).region(clause, at);
                if (run.find()) {
                    at = run.start();
                }
            }
            if (at == before) {
                break;
            }
        }
        return new Between(at, reached ? "level" : change, op, tone.toString(), reached, shared, done);
    }

    /** 新增, 新提高: here the change word belongs to what is counted. */
    private static boolean startsNew(String text, int start, String word) {
        return word.length() == 1 && start > 0 && Chars.isHan(text.charAt(start - 1)) && "年均已又再各将新".indexOf(word) >= 0 && "年新".indexOf(word) >= 0;
    }

    private static int skipSpaceBack(String text, int from, int at) {
        int i = at;
        while (i > from && Chars.isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Whether what is counted stands behind the value: 新建200个智能车间, 11个县被认定为…. */
    private static boolean counts(Reading reading, Amount amount, Between between, int clause, int next) {
        if (!amount.kind().equals("count") && !amount.kind().equals("bare") && !(amount.kind().equals("share") && !amount.tail().isEmpty()) && !amount.kind().equals("measure")) {
            return false;
        }
        int stop = nounEnd(reading, amount.end(), next);
        if (amount.tail().equals(TWO_DIGITS) || stop - amount.end() < 1 || !between.change.isEmpty() && !between.change.equals("level")) {
            return false;
        }
        int left = between.indicatorEnd;
        if (left <= clause) {
            return true;
        }
        if ("和及与、".indexOf(reading.text.charAt(left - 1)) >= 0) {
            return amount.tail().isEmpty();
        }
        boolean afterVerb = between.done || !reading.words.actions.endingAt(reading.text, left).isEmpty() || endsWithVerb(reading, left);
        return afterVerb || reading.text.charAt(left - 1) == '等' || reading.text.charAt(left - 1) == '的';
    }

    private static boolean endsWithVerb(Reading reading, int end) {
        for (int start = end - 1; start >= Math.max(0, end - 4); start--) {
            Token token = reading.tokenAt(start);
            if (token != null) {
                return token.span().end() == end && token.pos().startsWith("v") && !token.pos().equals("vn");
            }
        }
        return false;
    }

    /** Where the words that name what is counted end. */
    private static int nounEnd(Reading reading, int from, int next) {
        int i = from;
        if (i < reading.text.length() && "、和及与".indexOf(reading.text.charAt(i)) >= 0) {
            // 1000个和美乡村: here 和 is part of a word
            Token token = reading.tokenAt(i);
            if (token == null || token.span().length() == 1) {
                return from;
            }
        }
        boolean quoted = from > 0 && reading.isInside(from - 1);
        while (i < Math.min(next, from + LONGEST_INDICATOR) && (!quoted || reading.isInside(i)) && !(",;。!?:()".indexOf(reading.text.charAt(i)) >= 0 && (quoted || !reading.isInside(i)))) {
            i++;
        }
        int stop = i;
        int mark = i < reading.text.length() && i == next ? lastJoin(reading.text, from, i) : -1;
        return mark > from ? mark : stop;
    }

    private static int lastJoin(String text, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if ("、和及与".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static Figure counted(Reading reading, int sentence, Periods periods, Amount amount, Between between, int clause, int next) {
        int stop = nounEnd(reading, amount.end(), next);
        String text = reading.text;
        if (next < text.length() && stop == next) {
            return null;
        }
        int start = between.indicatorEnd;
        String verb = reading.words.actions.endingAt(text, start);
        if (!verb.isEmpty() && start - verb.length() >= clause) {
            start -= verb.length();
        }
        String what = reading.own(amount.end() + (text.charAt(amount.end()) == '的' ? 1 : 0), stop);
        Span bare = reading.trimmed(start, stop);
        return make(reading, sentence, periods, amount, between, what, "level", bare);
    }

    private static Figure indicated(Reading reading, int sentence, Periods periods, Amount amount, Between between, int clause) {
        int from = indicatorStart(reading, clause, between.indicatorEnd);
        if (from >= between.indicatorEnd || "和及与、".indexOf(reading.text.charAt(between.indicatorEnd - 1)) >= 0 || reading.letters(from, between.indicatorEnd) < 1) {
            return null;
        }
        String change = amount.op().equals("multiple") ? "growth" : between.change.isEmpty() ? "level" : between.change;
        if (amount.tail().equals(TWO_DIGITS) && reading.text.startsWith("增", amount.end())) {
            change = "growth";
        }
        String what = reading.own(from, between.indicatorEnd);
        return make(reading, sentence, periods, amount, between, what, change, reading.trimmed(from, amount.end()));
    }

    private static Figure figure(Reading reading, int sentence, Periods periods, Amount amount, Between between, String indicator, String change, int clause) {
        return make(reading, sentence, periods, amount, between, indicator, change, reading.trimmed(Math.min(clause, amount.start()), amount.end()));
    }

    private static Figure make(Reading reading, int sentence, Periods periods, Amount amount, Between between, String indicator, String change, Span quote) {
        String op = !amount.op().isEmpty() && !(amount.op().equals("≤") && between.op.equals(">")) ? amount.op() : !between.op.isEmpty() ? between.op
                : amount.kind().equals("times") ? "multiple" : "=";
        return new Figure(indicator, change, op, amount.values(), amount.unit(), periods.at(sentence, quote.start(), amount.end(), true),
                between.tone + amount.tail(), reading.quote(quote.start(), quote.end()));
    }

    /** Back no further than the clause, time and lead words left out. */
    private static int indicatorStart(Reading reading, int clause, int end) {
        int at = clause;
        String text = reading.text;
        while (at < end) {
            Matcher time = TIME.matcher(text).region(at, end);
            String word = reading.words.leadWords.startingAt(text, at);
            if (time.lookingAt()) {
                at = time.end();
            } else if (!word.isEmpty() && at + word.length() < end) {
                at += word.length();
            } else if (Chars.isSpace(text.charAt(at)) || "“”\"".indexOf(text.charAt(at)) >= 0 && text.substring(at + 1, end).indexOf(text.charAt(at) == '“' ? '”' : '"') < 0) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** “总量翻番”总目标: the name of an aim, told of in passing. */
    private static boolean namesGoal(Reading reading, Amount amount) {
        return reading.isInside(amount.start()) && GOAL_NAME.matcher(reading.sentence.text()).region(amount.end(), reading.text.length()).lookingAt();
    }

    /** 150万吨以上的园区, 10万千瓦及以下燃煤机组, 20户以上自然村: the value says which, not how many. */
    private static boolean isModifier(Reading reading, Amount amount, boolean bounded) {
        String text = reading.text;
        boolean bound = amount.tail().startsWith("及") || amount.tail().startsWith("以");
        boolean of = amount.end() < text.length() && text.charAt(amount.end()) == '的';
        boolean and = amount.tail().startsWith("及");
        boolean top = amount.start() >= 2 && (text.startsWith("最高", amount.start() - 2) || text.startsWith("最大", amount.start() - 2));
        return and && amount.end() < text.length() && Chars.isHan(text.charAt(amount.end())) || (bound && !amount.kind().equals("share") || bounded) && of || top;
    }
}
