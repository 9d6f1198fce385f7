package org.gangmu.propose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Word;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.tag.Token;
import org.gangmu.text.Language;

/**
 * The wordings of a sentence that might become words of a lexicon: up to four words in a row, without names, figures and punctuation.
 *
 * <p>To see where else they stand, a rulebook takes each of them in as a cue of its own; what rules say stays the same, as none asks for these.
 */
final class Phrases {

    private static final int MOST_WORDS = 4;
    private static final int MOST_LETTERS = 40;
    private static final int MOST = 300;
    private static final String CUE = "new-";
    /** Parts of speech of names, figures and punctuation. */
    private static final List<String> NEVER_ZH = List.of("w", "m", "nr", "ns", "nt", "nx", "x", "t");
    private static final Set<String> NEVER_EN = Set.of("PUNCT", "NUM", "SYM", "PROPN", "X");
    /** Small words with which no wording begins or ends. */
    private static final List<String> SMALL_ZH = List.of("u", "c", "y");
    private static final Set<String> SMALL_EN = Set.of("DET", "ADP", "CCONJ", "SCONJ", "PRON", "PART");

    private final Language language;
    private final List<String> phrases;

    private Phrases(Language language, List<String> phrases) {
        this.language = language;
        this.phrases = List.copyOf(phrases);
    }

    static Phrases of(TaggedSentence sentence, Language language) {
        Phrases rules = new Phrases(language, List.of());
        Set<String> out = new LinkedHashSet<>();
        List<Token> tokens = sentence.tokens();
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = from; to < Math.min(tokens.size(), from + MOST_WORDS) && !rules.isNever(tokens.get(to)); to++) {
                String text = sentence.sentence().text().substring(tokens.get(from).span().start(), tokens.get(to).span().end());
                if (!rules.isSmall(tokens.get(from)) && !rules.isSmall(tokens.get(to)) && isPlain(text) && text.length() <= MOST_LETTERS
                        && text.length() > 1 && out.size() < MOST) {
                    out.add(text);
                }
            }
        }
        return new Phrases(language, new ArrayList<>(out));
    }

    private boolean isNever(Token t) {
        return language == Language.ZH ? NEVER_ZH.stream().anyMatch(t.pos()::startsWith) : NEVER_EN.contains(t.pos());
    }

    private boolean isSmall(Token t) {
        return language == Language.ZH ? SMALL_ZH.stream().anyMatch(t.pos()::startsWith) : SMALL_EN.contains(t.pos());
    }

    /** Letters only, with single spaces, hyphens and apostrophes between: nothing that means something in a lexicon's cell. */
    private static boolean isPlain(String text) {
        return text.matches("\\p{L}+(?:[ '’-]\\p{L}+)*");
    }

    /** The rulebook with each wording as a cue, but for those that are words of a lexicon already. */
    RuleBook addedTo(RuleBook book) {
        List<Word> lexicon = new ArrayList<>(book.lexicon());
        Set<List<String>> known = new HashSet<>();
        lexicon.stream().filter(w -> w.pos().isEmpty() && w.except().isEmpty() && !w.atStart() && !w.atEnd()).forEach(w -> known.add(w.parts()));
        for (int i = 0; i < phrases.size(); i++) {
            Word word = Word.of(CUE + i, phrases.get(i));
            if (!known.contains(word.parts())) {
                lexicon.add(word);
            }
        }
        return new RuleBook(book.name(), book.language(), book.hash(), book.settings(), book.labels(), lexicon, book.kinds(), book.frames(), book.rules(), book.decided(), book.facts(), book.names());
    }

    static boolean isPhrase(String cue) {
        return cue.matches(CUE + "[0-9]+");
    }

    /** The words of a cue for which {@link #isPhrase} holds. */
    String words(String cue) {
        return phrases.get(Integer.parseInt(cue.substring(CUE.length())));
    }
}
