package org.gangmu.archive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.gangmu.Gangmu;
import org.gangmu.WordedDocument;
import org.gangmu.catalogue.KeptContent;
import org.gangmu.decide.Decision;
import org.gangmu.decide.Derivation;
import org.gangmu.decide.Derivation.CuePlaces;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.DerivationFile;
import org.gangmu.findings.FindingsReader;
import org.gangmu.preview.Reach;
import org.gangmu.tag.KnownSentence;
import org.gangmu.tag.WordedArticle;
import org.gangmu.text.Language;

/**
 * Judges kept documents under changed rulebooks, doing no more than the change asks for: what it cannot reach is not judged; where it may reach single
 * sentences, only they are; and only where one of them comes out otherwise the whole document is. Thread-safe.
 */
final class Rejudging {

    private final Gangmu before;
    private final Gangmu after;
    private final FindingsReader reader;
    private final Map<Language, Reach> reaches = new ConcurrentHashMap<>();

    /**
     * @param before the rulebooks that judged what is kept
     * @param after  those that are to judge now
     */
    Rejudging(Gangmu before, Gangmu after) {
        this.before = before;
        this.after = after;
        this.reader = new FindingsReader(after);
    }

    /** What is decided of a document now; empty if that is what was decided before, to the last point. */
    Optional<Decisions> judge(Kept kept) {
        if (kept.articles().stream().allMatch(a -> reach(a.language()).isNothing())) {
            return Optional.empty();
        }
        List<Derivation> was = DerivationFile.read(kept.derivation());
        List<Set<String>> all = was.stream().map(d -> Reach.features(d.cues().stream().map(CuePlaces::name).toList(), d.setting(), d.shape())).toList();
        List<BitSet> touched = new ArrayList<>();
        int from = 0;
        for (KeptContent.Part article : kept.articles()) {
            int to = from + article.sentences();
            int start = from;
            List<Set<String>> features = all.subList(from, to);
            Reach reach = reach(article.language());
            if (reach.touchesFacts(() -> WordedArticle.folded(kept.texts().get().subList(start, to), after.rulebook(article.language()).language()), features)) {
                return Optional.of(reader.judge(kept.content().get()));
            }
            touched.add(reach.sentences(features));
            from = to;
        }
        if (touched.stream().allMatch(BitSet::isEmpty)) {
            return Optional.empty();
        }
        WordedDocument document = reader.worded(kept.content().get());
        return staySame(document, was, all, touched) ? Optional.empty() : Optional.of(reader.judge(document));
    }

    private Reach reach(Language language) {
        return reaches.computeIfAbsent(language, l -> Reach.ofAllKept(before.rulebook(l), after.rulebook(l)));
    }

    /** Whether all sentences on which a changed rule may fire are decided as before. */
    private boolean staySame(WordedDocument document, List<Derivation> was, List<Set<String>> features, List<BitSet> touched) {
        int from = 0;
        for (int a = 0; a < touched.size(); a++) {
            WordedArticle article = document.articles().get(a);
            int first = from;
            from += article.words().size();
            BitSet asked = touched.get(a);
            if (asked.isEmpty()) {
                continue;
            }
            List<KnownSentence> known = IntStream.range(first, from).mapToObj(i -> new KnownSentence(features.get(i), was.get(i).setting())).toList();
            Iterator<Decision> decided = after.decide(article, asked, known).iterator();
            if (!asked.stream().allMatch(i -> Derivation.of(decided.next()).kept().equals(was.get(first + i)))) {
                return false;
            }
        }
        return true;
    }
}
