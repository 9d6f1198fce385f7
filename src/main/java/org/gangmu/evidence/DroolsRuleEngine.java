package org.gangmu.evidence;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.reactOn;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Index;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.Rule;
import org.gangmu.tag.AskedFeatures;
import org.gangmu.tag.ByCue;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Span;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Runs the rules of a rulebook in Drools, built from the rows straight into its executable model: no rule text, no compiler.
 *
 * <p>One immutable rule base a rulebook, a new session an article. {@code PatternDSL} is made for generated code and may change with Drools; only
 * this class knows it.
 */
public final class DroolsRuleEngine implements RuleEngine {

    private static final String PACKAGE = "org.gangmu.rules";
    /** The property number under which Drools hashes the name; any number will do as long as it is the same in every rule. */
    private static final int NAME_INDEX = 1;

    private final List<Rule> rules;
    /** Rule id → its place in the rulebook. */
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ByCue<Anchor> cues;
    /** By the value: {@code frame:x}, {@code kind:x}, {@code shape:x}. */
    private final Map<String, Anchor> frames = new HashMap<>();
    private final Map<String, Anchor> kinds = new HashMap<>();
    private final Map<String, Anchor> shapes = new HashMap<>();
    /** Anchors that are neither found by the tagger nor a sentence's frame, kind or shape: {@code prev:x}, {@code start:x} and their like. */
    private final List<Anchor> others = new ArrayList<>();
    /** What rows ask for besides their anchors. */
    private final AskedFeatures asked;
    private final KieBase base;

    /** A feature that rules hang on. */
    private static final class Anchor {
        private final String name;
        private final List<AskedFeatures.Asked> rows = new ArrayList<>();
        /** Whether some rule asks where it stands; if none does the first place is all that counts. */
        private boolean placed;

        Anchor(String name) {
            this.name = name;
        }

        /** Most sentences with an anchor lack all else that its rules ask for: such a fact would pass through the whole network for nothing. */
        boolean mayMatch(long[] features) {
            for (AskedFeatures.Asked row : rows) {
                if (row.holds(features)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @throws IllegalStateException if Drools did not take every rule */
    public DroolsRuleEngine(List<Rule> rules) {
        this.rules = rules.stream().filter(Rule::isOn).toList();
        this.asked = new AskedFeatures(this.rules.stream().map(Rule::conditions).toList());
        Map<String, Anchor> anchors = new TreeMap<>();
        ModelImpl model = new ModelImpl("rulebook");
        int built = 0;
        for (Rule row : this.rules) {
            numbers.put(row.id(), numbers.size());
            AskedFeatures.Asked besides = asked.asked(row.conditions());
            for (String anchor : new LinkedHashSet<>(row.conditions().anchor())) {
                model.addRule(droolsRule(row, anchor, besides));
                Anchor known = anchors.computeIfAbsent(anchor, Anchor::new);
                known.rows.add(besides);
                known.placed |= row.conditions().asksPlace();
                built++;
            }
        }
        this.cues = new ByCue<>(anchors);
        anchors.values().stream().filter(a -> a.name.contains(":")).forEach(this::besidesCues);
        this.base = KieBaseBuilder.createKieBaseFromModel(model);
        long taken = base.getKiePackages().stream().mapToLong(p -> p.getRules().size()).sum();
        // Of two rules with one name Drools would drop one without a word.
        if (taken != built) {
            throw new IllegalStateException("of " + built + " rules Drools took " + taken);
        }
    }

    private void besidesCues(Anchor anchor) {
        int colon = anchor.name.indexOf(':');
        String value = anchor.name.substring(colon + 1);
        switch (anchor.name.substring(0, colon)) {
            case "frame" -> frames.put(value, anchor);
            case "kind" -> kinds.put(value, anchor);
            case "shape" -> shapes.put(value, anchor);
            default -> others.add(anchor);
        }
    }

    /** One pattern: a feature of that name at a place where all else holds. */
    private static org.drools.model.Rule droolsRule(Rule row, String anchor, AskedFeatures.Asked asked) {
        Conditions conditions = row.conditions();
        Variable<Feature> feature = declarationOf(Feature.class);
        var pattern = pattern(feature).expr("name == " + anchor, f -> anchor.equals(f.getName()),
                alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, NAME_INDEX, Feature::getName, anchor), reactOn("name"));
        if (!conditions.has().isEmpty() || !conditions.hasNot().isEmpty() || conditions.asksPlace()) {
            pattern.expr("row " + row.id(), f -> f.meets(conditions, asked));
        }
        return rule(PACKAGE, row.id() + " at " + anchor).build(pattern, on(feature).execute(f -> f.vote(row.id(), row.label(), row.strength())));
    }

    @Override
    public List<List<Evidence>> evidence(List<TaggedSentence> sentences) {
        Findings findings = new Findings(sentences.size());
        List<Feature> facts = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            facts.addAll(features(i, sentences.get(i), findings));
        }
        if (!facts.isEmpty()) {
            fire(facts);
        }
        List<List<Evidence>> out = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            out.add(inOrder(findings.votes(i)));
        }
        return out;
    }

    /** A session is some work by itself, so there is none without facts. */
    private void fire(List<Feature> facts) {
        // Its options stay as they are: without ThreadSafeOption sessions of one base that run at once lose facts to each other.
        KieSession session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    /** The facts of a sentence: one for each place that counts of each feature that is some rule's anchor, if the sentence has what one of these rules asks besides. */
    List<Feature> features(int ordinal, TaggedSentence sentence, Findings findings) {
        List<Feature> out = new ArrayList<>();
        long[] features = asked.of(sentence);
        cues.forEach(sentence, (anchor, places) -> add(anchor, places, ordinal, sentence, features, findings, out));
        List<Anchor> besides = new ArrayList<>(others);
        besides.add(frames.get(sentence.setting().frame()));
        besides.add(kinds.get(sentence.setting().kind()));
        besides.add(shapes.get(sentence.shape()));
        for (Anchor anchor : besides) {
            if (anchor != null) {
                add(anchor, sentence.places(anchor.name), ordinal, sentence, features, findings, out);
            }
        }
        return out;
    }

    private void add(Anchor anchor, List<Span> places, int ordinal, TaggedSentence sentence, long[] features, Findings findings, List<Feature> out) {
        if (places.isEmpty() || !anchor.mayMatch(features)) {
            return;
        }
        int count = anchor.placed ? places.size() : 1;
        for (int i = 0; i < count; i++) {
            out.add(new Feature(anchor.name, places.get(i), ordinal, sentence, features, findings));
        }
    }

    private List<Evidence> inOrder(Collection<Vote> votes) {
        if (votes.isEmpty()) {
            return List.of();
        }
        // By place in the rulebook and arrival: a number for each vote sorts faster than the votes.
        List<Vote> all = List.copyOf(votes);
        long[] order = new long[all.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) numbers.get(all.get(i).rule()) << Integer.SIZE | i;
        }
        Arrays.sort(order);
        List<Evidence> out = new ArrayList<>(order.length);
        for (long vote : order) {
            out.add(new Evidence(rules.get((int) (vote >>> Integer.SIZE)), all.get((int) vote).place()));
        }
        return List.copyOf(out);
    }
}
