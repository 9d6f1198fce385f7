package org.gangmu.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gangmu.text.CharSet;

/** Finds who says something, and that it is said, before what is said: "会议强调，". */
final class Formula {

    /** What no formula runs across. */
    private static final CharSet STOPS = CharSet.of(",。;!?");

    private final Pattern pattern;
    /** What words of saying end with. Most clauses end otherwise, and need not be tried. */
    private final CharSet ends;
    /** Whether no word holds what no formula runs across otherwise. */
    private final boolean plain;
    /** Its bit in {@link WordSigns}. */
    final int sign;

    Formula(WordTable formulas, WordSigns signs) {
        this.pattern = Pattern.compile("\\s*(?:[^,。;:!?“”\"]{0,14}?(?:" + formulas.alternatives("speaker") + ")|[^,。;:!?“”\"]{2,4})?(?:还|并|同时|最后|进一步)?(?:"
                + formulas.alternatives("says") + ")[,:，]");
        StringBuilder last = new StringBuilder();
        formulas.values().forEach((word, value) -> last.append(value.equals("says") ? word.substring(word.length() - 1) : ""));
        this.ends = CharSet.of(last.toString());
        this.sign = signs.add(last.chars().mapToObj(c -> String.valueOf((char) c)).flatMap(end -> Stream.of(end + ",", end + ":", end + "，")).toList());
        this.plain = formulas.values().keySet().stream().noneMatch(word -> STOPS.isIn(word, 0, word.length()));
    }

    private static boolean isMark(char c) {
        return c == ',' || c == ':' || c == '，';
    }

    /** The last mark of a folded text that may end one: none starts behind it. -1 if there is none, as in most sentences. */
    int lastMark(String text) {
        int at = text.length() - 1;
        while (at > 0 && !(isMark(text.charAt(at)) && ends.has(text.charAt(at - 1)))) {
            at--;
        }
        return at > 0 ? at : -1;
    }

    /** Where the one ends that stands at an offset of a folded text; -1 if none does. */
    int end(String text, int from) {
        if (!mayStand(text, from)) {
            return -1;
        }
        Matcher m = pattern.matcher(text).region(from, text.length());
        return m.lookingAt() ? m.end() : -1;
    }

    /** Whether a word of saying stands before a mark of the clause. */
    private boolean mayStand(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMark(c) && i > 0 && ends.has(text.charAt(i - 1))) {
                return true;
            }
            if (plain && STOPS.has(c)) {
                return false;
            }
        }
        return false;
    }
}
