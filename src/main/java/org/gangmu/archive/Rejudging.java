package org.gangmu.archive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.gangmu.Gangmu;
import org.gangmu.catalogue.KeptContent;
import org.gangmu.decide.Decision;
import org.gangmu.decide.Derivation;
import org.gangmu.decide.Derivation.CuePlaces;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.DerivationFile;
import org.gangmu.findings.FindingsReader;
import org.gangmu.findings.FoundLabel;
import org.gangmu.preview.Reach;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.tag.KnownSentence;
import org.gangmu.tag.WordedArticle;
import org.gangmu.text.Language;

/**
 * Judges kept documents under changed rulebooks, doing no more than the change asks for: what it cannot reach is not judged; where it may reach single
 * sentences, only they are; and only where one of them gets another label the whole document is. Thread-safe.
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
        Document document = FindingsReader.document(kept.content().get());
        SortedMap<Integer, Decision> others = others(document, was, all, touched);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        boolean labelsStay = others.entrySet().stream().allMatch(o -> o.getValue().label().equals(was.get(o.getKey()).label()));
        return Optional.of(labelsStay ? with(others, kept.decisions().get(), was) : reader.judge(document));
    }

    /** Facts depend on cues, settings and labels: where these stay, so do they. */
    private static Decisions with(SortedMap<Integer, Decision> others, Decisions kept, List<Derivation> was) {
        List<FoundLabel> labels = new ArrayList<>(kept.labels());
        List<Derivation> why = new ArrayList<>(was);
        others.forEach((sentence, decision) -> {
            labels.set(sentence, FindingsReader.label(decision));
            why.set(sentence, Derivation.of(decision).kept());
        });
        return new Decisions(kept.articles(), labels, kept.figures(), kept.people(), DerivationFile.write(why));
    }

    private Reach reach(Language language) {
        return reaches.computeIfAbsent(language, l -> Reach.ofAllKept(before.rulebook(l), after.rulebook(l)));
    }

    /** Of the sentences on which a changed rule may fire, those that are decided otherwise than before. */
    private SortedMap<Integer, Decision> others(Document document, List<Derivation> was, List<Set<String>> features, List<BitSet> touched) {
        SortedMap<Integer, Decision> out = new TreeMap<>();
        int from = 0;
        for (int a = 0; a < touched.size(); a++) {
            Article article = document.articles().get(a);
            int first = from;
            from += (int) article.sentences().count();
            BitSet asked = touched.get(a);
            if (asked.isEmpty()) {
                continue;
            }
            List<KnownSentence> known = IntStream.range(first, from).mapToObj(i -> new KnownSentence(features.get(i), was.get(i).setting())).toList();
            Iterator<Decision> decided = after.decide(after.words(article, asked), asked, known).iterator();
            asked.stream().forEach(i -> {
                Decision decision = decided.next();
                if (!Derivation.of(decision).kept().equals(was.get(first + i))) {
                    out.put(first + i, decision);
                }
            });
        }
        return out;
    }
}
