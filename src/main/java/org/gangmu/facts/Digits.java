package org.gangmu.facts;

import org.gangmu.text.CharSet;

/**
 * A number in digits with what stands right behind it, as amounts are written: 1,200, 3.5万, 10-20亿, 3万多. Read by hand, as most amounts are such: nothing in them needs a
 * second try.
 *
 * @param start    where it starts
 * @param firstEnd where its digits end
 * @param sign     percent sign or size behind them; empty if none
 * @param from     where the digits of the upper end of a range start; -1 if it is none
 * @param to       where they end
 * @param more     多 or 余, before or behind the size; empty if none
 * @param size     the size of the range, or behind 多; empty if none
 * @param end      where all of it ends
 */
record Digits(int start, int firstEnd, String sign, int from, int to, String more, String size, int end) {

    /** Parts of other numbers and of names, and ordinals. */
    private static final CharSet NOT_BEFORE = CharSet.of("0123456789abcdefghijklmnopqrstuvwxyz.+/第");
    private static final String RANGE = "-~—至到";
    /** 千瓦, 千米, 千克, 千伏 are units. */
    private static final String BEHIND_THOUSAND = "瓦米克伏";
    private static final String SPACES = " \t\n\u000b\f\r";
    private static final int EXACT = 15;
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14};

    /** The one that starts at a digit of a folded text; null if the digit is part of something else. */
    static Digits at(String text, int start) {
        if (start > 0 && NOT_BEFORE.has(text.charAt(start - 1))) {
            return null;
        }
        int firstEnd = numeralEnd(text, start);
        int at = firstEnd;
        if (at + 1 < text.length() && SPACES.indexOf(text.charAt(at)) >= 0 && (isShare(text.charAt(at + 1)) || text.charAt(at + 1) >= '\u4e00' && text.charAt(at + 1) <= '\u9fff')) {
            at++;
        }
        String sign = at < text.length() && isShare(text.charAt(at)) ? text.charAt(at) == '%' ? "%" : "‰" : size(text, at);
        at += sign.length();
        int from = -1;
        int to = -1;
        if (at + 1 < text.length() && RANGE.indexOf(text.charAt(at)) >= 0 && isDigit(text.charAt(at + 1))) {
            from = at + 1;
            to = numeralEnd(text, from);
            at = to;
        }
        String more = more(text, at);
        at += more.length();
        String size = size(text, at);
        at += size.length();
        String moreBehind = more(text, at);
        return new Digits(start, firstEnd, sign, from, to, more.isEmpty() ? moreBehind : more, size, at + moreBehind.length());
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isShare(char c) {
        return c == '%' || c == '‰';
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Behind digits, groups of three of them behind commas, and decimals. */
    private static int numeralEnd(String text, int from) {
        int at = digitsEnd(text, from);
        while (at + 3 < text.length() && text.charAt(at) == ',' && isDigit(text.charAt(at + 1)) && isDigit(text.charAt(at + 2)) && isDigit(text.charAt(at + 3))) {
            at += 4;
        }
        return at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1)) ? digitsEnd(text, at + 1) : at;
    }

    private static String more(String text, int at) {
        return at == text.length() ? "" : text.charAt(at) == '多' ? "多" : text.charAt(at) == '余' ? "余" : "";
    }

    private static String size(String text, int at) {
        if (at == text.length()) {
            return "";
        }
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        return switch (text.charAt(at)) {
            case '十' -> next == '亿' ? "十亿" : next == '万' ? "十万" : "";
            case '百' -> next == '亿' ? text.startsWith("亿", at + 2) ? "百亿亿" : "百亿" : next == '万' ? "百万" : "百";
            case '千' -> next == '亿' ? "千亿" : next == '万' ? "千万" : next > 0 && BEHIND_THOUSAND.indexOf(next) >= 0 ? "" : "千";
            case '万' -> next == '亿' ? "万亿" : "万";
            case '亿' -> next == '亿' ? "亿亿" : "亿";
            default -> "";
        };
    }

    boolean isRange() {
        return from >= 0;
    }

    double value(String text) {
        return number(text, start, firstEnd);
    }

    /** The upper end of a range. */
    double upper(String text) {
        return number(text, from, to);
    }

    private static double number(String text, int from, int to) {
        if (to - from > EXACT) {
            return Double.parseDouble(text.substring(from, to).replace(",", ""));
        }
        long all = 0;
        int decimals = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            all = c == '.' || c == ',' ? all : all * 10 + c - '0';
            decimals += c == '.' || decimals >= 0 ? 1 : 0;
        }
        // so few digits and powers of ten have no error: what comes of them is what parsing gives
        return decimals > 0 ? all / TENS[decimals] : all;
    }
}
