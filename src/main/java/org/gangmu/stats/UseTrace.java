package org.gangmu.stats;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.FrameRow;
import org.gangmu.rulebook.KindRow;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Settings;
import org.gangmu.rulebook.Word;
import org.gangmu.tag.ArticleTagger;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.tag.WordedArticle;

/**
 * Traces which words, frame rows and kind rows of a rulebook are of use in articles.
 *
 * <p>Cues do not tell which of their words was found, so the lexicon is looked through once more with every word a cue of its own. Thread-safe.
 */
final class UseTrace {

    private final RuleBook book;
    private final ArticleTagger tagger;
    private final ArticleTagger wordTagger;
    private final BitSet words = new BitSet();
    private final Set<String> kinds = new HashSet<>();
    private final Set<String> frames = new HashSet<>();

    UseTrace(RuleBook book) {
        this.book = book;
        this.tagger = new ArticleTagger(book);
        this.wordTagger = new ArticleTagger(wordByWord(book));
    }

    private static RuleBook wordByWord(RuleBook book) {
        List<Word> lexicon = new ArrayList<>();
        List<String> formulas = new ArrayList<>();
        List<String> attributions = new ArrayList<>();
        for (Word w : book.lexicon()) {
            String cue = "w" + lexicon.size();
            if (book.settings().formulas().contains(w.cue())) {
                formulas.add(cue);
            }
            if (book.settings().attributions().contains(w.cue())) {
                attributions.add(cue);
            }
            lexicon.add(new Word(cue, w.parts(), w.atStart(), w.atEnd(), w.pos(), w.except(), w.also(), w.row()));
        }
        Settings s = book.settings();
        Settings settings = new Settings(s.defaultLabel(), s.defaultStrength(), s.alsoMargin(), s.defaultKind(), s.kindThreshold(), s.kindFrames(), formulas,
                attributions, s.gates(), s.gap());
        return new RuleBook(book.name(), book.language(), book.hash(), settings, book.labels(), lexicon, List.of(), List.of(), List.of(), List.of(), book.facts(), book.names());
    }

    /** Looks at an article and its sentences as the rulebook tags them. */
    void add(WordedArticle article, List<TaggedSentence> tagged) {
        BitSet found = new BitSet();
        for (TaggedSentence sentence : wordTagger.tag(article).sentences()) {
            for (String cue : sentence.cues().keySet()) {
                if (!cue.startsWith("#")) {
                    found.set(Integer.parseInt(cue.substring(1)));
                }
            }
        }
        List<KindRow> spoke = tagger.kindRows(article);
        synchronized (this) {
            words.or(found);
            spoke.forEach(row -> kinds.add(row.id()));
            tagged.forEach(s -> frames.add(s.setting().openedBy()));
        }
    }

    synchronized Unused unused() {
        List<Word> idle = new ArrayList<>();
        for (int i = words.nextClearBit(0); i < book.lexicon().size(); i = words.nextClearBit(i + 1)) {
            idle.add(book.lexicon().get(i));
        }
        return new Unused(idleCues(book), idle, book.frames().stream().filter(f -> !frames.contains(f.id())).toList(),
                book.kinds().stream().filter(k -> !kinds.contains(k.id())).toList());
    }

    /** Cues of the lexicon that nothing asks for. */
    static List<String> idleCues(RuleBook book) {
        Set<String> cues = new TreeSet<>();
        book.lexicon().forEach(w -> cues.add(w.cue()));
        cues.removeAll(book.settings().formulas());
        cues.removeAll(book.settings().attributions());
        Stream<Conditions> rows = Stream.of(book.rules().stream().filter(Rule::isOn).map(Rule::conditions), book.frames().stream().map(FrameRow::conditions),
                book.kinds().stream().map(KindRow::conditions)).flatMap(s -> s);
        rows.flatMap(UseTrace::features).forEach(f -> cues.remove(f.substring(f.indexOf(':') + 1)));
        return List.copyOf(cues);
    }

    private static Stream<String> features(Conditions c) {
        return Stream.of(c.anchor().stream(), c.has().stream().flatMap(Set::stream), c.hasNot().stream(), c.then().stream()).flatMap(s -> s)
                .filter(f -> !f.startsWith("frame:") && !f.startsWith("kind:") && !f.startsWith("shape:"));
    }
}
