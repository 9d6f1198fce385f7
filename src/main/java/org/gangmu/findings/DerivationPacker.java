package org.gangmu.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gangmu.check.CompactWriter;
import org.gangmu.decide.Derivation;
import org.gangmu.decide.Derivation.Fired;
import org.gangmu.decide.Derivation.Points;

/** Packs derivations: like stands with like, column by column; what follows from what else is kept is left out. */
final class DerivationPacker {

    /** What of a verdict does not follow from the rules that fired. */
    static final int LABEL = 1;
    static final int POINTS = 2;
    static final int SHADOW = 4;
    static final int CONFIDENCE = 8;
    static final int FLAGS = 16;

    /** How the place of a rule is told: all that rules of the sentence fired on, the place of the one before, or by itself. */
    static final int EXTENT = 0;
    static final int SAME = 1;
    static final int OWN = 2;

    private final CompactWriter verdicts = new CompactWriter();
    private final CompactWriter ruleNames = new CompactWriter();
    private final CompactWriter fired = new CompactWriter();
    private final Map<String, Integer> rules = new HashMap<>();
    private final NameColumn<String> labels = new NameColumn<>(NumberedNames.WORDS::write);
    private final NameColumn<String> ruleLabels = new NameColumn<>(NumberedNames.WORDS::write);
    private final NameColumn<List<String>> orders = new NameColumn<>(this::order);
    private final Map<String, Double> bases;

    private DerivationPacker(Map<String, Double> bases) {
        this.bases = bases;
    }

    static byte[] write(List<Derivation> all) {
        return write(all, settings(all));
    }

    /** @param settings the first columns of these sentences, as a file has them that differs in verdicts alone */
    static byte[] write(List<Derivation> all, List<byte[]> settings) {
        DerivationPacker writer = new DerivationPacker(Tallied.bases(all));
        for (Derivation d : all) {
            writer.verdict(d);
            writer.fired(d.rules());
        }
        CompactWriter out = new CompactWriter().number(NumberedNames.VERSION).number(all.size());
        settings.forEach(out::bytes);
        writer.columns().forEach(out::bytes);
        return Deflated.pack(out.bytes());
    }

    private static List<byte[]> settings(List<Derivation> all) {
        List<Function<Derivation, String>> questions = List.of(d -> d.setting().kind(), d -> d.setting().frame(), d -> d.setting().openedBy(), d -> d.setting().opener(),
                Derivation::shape);
        List<byte[]> out = new ArrayList<>();
        out.add(cues(all));
        for (Function<Derivation, String> question : questions) {
            NameColumn<String> column = new NameColumn<>(NumberedNames.WORDS::write);
            all.forEach(d -> column.add(question.apply(d)));
            out.add(column.bytes());
        }
        return out;
    }

    private List<byte[]> columns() {
        return List.of(labels.bytes(), orders.bytes(), ruleLabels.bytes(), new CompactWriter().number(rules.size()).bytes(), ruleNames.bytes(), fired.bytes(), verdicts.bytes());
    }

    private void order(List<String> order, CompactWriter out) {
        out.number(order.size());
        order.forEach(labels::add);
        order.forEach(label -> decimal(bases.getOrDefault(label, 0.0), out));
    }

    private void verdict(Derivation d) {
        List<String> order = d.points().stream().map(Points::label).toList();
        orders.add(order);
        int others = d.also().size();
        boolean named = !order.isEmpty() && others < order.size() && d.label().equals(order.get(0)) && d.also().equals(order.subList(1, others + 1));
        boolean points = d.points().equals(Tallied.points(order, d.rules(), bases));
        boolean confident = Double.compare(d.confidence(), Tallied.confidence(d.points())) == 0;
        verdicts.number(others * FLAGS + (named ? 0 : LABEL) + (points ? 0 : POINTS) + (d.shadow().isEmpty() ? 0 : SHADOW) + (confident ? 0 : CONFIDENCE));
        if (!named) {
            NumberedNames.WORDS.write(d.label(), verdicts);
            d.also().forEach(label -> NumberedNames.WORDS.write(label, verdicts));
        }
        if (!points) {
            d.points().forEach(p -> decimal(p.points(), verdicts));
        }
        if (!d.shadow().isEmpty()) {
            NumberedNames.WORDS.write(d.shadow(), verdicts);
        }
        if (!confident) {
            decimal(d.confidence(), verdicts);
        }
    }

    /** Hundredths, which strengths mostly are; else all of it. */
    private static void decimal(double value, CompactWriter out) {
        int hundredths = (int) Math.round(value * 100);
        if (Math.abs(hundredths) < 1 << 28 && Double.compare(hundredths / 100.0, value) == 0) {
            out.number(((hundredths << 1) ^ (hundredths >> 31)) + 1);
        } else {
            out.number(0).real(value);
        }
    }

    /** Frequent names get small numbers, and of each sentence only the steps between the numbers are written. */
    private static byte[] cues(List<Derivation> all) {
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(d -> d.cues().forEach(c -> counts.merge(c.name(), 1, Integer::sum)));
        List<String> names = counts.keySet().stream().sorted(Comparator.comparing((String n) -> -counts.get(n)).thenComparing(n -> n)).toList();
        Map<String, Integer> numbers = new HashMap<>();
        CompactWriter out = new CompactWriter().number(names.size());
        for (String name : names) {
            numbers.put(name, numbers.size());
            NumberedNames.CUES.write(name, out);
        }
        for (Derivation d : all) {
            out.number(d.cues().size());
            int last = 0;
            for (int number : d.cues().stream().mapToInt(c -> numbers.get(c.name())).sorted().toArray()) {
                out.number(number - last);
                last = number;
            }
        }
        return out.bytes();
    }

    private void fired(List<Fired> all) {
        fired.number(all.size());
        if (all.isEmpty()) {
            return;
        }
        int extent = all.stream().mapToInt(r -> r.span().end()).max().getAsInt();
        fired.number(extent);
        Fired last = null;
        for (Fired rule : all) {
            fired.number(number(rule) * 2 + (rule.counted() ? 1 : 0));
            if (rule.span().start() == 0 && rule.span().end() == extent) {
                fired.number(EXTENT);
            } else if (last != null && rule.span().equals(last.span())) {
                fired.number(SAME);
            } else {
                fired.number(OWN + rule.span().start()).number(rule.span().length());
            }
            last = rule;
        }
    }

    /** What does not change from sentence to sentence is written once. */
    private int number(Fired rule) {
        Integer known = rules.putIfAbsent(rule.id(), rules.size());
        if (known == null) {
            NumberedNames.RULES.write(rule.id(), ruleNames);
            ruleLabels.add(rule.label());
            ruleNames.number(rule.status().ordinal());
            decimal(rule.strength(), ruleNames);
        }
        return known == null ? rules.size() - 1 : known;
    }
}
