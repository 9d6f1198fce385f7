package org.gangmu.facts;

/** Reads numbers in Chinese words: 一千二百, 六点五, 三百零五, 十二. Sizes of 万 and more are no part of them. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String TENS = "十百千";
    private static final double[] SIZES = {10, 100, 1000};

    private ChineseNumber() {
    }

    /** Where the words for one end that start at an offset: of one digit or several, with tens and hundreds, or 十 and a digit. That offset if none do. */
    static int end(String text, int from) {
        boolean ten = text.charAt(from) == '十';
        int at = ten || isDigit(text.charAt(from)) ? from + 1 : from;
        if (ten && at < text.length() && text.charAt(at) != '两' && isDigit(text.charAt(at))) {
            return at + 1;
        }
        while (!ten && at > from && at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '零' || TENS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return digit(c) > 0;
    }

    /** The number; NaN if the words are none ("三四百", "千百"). */
    static double read(String words) {
        int point = words.indexOf('点');
        double whole = whole(point < 0 ? words : words.substring(0, point));
        if (point < 0 || Double.isNaN(whole)) {
            return whole;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = point + 1; i < words.length(); i++) {
            int digit = digit(words.charAt(i));
            if (digit < 0) {
                return Double.NaN;
            }
            digits.append(digit);
        }
        return digits.length() == 0 ? Double.NaN : Double.parseDouble((long) whole + "." + digits);
    }

    private static double whole(String words) {
        double sum = 0;
        int digit = -1;
        double last = Double.MAX_VALUE;
        boolean zero = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int size = TENS.indexOf(c);
            if (size >= 0) {
                if (SIZES[size] >= last || digit == 0 || digit < 0 && !(c == '十' && i == 0)) {
                    return Double.NaN;
                }
                sum += (digit < 0 ? 1 : digit) * SIZES[size];
                last = SIZES[size];
                digit = -1;
                zero = false;
            } else if (digit(c) == 0 && words.length() > 1) {
                zero = true;
            } else if (digit(c) < 0 || digit >= 0) {
                return Double.NaN;
            } else {
                digit = digit(c);
            }
        }
        if (digit < 0) {
            return words.isEmpty() || zero ? Double.NaN : sum;
        }
        // 一百二 is 120
        return sum + digit * (last < Double.MAX_VALUE && last > 10 && !zero && words.length() > 2 ? last / 10 : 1);
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
    }
}
