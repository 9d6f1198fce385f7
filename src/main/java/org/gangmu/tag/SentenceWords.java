package org.gangmu.tag;

import java.util.Iterator;
import java.util.List;
import org.gangmu.text.Span;

/** The words of a sentence, in order. Those of a Chinese one are cut and tagged when they are first asked for, a clause at a time. Thread-safe. */
public interface SentenceWords {

    /** All of them. */
    List<Token> all();

    /** The word that starts at an offset in the sentence's text; null if none does. */
    Token startingAt(int offset);

    /** How many stretches there are whose words can be had apart from the others. */
    int clauses();

    /** Where such a stretch stands in the sentence's text, white space and markup at its ends left out. */
    Span place(int clause);

    /** Whether one of its words may be this character; costs less than to look at the words. */
    boolean mayHave(int clause, char word);

    /** The character that a stretch ends with; the null character if that is not known. */
    char last(int clause);

    /** The words of one stretch; at least one. */
    List<Token> of(int clause);

    /** The same, one after the other: what is not asked for costs little. */
    Iterator<Token> from(int clause);

    /** Words that were cut before. */
    static SentenceWords of(List<Token> tokens) {
        return new CutWords(List.copyOf(tokens));
    }
}
