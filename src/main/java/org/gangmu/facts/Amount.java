package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.gangmu.text.Alternatives;
import org.gangmu.text.CharSet;
import org.gangmu.text.Chars;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/**
 * A number with its unit in a Chinese sentence.
 *
 * @param start  where its digits start
 * @param end    where it ends, tail ("左右") included
 * @param values one, or two of a range
 * @param unit   as written, magnitude included: "万亿元"
 * @param kind   kind of the unit: share, points, money, count, measure, times, bare
 * @param op     what the tail says; empty if none
 * @param tail   as written
 */
record Amount(int start, int end, List<Double> values, String unit, String kind, String op, String tail) {

    private static final String WORDS = "[一二两三四五六七八九][一二两三四五六七八九十百千零]*|十[一二三四五六七八九]?";
    private static final String WORDS_WITH_POINT = "(?:" + WORDS + ")(?:点[零一二三四五六七八九]+)?";
    /** A way in which amounts are put other than in {@link Digits}, with what finds it in a folded text; in the order in which they are tried. */
    private enum Form {
        PERCENT("百分之(?<zh>百|" + WORDS_WITH_POINT + ")"),
        TENTHS("(?<tenths>[一二两三四五六七八九])成(?:(?<half>半)|(?<hundredths>[一二三四五六七八九])(?=[，。；、,;）)的]|以上|以下|左右|$)|(?![为员立效就长功本品果交分]))"),
        FRACTION("(?<of>[二三四五六七八九十])分之(?<part>[一二两三四五六七八九])"),
        HALF("(?:过|超|超过|近|逾|达到|达|占|约|占比)(?<=[过超近逾达到占约比])(?:一?半)(?![年月日天个径导价路载])"),
        ONE_OF_A_SIZE("(?<=超过|超|突破|过|达到|达|逾|上|近|(?<![签合协条])约|稳定在|保持在|数)(?<one>万亿|千亿|百亿|亿|千万|百万|十万|万|千|百)(?<oneMore>多|余)?(?=元|美元|户|人|吨|家|亩|人次|辆|台|千瓦|斤|个|名|项|件)"),
        TWO_DIGITS("两位数(?!字)"),
        ONE_DIGIT("(?<=增长|增速|增幅|涨幅|降幅|下降)个位数"),
        SAID("(?<![一二三四五六七八九十百千万亿零两几第数十分点年月])(" + WORDS + ")(多|余)?(万亿|亿|万)?(多|余)?(?=(?:个百分点)|[^一二三四五六七八九十百千万亿])"),
        HALF_A_POINT("半个百分点"),
        TIMES("翻了?(?<times>一|两|三)?番|(?<=[^的、,;(“\"])倍增(?=[,;。、)!]|$)"),
        ZERO("零(?=新增|增长)");

        private final String regex;

        Form(String regex) {
            this.regex = regex;
        }
    }

    /** Groups of {@link Form#SAID} by number, as a name is looked up each time. */
    private static final int WORD = 1;
    private static final int WORD_MORE = 2;
    private static final int WORD_SIZE = 3;
    private static final int WORD_MORE_BEHIND_SIZE = 4;

    private static final Form[] FORMS = Form.values();
    private static final Alternatives OTHERS = new Alternatives(Stream.of(FORMS).map(f -> f.regex).toList());
    /** What amounts start with. */
    private static final CharSet FIRST = CharSet.of("0123456789一二两三四五六七八九十百千万亿过超近逾达占约个半翻倍零");
    /** What {@link Form#SAID} starts with, what no such number stands behind, and what stands behind those that may be another or go on. */
    private static final CharSet SAID_FIRST = CharSet.of("一二两三四五六七八九十");
    private static final CharSet SAID_NOT_BEHIND = CharSet.of("一二三四五六七八九十百千万亿零两几第数十分点年月");
    private static final CharSet SAID_GOES_ON = CharSet.of("一二两三四五六七八九十百千万亿零多余成分位");
    private static final Search BOUND = Search.of("增长|增速|增幅|提高|下降|上升");
    private static final Search NO_VALUE = Search.of("年|月|日|号|时(?!间)|点(?!多)|级|届|期|版|路|楼|层|岁|强|线|后|周|字|∶|:[0-9]");
    /** 时间过半、任务过半: how far the year is, not how much of a thing. */
    private static final Search IDIOM = Search.of("(?:时间|任务|“?双|年中|赛程)$");
    /** What numbers below a hundred in words must count to be more than a way of speaking (十条措施). */
    private static final String PLAIN_THINGS = "人户家吨亩元斤";
    private static final Map<String, Integer> SIZES = Map.of("百", 100, "千", 1000);

