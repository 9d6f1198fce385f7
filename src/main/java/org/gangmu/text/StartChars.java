package org.gangmu.text;

import java.util.regex.Pattern;

/**
 * Reads off an expression with which two characters its matches can start, and characters or pairs of them of which each match holds one; of one that ends with
 * the text, what it ends with. What it does not know is taken to start with any character and to need none: the sets may be too wide, never too narrow.
 */
final class StartChars {

    private static final int ASCII = 128;
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    private final String regex;
    /** Whether needed characters are asked for: they cost more than all else. */
    private final boolean needs;
    /** Whether matches may stand at the end of a text only: then it is worth while to know what they end with. */
    private final boolean closes;
    private boolean looksBack;
    private boolean folds;
    private int at;

    private StartChars(String regex, int flags, boolean needs) {
        this.regex = regex;
        this.needs = needs;
        this.closes = regex.endsWith("$");
        this.folds = (flags & Pattern.CASE_INSENSITIVE) != 0;
    }

    /** Not of this kind: what is written means something else than its own characters, or is not known here. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("", null, false, false);
        }
    }

    /**
     * What all matches of an expression have in common.
     *
     * @param firsts with which they can start; null if any can, or if a match may be empty
     * @param needed characters and pairs of characters of which each match, or what it looks ahead at, holds one; null if none are known
     */
    record Common(CharRanges firsts, Needed needed) {
    }

    /**
     * Where matches of an expression can stand.
     *
     * @param starts    where they can start
     * @param ends      what stands at the end of a text that ends with one; null if they need not end there, or may be empty
     * @param looksBack whether it may matter what stands before one
     */
    record Bounds(Starts starts, CharSet ends, boolean looksBack) {
    }

    static Bounds bounds(String regex, int flags) {
        StartChars reader = new StartChars(regex, flags, false);
        Part whole = reader.read(flags);
        CharSet ends = null;
        if (whole != null && whole.atEnd() && reader.closes && !whole.mayBeEmpty()) {
            // one may stand before the last line end
            LINE_ENDS.chars().forEach(whole.ends()::add);
            ends = new CharSet(whole.ends());
        }
        return new Bounds(startsAnywhere(whole) ? Starts.ANYWHERE : new Starts(whole.starts(), whole.ones(), whole.seconds()), ends, whole == null || reader.looksBack);
    }

    static Common common(Pattern pattern) {
        Part whole = new StartChars(pattern.pattern(), pattern.flags(), true).read(pattern.flags());
        return new Common(startsAnywhere(whole) ? null : whole.starts(), whole == null ? null : whole.needed());
    }

    private static boolean startsAnywhere(Part whole) {
        return whole == null || whole.mayBeEmpty() || whole.starts().isAll();
    }

    /** The whole of the expression; null if it is not understood. */
    private Part read(int flags) {
        if ((flags & ~(Pattern.CASE_INSENSITIVE | Pattern.DOTALL)) != 0) {
            return null;
        }
        try {
            Part whole = alternatives();
            return at < regex.length() ? null : whole;
        } catch (Unknown | StringIndexOutOfBoundsException e) {
            return null;
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
        if (sign != '?' && !part.ones().isEmpty()) {
            part.seconds().addAll(part.starts());
        }
        return new Part(part.starts(), part.ones(), part.seconds(), optional || part.mayBeEmpty(), optional ? null : part.needed(), null, part.ends(), false);
    }

    private Part item() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> some(oneOf());
            case '\\' -> escaped();
            case '^' -> before();
            case '$' -> new Part(new CharRanges(), new CharRanges(), new CharRanges(), true, null, null, noEnds(), true);
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
                looksBack |= regex.charAt(at + 1) == '<';
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
        return !looks ? inside : ahead ? new Part(new CharRanges(), new CharRanges(), new CharRanges(), true, inside.needed(), null, noEnds(), false) : nothing();
    }

    private Part escaped() {
        char c = regex.charAt(at++);
        if (c == 'b' || c == 'B') {
            return before();
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
    private CharRanges escapedSet() {
        char c = regex.charAt(at++);
        CharRanges out = new CharRanges();
        switch (c) {
            case 's' -> {
                out.add('\t', '\r' + 1);
                out.add(' ');
            }
            case 'd' -> out.add('0', '9' + 1);
            case 'w' -> {
                out.add('0', '9' + 1);
                out.add('A', 'Z' + 1);
                out.add('a', 'z' + 1);
                out.add('_');
            }
            case 'n' -> out.add('\n');
            case 't' -> out.add('\t');
            case 'r' -> out.add('\r');
            case 'u' -> {
                out.addAll(literal((char) Integer.parseInt(regex.substring(at, at + 4), 16)));
                at += 4;
            }
            case 'S', 'D', 'W', 'P' -> {
                if (c == 'P') {
                    at = regex.indexOf('}', at) + 1;
                }
                out.addAll(any());
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
                out.addAll(literal(c));
            }
        }
        return out;
    }

    /** All characters beyond ASCII are taken to have a property that is not of ASCII alone. */
    private void property(String name, CharRanges out) {
        if (name.equals("Punct")) {
            out.add('!', '~' + 1);
            return;
        }
        out.add(ASCII, CharRanges.ALL);
        if (name.equals("Lu") && !folds) {
            out.add('A', 'Z' + 1);
        } else if (!name.equals("IsHan")) {
            out.add(0, ASCII);
        }
    }

    /** The inside of square brackets, the opening one read. */
    private CharRanges oneOf() {
        boolean not = regex.charAt(at) == '^';
        CharRanges out = new CharRanges();
        if (regex.charAt(at) == ']') {
            throw new Unknown();
        }
        while (regex.charAt(at) != ']') {
            char c = regex.charAt(at++);
            if (c == '[' || c == '&' && regex.charAt(at) == '&') {
                throw new Unknown();
            }
            CharRanges one = c == '\\' ? escapedSet() : literal(c);
            if (regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
                at++;
                char last = regex.charAt(at++);
                CharRanges to = last == '\\' ? escapedSet() : literal(last);
                // Folded letters stand on both sides of a range: it is then too wide, which is no harm.
                one.add(one.from(0), to.to(to.ranges() - 1));
            }
            out.addAll(one);
        }
        at++;
        return not ? any() : out;
    }

    private CharRanges literal(char c) {
        if (Character.isSurrogate(c)) {
            throw new Unknown();
        }
        CharRanges out = new CharRanges();
        out.add(c);
        if (folds) {
            out.add(Character.toLowerCase(c));
            out.add(Character.toUpperCase(c));
        }
        return out;
    }

    private static CharRanges any() {
        return CharRanges.of(0, CharRanges.ALL);
    }

    /** One of some characters; those beyond the basic plane are two here. */
    private Part some(CharRanges starts) {
        CharRanges seconds = new CharRanges();
        CharRanges ends = closes ? starts.copy() : null;
        if (starts.meets(Character.MIN_HIGH_SURROGATE, Character.MAX_HIGH_SURROGATE + 1)) {
            seconds.add(Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE + 1);
            if (closes) {
                ends.addAll(seconds);
            }
        }
        return new Part(starts, starts.copy(), seconds, false, needs ? Needed.of(starts) : null, needs ? Needed.single(starts) : null, ends, false);
    }

    private Part nothing() {
        return new Part(new CharRanges(), new CharRanges(), new CharRanges(), true, null, null, noEnds(), false);
    }

    /** Nothing, if the right thing stands before it. */
    private Part before() {
        looksBack = true;
        return nothing();
    }

    private CharRanges noEnds() {
        return closes ? new CharRanges() : null;
    }
}
