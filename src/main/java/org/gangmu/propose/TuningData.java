package org.gangmu.propose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gangmu.check.Judged;
import org.gangmu.evidence.Evidence;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Status;

/**
 * The labelled sentences of a corpus as sums of strengths: all that fitting strengths needs to know, read off once.
 *
 * @param labels  names, in the order in which they win when points are equal
 * @param other   the default label, which starts with points of its own
 * @param base    points that each label starts with
 * @param rules   the rules in force that fire on a labelled sentence
 * @param present their strengths
 * @param samples the labelled sentences
 * @param works   how many documents they come from
 */
record TuningData(List<String> labels, int other, double[] base, List<Rule> rules, double[] present, List<Sample> samples, int works) {

    /**
     * A labelled sentence.
     *
     * @param work     number of its document; one text in several formats has one number
     * @param groups   what fires on it
     * @param accepted whether the gold accepts each label
     * @param gold     the gold's first reading; -1 if it is no label of the rulebook
     */
    record Sample(int work, List<Group> groups, boolean[] accepted, int gold) {
    }

    /** Rules of one table for, or against, one label: only the strongest counts. */
    record Group(int label, int[] rules) {

        int strongest(double[] strengths) {
            int best = rules[0];
            for (int rule : rules) {
                if (Math.abs(strengths[rule]) > Math.abs(strengths[best])) {
                    best = rule;
                }
            }
            return best;
        }
    }

    static TuningData of(RuleBook book, List<Judged> sentences) {
        List<String> labels = book.labels().stream().map(Label::name).toList();
        double[] base = new double[labels.size()];
        int other = labels.indexOf(book.settings().defaultLabel());
        base[other] = book.settings().defaultStrength();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Rule> rules = new ArrayList<>();
        Map<String, Integer> works = new HashMap<>();
        List<Sample> samples = new ArrayList<>();
        for (Judged j : sentences) {
            if (j.gold() == null) {
                continue;
            }
            // In the order in which points are added up, so that sums come out alike to the last digit.
            Map<String, List<Integer>> groups = new TreeMap<>();
            for (Evidence e : j.decision().evidence()) {
                if (e.rule().status() == Status.STABLE) {
                    int number = numbers.computeIfAbsent(e.rule().id(), id -> {
                        rules.add(e.rule());
                        return rules.size() - 1;
                    });
                    groups.computeIfAbsent(e.rule().table() + ' ' + e.rule().label() + (e.rule().strength() < 0 ? " -" : " +"), k -> new ArrayList<>()).add(number);
                }
            }
            boolean[] accepted = new boolean[labels.size()];
            labels.forEach(l -> accepted[labels.indexOf(l)] = j.gold().accepts(l));
            samples.add(new Sample(works.computeIfAbsent(SentenceTable.work(j), w -> works.size()),
                    groups.values().stream().map(g -> new Group(labels.indexOf(rules.get(g.get(0)).label()), g.stream().mapToInt(i -> i).toArray())).toList(),
                    accepted, labels.indexOf(j.gold().label())));
        }
        return new TuningData(labels, other, base, List.copyOf(rules), rules.stream().mapToDouble(Rule::strength).toArray(), List.copyOf(samples), works.size());
    }

    double[] points(Sample sample, double[] strengths) {
        double[] out = base.clone();
        for (Group group : sample.groups()) {
            out[group.label()] += strengths[group.strongest(strengths)];
        }
        return out;
    }

    /** The label that a sentence gets with these strengths. */
    int label(Sample sample, double[] strengths) {
        double[] points = points(sample, strengths);
        int best = 0;
        for (int i = 1; i < points.length; i++) {
            if (points[i] > points[best]) {
                best = i;
            }
        }
        return best;
    }

    int[] labels(List<Sample> of, double[] strengths) {
        return of.stream().mapToInt(s -> label(s, strengths)).toArray();
    }
}
