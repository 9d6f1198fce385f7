package org.gangmu.whynot;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gangmu.check.CueWords;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.tag.Token;
import org.gangmu.text.Language;
import org.gangmu.text.Span;

/** Chooses which word of a sentence may be missing from a cue: a content word that belongs to no cue yet and looks most like the cue's words. */
final class WordChoice {

    private static final List<String> CHINESE = List.of("v", "n", "a", "l", "i", "g", "b", "d", "t");
    private static final Set<String> ENGLISH = Set.of("NOUN", "VERB", "ADJ", "PROPN", "ADV");

    private final RuleBook book;
    private final TaggedSentence sentence;
    private final CueWords words;

    WordChoice(RuleBook book, TaggedSentence sentence) {
        this.book = book;
        this.sentence = sentence;
        this.words = new CueWords(book);
    }

    /** Whether a feature is a cue with words of its own. */
    boolean isLexical(String feature) {
        return words.isLexical(feature);
    }

    /**
     * The words of the sentence that might be added to a cue, the best first.
     *
     * @param place whether a place in the sentence is where the row asks for the cue
     */
    List<Token> candidates(String cue, Predicate<Span> place) {
        Set<Character> letters = new HashSet<>();
        words.of(cue).forEach(w -> w.chars().forEach(c -> letters.add((char) c)));
        Comparator<Token> best = Comparator.comparing((Token t) -> isTaken(t)).thenComparing(t -> -score(t, letters)).thenComparing(t -> t.span().start());
        return sentence.tokens().stream().filter(t -> isContent(t) && !isListed(t) && place.test(t.span())).sorted(best).toList();
    }

    /** Chinese words of one kind share characters; in English the length of a word tells content from form. */
    private double score(Token token, Set<Character> letters) {
        if (book.language() != Language.ZH) {
            return token.text().length();
        }
        return token.text().chars().filter(c -> letters.contains((char) c)).count() / (double) token.text().length() + (token.pos().startsWith("v") ? 0.2 : 0);
    }

    /** A word in two lexicons would be one with two meanings. */
    private boolean isListed(Token token) {
        return book.lexicon().stream().anyMatch(w -> w.parts().size() == 1 && w.parts().get(0).equalsIgnoreCase(token.text()));
    }

    private boolean isTaken(Token token) {
        return sentence.cues().entrySet().stream().anyMatch(e -> words.isLexical(e.getKey()) && e.getValue().stream().anyMatch(s -> s.overlaps(token.span())));
    }

    private boolean isContent(Token token) {
        boolean plain = token.text().chars().allMatch(Character::isLetter);
        return plain && (book.language() == Language.ZH ? token.text().length() > 1 && CHINESE.stream().anyMatch(token.pos()::startsWith)
                : token.text().length() > 2 && ENGLISH.contains(token.pos()));
    }
}
