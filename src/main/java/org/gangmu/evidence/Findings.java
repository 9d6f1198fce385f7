package org.gangmu.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gangmu.rulebook.Rule;
import org.gangmu.text.Span;

/** Collects what rules say during one session. A rule that fires on several anchors of a sentence counts once, at the first place. */
final class Findings {

    /** For each sentence: rule number → first place. */
    private final List<Map<Integer, Span>> found = new ArrayList<>();

    Findings(int sentences) {
        for (int i = 0; i < sentences; i++) {
            found.add(new TreeMap<>());
        }
    }

    void add(int sentence, int rule, Span span) {
        found.get(sentence).merge(rule, span, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    List<List<Evidence>> inOrderOf(List<Rule> rules) {
        List<List<Evidence>> out = new ArrayList<>(found.size());
        for (Map<Integer, Span> sentence : found) {
            List<Evidence> evidence = new ArrayList<>(sentence.size());
            sentence.forEach((rule, span) -> evidence.add(new Evidence(rules.get(rule), span)));
            out.add(evidence);
        }
        return out;
    }
}
