package org.gangmu.facts;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who says something, and that it is said, before what is said: "会议强调，". */
final class Formula {

    private static final String MARKS = ",:，";

    private final Pattern pattern;
    /** What words of saying end with. Most clauses end otherwise, and need not be tried. */
    private final BitSet ends = new BitSet();

    Formula(WordTable formulas) {
        this.pattern = Pattern.compile("\\s*(?:[^,。;:!?“”\"]{0,14}?(?:" + formulas.alternatives("speaker") + ")|[^,。;:!?“”\"]{2,4})?(?:还|并|同时|最后|进一步)?(?:"
                + formulas.alternatives("says") + ")[" + MARKS + "]");
        formulas.values().forEach((word, value) -> {
            if (value.equals("says")) {
                ends.set(word.charAt(word.length() - 1));
            }
        });
    }

    /** The last mark of a folded text that may end one: none starts behind it. -1 if there is none, as in most sentences. */
    int lastMark(String text) {
        int at = text.length() - 1;
        while (at > 0 && !(MARKS.indexOf(text.charAt(at)) >= 0 && ends.get(text.charAt(at - 1)))) {
            at--;
        }
        return at > 0 ? at : -1;
    }

    /** Where the one ends that stands at an offset of a folded text; -1 if none does. */
    int end(String text, int from) {
        Matcher m = pattern.matcher(text).region(from, text.length());
        return m.lookingAt() ? m.end() : -1;
    }
}
