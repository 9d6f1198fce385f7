package org.gangmu.evidence;

import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Span;

/**
 * The fact that rules match: a sentence has a feature. One is inserted for each feature on which some rule is anchored, so that a rule is one
 * pattern with a hashed test on the name, and costs nothing on sentences without it.
 */
public final class Feature {

    private final String name;
    private final int ordinal;
    private final TaggedSentence sentence;
    private final Findings findings;

    Feature(String name, int ordinal, TaggedSentence sentence, Findings findings) {
        this.name = name;
        this.ordinal = ordinal;
        this.sentence = sentence;
        this.findings = findings;
    }

    public String getName() {
        return name;
    }

    TaggedSentence sentence() {
        return sentence;
    }

    void found(int rule, Span span) {
        findings.add(ordinal, rule, span);
    }
}