    /** All amounts of a sentence in order. Numbers without a unit, years, dates, ordinals, parts of names and what cannot be read are none. */
    static List<Amount> find(Reading reading, List<Span> unread) {
        if (!reading.mayHave(Signs.AMOUNT)) {
            return List.of();
        }
        List<Amount> out = new ArrayList<>();
        // 2027，200家: the wide comma ends the number
        String text = reading.withWideCommasApart();
        Alternatives.Finder others = OTHERS.in(text);
        int at;
        for (int next = reading.next(FIRST, 0); next < text.length(); next = reading.next(FIRST, at)) {
            int start = next;
            char c = text.charAt(start);
            Digits digits = Digits.isDigit(c) ? Digits.at(text, start) : null;
            int idle = digits == null && SAID_FIRST.has(c) ? idleEnd(text, start, reading.words.units) : start;
            boolean other = digits == null && idle == start && others.at(start);
            at = start + 1;
            if (digits == null && !other && idle == start) {
                continue;
            }
            Span bad = unread.isEmpty() ? null : unread.stream().filter(s -> s.start() <= start && start < s.end()).findFirst().orElse(null);
            if (bad != null) {
                at = bad.end();
                continue;
            }
            at = digits != null ? digits.end() : other ? Math.max(others.match().end(), at) : idle;
            Amount amount = digits != null ? of(digits, reading) : other ? read(FORMS[others.which()], reading, others.match()) : null;
            boolean vague = amount != null && amount.tail.equals("两位数") && !BOUND.isIn(reading.text, Math.max(0, amount.start - 6), amount.end)
                    && !reading.text.startsWith("增", amount.end) && !reading.text.startsWith("的增", amount.end);
            if (amount != null && !vague) {
                out.add(amount.asWritten(reading.sentence.text()));
                at = amount.end;
            }
        }
        return out;
    }

    /**
     * Where a number in words ends that starts at an offset and, by what stands behind it, is no amount (一批, 统一); that offset if it may be one, or none starts there. Most
     * of them are such, and need no expression.
     */
    private static int idleEnd(String text, int start, WordTable units) {
        int end = start > 0 && SAID_NOT_BEHIND.has(text.charAt(start - 1)) ? start : ChineseNumber.end(text, start);
        return end < text.length() && !SAID_GOES_ON.has(text.charAt(end)) && units.startingAt(text, end).isEmpty() ? end : start;
    }

    /** With its unit and tail in the characters of the text, which may be traditional. */
    private Amount asWritten(String own) {
        int tailed = end - tail.length();
        boolean plain = unit.length() > 0 && tailed - unit.length() >= start && !unit.equals("倍") && !unit.equals("成") && Character.isLetter(unit.charAt(unit.length() - 1)) && tail.indexOf('多') < 0 && tail.indexOf('余') < 0;
        return plain ? new Amount(start, end, values, own.substring(tailed - unit.length(), tailed), kind, op, own.substring(tailed, end)) : this;
    }

