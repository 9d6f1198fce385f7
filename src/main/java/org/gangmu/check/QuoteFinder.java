package org.gangmu.check;

import org.gangmu.text.Chars;
import org.gangmu.text.Span;

/** Finds quotes in a text by their characters without white space, each after the one before where it can. */
final class QuoteFinder {

    private final String flat;
    private final int[] origin;
    private int after;

    QuoteFinder(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int[] where = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (!Chars.isSpace(text.charAt(i))) {
                where[kept.length()] = i;
                kept.append(text.charAt(i));
            }
        }
        this.flat = kept.toString();
        this.origin = where;
    }

    /** @return where the quote stands, or null if it does not */
    Span next(String quote) {
        StringBuilder wanted = new StringBuilder(quote.length());
        quote.chars().filter(c -> !Chars.isSpace((char) c)).forEach(c -> wanted.append((char) c));
        if (wanted.isEmpty()) {
            return null;
        }
        int at = flat.indexOf(wanted.toString(), after);
        if (at < 0) {
            at = flat.indexOf(wanted.toString());
        }
        if (at < 0) {
            return null;
        }
        after = at + wanted.length();
        return new Span(origin[at], origin[after - 1] + 1);
    }
}
