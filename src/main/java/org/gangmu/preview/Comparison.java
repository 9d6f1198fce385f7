package org.gangmu.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.check.GoldScores;
import org.gangmu.check.ScoreReport;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.text.Language;

/**
 * What an edited rulebook decides otherwise than the saved one, on every sentence of a corpus: the same decisions as full runs of both make.
 *
 * @param rulebooks  which rulebooks were compared, by language of the articles
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
public record Comparison(Map<Language, Versions> rulebooks, int documents, int sentences, List<Flip> flips, Map<String, Integer> before, Map<String, Integer> after, int also, int confidence,
                         ScoreReport goldBefore, ScoreReport goldAfter) {

    /**
     * The rulebooks that judged the articles of a language.
     *
     * @param saved  name and version of the saved one
     * @param edited the same of the edited one
     */
    public record Versions(String saved, String edited) {

        public boolean areSame() {
            return saved.equals(edited);
        }
    }

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

    /** All labels of both rulebooks, in their order. */
    public Set<String> labels() {
        Set<String> out = new LinkedHashSet<>(before.keySet());
        out.addAll(after.keySet());
        return out;
    }

    /** How many more sentences bear a label now. */
    public int net(String label) {
        return after.getOrDefault(label, 0) - before.getOrDefault(label, 0);
    }

    static String signed(int number) {
        return (number > 0 ? "+" : number < 0 ? "−" : "") + Math.abs(number);
    }

    /** Old and new label → how many flips, most first. */
    public Map<List<String>, Integer> ways() {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        flips.forEach(f -> counts.merge(List.of(f.before().label(), f.after().label()), 1, Integer::sum));
        Map<List<String>, Integer> out = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Comparator.<Map.Entry<List<String>, Integer>>comparingInt(e -> -e.getValue()).thenComparing(e -> e.getKey().toString()))
                .forEach(e -> out.put(e.getKey(), e.getValue()));
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
        private final Map<Language, Versions> rulebooks = new TreeMap<>();
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
            rulebooks.computeIfAbsent(language, l -> {
                RuleBook one = saved.rulebook(l);
                RuleBook other = edited.rulebook(l);
                one.labels().forEach(label -> before.putIfAbsent(label.name(), 0));
                other.labels().forEach(label -> after.putIfAbsent(label.name(), 0));
                return new Versions(one.version(), other.version());
            });
        }

        Comparison comparison() {
            return new Comparison(rulebooks, documents, sentences, flips, before, after, also, confidence, goldBefore.report(), goldAfter.report());
        }
    }
}