    private static Amount read(Form form, Reading reading, Matcher m) {
        return switch (form) {
            case PERCENT -> percent(reading, m);
            case TENTHS -> tenths(reading, m);
            case FRACTION -> fraction(reading, m);
            case HALF -> half(reading, m);
            case ONE_OF_A_SIZE -> one(reading, m);
            case TWO_DIGITS -> digitsOnly(m, "≥");
            case ONE_DIGIT -> digitsOnly(m, "<");
            case SAID -> said(reading, m);
            case HALF_A_POINT -> tailed(reading, m.start(), m.end(), List.of(0.5), "个百分点", "points", "");
            case TIMES -> times(m);
            case ZERO -> zero(reading, m);
        };
    }

    private static Amount percent(Reading reading, Matcher m) {
        double value = m.group("zh").equals("百") ? 100 : ChineseNumber.read(m.group("zh"));
        return Double.isNaN(value) || value == 0 ? null : tailed(reading, m.start(), m.end(), List.of(value), "%", "share", "");
    }

    private static Amount tenths(Reading reading, Matcher m) {
        int tenths = (int) ChineseNumber.read(m.group("tenths"));
        int hundredths = m.group("half") != null ? 5 : m.group("hundredths") == null ? 0 : (int) ChineseNumber.read(m.group("hundredths"));
        return tailed(reading, m.start(), m.end(), List.of((10 * tenths + hundredths) / 10.0), "成", "share", "");
    }

    private static Amount fraction(Reading reading, Matcher m) {
        double value = ChineseNumber.read(m.group("part")) / ChineseNumber.read(m.group("of"));
        return value >= 1 ? null : tailed(reading, m.start(), m.end(), List.of(Math.round(value * 1e4) / 1e4), "", "share", "");
    }

    /** 过半, 超过一半. */
    private static Amount half(Reading reading, Matcher m) {
        int start = m.end() - (reading.text.charAt(m.end() - 2) == '一' ? 2 : 1);
        boolean idle = IDIOM.isIn(reading.text, Math.max(0, m.start() - 4), m.start());
        return idle ? null : tailed(reading, start, m.end(), List.of(50.0), "%", "share", "");
    }

    /** 两位数, 个位数: a share by the number of its digits. */
    private static Amount digitsOnly(Matcher m, String op) {
        return new Amount(m.start(), m.end(), List.of(10.0), "%", "share", op, m.group());
    }

    /** 翻番, 翻两番, 倍增. */
    private static Amount times(Matcher m) {
        int times = m.group("times") == null ? 1 : (int) ChineseNumber.read(m.group("times"));
        return new Amount(m.start(), m.end(), List.of(Math.pow(2, times)), "倍", "times", "multiple", "");
    }

    /** 零新增, 零增长. */
    private static Amount zero(Reading reading, Matcher m) {
        boolean growth = reading.text.startsWith("增长", m.end());
        return new Amount(m.start(), m.end() + 2, List.of(0.0), growth ? "%" : "", growth ? "share" : "bare", "", "");
    }

    /** 超千亿元, 近百家: one of a size. */
    private static Amount one(Reading reading, Matcher m) {
        String unit = reading.words.units.startingAt(reading.text, m.end());
        String size = m.group("one");
        String before = reading.text.substring(Math.max(0, m.start() - 1), m.start());
        if (unit.isEmpty() || before.equals("数") || before.equals("上") && !SIZES.containsKey(size.substring(0, 1)) && !size.equals("亿") && !size.equals("万")) {
            return null;
        }
        boolean counted = SIZES.containsKey(size) && reading.words.units.value(unit, "what").equals("count");
        double value = counted ? SIZES.get(size) : 1;
        String more = m.group("oneMore") != null ? m.group("oneMore") : "";
        Amount amount = tailed(reading, m.start(), m.end() + unit.length(), List.of(value), (counted ? "" : size) + unit, reading.words.units.value(unit, "what"), more);
        // 上千家
        return before.equals("上") && amount.op.isEmpty() ? new Amount(amount.start, amount.end, amount.values, amount.unit, amount.kind, "≥", "") : amount;
    }

