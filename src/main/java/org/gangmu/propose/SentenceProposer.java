package org.gangmu.propose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gangmu.check.Judged;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.Where;
import org.gangmu.stats.Proportion;
import org.gangmu.tag.ConditionMatcher;
import org.gangmu.tag.TaggedSentence;

/**
 * Proposes rows that would decide a sentence as somebody wants it, from literal to general.
 *
 * <p>Rows are built from what the sentence has: a cue or new words, alone or with its frame, place, built-in cues or a second cue; conditions that a row
 * forbids are learned from sentences on which it would be wrong.
 */
final class SentenceProposer {

    private static final int BEAM = 40;
    private static final int MOST = 6;
    private static final int MOST_LITERAL = 2;
    private static final int MOST_FORBIDDEN = 2;

    private final SentenceTable table;
    private final Judged target;
    private final TaggedSentence sentence;
    private final String label;
    private final Phrases phrases;
    private final Effect effect;
    private final BitSet accepted;
    private final BitSet labelled;
    private final BitSet gold;
    private final Set<String> features;

    /**
     * @param table   the corpus as a rulebook with the phrases as cues tags it
     * @param target  the sentence as that rulebook tags it
     * @param phrases new words
     */
    SentenceProposer(SentenceTable table, Judged target, String label, Phrases phrases) {
        this.table = table;
        this.target = target;
        this.sentence = target.decision().sentence();
        this.label = label;
        this.phrases = phrases;
        this.effect = Effect.of(table, label, strength());
        this.accepted = table.accepts(label);
        this.labelled = table.labelled();
        this.gold = table.gold(label);
        this.features = SentenceTable.features(sentence);
    }

    /** What the sentence lacks, rounded up to halves; at least a point. */
    double strength() {
        return Math.max(1, Math.ceil(table.lacks(target, label) * 2) / 2);
    }

    List<Proposal> proposals() {
        Map<Conditions, Candidate> all = new LinkedHashMap<>();
        List<Candidate> beam = new ArrayList<>();
        for (String feature : features) {
            if (feature.indexOf(':') < 0) {
                beam.add(candidate(Candidate.anchor(feature)));
            }
        }
        beam.forEach(c -> all.put(c.conditions(), c));
        for (int size = 2; size <= 3; size++) {
            List<Candidate> next = new ArrayList<>();
            best(beam).forEach(c -> next.addAll(narrower(c)));
            next.forEach(c -> all.putIfAbsent(c.conditions(), c));
            beam = next;
        }
        List<Candidate> plain = all.values().stream().filter(c -> c.size() == 1).toList();
        for (Candidate c : Stream.concat(plain.stream(), best(new ArrayList<>(all.values())).stream()).toList()) {
            Candidate learned = forbidding(c);
            all.putIfAbsent(learned.conditions(), learned);
        }
        return chosen(new ArrayList<>(all.values()));
    }

    private Candidate candidate(Conditions c) {
        String anchor = c.anchor().get(0);
        return new Candidate(c, Phrases.isPhrase(anchor) ? phrases.words(anchor) : "", table.hits(c));
    }

    private List<Candidate> narrower(Candidate c) {
        List<Conditions> out = new ArrayList<>();
        Conditions known = c.conditions();
        for (String feature : features) {
            boolean place = feature.startsWith("start:") || feature.startsWith("tail:") || feature.startsWith("end:");
            if (!c.speaksOf(feature) && !Phrases.isPhrase(feature.substring(feature.indexOf(':') + 1)) && !place && !feature.equals("frame:none")) {
                out.add(Candidate.with(known, feature));
                if (feature.indexOf(':') < 0 && known.then().isEmpty() && !feature.startsWith("#")) {
                    out.add(Candidate.then(known, feature));
                }
            }
        }
        if (known.where().isEmpty()) {
            Stream.of(Where.START, Where.TAIL, Where.END).forEach(w -> out.add(Candidate.at(known, w)));
        }
        return out.stream().filter(o -> ConditionMatcher.match(o, sentence).isPresent()).map(this::candidate).toList();
    }

