package org.gangmu.propose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gangmu.rulebook.Conditions;

/**
 * Proposes rows for all sentences of a label that are decided otherwise: a beam search over conditions, weighed by the decisions that a row would put right
 * less those that it would spoil. Every third document is held back, to show how a row does where it was not looked for.
 */
final class GoldProposer {

    private static final int BEAM = 24;
    private static final int MOST_CONDITIONS = 4;
    private static final int MOST = 6;
    private static final int HELD_BACK = 3;
    private static final int LEAST_CURED = 3;
    private static final double[] STRENGTHS = {1, 1.5, 2, 2.5, 3, 3.5, 4, 5};

    private final SentenceTable table;
    private final String label;
    private final BitSet seen;
    private final BitSet held;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Effect> all = new ArrayList<>();
    private final List<String> features;

    private record Scored(Candidate candidate, int effect, double score) {
    }

    GoldProposer(SentenceTable table, String label) {
        this.table = table;
        this.label = label;
        this.seen = table.ofDocuments(n -> n % HELD_BACK != HELD_BACK - 1);
        this.held = table.ofDocuments(n -> n % HELD_BACK == HELD_BACK - 1);
        for (double strength : STRENGTHS) {
            Effect effect = Effect.of(table, label, strength);
            all.add(effect);
            effects.add(new Effect(label, strength, Effect.and(effect.flips(), seen), Effect.and(effect.cured(), seen), Effect.and(effect.spoilt(), seen)));
        }
        BitSet curable = effects.get(effects.size() - 1).cured();
        this.features = table.features().stream().filter(f -> Effect.count(table.with(f), curable) >= 2 && !f.equals("frame:none")).toList();
    }

    /** Sentences of the documents held back. */
    BitSet held() {
        return held;
    }

    /** Rows that each cure what those before them do not, the most useful first. */
    List<Proposal> proposals() {
        List<Scored> found = search();
        List<Proposal> out = new ArrayList<>();
        RowNames names = new RowNames(table.book(), label);
        BitSet done = new BitSet();
        while (out.size() < MOST) {
            Scored best = null;
            double most = 1;
            for (Scored s : found) {
                BitSet left = (BitSet) s.candidate().hits().clone();
                left.andNot(done);
                double score = score(left, s.effect(), s.candidate().size());
                if (score > most) {
                    most = score;
                    best = s;
                }
            }
            if (best == null) {
                break;
            }
            done.or(best.candidate().hits());
            out.add(proposal(best, names));
        }
        return out;
    }

    private List<Scored> search() {
        List<Scored> out = new ArrayList<>();
        List<Scored> beam = new ArrayList<>();
        for (String feature : features) {
            if (feature.indexOf(':') < 0) {
                beam.add(best(new Candidate(Candidate.anchor(feature), "", table.with(feature))));
            }
        }
        Set<Conditions> known = new HashSet<>();
        for (int size = 1; size <= MOST_CONDITIONS; size++) {
            out.addAll(beam.stream().filter(this::isSound).toList());
            if (size == MOST_CONDITIONS) {
                break;
            }
            List<Scored> next = new ArrayList<>();
            for (Scored s : beam.stream().sorted(Comparator.comparingDouble(Scored::score).reversed()).limit(BEAM).toList()) {
                for (String feature : table.features()) {
                    if (!s.candidate().speaksOf(feature)) {
                        narrow(s.candidate(), feature).forEach(c -> {
                            if (known.add(c.conditions())) {
                                next.add(best(c));
                            }
                        });
                    }
                }
            }
            beam = next;
        }
        return out;
    }

    private List<Candidate> narrow(Candidate c, String feature) {
        BitSet has = table.with(feature);
        List<Candidate> out = new ArrayList<>();
        if (features.contains(feature)) {
            out.add(new Candidate(Candidate.with(c.conditions(), feature), "", Effect.and(c.hits(), has)));
        }
        if (c.hits().intersects(has)) {
            BitSet left = (BitSet) c.hits().clone();
            left.andNot(has);
            out.add(new Candidate(Candidate.without(c.conditions(), feature), "", left));
        }
        return out;
    }

    /** The candidate with the strength that serves it best; of equals the smallest. */
    private Scored best(Candidate c) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < effects.size(); i++) {
            double score = score(c.hits(), i, c.size());
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return new Scored(c, best, most);
    }

    private double score(BitSet hits, int effect, int size) {
        return Effect.count(hits, effects.get(effect).cured()) - Effect.count(hits, effects.get(effect).spoilt()) - 0.5 * (size - 1);
    }

    /** Enough cured, more often right than wrong, and more than a form of sentence. */
    private boolean isSound(Scored s) {
        BitSet hits = Effect.and(s.candidate().hits(), seen);
        return Effect.count(hits, effects.get(s.effect()).cured()) >= LEAST_CURED
                && 2 * Effect.count(hits, table.accepts(label)) >= Effect.count(hits, table.labelled())
                && s.candidate().isSpeaking();
    }

    private Proposal proposal(Scored s, RowNames names) {
        Candidate c = s.candidate();
        Effect effect = all.get(s.effect());
        BitSet near = Effect.and(table.with(c.conditions().anchor().get(0)), table.labelled());
        near.andNot(c.hits());
        near.andNot(table.accepts(label));
        return new Proposal(names.name(c.conditions(), c.conditions().anchor().get(0)), label, c.conditions(), "", effect.strength(),
                Figures.of(table, effect, c.hits(), seen), Figures.of(table, effect, c.hits(), held), table.sentences(Effect.and(c.hits(), table.accepts(label))),
                table.sentences(near));
    }
}
