package org.gangmu.evidence;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.rulebook.Rule;
import org.gangmu.tag.ConditionMatcher;
import org.gangmu.tag.TaggedSentence;

/** Asks every rule about every sentence: the plain reading of the rows, to which {@link DroolsRuleEngine} is held by tests. */
public final class PlainRuleEngine implements RuleEngine {

    private final List<Rule> rules;

    public PlainRuleEngine(List<Rule> rules) {
        this.rules = rules.stream().filter(Rule::isOn).toList();
    }

    @Override
    public List<List<Evidence>> evidence(List<TaggedSentence> sentences) {
        List<List<Evidence>> out = new ArrayList<>(sentences.size());
        for (TaggedSentence sentence : sentences) {
            List<Evidence> found = new ArrayList<>();
            for (Rule rule : rules) {
                ConditionMatcher.match(rule.conditions(), sentence).ifPresent(span -> found.add(new Evidence(rule, span)));
            }
            out.add(found);
        }
        return out;
    }
}
