package org.gangmu.whynot;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Word;
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
    private final Set<String> lexical;

    WordChoice(RuleBook book, TaggedSentence sentence) {
        this.book = book;
        this.sentence = sentence;
        this.lexical = book.lexicon().stream().map(Word::cue).collect(Collectors.toSet());
    }

    /** Whether a feature is a cue with words of its own. */
    boolean isLexical(String feature) {
        return lexical.contains(feature);
    }

    /** The word of a cue that looks most like the sentence; nothing if none shares a character with it. */
    Optional<String> nearest(String cue) {
        String text = sentence.sentence().text();
        return words(cue).max(Comparator.comparingDouble(w -> alike(w, text))).filter(w -> alike(w, text) > 0.5);
    }

    private Stream<String> words(String cue) {
        return book.lexicon().stream().filter(w -> w.cue().equals(cue)).map(w -> String.join("…", w.parts()));
    }

    /** The share of a word's characters that stand in a text. */
    private static double alike(String word, String text) {
        long found = word.chars().filter(c -> c != ' ' && text.indexOf(c) >= 0).count();
        return found / (double) Math.max(1, word.length());
    }

    /**
     * The words of the sentence that might be added to a cue, the best first.
     *
     * @param place whether a place in the sentence is where the row asks for the cue
     */
    List<Token> candidates(String cue, Predicate<Span> place) {
        Set<Character> letters = new HashSet<>();
        words(cue).forEach(w -> w.chars().forEach(c -> letters.add((char) c)));
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
        return sentence.cues().entrySet().stream().anyMatch(e -> lexical.contains(e.getKey()) && e.getValue().stream().anyMatch(s -> s.overlaps(token.span())));
    }

    private boolean isContent(Token token) {
        boolean plain = token.text().chars().allMatch(Character::isLetter);
        return plain && (book.language() == Language.ZH ? token.text().length() > 1 && CHINESE.stream().anyMatch(token.pos()::startsWith)
                : token.text().length() > 2 && ENGLISH.contains(token.pos()));
    }
}
