package org.gangmu.check;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Word;

/** The words of each cue of a rulebook. */
public final class CueWords {

    private final RuleBook book;
    private final Set<String> lexical;

    public CueWords(RuleBook book) {
        this.book = book;
        this.lexical = book.lexicon().stream().map(Word::cue).collect(Collectors.toSet());
    }

    /** Whether a feature is a cue with words of its own. */
    public boolean isLexical(String feature) {
        return lexical.contains(feature);
    }

    /** The words of a cue as they are looked for, gaps shown. */
    public Stream<String> of(String cue) {
        return book.lexicon().stream().filter(w -> w.cue().equals(cue)).map(w -> String.join("…", w.parts()));
    }

    /** The word of a cue that looks most like a text; nothing if none shares half of its characters with it. */
    Optional<String> nearest(String cue, String text) {
        return of(cue).max(Comparator.comparingDouble(w -> alike(w, text))).filter(w -> alike(w, text) > 0.5);
    }

    /** The share of a word's characters that stand in a text. */
    private static double alike(String word, String text) {
        long found = word.chars().filter(c -> c != ' ' && text.indexOf(c) >= 0).count();
        return found / (double) Math.max(1, word.length());
    }
}
