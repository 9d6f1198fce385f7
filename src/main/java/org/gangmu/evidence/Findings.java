package org.gangmu.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the votes of one session. A rule that votes at several places of a sentence counts once, at the first. */
final class Findings {

    /** For each sentence: rule → its vote. */
    private final List<Map<String, Vote>> votes = new ArrayList<>();

    Findings(int sentences) {
        for (int i = 0; i < sentences; i++) {
            votes.add(new HashMap<>());
        }
    }

    void add(int sentence, Vote vote) {
        votes.get(sentence).merge(vote.rule(), vote, Vote::earlier);
    }

    /** The votes on a sentence, each rule once, in no order. */
    Collection<Vote> votes(int sentence) {
        return votes.get(sentence).values();
    }
}
