package org.gangmu.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.check.GoldScores;
import org.gangmu.check.ScoreReport;
import org.gangmu.text.Language;

/**
 * What an edited rulebook decides otherwise than the saved one, on every sentence of a corpus: the same decisions as full runs of both make.
 *
 * @param documents  how many documents were compared
 * @param sentences  how many sentences
 * @param flips      the sentences that get another label, in order of documents and of reading
 * @param before     label → sentences that bear it by the saved rulebook, in the order of its labels
 * @param after      the same by the edited one
 * @param also       sentences of one label whose other near labels change
 * @param confidence sentences of one label and the same near labels whose confidence changes
 * @param goldBefore scores of the saved rulebook on the documents with gold
 * @param goldAfter  scores of the edited one
 */
public record Comparison(int documents, int sentences, List<Flip> flips, Map<String, Integer> before, Map<String, Integer> after, int also, int confidence,
                         ScoreReport goldBefore, ScoreReport goldAfter) {

    public Comparison {
        flips = List.copyOf(flips);
    }

    /** Compares two rulebooks on all documents of a corpus; those that the edit cannot reach are not judged again where the cache knows them. */
    public static Comparison of(Corpus corpus, Gangmu saved, Gangmu edited) {
        TwoRulebooks both = new TwoRulebooks(saved, edited);
        Tally tally = new Tally(saved, edited);
        corpus.forEachFile(both::compare, tally::add);
        return tally.comparison();
    }

    /** Net change of each label that any flip touches, as "+12 GOAL, −3 REQUIREMENT"; "no flips" if there is none. */
    public String summary() {
        Map<String, Integer> net = new LinkedHashMap<>();
        before.keySet().forEach(l -> net.put(l, 0));
        after.keySet().forEach(l -> net.putIfAbsent(l, 0));
        net.replaceAll((label, zero) -> after.getOrDefault(label, 0) - before.getOrDefault(label, 0));
        String out = net.entrySet().stream().filter(e -> e.getValue() != 0).map(e -> (e.getValue() > 0 ? "+" : "−") + Math.abs(e.getValue()) + " " + e.getKey())
                .collect(Collectors.joining(", "));
        return flips.isEmpty() ? "no flips" : out.isEmpty() ? "no label gains or loses" : out;
    }

    /** "GOAL → OTHER" → how many flips, most first. */
    public Map<String, Integer> ways() {
        Map<String, Integer> counts = new TreeMap<>();
        flips.forEach(f -> counts.merge(f.before().label() + " → " + f.after().label(), 1, Integer::sum));
        Map<String, Integer> out = new LinkedHashMap<>();
        counts.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).forEach(e -> out.put(e.getKey(), e.getValue()));
        return out;
    }

    /** How many flips do that to the score. */
    public long count(Flip.Worth worth) {
        return flips.stream().filter(f -> f.worth() == worth).count();
    }

    /** Whether any document has gold. */
    public boolean hasGold() {
        return goldBefore.size() > 0;
    }

    /** Adds up documents in their order. */
    private static final class Tally {

        private final GoldScores goldBefore;
        private final GoldScores goldAfter;
        private final List<Flip> flips = new ArrayList<>();
        private final Map<String, Integer> before = new LinkedHashMap<>();
        private final Map<String, Integer> after = new LinkedHashMap<>();
        private final Gangmu saved;
        private final Gangmu edited;
        private int documents;
        private int sentences;
        private int also;
        private int confidence;

        Tally(Gangmu saved, Gangmu edited) {
            this.saved = saved;
            this.edited = edited;
            goldBefore = new GoldScores(saved);
            goldAfter = new GoldScores(edited);
        }

        void add(TwoRulebooks.Compared compared) {
            documents++;
            sentences += compared.before().size();
            also += compared.also();
            confidence += compared.confidence();
            flips.addAll(compared.flips());
            compared.languages().forEach(this::labels);
            compared.before().forEach(label -> before.merge(label, 1, Integer::sum));
            compared.after().forEach(label -> after.merge(label, 1, Integer::sum));
            compared.document().ifPresent(document -> {
                goldBefore.add(document, compared.before());
                goldAfter.add(document, compared.after());
            });
        }

        /** Labels stand in the order of their rulebooks. */
        private void labels(Language language) {
            saved.rulebook(language).labels().forEach(l -> before.putIfAbsent(l.name(), 0));
            edited.rulebook(language).labels().forEach(l -> after.putIfAbsent(l.name(), 0));
        }

        Comparison comparison() {
            return new Comparison(documents, sentences, flips, before, after, also, confidence, goldBefore.report(), goldAfter.report());
        }
    }
}
