package org.gangmu.propose;

import java.util.BitSet;
import org.gangmu.check.Judged;

/**
 * What so many points more for a label, from a table of its own, would do to each sentence of a corpus.
 *
 * @param label    the label
 * @param strength the points
 * @param flips    sentences that would get the label and have another now
 * @param cured    those of them that would be right and are wrong now
 * @param spoilt   those that would be wrong and are right now
 */
record Effect(String label, double strength, BitSet flips, BitSet cured, BitSet spoilt) {

    static Effect of(SentenceTable table, String label, double strength) {
        BitSet flips = table.which(j -> {
            double lacks = table.lacks(j, label);
            return !j.decision().label().equals(label) && strength >= lacks;
        });
        BitSet cured = and(flips, table.which(j -> j.gold() != null && j.gold().accepts(label) && !j.isRight()));
        BitSet spoilt = and(flips, table.which(j -> isSpoilt(j, label)));
        return new Effect(label, strength, flips, cured, spoilt);
    }

    private static boolean isSpoilt(Judged j, String label) {
        return j.gold() != null && j.isRight() && !j.gold().accepts(label);
    }

    static BitSet and(BitSet a, BitSet b) {
        BitSet out = (BitSet) a.clone();
        out.and(b);
        return out;
    }

    static int count(BitSet a, BitSet b) {
        return and(a, b).cardinality();
    }
}
