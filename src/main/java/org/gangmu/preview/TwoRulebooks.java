package org.gangmu.preview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.gangmu.Gangmu;
import org.gangmu.check.CorpusDocument;
import org.gangmu.check.CorpusFile;
import org.gangmu.check.Judged;
import org.gangmu.decide.Decision;
import org.gangmu.extract.ExtractException;
import org.gangmu.tag.KnownSentence;
import org.gangmu.tag.WordedArticle;
import org.gangmu.text.Language;

/** Compares what two rulebooks decide of single documents, doing no more work than the edit asks for. Thread-safe. */
final class TwoRulebooks {

    private final Gangmu saved;
    private final Gangmu edited;
    private final Map<Language, Reach> reaches = new ConcurrentHashMap<>();

    /**
     * A document compared.
     *
     * @param before   the labels of all its sentences by the saved rulebook
     * @param after    the same by the edited one
     * @param document the document itself if it has gold
     */
    record Compared(Set<Language> languages, List<String> before, List<String> after, List<Flip> flips, int also, int confidence,
                    Optional<CorpusDocument> document) {
    }

    TwoRulebooks(Gangmu saved, Gangmu edited) {
        this.saved = saved;
        this.edited = edited;
    }

    Compared compare(CorpusFile file) throws ExtractException {
        Optional<SavedDecisions> kept = file.kept(SavedDecisions.KIND).flatMap(facts -> SavedDecisions.read(facts, saved));
        if (kept.isEmpty()) {
            CorpusDocument document = file.document();
            List<WordedArticle> articles = document.document().articles();
            List<Judged> before = document.judge(saved);
            // Words of another language than the rulebook's are no ground to tell what an edit reaches.
            if (articles.stream().allMatch(a -> a.language() == saved.rulebook(a.article().language()).language())) {
                file.keep(SavedDecisions.KIND, SavedDecisions.of(articles, before.stream().map(Judged::decision).toList(), saved).bytes());
            }
            return compared(document, before, edited.decide(document.document()));
        }
        SavedDecisions known = kept.get();
        List<SavedDecisions.Part> articles = known.articles();
        if (articles.stream().anyMatch(a -> reach(a).touchesFacts(a::folded, a.features()))) {
            return whole(known, file);
        }
        List<BitSet> touched = articles.stream().map(a -> reach(a).sentences(a.features())).toList();
        return touched.stream().allMatch(BitSet::isEmpty) ? same(known, file) : some(known, touched, file);
    }

    private Reach reach(SavedDecisions.Part article) {
        return reaches.computeIfAbsent(article.language(), l -> Reach.of(saved.rulebook(l), edited.rulebook(l)));
    }

    /** Judges the whole document anew by the edited rulebook, and by the saved one if anything came out otherwise. */
    private Compared whole(SavedDecisions known, CorpusFile file) throws ExtractException {
        CorpusDocument document = file.document();
        List<Decision> after = edited.decide(document.document());
        List<SavedDecisions.Line> lines = known.lines();
        for (int i = 0; i < after.size(); i++) {
            if (!lines.get(i).agrees(after.get(i))) {
                return compared(document, document.judge(saved), after);
            }
        }
        return same(known, file);
    }

    /** Judges only the sentences on which a changed rule may fire: the facts of the article are those of the saved decisions. */
    private Compared some(SavedDecisions known, List<BitSet> touched, CorpusFile file) throws ExtractException {
        CorpusDocument document = file.document();
        Changes changes = new Changes();
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int a = 0; a < touched.size(); a++) {
            SavedDecisions.Part part = known.articles().get(a);
            List<String> labels = new ArrayList<>(part.lines().stream().map(SavedDecisions.Line::label).toList());
            before.addAll(labels);
            if (!touched.get(a).isEmpty()) {
                WordedArticle article = document.document().articles().get(a);
                List<KnownSentence> facts = part.lines().stream().map(SavedDecisions.Line::known).toList();
                BitSet otherLabel = new BitSet();
                List<Decision> is = new ArrayList<>();
                Iterator<Decision> decided = edited.decide(article, touched.get(a), facts).iterator();
                for (int i = touched.get(a).nextSetBit(0); i >= 0; i = touched.get(a).nextSetBit(i + 1)) {
                    SavedDecisions.Line was = part.lines().get(i);
                    Decision now = decided.next();
                    if (!was.label().equals(now.label())) {
                        otherLabel.set(i);
                        is.add(now);
                        labels.set(i, now.label());
                    }
                    changes.note(was.label(), was.also(), was.confidence(), now);
                }
                List<Decision> was = otherLabel.isEmpty() ? List.of() : saved.decide(article, otherLabel, facts);
                for (int i = 0; i < is.size(); i++) {
                    changes.flips.add(flip(part.language(), document, was.get(i), is.get(i)));
                }
            }
            after.addAll(labels);
        }
        return compared(known.languages(), before, after, changes, document);
    }

    private static Flip flip(Language language, CorpusDocument document, Decision was, Decision is) {
        return new Flip(language, document.name(), Judged.line(document, is), was, is, document.gold(is));
    }

    /** What changed in a document. */
    private static final class Changes {
        final List<Flip> flips = new ArrayList<>();
        private int also;
        private int confidence;

        /** Counts what changes where the label stays. */
        void note(String label, List<String> otherLabels, double sure, Decision now) {
            if (label.equals(now.label())) {
                if (!otherLabels.equals(now.also())) {
                    also++;
                } else if (sure != now.confidence()) {
                    confidence++;
                }
            }
        }
    }

    private static Compared same(SavedDecisions known, CorpusFile file) throws ExtractException {
        List<String> labels = known.lines().stream().map(SavedDecisions.Line::label).toList();
        return new Compared(known.languages(), labels, labels, List.of(), 0, 0, file.hasGold() ? Optional.of(file.document()) : Optional.empty());
    }

    private static Compared compared(CorpusDocument document, List<Judged> before, List<Decision> after) {
        Changes changes = new Changes();
        Set<Language> languages = new TreeSet<>();
        for (int i = 0; i < after.size(); i++) {
            Decision was = before.get(i).decision();
            languages.add(before.get(i).language());
            if (!was.label().equals(after.get(i).label())) {
                changes.flips.add(flip(before.get(i).language(), document, was, after.get(i)));
            }
            changes.note(was.label(), was.also(), was.confidence(), after.get(i));
        }
        return compared(languages, before.stream().map(j -> j.decision().label()).toList(), after.stream().map(Decision::label).toList(), changes, document);
    }

    private static Compared compared(Set<Language> languages, List<String> before, List<String> after, Changes changes, CorpusDocument document) {
        return new Compared(languages, before, after, changes.flips, changes.also, changes.confidence, document.hasGold() ? Optional.of(document) : Optional.empty());
    }
}
