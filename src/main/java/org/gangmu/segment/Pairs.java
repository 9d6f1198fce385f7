package org.gangmu.segment;

import java.util.BitSet;
import org.gangmu.text.Chars;

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

    private final char[] text;
    private final BitSet inside = new BitSet();
    private final int[] open = new int[DEEPEST];
    private int depth;

    Pairs(char[] text) {
        this.text = text;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (Chars.isHan(c) || c < '\u2018' && c != '(' && c != ')' && c != '[' && c != ']' && c != '{' && c != '}') {
                continue;
            }
            int shut = SHUT.indexOf(c);
            // ’ is the English apostrophe too
            if (shut >= 0 && !(c == '’' && i + 1 < text.length && Glyphs.isLatin(text[i + 1]))) {
                shut(i, OPEN.charAt(shut));
            } else if (OPEN.indexOf(c) >= 0) {
                open(i);
            }
        }
    }

    private void open(int at) {
        if (depth == DEEPEST) {
            System.arraycopy(open, 1, open, 0, --depth);
        }
        open[depth++] = at;
    }

    private void shut(int at, char opener) {
        for (int i = depth - 1; i >= 0; i--) {
            if (same(text[open[i]], opener)) {
                if (at - open[i] <= LONGEST && at - open[i] > 1) {
                    inside.set(open[i] + 1, at);
                }
                depth = i;
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
        int shut = SHUT.indexOf(text[closer]);
        for (int i = closer - 1; shut >= 0 && i >= Math.max(0, closer - LONGEST); i--) {
            if (same(text[i], OPEN.charAt(shut))) {
                return i;
            }
        }
        return -1;
    }
}
