package org.gangmu.text;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression to look for in texts: {@link Pattern} with the same matches, tried only where one can start by its first two characters.
 *
 * <p>Java tries all alternatives at each character. Expressions of many words ("今年|去年|[0-9]{4}年…") start at few of a text's characters, and a look
 * at a bit or two tells the others: five to twenty times faster over running text. Thread-safe.
 */
public final class Search {

    private final String regex;
    private final int flags;
    /** Both are made when they are first asked for, as a document needs few of all expressions: by several threads perhaps, each of which makes the same. */
    private StartChars.Bounds bounds;
    private volatile Pattern pattern;

    private Search(String regex, int flags) {
        this.regex = regex;
        this.flags = flags;
    }

    /** @param regex it is compiled where a text first holds the start of a match: a mistake in it shows only then */
    public static Search of(String regex) {
        return new Search(regex, 0);
    }

    static Search of(Pattern pattern) {
        return new Search(pattern.pattern(), pattern.flags());
    }

    private StartChars.Bounds bounds() {
        StartChars.Bounds made = bounds;
        if (made == null) {
            made = StartChars.bounds(regex, flags);
            bounds = made;
        }
        return made;
    }

    Starts starts() {
        return bounds().starts();
    }

    private Pattern pattern() {
        Pattern made = pattern;
        if (made == null) {
            made = Pattern.compile(regex, flags);
            pattern = made;
        }
        return made;
    }

    /** Its matches as {@link Matcher#find()} finds them, one after the other: the same matcher each time, to be read before the next is asked for. */
    public Iterable<Matcher> in(String text) {
        return () -> new Matches(text);
    }

    public boolean isIn(String text) {
        return first(text) != null;
    }

    /** Whether it matches the whole of a text. */
    public boolean matches(CharSequence text) {
        return mayStart(text, 0, text.length()) && pattern().matcher(text).matches();
    }

    /** Whether it matches the whole of a part of a text; it does not see what is around the part. */
    public boolean matches(String text, int from, int to) {
        return mayStart(text, from, to) && pattern().matcher(text).region(from, to).matches();
    }

    /** The first match; null if there is none. */
    public Matcher first(String text) {
        return find(text, 0, text.length());
    }

    /** Whether a match stands within a part of a text; it does not see what is around the part. */
    public boolean isIn(String text, int from, int to) {
        return first(text, from, to) != null;
    }

    /** Whether a match starts right where a part of a text does; it does not see what is around the part. */
    public boolean isAt(String text, int from, int to) {
        return at(text, from, to) != null;
    }

    /** The match that starts right where a part of a text does; null if there is none. It does not see what is around the part. */
    public Matcher at(String text, int from, int to) {
        if (!mayStart(text, from, to)) {
            return null;
        }
        Matcher m = pattern().matcher(text).region(from, to);
        return m.lookingAt() ? m : null;
    }

    /** The first match within a part of a text; null if there is none. It does not see what is around the part. */
    public Matcher first(String text, int from, int to) {
        StartChars.Bounds known = bounds();
        if (known.ends() != null && (from == to || !known.ends().has(text.charAt(to - 1)))) {
            return null;
        }
        int start = start(text, from, to);
        if (isNowhere(start, to)) {
            return null;
        }
        Matcher m = pattern().matcher(text);
        return (known.looksBack() ? m.region(from, to).find() : find(m, text, start, to)) ? m : null;
    }

    /** The first place of a part at which a match can start; its end if there is none. */
    int start(String text, int from, int to) {
        Starts known = starts();
        return known.tell() ? known.next(text, from, to) : from;
    }

    /** Whether {@link #start} found no place before the end of a part, and none can start at its end. */
    private boolean isNowhere(int start, int to) {
        return start > to || start == to && starts().tell();
    }

    /** Whether a match can start at an offset, by its first two characters. */
    boolean mayStart(CharSequence text, int at, int to) {
        Starts known = starts();
        return !known.tell() || known.at(text, at, to);
    }

    /** Whether a match can start within a part of a text, by its first two characters: a look that tries none. */
    public boolean mayBeIn(String text, int from, int to) {
        return start(text, from, to) < to;
    }

    /** A matcher for {@link #find}: what stands before and behind the place that is tried can be seen by an expression that looks there. */
    public Matcher matcher(String text) {
        return pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /**
     * Finds the first match that starts at or behind an offset and ends before another.
     *
     * @param matcher of {@link #matcher}, of this text
     */
    public boolean find(Matcher matcher, String text, int from, int to) {
        if (!starts().tell()) {
            return matcher.region(from, to).find();
        }
        for (int i = start(text, from, to); i < to; i = start(text, i + 1, to)) {
            if (matcher.region(i, to).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** The first of these matches; null if there is none: a matcher is made only where one can start. */
    public Matcher find(String text, int from, int to) {
        int start = start(text, from, to);
        if (isNowhere(start, to)) {
            return null;
        }
        Matcher m = matcher(text);
        return find(m, text, start, to) ? m : null;
    }

    private final class Matches implements Iterator<Matcher> {
        private final String text;
        private final int length;
        /** Made at the first character where a match can start: many texts have none. */
        private Matcher matcher;
        private int from;
        private boolean known;
        private boolean found;

        Matches(String text) {
            this.text = text;
            this.length = text.length();
        }

        @Override
        public boolean hasNext() {
            if (!known) {
                known = true;
                found = find();
                from = found ? Math.max(matcher.end(), matcher.start() + 1) : length + 1;
            }
            return found;
        }

        private boolean find() {
            from = start(text, from, length);
            if (isNowhere(from, length)) {
                return false;
            }
            matcher = matcher == null ? matcher(text) : matcher;
            return Search.this.find(matcher, text, from, length);
        }

        @Override
        public Matcher next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            known = false;
            return matcher;
        }
    }
}
