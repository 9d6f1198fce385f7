package org.gangmu.whynot;

import java.util.List;
import java.util.Optional;
import org.gangmu.check.CheckedRow;
import org.gangmu.decide.Decision;
import org.gangmu.evidence.Evidence;
import org.gangmu.preview.Comparison;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;

/**
 * Why a sentence did not get a label.
 *
 * @param decision what was decided
 * @param label    the label that was asked for
 * @param lacks    points that it lacks to be the first; 0 if it is decided, or if it only comes later among equals
 * @param fired    rules that spoke for it
 * @param against  counted rules that spoke against it, or for the label that won
 * @param near     rows that did not fire, the nearest first
 * @param frames   where the frame of the sentence is what fails: the nearest rows that would open the right one
 * @param opener   the row that opened the frame in which the sentence stands, asked of the sentence that did; nothing if none did
 */
public record WhyNot(Decision decision, Label label, double lacks, List<Evidence> fired, List<Evidence> against, List<Near> near, List<CheckedRow> frames,
                     Optional<Opener> opener) {

    /**
     * A row that did not fire.
     *
     * @param strength of the rule
     * @param edit     the smallest edit that makes it fire; nothing if there is no small one
     */
    public record Near(CheckedRow row, double strength, Optional<Edited> edit) {
    }

    /**
     * An edit tried in memory.
     *
     * @param edits    the cells and words to change
     * @param book     the rulebook that they make
     * @param decision what is decided then
     * @param lacks    points that the label then still lacks; 0 if it wins
     * @param archive  what else the edit changes; nothing if no archive was asked
     */
    public record Edited(List<Edit> edits, RuleBook book, Decision decision, double lacks, Optional<Comparison> archive) {
    }

    /**
     * What opened the frame.
     *
     * @param id    of the frame row
     * @param place of the row, as shown to users
     * @param text  the sentence that opened it
     */
    public record Opener(String id, String place, String text) {
    }

    public WhyNot {
        fired = List.copyOf(fired);
        against = List.copyOf(against);
        near = List.copyOf(near);
        frames = List.copyOf(frames);
    }

    /** Whether the sentence has the label after all. */
    public boolean isDecided() {
        return decision.label().equals(label.name());
    }
}
