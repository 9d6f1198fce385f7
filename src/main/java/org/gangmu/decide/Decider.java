package org.gangmu.decide;

import java.util.List;
import org.gangmu.evidence.Evidence;
import org.gangmu.tag.TaggedSentence;

/** Weighs the evidence on a sentence. Implementations are thread-safe. */
@FunctionalInterface
public interface Decider {

    Decision decide(TaggedSentence sentence, List<Evidence> evidence);
}
