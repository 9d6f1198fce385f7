package org.gangmu.extract;

import java.util.Locale;
import org.xml.sax.Attributes;

/** Counts the items of one ordered list, whose numbers a reader sees but the source does not hold. */
final class ListNumbers {

    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_DIGITS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private final boolean ordered;
    private final String type;
    private int next;

    private ListNumbers(boolean ordered, String type, int next) {
        this.ordered = ordered;
        this.type = type;
        this.next = next;
    }

    static ListNumbers of(String list, Attributes attributes) {
        String type = attributes.getValue("type");
        String style = attributes.getValue("style");
        boolean none = style != null && style.toLowerCase(Locale.ROOT).replace(" ", "").matches("(?s).*list-style(-type)?:[^;]*none.*");
        return new ListNumbers(list.equalsIgnoreCase("ol") && !none, type == null ? "1" : type, number(attributes.getValue("start"), 1));
    }

    /** The number of the next item, as its format wrote it or with a full stop and a space; nothing in an unordered list. */
    String next(Attributes item) {
        String written = item.getValue("number");
        if (written != null) {
            return written;
        }
        if (!ordered) {
            return "";
        }
        int number = number(item.getValue("value"), next);
        next = number + 1;
        return written(number, type) + ". ";
    }

    static boolean startsNumber(char c) {
        return Character.isDigit(c) || "(（[【第一二三四五六七八九十".indexOf(c) >= 0 || c >= '\u2460' && c <= '\u249b' || c >= '\u2776' && c <= '\u2793';
    }

    /** The number in the format that HTML and OpenDocument call 1, a, A, i or I. */
    static String written(int number, String format) {
        return switch (format) {
            case "a" -> letters(number);
            case "A" -> letters(number).toUpperCase(Locale.ROOT);
            case "i" -> roman(number).toLowerCase(Locale.ROOT);
            case "I" -> roman(number);
            default -> Integer.toString(number);
        };
    }

    private static String letters(int number) {
        if (number < 1) {
            return Integer.toString(number);
        }
        StringBuilder out = new StringBuilder();
        for (int n = number; n > 0; n = (n - 1) / 26) {
            out.insert(0, (char) ('a' + (n - 1) % 26));
        }
        return out.toString();
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN[i]; rest -= ROMAN[i]) {
                out.append(ROMAN_DIGITS[i]);
            }
        }
        return out.toString();
    }

    private static int number(String value, int otherwise) {
        if (value == null || !value.strip().matches("-?[0-9]{1,9}")) {
            return otherwise;
        }
        return Integer.parseInt(value.strip());
    }
}
