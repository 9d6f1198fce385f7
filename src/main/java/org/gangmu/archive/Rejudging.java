package org.gangmu.archive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gangmu.Gangmu;
import org.gangmu.catalogue.KeptContent;
import org.gangmu.decide.Decision;
import org.gangmu.decide.Derivation;
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
        List<BitSet> touched = new ArrayList<>();
        int from = 0;
        for (KeptContent.Part article : kept.articles()) {
            int to = from + article.sentences();
            int start = from;
            List<Set<String>> features = was.subList(from, to).stream().map(Rejudging::features).toList();
            Reach reach = reach(article.language());
            if (reach.touchesFacts(() -> WordedArticle.folded(kept.texts().get().subList(start, to), after.rulebook(article.language()).language()), features)) {
                return Optional.of(reader.judge(kept.content().get()));
            }
            touched.add(reach.sentences(features));
            from = to;
        }
        return touched.stream().allMatch(BitSet::isEmpty) || staySame(kept, was, touched) ? Optional.empty() : Optional.of(reader.judge(kept.content().get()));
    }

    private Reach reach(Language language) {
        return reaches.computeIfAbsent(language, l -> Reach.ofAllKept(before.rulebook(l), after.rulebook(l)));
    }

    /** Whether all sentences on which a changed rule may fire are decided as before. */
    private boolean staySame(Kept kept, List<Derivation> was, List<BitSet> touched) {
        List<WordedArticle> articles = reader.worded(kept.content().get()).articles();
        int from = 0;
        for (int a = 0; a < articles.size(); a++) {
            int sentences = kept.articles().get(a).sentences();
            List<Derivation> own = was.subList(from, from + sentences);
            BitSet asked = touched.get(a);
            Iterator<Decision> decided = asked.isEmpty() ? null : after.decide(articles.get(a), asked, own.stream().map(d -> new KnownSentence(features(d), d.setting())).toList()).iterator();
            for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
                if (!Derivation.of(decided.next()).kept().equals(own.get(i))) {
                    return false;
                }
            }
            from += sentences;
        }
        return true;
    }

    private static Set<String> features(Derivation d) {
        Set<String> out = new HashSet<>();
        d.cues().forEach(c -> out.add(c.name()));
        out.add("frame:" + d.setting().frame());
        out.add("kind:" + d.setting().kind());
        out.add("shape:" + d.shape());
        return out;
    }
}
