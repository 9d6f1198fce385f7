package org.gangmu.propose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.gangmu.check.Judged;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.tag.ConditionMatcher;
import org.gangmu.tag.TaggedSentence;

/** The sentences of a corpus by their features, so that what a row would do is a matter of sets. A sentence is named by its place in the list. */
final class SentenceTable {

    private final RuleBook book;
    private final List<Judged> sentences;
    private final Map<String, BitSet> byFeature = new HashMap<>();
    private final List<String> labels;

    /** @param sentences all of the rulebook's language */
    SentenceTable(RuleBook book, List<Judged> sentences) {
        this.book = book;
        this.sentences = List.copyOf(sentences);
        this.labels = book.labels().stream().map(l -> l.name()).toList();
        for (int i = 0; i < this.sentences.size(); i++) {
            for (String feature : features(this.sentences.get(i).decision().sentence())) {
                byFeature.computeIfAbsent(feature, f -> new BitSet()).set(i);
            }
        }
    }

    /** All that a row can ask of a sentence, in name order. */
    static Set<String> features(TaggedSentence s) {
        Set<String> out = new TreeSet<>(s.cues().keySet());
        out.add("frame:" + s.setting().frame());
        out.add("kind:" + s.setting().kind());
        out.add("shape:" + s.shape());
        for (String cue : s.cues().keySet()) {
            if (!cue.startsWith("#")) {
                List.of("start:", "tail:", "end:").stream().map(at -> at + cue).filter(s::has).forEach(out::add);
            }
        }
        s.previousCues().stream().filter(c -> !c.startsWith("#")).forEach(c -> out.add("prev:" + c));
        s.leadCues().stream().filter(c -> !c.startsWith("#")).forEach(c -> out.add("lead:" + c));
        return out;
    }

    RuleBook book() {
        return book;
    }

    int size() {
        return sentences.size();
    }

    Judged sentence(int i) {
        return sentences.get(i);
    }

    /** All features that any sentence has: plain cues first, then those with a place or an axis, in name order. */
    List<String> features() {
        return byFeature.keySet().stream().sorted(Comparator.comparing((String f) -> f.indexOf(':') > 0).thenComparing(f -> f)).toList();
    }

    /** The sentences with a feature; not to be changed. */
    BitSet with(String feature) {
        return byFeature.getOrDefault(feature, new BitSet());
    }

    /** The sentences on which a row would fire. */
    BitSet hits(Conditions conditions) {
        BitSet out = new BitSet();
        for (String anchor : conditions.anchor()) {
            out.or(with(anchor));
        }
        BitSet asked = (BitSet) out.clone();
        for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
            out.set(i, ConditionMatcher.match(conditions, sentences.get(i).decision().sentence()).isPresent());
        }
        return out;
    }

    /** Sentences of which a person says something. */
    BitSet labelled() {
        return which(j -> j.gold() != null);
    }

    /** Sentences whose gold accepts a label. */
    BitSet accepts(String label) {
        return which(j -> j.gold() != null && j.gold().accepts(label));
    }

    /** Sentences whose gold has the label as its first reading. */
    BitSet gold(String label) {
        return which(j -> j.gold() != null && j.gold().label().equals(label));
    }

    /** Sentences of documents that a test on their place among all documents takes. */
    BitSet ofDocuments(IntPredicate ordinal) {
        Map<String, Integer> ordinals = new HashMap<>();
        sentences.forEach(j -> ordinals.putIfAbsent(work(j), ordinals.size()));
        return which(j -> ordinal.test(ordinals.get(work(j))));
    }

    /** The name of a sentence's document without its ending: one text in several formats is one work, and must not be learned from and tested on. */
    static String work(Judged judged) {
        return judged.document().name().replaceFirst("\\.[^./]*$", "");
    }

    int documents(BitSet of) {
        Set<String> names = new HashSet<>();
        of.stream().forEach(i -> names.add(sentences.get(i).document().name()));
        return names.size();
    }

    BitSet which(Predicate<Judged> test) {
        BitSet out = new BitSet();
        for (int i = 0; i < sentences.size(); i++) {
            out.set(i, test.test(sentences.get(i)));
        }
        return out;
    }

    List<Judged> sentences(BitSet of) {
        List<Judged> out = new ArrayList<>();
        of.stream().forEach(i -> out.add(sentences.get(i)));
        return out;
    }

    /** Points that a label lacks to be decided on a sentence; 0 if it is. A little more than the difference where the other label stands first in labels.csv. */
    double lacks(Judged judged, String label) {
        String now = judged.decision().label();
        if (now.equals(label)) {
            return 0;
        }
        double difference = judged.decision().points().get(now) - judged.decision().points().getOrDefault(label, 0.0);
        return labels.indexOf(label) < labels.indexOf(now) ? difference : Math.nextUp(difference + 1e-9);
    }
}
