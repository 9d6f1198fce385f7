package org.gangmu.stats;

import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.Status;

/**
 * What a rule did on a corpus.
 *
 * @param rule          the rule
 * @param sentences     on so many sentences it fires
 * @param documents     in so many documents
 * @param counted       on so many of them it counts; for one not in force: would count if it alone came into force
 * @param decided       so many sentences would get another label without it; for one not in force: with it
 * @param goldDocuments in so many documents it fires on labelled sentences
 * @param precision     labelled sentences on which it is right, of those on which it fires. A rule for a label is right where the gold accepts the label, one
 *                      against a label where the gold's first reading is another
 * @param recall        sentences of its label, by the gold's first reading, on which it fires, of all of them; empty for a rule against a label
 * @param cured         decisions that are right with it and wrong without
 * @param spoilt        decisions that are wrong with it and right without
 */
public record RuleRecord(Rule rule, int sentences, int documents, int counted, int decided, int goldDocuments, Proportion precision, Proportion recall,
                         int cured, int spoilt) {

    /** Why somebody should look at a rule, the most pressing first. */
    public enum Attention {
        /** Spoils more decisions than it cures. */
        SPOILS,
        /** More often wrong than right. */
        WRONG,
        NEVER_FIRED,
        /** Fires on no labelled sentence. */
        NO_GOLD,
        /** A stronger row of its table always counts. */
        NEVER_COUNTED,
        NONE
    }

    /** Of a rule that fired nowhere. */
    public static RuleRecord none(Rule rule) {
        return new RuleRecord(rule, 0, 0, 0, 0, 0, new Proportion(0, 0), new Proportion(0, 0), 0, 0);
    }

    public Attention attention() {
        if (rule.status() == Status.OFF) {
            return Attention.NONE;
        }
        if (spoilt > cured) {
            return Attention.SPOILS;
        }
        if (!precision.isEmpty() && precision.value() < 0.5) {
            return Attention.WRONG;
        }
        return sentences == 0 ? Attention.NEVER_FIRED : precision.isEmpty() ? Attention.NO_GOLD : counted == 0 ? Attention.NEVER_COUNTED : Attention.NONE;
    }

    /** Decisions put right, less those spoilt. */
    public int gain() {
        return cured - spoilt;
    }
}
