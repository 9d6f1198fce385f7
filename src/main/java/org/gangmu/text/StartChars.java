package org.gangmu.text;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads off an expression with which two characters its matches can start, and characters or pairs of them of which each match holds one. What it does not
 * know is taken to start with any character and to need none: the sets may be too wide, never too narrow.
 */
final class StartChars {

    private static final int CHARS = 1 << 16;
    private static final int ASCII = 128;

    private final String regex;
    private boolean folds;
    private int at;

    private StartChars(Pattern pattern) {
        this.regex = pattern.pattern();
        this.folds = (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0;
    }

    /** Not of this kind: what is written means something else than its own characters, or is not known here. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("", null, false, false);
        }
    }

    /**
     * What a part of an expression can start with.
     *
     * @param ones       those of the starts that may be all that it matches
     * @param seconds    what can come second in it
     * @param mayBeEmpty whether it can match nothing
     * @param needed     one of these all it matches holds, as in {@link Common}; null if none are known
     * @param last       what the last of it can be if that is always one of a few characters, else null
     */
    private record Part(BitSet starts, BitSet ones, BitSet seconds, boolean mayBeEmpty, Set<Integer> needed, BitSet last) {

        /** This part or the other. */
        Part or(Part other) {
            starts.or(other.starts);
            ones.or(other.ones);
            seconds.or(other.seconds);
            return new Part(starts, ones, seconds, mayBeEmpty || other.mayBeEmpty, Needed.either(needed, other.needed), null);
        }

        /** This part and the other behind it. */
        Part then(Part next) {
            if (!ones.isEmpty()) {
                seconds.or(next.starts);
            }
            if (!next.mayBeEmpty) {
                ones.clear();
            }
            if (mayBeEmpty) {
                starts.or(next.starts);
                ones.or(next.ones);
                seconds.or(next.seconds);
            }
            Set<Integer> pairs = last == null || next.last == null ? null : Needed.pairs(last, next.last);
            return new Part(starts, ones, seconds, mayBeEmpty && next.mayBeEmpty, Needed.rarer(Needed.rarer(needed, next.needed), pairs), next.last);
        }

        Part asOne() {
            return new Part(starts, ones, seconds, mayBeEmpty, needed, null);
        }
    }

    /**
     * What all matches of an expression have in common.
     *
     * @param starts with which they can start; null if any can, or if a match may be empty
     * @param needed characters and pairs of characters of which each match, or what it looks ahead at, holds one, as {@link Needed#pair} gives them;
     *               null if none are known
     */
    record Common(Starts starts, BitSet firsts, Set<Integer> needed) {
        private static final Common NOTHING = new Common(null, null, null);
    }

    /** The characters; null if any can start a match, or if nothing at all matches. */
    static Starts of(Pattern pattern) {
        return common(pattern).starts();
    }

    static Common common(Pattern pattern) {
        if ((pattern.flags() & ~(Pattern.CASE_INSENSITIVE | Pattern.DOTALL)) != 0) {
            return Common.NOTHING;
        }
        try {
            StartChars reader = new StartChars(pattern);
            Part whole = reader.alternatives();
            if (reader.at < reader.regex.length()) {
                return Common.NOTHING;
            }
            boolean any = whole.mayBeEmpty() || whole.starts().cardinality() == CHARS;
            return new Common(any ? null : new Starts(whole.starts(), whole.ones(), whole.seconds()), any ? null : whole.starts(), whole.needed());
        } catch (Unknown | StringIndexOutOfBoundsException e) {
            return Common.NOTHING;
        }
    }

    private Part alternatives() {
        boolean outside = folds;
        Part out = sequence();
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            out = out.or(sequence());
        }
        folds = outside;
        return out;
    }

