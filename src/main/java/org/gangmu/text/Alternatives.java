package org.gangmu.text;

import java.util.List;
import java.util.regex.Matcher;

/**
 * Several expressions looked for side by side: what matches is what matched if they stood in one, parted by {@code |}, but at each place only those are tried that can
 * start there by its first two characters, and it is known which of them was found. Thread-safe.
 */
public final class Alternatives {

    private static final int SLOTS = 1 << Starts.KNOWN_BITS;

    private final Search[] all;
    /** For each character, by its last bits, those that can start with it, a bit each; made when they are first looked for. */
    private volatile int[] byFirst;

    /** @param regexes in the order in which they are tried at a place, at most 32; none may be empty */
    public Alternatives(List<String> regexes) {
        this.all = regexes.stream().map(Search::of).toArray(Search[]::new);
    }

    private int[] byFirst() {
        int[] made = byFirst;
        if (made == null) {
            made = new int[SLOTS];
            for (int n = 0; n < all.length; n++) {
                Starts starts = all[n].starts();
                for (int c = 0; c < SLOTS; c++) {
                    made[c] |= !starts.tell() || starts.with((char) c) ? 1 << n : 0;
                }
            }
            byFirst = made;
        }
        return made;
    }

    /** Where matches stand in a text, one after the other. */
    public Finder in(String text) {
        return new Finder(text);
    }

    public boolean isIn(String text) {
        return in(text).find(0);
    }

    /** The matches of one text; what stands around a match can be seen by an expression that looks there. Belongs to one thread. */
    public final class Finder {

        private final String text;
        private final int[] starting = byFirst();
        private Matcher[] matchers;
        private int which;

        private Finder(String text) {
            this.text = text;
        }

        /** Finds the first match that starts at an offset or behind it. */
        public boolean find(int from) {
            for (int at = from; at < text.length(); at++) {
                if (at(at)) {
                    return true;
                }
            }
            return false;
        }

        /** Finds the match that starts right at an offset, if there is one. */
        public boolean at(int at) {
            for (int left = starting[text.charAt(at) & SLOTS - 1]; left != 0; left &= left - 1) {
                which = Integer.numberOfTrailingZeros(left);
                if (all[which].mayStart(text, at, text.length()) && matcher().region(at, text.length()).lookingAt()) {
                    return true;
                }
            }
            return false;
        }

        /** Which of the expressions was found. */
        public int which() {
            return which;
        }

        /** The match that was found last, to be read before the next is asked for. */
        public Matcher match() {
            return matchers[which];
        }

        private Matcher matcher() {
            if (matchers == null) {
                matchers = new Matcher[all.length];
            }
            Matcher made = matchers[which];
            if (made == null) {
                made = all[which].matcher(text);
                matchers[which] = made;
            }
            return made;
        }
    }
}
