package org.gangmu.tag;

import java.util.Iterator;
import java.util.List;
import org.gangmu.text.Span;

/** Words that are all there, as one stretch. */
record CutWords(List<Token> all) implements SentenceWords {

    @Override
    public Token startingAt(int offset) {
        return startingAt(all, offset);
    }

    /** The token that starts at an offset; null if none does. */
    static Token startingAt(List<Token> tokens, int offset) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            int start = tokens.get(mid).span().start();
            if (start == offset) {
                return tokens.get(mid);
            }
            if (start < offset) {
                low = mid + 1;
            } else {
                high = mid - 1;
            }
        }
        return null;
    }

    @Override
    public int clauses() {
        return all.isEmpty() ? 0 : 1;
    }

    @Override
    public Span place(int clause) {
        return new Span(all.get(0).span().start(), all.get(all.size() - 1).span().end());
    }

    @Override
    public boolean mayHave(int clause, char word) {
        return true;
    }

    @Override
    public char last(int clause) {
        return '\0';
    }

    @Override
    public List<Token> of(int clause) {
        return all;
    }

    @Override
    public Iterator<Token> from(int clause) {
        return all.iterator();
    }

    /** Words are the same however they came about. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SentenceWords words && all.equals(words.all());
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }
}
