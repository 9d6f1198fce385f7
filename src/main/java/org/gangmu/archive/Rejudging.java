package org.gangmu.archive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
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
import org.gangmu.decide.Decision;
import org.gangmu.decide.Derivation;
import org.gangmu.decide.PointsDecider;
import org.gangmu.evidence.Evidence;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.DerivationFile;
import org.gangmu.findings.FindingsReader;
import org.gangmu.findings.FoundLabel;
import org.gangmu.preview.Reach;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Article;
import org.gangmu.tag.KnownSentence;
import org.gangmu.tag.WordedArticle;
import org.gangmu.text.Language;

/**
 * Judges kept documents under changed rulebooks, doing no more than the change asks for: what it cannot reach is not judged; where it may reach single
 * sentences, only they are, from the rules that fired on them where no other can fire now; and only where one of them gets another label the whole document
 * is. Thread-safe.
 */
final class Rejudging {

    private final Gangmu before;
    private final Gangmu after;
    private final FindingsReader reader;
    private final Map<Language, Reach> reaches = new ConcurrentHashMap<>();
    private final Map<Language, Lasting> lasting = new ConcurrentHashMap<>();

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
        if (kept.languages().stream().allMatch(l -> reach(l).isNothing())) {
            return Optional.empty();
        }
        DerivationFile derivation = DerivationFile.open(kept.derivation());
        Set<String> cues = derivation.cueNames();
        if (kept.languages().stream().noneMatch(l -> reach(l).mayReach(cues))) {
            return Optional.empty();
        }
        List<Set<String>> all = derivation.features();
        List<Kept.Part> articles = kept.articles(derivation.size());
        List<BitSet> touched = new ArrayList<>();
        int from = 0;
        for (Kept.Part article : articles) {
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
        List<Derivation> was = derivation.derivations();
        SortedMap<Integer, Anew> others = others(kept, articles, was, all, touched);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        boolean labelsStay = others.entrySet().stream().allMatch(o -> o.getValue().label().label().equals(was.get(o.getKey()).label()));
        return Optional.of(labelsStay ? with(others, kept.decisions().get(), was, derivation) : reader.judge(kept.content().get()));
    }

    /** What is decided of a sentence now. */
    private record Anew(FoundLabel label, Derivation why) {

        static Anew of(Decision d, Derivation why) {
            return new Anew(new FoundLabel(d.label(), d.also(), d.confidence(), why.setting().frame(), d.rules()), why);
        }
    }

    /** Facts depend on cues, settings and labels: where these stay, so do they. */
    private static Decisions with(SortedMap<Integer, Anew> others, Decisions kept, List<Derivation> was, DerivationFile derivation) {
        List<FoundLabel> labels = new ArrayList<>(kept.labels());
        List<Derivation> why = new ArrayList<>(was);
        others.forEach((sentence, anew) -> {
            labels.set(sentence, anew.label());
            why.set(sentence, anew.why());
        });
        return new Decisions(kept.articles(), labels, kept.figures(), kept.people(), derivation.with(why));
    }

    private Reach reach(Language language) {
        return reaches.computeIfAbsent(language, l -> Reach.ofAllKept(before.rulebook(l), after.rulebook(l)));
    }

    /** Of the sentences on which a changed rule may fire, those of which something else is decided than before. */
    private SortedMap<Integer, Anew> others(Kept kept, List<Kept.Part> articles, List<Derivation> was, List<Set<String>> features, List<BitSet> touched) {
        SortedMap<Integer, Anew> out = new TreeMap<>();
        int from = 0;
        for (int a = 0; a < touched.size(); a++) {
            int first = from;
            from += articles.get(a).sentences();
            Language language = articles.get(a).language();
            BitSet unasked = reach(language).unasked(features.subList(first, from));
            unasked.and(touched.get(a));
            BitSet told = (BitSet) touched.get(a).clone();
            told.andNot(unasked);
            told.stream().forEach(i -> note(first + i, told(was.get(first + i), language), was, out));
            if (!unasked.isEmpty()) {
                List<KnownSentence> known = IntStream.range(first, from).mapToObj(i -> new KnownSentence(features.get(i), was.get(i).setting())).toList();
                Article article = FindingsReader.document(kept.content().get()).articles().get(a);
                Iterator<Decision> decided = after.decide(after.words(article, unasked), unasked, known).iterator();
                unasked.stream().forEach(i -> {
                    Decision decision = decided.next();
                    note(first + i, Anew.of(decision, Derivation.of(decision).kept()), was, out);
                });
            }
        }
        return out;
    }

    private static void note(int sentence, Anew anew, List<Derivation> was, SortedMap<Integer, Anew> others) {
        if (!anew.why().equals(was.get(sentence))) {
            others.put(sentence, anew);
        }
    }

    /** Decides by the rules that fired before, as far as they still would: no rule of these rulebooks can fire here that was not asked then. */
    private Anew told(Derivation was, Language language) {
        Lasting lasting = this.lasting.computeIfAbsent(language, l -> Lasting.of(before.rulebook(l), after.rulebook(l)));
        List<Evidence> evidence = was.rules().stream().filter(f -> lasting.rules().containsKey(f.id())).sorted(Comparator.comparing(f -> lasting.order().get(f.id())))
                .map(f -> new Evidence(lasting.rules().get(f.id()), f.span())).toList();
        // Points depend on what fired alone; of the sentence itself nothing is asked.
        Decision decision = lasting.decider().decide(null, evidence);
        return Anew.of(decision, was.with(decision));
    }

    /** The rules of a changed rulebook that fire where they fired before, by their ids, with their order. */
    private record Lasting(Map<String, Rule> rules, Map<String, Integer> order, PointsDecider decider) {

        static Lasting of(RuleBook before, RuleBook after) {
            Map<String, Rule> rules = new HashMap<>();
            Map<String, Integer> order = new HashMap<>();
            for (Rule rule : Reach.lasting(before, after)) {
                rules.put(rule.id(), rule);
                order.put(rule.id(), order.size());
            }
            return new Lasting(rules, order, new PointsDecider(after));
        }
    }
}