    /** 一千二百亿元, 三百多家, 六个百分点. Small numbers of just anything (三个方面, 十条措施) are no values. */
    private static Amount said(Reading reading, Matcher m) {
        String size = m.group(WORD_SIZE) == null ? "" : m.group(WORD_SIZE);
        int end = m.end();
        String more = m.group(WORD_MORE) != null ? m.group(WORD_MORE) : m.group(WORD_MORE_BEHIND_SIZE) != null ? m.group(WORD_MORE_BEHIND_SIZE) : "";
        String unit = reading.words.units.startingAt(reading.text, end);
        // most words for numbers count nothing (一批, 十分)
        double value = unit.isEmpty() && !size.contains("亿") ? Double.NaN : ChineseNumber.read(m.group(WORD));
        if (Double.isNaN(value)) {
            return null;
        }
        if (unit.isEmpty()) {
            boolean closed = end >= reading.text.length() || ",;。!、)".indexOf(reading.text.charAt(end)) >= 0;
            boolean bound = m.start() > 0 && "过破达到超约近逾".indexOf(reading.text.charAt(m.start() - 1)) >= 0;
            return size.contains("亿") && closed && bound ? tailed(reading, m.start(), end, List.of(value), size, "bare", more) : null;
        }
        String kind = reading.words.units.value(unit, "what");
        boolean small = value < 100 && size.isEmpty();
        boolean plain = kind.equals("points") || kind.equals("money") && !unit.equals("元") || (size.isEmpty() ? value >= 10 : true) && PLAIN_THINGS.contains(unit);
        boolean named = unit.equals("大") || NO_VALUE.isAt(reading.text, end, reading.text.length()) || kind.equals("time");
        if (named && !kind.equals("points") || small && !plain) {
            return null;
        }
        return tailed(reading, m.start(), end + unit.length(), List.of(value), size + unit, kind, more);
    }

    private static Amount of(Digits digits, Reading reading) {
        String text = reading.text;
        int at = digits.end();
        String magnitude = digits.size();
        String first = digits.sign();
        boolean range = digits.isRange();
        if (!range && magnitude.isEmpty() && !first.isEmpty() && !isShare(first)) {
            magnitude = first;
            first = "";
        }
        String unit = !range && isShare(first) ? "" : reading.words.units.startingAt(text, at);
        String whole = (!range && isShare(first) ? first : "") + magnitude + unit;
        int end = at + unit.length();
        boolean closed = end >= text.length() || ",;。!、)".indexOf(text.charAt(end)) >= 0;
        boolean large = unit.isEmpty() && magnitude.endsWith("亿") && closed;
        // 百亿亿次/秒 is a unit of its own
        if (whole.isEmpty() || unit.isEmpty() && NO_VALUE.isAt(text, at, text.length())) {
            return null;
        }
        boolean graded = end < text.length() && ("级式型制版".indexOf(text.charAt(end)) >= 0 || text.startsWith("年", end) || Character.isLetter(text.charAt(end)) && text.charAt(end) < 128 && !unit.isEmpty());
        if (graded || unit.isEmpty() && !isShare(first) && !large && (end >= text.length() || !Chars.isHan(text.charAt(end)))) {
            return null;
        }
        double value = digits.value(text);
        double upper = range ? digits.upper(text) : 0;
        if (range && upper <= value) {
            return null;
        }
        List<Double> values = range ? List.of(value, upper) : List.of(value);
        String kind = isShare(first) && !range || whole.equals("%") ? "share" : unit.isEmpty() ? "bare" : reading.words.units.value(unit, "what");
        return tailed(reading, digits.start(), end, values, whole, kind, digits.more());
    }

    private static boolean isShare(String unit) {
        return unit.equals("%") || unit.equals("‰");
    }

    private static Amount tailed(Reading reading, int start, int end, List<Double> values, String unit, String kind, String more) {
        String tail = reading.words.tonesBehind.startingAt(reading.text, end);
        String op = values.size() > 1 ? "range" : !more.isEmpty() ? ">" : FactWords.op(reading.words.tonesBehind.value(tail));
        return new Amount(start, end + tail.length(), values, unit, kind, op, more + tail);
    }
}
