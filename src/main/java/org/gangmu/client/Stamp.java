package org.gangmu.client;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of which document, and under which rules, labels were found. Labels with an equal stamp need not be found again; whoever stores labels stores it with them.
 *
 * @param sha256  digest of the document's bytes, 64 hexadecimal digits
 * @param edition of the service: a hash of its rulebooks, models and program, 16 hexadecimal digits
 */
public record Stamp(String sha256, String edition) {

    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{16}):([0-9a-f]{64})");

    /** Reads what {@link #toString} writes; empty for anything else, such as a field that somebody edited. */
    public static Optional<Stamp> parse(String text) {
        Matcher m = SHAPE.matcher(text == null ? "" : text.strip());
        return m.matches() ? Optional.of(new Stamp(m.group(2), m.group(1))) : Optional.empty();
    }

    /** In one word, for a store that has one field for it. */
    @Override
    public String toString() {
        return edition + ":" + sha256;
    }
}
