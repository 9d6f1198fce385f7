package org.gangmu.segment;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * The short quotations and brackets of a text. A full stop inside one does not end the sentence around it; a long quotation is a text of its
 * own and is cut like one.
 */
final class Pairs {

    /** Longer pairs are cut inside, or a stray bracket would swallow a page. */
    static final int LONGEST = 120;
    private static final int DEEPEST = 16;
    private static final String OPEN = "“‘「『（(【《〈〔[［{";
    private static final String SHUT = "”’」』）)】》〉〕]］}";

    private final CharSequence text;
    private final BitSet inside = new BitSet();

    Pairs(CharSequence text) {
        this.text = text;
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '\u2018' && c != '(' && c != ')' && c != '[' && c != ']' && c != '{' && c != '}') {
                continue;
            }
            int shut = SHUT.indexOf(c);
            // ’ is the English apostrophe too
            if (shut >= 0 && !(c == '’' && i + 1 < text.length() && Glyphs.isLatin(text.charAt(i + 1)))) {
                shut(open, i, OPEN.charAt(shut));
            } else if (OPEN.indexOf(c) >= 0) {
                open.push(i);
                if (open.size() > DEEPEST) {
                    open.removeLast();
                }
            }
        }
    }

    private void shut(Deque<Integer> open, int at, char opener) {
        boolean known = open.stream().anyMatch(o -> same(text.charAt(o), opener));
        while (known && !open.isEmpty()) {
            int o = open.pop();
            if (same(text.charAt(o), opener)) {
                if (at - o <= LONGEST && at - o > 1) {
                    inside.set(o + 1, at);
                }
                return;
            }
        }
    }

    private static boolean same(char a, char b) {
        return a == b || (a == '（' || a == '(') && (b == '（' || b == '(');
    }

    boolean isInside(int at) {
        return inside.get(at);
    }

    /** Where the short pair closed at this place was opened; -1 if none was. */
    int opener(int closer) {
        int shut = SHUT.indexOf(text.charAt(closer));
        for (int i = closer - 1; shut >= 0 && i >= Math.max(0, closer - LONGEST); i--) {
            if (same(text.charAt(i), OPEN.charAt(shut))) {
                return i;
            }
        }
        return -1;
    }
}
