package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.Chars;

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

    private static final String DIGITS = "[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?";
    private static final String MAGNITUDE = "(?:百亿亿|万亿|千亿|百亿|十亿|亿亿|亿|千万|百万|十万|万|千(?![瓦米克伏])|百)";
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-z.+/第])(?<a>" + DIGITS + ")(?<ua>%|‰|" + MAGNITUDE + ")?(?:(?:-|~|—|至|到)(?<b>" + DIGITS + "))?(?<more>多|余)?(?<m>" + MAGNITUDE + ")?(?<more2>多|余)?"
            + "|百分之(?<zh>[一二三四五六七八九十两]{1,3}(?:点[一二三四五六七八九零]+)?)"
            + "|(?<tenths>[一二两三四五六七八九])成(?:(?<hundredths>[一二三四五六七八九])(?=[，。；、,;）)的]|以上|以下|左右|$)|(?![为员立效就长功本品果交分]))"
            + "|(?<=超过|超|突破|过|达到|达|逾)(?<one>万亿|千亿|百亿|亿|千万|百万|万|千)(?=元|美元|户|人|吨|家|亩|人次|辆|台|千瓦)"
            + "|(?<two>两位数)(?!字)"
            + "|(?<twice>翻(?<times>一|两|三)?番)");
    private static final Pattern BOUND = Pattern.compile("增长|增速|增幅|提高|下降|上升");
    private static final Pattern NO_VALUE = Pattern.compile("年|月|日|号|时(?!间)|点(?!多)|级|届|期|版|路|楼|层|岁|强|线|后|周|字|∶|:[0-9]");

    /** All amounts of a sentence in order. Numbers without a unit, years, dates, ordinals and parts of names are none. */
    static List<Amount> find(Reading reading) {
        List<Amount> out = new ArrayList<>();
        Matcher m = NUMBER.matcher(reading.text);
        while (m.find()) {
            Amount amount = m.group("a") != null ? digits(reading, m) : words(reading, m);
            boolean vague = amount != null && amount.tail.equals("两位数") && !BOUND.matcher(reading.text).region(Math.max(0, amount.start - 6), amount.end).find()
                    && !reading.text.startsWith("增", amount.end) && !reading.text.startsWith("的增", amount.end);
            if (amount != null && !vague) {
                out.add(amount.asWritten(reading.sentence.text()));
                m.region(amount.end, reading.text.length());
            }
        }
        return out;
    }

    /** With its unit and tail in the characters of the text, which may be traditional. */
    private Amount asWritten(String own) {
        int tailed = end - tail.length();
        boolean plain = unit.length() > 0 && tailed - unit.length() >= start && Reading.fold(own.substring(tailed - unit.length(), tailed)).length() == unit.length()
                && !unit.equals("倍") && !unit.equals("成") && Character.isLetter(unit.charAt(unit.length() - 1)) && tail.indexOf('多') < 0 && tail.indexOf('余') < 0;
        return plain ? new Amount(start, end, values, own.substring(tailed - unit.length(), tailed), kind, op, own.substring(tailed, end)) : this;
    }

    private static Amount words(Reading reading, Matcher m) {
        String text = reading.text;
        if (m.group("zh") != null) {
            double value = chinese(m.group("zh"));
            return value <= 0 ? null : tailed(reading, m.start(), m.end(), List.of(value), "%", "share", "");
        }
        if (m.group("tenths") != null) {
            int tenths = DateReader.number(m.group("tenths").replace('两', '二'));
            int hundredths = m.group("hundredths") == null ? 0 : DateReader.number(m.group("hundredths"));
            return tailed(reading, m.start(), m.end(), List.of((10 * tenths + hundredths) / 10.0), "成", "share", "");
        }
        if (m.group("two") != null) {
            return new Amount(m.start(), m.end(), List.of(10.0), "%", "share", "≥", m.group("two"));
        }
        if (m.group("twice") != null) {
            int times = m.group("times") == null ? 1 : DateReader.number(m.group("times").replace('两', '二'));
            return new Amount(m.start(), m.end(), List.of(Math.pow(2, times)), "倍", "times", "multiple", "");
        }
        String unit = reading.words.units.startingAt(text, m.end());
        return unit.isEmpty() ? null : tailed(reading, m.start(), m.end() + unit.length(), List.of(1.0), m.group("one") + unit, reading.words.units.value(unit, "what"), "");
    }

    private static Amount digits(Reading reading, Matcher m) {
        String text = reading.text;
        int at = m.end();
        String magnitude = m.group("m") == null ? "" : m.group("m");
        String first = m.group("ua") == null ? "" : m.group("ua");
        boolean range = m.group("b") != null;
        if (!range && magnitude.isEmpty() && !first.isEmpty() && !isShare(first)) {
            magnitude = first;
            first = "";
        }
        String unit = !range && isShare(first) ? "" : reading.words.units.startingAt(text, at);
        String whole = (!range && isShare(first) ? first : "") + magnitude + unit;
        // 百亿亿次/秒 is a unit of its own
        if (NO_VALUE.matcher(text).region(at, text.length()).lookingAt() && unit.isEmpty() || whole.isEmpty()) {
            return null;
        }
        int end = at + unit.length();
        boolean graded = end < text.length() && ("级式型制版".indexOf(text.charAt(end)) >= 0 || text.startsWith("年", end) || Character.isLetter(text.charAt(end)) && text.charAt(end) < 128 && !unit.isEmpty());
        if (graded || unit.isEmpty() && !isShare(first) && (end >= text.length() || !Chars.isHan(text.charAt(end)))) {
            return null;
        }
        List<Double> values = new ArrayList<>();
        values.add(number(m.group("a")));
        if (range) {
            values.add(number(m.group("b")));
            if (values.get(1) <= values.get(0)) {
                return null;
            }
        }
        String kind = isShare(first) && !range || whole.equals("%") ? "share" : unit.isEmpty() ? "bare" : reading.words.units.value(unit, "what");
        String more = m.group("more") != null ? m.group("more") : m.group("more2");
        return tailed(reading, m.start(), end, values, whole, kind, more == null ? "" : more);
    }

    private static boolean isShare(String unit) {
        return unit.equals("%") || unit.equals("‰");
    }

    private static Amount tailed(Reading reading, int start, int end, List<Double> values, String unit, String kind, String more) {
        String tail = reading.words.tonesBehind.startingAt(reading.text, end);
        String op = values.size() > 1 ? "range" : !more.isEmpty() ? ">" : FactWords.op(reading.words.tonesBehind.value(tail));
        return new Amount(start, end + tail.length(), values, unit, kind, op, more + tail);
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(",", ""));
    }

    private static double chinese(String words) {
        int point = words.indexOf('点');
        double value = DateReader.number((point < 0 ? words : words.substring(0, point)).replace('两', '二'));
        double part = 0.1;
        for (int i = point + 1; point > 0 && i < words.length(); i++) {
            value += part * Math.max(0, "零一二三四五六七八九".indexOf(words.charAt(i)));
            part /= 10;
        }
        return Math.round(value * 1e6) / 1e6;
    }
}