    private Part sequence() {
        Part out = nothing();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            out = out.then(quantified(item()));
        }
        return out.asOne();
    }

    /** The part with the quantifier that stands here, if one does: what may come more than once can follow itself. */
    private Part quantified(Part part) {
        if (at == regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return part;
        }
        char sign = regex.charAt(at);
        boolean optional = sign == '?' || sign == '*' || sign == '{' && regex.startsWith("{0", at);
        at = sign == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        if (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
            at++;
        }
        if (sign != '?' && !part.ones.isEmpty()) {
            part.seconds.or(part.starts);
        }
        return new Part(part.starts, part.ones, part.seconds, optional || part.mayBeEmpty, optional ? null : part.needed, null);
    }

    private Part item() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> some(oneOf());
            case '\\' -> escaped();
            case '^', '$' -> nothing();
            case '.' -> some(any());
            case '?', '*', '+', '{' -> throw new Unknown();
            default -> some(literal(c));
        };
    }

    private Part group() {
        boolean looks = false;
        boolean ahead = regex.startsWith("?=", at);
        boolean outside = folds;
        if (regex.charAt(at) == '?') {
            if (regex.startsWith("?<=", at) || regex.startsWith("?<!", at) || regex.startsWith("?=", at) || regex.startsWith("?!", at)) {
                looks = true;
                at += regex.charAt(at + 1) == '<' ? 3 : 2;
            } else if (regex.startsWith("?<", at)) {
                at = regex.indexOf('>', at) + 1;
            } else if (regex.startsWith("?:", at)) {
                at += 2;
            } else if (regex.startsWith("?i:", at)) {
                folds = true;
                at += 3;
            } else if (regex.startsWith("?i)", at)) {
                folds = true;
                at += 3;
                return nothing();
            } else {
                throw new Unknown();
            }
        }
        Part inside = alternatives();
        at++;
        folds = outside;
        return !looks ? inside : ahead ? new Part(new BitSet(), new BitSet(), new BitSet(), true, inside.needed, null) : nothing();
    }

    private Part escaped() {
        char c = regex.charAt(at++);
        if (c == 'b' || c == 'B') {
            return nothing();
        }
        if (c == 'Q') {
            int end = regex.indexOf("\\E", at);
            if (end <= at) {
                throw new Unknown();
            }
            // A quantifier behind words in quotes is for their last character alone.
            Part out = nothing();
            for (int i = at; i < end; i++) {
                Part one = some(literal(regex.charAt(i)));
                at = i + 1 == end ? end + 2 : i;
                out = out.then(i + 1 == end ? quantified(one) : one);
            }
            return out.asOne();
        }
        at--;
        return some(escapedSet());
    }

    /** The characters that an escape stands for, its backslash read. */
    private BitSet escapedSet() {
        char c = regex.charAt(at++);
        BitSet out = new BitSet();
        switch (c) {
            case 's' -> " \t\n\u000b\f\r".chars().forEach(out::set);
            case 'd' -> out.set('0', '9' + 1);
            case 'w' -> {
                out.set('0', '9' + 1);
                out.set('A', 'Z' + 1);
                out.set('a', 'z' + 1);
                out.set('_');
            }
            case 'n' -> out.set('\n');
            case 't' -> out.set('\t');
            case 'r' -> out.set('\r');
            case 'u' -> {
                out.or(literal((char) Integer.parseInt(regex.substring(at, at + 4), 16)));
                at += 4;
            }
            case 'S', 'D', 'W', 'P' -> {
                if (c == 'P') {
                    at = regex.indexOf('}', at) + 1;
                }
                out.or(any());
            }
            case 'p' -> {
                int end = regex.indexOf('}', at);
                property(regex.substring(at + 1, end), out);
                at = end + 1;
            }
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new Unknown();
                }
                out.or(literal(c));
            }
        }
        return out;
    }

    /** All characters beyond ASCII are taken to have a property that is not of ASCII alone. */
    private void property(String name, BitSet out) {
        if (name.equals("Punct")) {
            out.set('!', '~' + 1);
            return;
        }
        out.set(ASCII, CHARS);
        if (!name.equals("IsHan")) {
            out.set(0, ASCII);
        }
        if (name.equals("Lu") && !folds) {
            out.clear(0, ASCII);
            out.set('A', 'Z' + 1);
        }
    }

    /** The inside of square brackets, the opening one read. */
    private BitSet oneOf() {
        boolean not = regex.charAt(at) == '^';
        BitSet out = new BitSet();
        if (regex.charAt(at) == ']') {
            throw new Unknown();
        }
        while (regex.charAt(at) != ']') {
            char c = regex.charAt(at++);
            if (c == '[' || c == '&' && regex.charAt(at) == '&') {
                throw new Unknown();
            }
            BitSet one = c == '\\' ? escapedSet() : literal(c);
            if (regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
                at++;
                char last = regex.charAt(at++);
                BitSet to = last == '\\' ? escapedSet() : literal(last);
                // Folded letters stand on both sides of a range: it is then too wide, which is no harm.
                one.set(one.nextSetBit(0), to.length());
            }
            out.or(one);
        }
        at++;
        return not ? any() : out;
    }

    private BitSet literal(char c) {
        if (Character.isSurrogate(c)) {
            throw new Unknown();
        }
        BitSet out = new BitSet();
        out.set(c);
        if (folds) {
            out.set(Character.toLowerCase(c));
            out.set(Character.toUpperCase(c));
        }
        return out;
    }

    private static BitSet any() {
        BitSet out = new BitSet();
        out.set(0, CHARS);
        return out;
    }

    /** One of some characters; those beyond the basic plane are two here. */
    private static Part some(BitSet starts) {
        BitSet seconds = new BitSet();
        if (starts.nextSetBit(Character.MIN_HIGH_SURROGATE) >= 0 && starts.nextSetBit(Character.MIN_HIGH_SURROGATE) <= Character.MAX_HIGH_SURROGATE) {
            seconds.set(Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE + 1);
        }
        return new Part(starts, (BitSet) starts.clone(), seconds, false, Needed.of(starts), Needed.single(starts));
    }

    private static Part nothing() {
        return new Part(new BitSet(), new BitSet(), new BitSet(), true, null, null);
    }
}
