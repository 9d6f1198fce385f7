package org.gangmu.evidence;

import java.util.List;
import org.gangmu.tag.TaggedSentence;

/** Finds which rules speak on which sentences. Implementations are thread-safe. */
public interface RuleEngine {

    /**
     * The evidence for each sentence, that of rules on trial among it; rules that are switched off say nothing.
     *
     * @param sentences of one article, in order
     * @return a list for each sentence, each rule at most once, in the order of the rulebook
     */
    List<List<Evidence>> evidence(List<TaggedSentence> sentences);
}
