package org.gangmu.evidence;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.reactOn;
import static org.drools.model.PatternDSL.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.Index;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.Rule;
import org.gangmu.tag.ConditionMatcher;
import org.gangmu.tag.TaggedSentence;
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
    private final Set<String> anchors = new HashSet<>();
    private final KieBase base;

    public DroolsRuleEngine(List<Rule> rules) {
        this.rules = rules.stream().filter(Rule::isOn).toList();
        ModelImpl model = new ModelImpl("rulebook");
        for (int i = 0; i < this.rules.size(); i++) {
            for (String anchor : new HashSet<>(this.rules.get(i).conditions().anchor())) {
                model.addRule(droolsRule(i, anchor));
                anchors.add(anchor);
            }
        }
        this.base = KieBaseBuilder.createKieBaseFromModel(model);
    }

    /** One pattern: a feature of that name on a sentence of which all else holds. */
    private org.drools.model.Rule droolsRule(int number, String anchor) {
        Rule row = rules.get(number);
        Conditions conditions = row.conditions();
        Variable<Feature> feature = declarationOf(Feature.class);
        var pattern = pattern(feature).expr("name == " + anchor, f -> anchor.equals(f.getName()),
                alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, NAME_INDEX, Feature::getName, anchor), reactOn("name"));
        if (!conditions.has().isEmpty() || !conditions.hasNot().isEmpty() || conditions.asksPlace()) {
            pattern.expr("row " + row.id() + " at " + anchor, f -> ConditionMatcher.matchesBesidesAnchor(conditions, f.sentence())
                    && ConditionMatcher.place(conditions, anchor, f.sentence()).isPresent());
        }
        return rule(PACKAGE, row.id() + " at " + anchor).build(pattern,
                on(feature).execute(f -> ConditionMatcher.place(conditions, anchor, f.sentence()).ifPresent(span -> f.found(number, span))));
    }

    @Override
    public List<List<Evidence>> evidence(List<TaggedSentence> sentences) {
        Findings findings = new Findings(sentences.size());
        KieSession session = base.newKieSession();
        try {
            for (int i = 0; i < sentences.size(); i++) {
                insert(session, i, sentences.get(i), findings);
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return findings.inOrderOf(rules);
    }

    private void insert(KieSession session, int ordinal, TaggedSentence sentence, Findings findings) {
        for (String cue : sentence.cues().keySet()) {
            insert(session, cue, ordinal, sentence, findings);
        }
        insert(session, "frame:" + sentence.setting().frame(), ordinal, sentence, findings);
        insert(session, "kind:" + sentence.setting().kind(), ordinal, sentence, findings);
        insert(session, "shape:" + sentence.shape(), ordinal, sentence, findings);
    }

    private void insert(KieSession session, String name, int ordinal, TaggedSentence sentence, Findings findings) {
        if (anchors.contains(name)) {
            session.insert(new Feature(name, ordinal, sentence, findings));
        }
    }
}