    /** The candidate with what sets its false hits apart from its right ones and from this sentence. */
    private Candidate forbidding(Candidate c) {
        Candidate best = c;
        for (int i = 0; i < MOST_FORBIDDEN; i++) {
            BitSet right = Effect.and(best.hits(), accepted);
            BitSet wrong = Effect.and(best.hits(), labelled);
            wrong.andNot(accepted);
            String feature = null;
            int most = 1;
            for (String f : table.features()) {
                if (!features.contains(f) && !Phrases.isPhrase(f.substring(f.indexOf(':') + 1)) && !best.speaksOf(f)) {
                    int gain = Effect.count(wrong, table.with(f)) - 2 * Effect.count(right, table.with(f));
                    if (gain > most) {
                        most = gain;
                        feature = f;
                    }
                }
            }
            if (feature == null) {
                break;
            }
            best = candidate(Candidate.without(best.conditions(), feature));
        }
        return best;
    }

    private List<Candidate> best(List<Candidate> candidates) {
        return candidates.stream().sorted(Comparator.comparingDouble(this::worth).reversed()).limit(BEAM).toList();
    }

    private Proportion precision(Candidate c) {
        return new Proportion(Effect.count(c.hits(), accepted), Effect.count(c.hits(), labelled));
    }

    private double recall(Candidate c) {
        return gold.isEmpty() ? 0 : Effect.count(c.hits(), gold) / (double) gold.cardinality();
    }

    /** Sure precision first, then reach, then brevity; without gold, rows that fire seldom. */
    private double worth(Candidate c) {
        double sure = precision(c).isEmpty() ? 0.3 / (1 + c.hits().cardinality()) : precision(c).low();
        return sure + 0.3 * recall(c) - 0.02 * c.size() - 0.05 * c.standing();
    }

    private List<Proposal> chosen(List<Candidate> all) {
        List<Candidate> fit = all.stream().filter(Candidate::isSpeaking).toList();
        List<Candidate> sound = fit.stream().filter(c -> Effect.count(c.hits(), effect.spoilt()) <= Effect.count(c.hits(), effect.cured())).toList();
        List<Candidate> pool = unbeaten(sound.isEmpty() ? fit : sound);
        List<Candidate> taken = new ArrayList<>();
        Set<BitSet> seen = new HashSet<>();
        int literal = 0;
        for (Candidate c : pool) {
            boolean isNew = !c.phrase().isEmpty();
            if (taken.size() < MOST && (!isNew || literal < MOST_LITERAL) && seen.add(c.hits())) {
                taken.add(c);
                literal += isNew ? 1 : 0;
            }
        }
        taken.sort(Comparator.comparing((Candidate c) -> c.phrase().isEmpty()).thenComparing(c -> c.hits().cardinality()));
        RowNames names = new RowNames(table.book(), label);
        String newCue = RowNames.newCue(table.book(), label);
        return taken.stream().map(c -> proposal(c, names, newCue)).toList();
    }

    /** Those than which none is as sure, as far reaching and as short; the worthiest first. */
    private List<Candidate> unbeaten(List<Candidate> pool) {
        List<Candidate> out = new ArrayList<>();
        for (Candidate c : pool.stream().sorted(Comparator.comparingDouble(this::worth).reversed().thenComparing(c -> !c.phrase().isEmpty())).toList()) {
            if (out.stream().noneMatch(o -> beats(o, c))) {
                out.add(c);
            }
        }
        return out;
    }

    private boolean beats(Candidate a, Candidate b) {
        return a.phrase().isEmpty() == b.phrase().isEmpty() && precision(a).low() >= precision(b).low() && recall(a) >= recall(b) && a.size() <= b.size();
    }

    private Proposal proposal(Candidate c, RowNames names, String newCue) {
        Conditions k = c.conditions();
        Conditions shown = c.phrase().isEmpty() ? k : new Conditions(List.of(newCue), k.has(), k.hasNot(), k.where(), k.then(), k.within());
        BitSet everywhere = new BitSet();
        everywhere.set(0, table.size());
        BitSet near = table.with(k.anchor().get(0));
        near = Effect.and(near, labelled);
        near.andNot(c.hits());
        near.andNot(accepted);
        return new Proposal(names.name(k, shown.anchor().get(0)), label, shown, c.phrase(), effect.strength(), Figures.of(table, effect, c.hits(), everywhere), null,
                table.sentences(Effect.and(c.hits(), accepted)), table.sentences(near));
    }
}
