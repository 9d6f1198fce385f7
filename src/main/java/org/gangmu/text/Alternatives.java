package org.gangmu.text;

import java.util.List;
import java.util.regex.Matcher;

/**
 * Several expressions looked for side by side: what matches is what matched if they stood in one, parted by {@code |}, but at each place only those are tried that can
 * start there by its first two characters, and it is known which of them was found. Thread-safe.
 */
public final class Alternatives {

    private final Search[] all;
    /** Its places are those of any of them; it is never compiled. */
    private final Search any;

    /** @param regexes in the order in which they are tried at a place; none may be empty */
    public Alternatives(List<String> regexes) {
        this.all = regexes.stream().map(Search::of).toArray(Search[]::new);
        this.any = Search.of(String.join("|", regexes));
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
        private Matcher[] matchers;
        private int which;

        private Finder(String text) {
            this.text = text;
        }

        /** Finds the first match that starts at an offset or behind it. */
        public boolean find(int from) {
            int length = text.length();
            for (int at = any.start(text, from, length); at < length; at = any.start(text, at + 1, length)) {
                for (which = 0; which < all.length; which++) {
                    if (all[which].mayStart(text, at, length) && matcher().region(at, length).lookingAt()) {
                        return true;
                    }
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
