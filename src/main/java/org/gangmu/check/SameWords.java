package org.gangmu.check;

import java.util.regex.Pattern;
import org.gangmu.text.Chars;

/** When words of the gold and words that were found are the same: by their letters, white space and marks aside. */
final class SameWords {

    /** Left over beside a unit they make it another: 亿元 is not 元, "percentage points" are not "percent". */
    private static final Pattern OTHER_UNIT = Pattern.compile("[十百千万亿]|thousand|million|billion|trillion|points?");
    private static final double MOST = 0.6;
    private static final int HEAD = 10;
    private static final int TITLE_HEAD = 8;

    private SameWords() {
    }

    static String letters(String text) {
        return keep(text, false);
    }

    private static String keep(String text, boolean percentToo) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || percentToo && (c == '%' || c == '％')) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** One holds the other: of quotes, one of which may be longer. */
    static boolean overlap(String a, String b) {
        String x = letters(a);
        String y = letters(b);
        return !x.isEmpty() && !y.isEmpty() && (x.contains(y) || y.contains(x));
    }

    /** The units are the same but for words that make no other unit of it; a percent sign counts as a letter. */
    static boolean unit(String a, String b) {
        String x = fold(keep(a, true));
        String y = fold(keep(b, true));
        String more = x.length() >= y.length() ? x : y;
        String less = x.length() >= y.length() ? y : x;
        int at = more.indexOf(less);
        return !less.isEmpty() && at >= 0 && !OTHER_UNIT.matcher(more.substring(0, at) + " " + more.substring(at + less.length())).find();
    }

    private static String fold(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            out.append(Chars.fold(text.charAt(i)));
        }
        return out.toString();
    }

    static boolean equal(String a, String b) {
        return letters(a).equals(letters(b));
    }

    /** Titles that begin alike, or one of which holds the other. */
    static boolean title(String a, String b) {
        String x = letters(a);
        String y = letters(b);
        return begin(x, y, TITLE_HEAD) || overlap(x, y);
    }

    /** Headings that begin alike, or one of which is the most of the other. */
    static boolean heading(String a, String b) {
        String x = letters(a);
        String y = letters(b);
        return begin(x, y, HEAD) || overlap(x, y) && Math.min(x.length(), y.length()) >= MOST * Math.max(x.length(), y.length());
    }

    private static boolean begin(String a, String b, int letters) {
        return !a.isEmpty() && a.substring(0, Math.min(letters, a.length())).equals(b.substring(0, Math.min(letters, b.length())));
    }
}
