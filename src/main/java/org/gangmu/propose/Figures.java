package org.gangmu.propose;

import java.util.BitSet;
import org.gangmu.stats.Proportion;
import org.gangmu.text.Messages;

/**
 * What a proposed row was measured to do.
 *
 * @param sentences sentences on which it fires
 * @param documents documents in which it does
 * @param precision of those that people labelled, those that accept its label
 * @param recall    of the sentences whose gold is its label, those on which it fires
 * @param flips     sentences that would get its label and have another now
 * @param cured     of them, those that would be right and are wrong now
 * @param spoilt    of them, those that would be wrong and are right now
 */
public record Figures(int sentences, int documents, Proportion precision, Proportion recall, int flips, int cured, int spoilt) {

    /** @param within the sentences to measure on */
    static Figures of(SentenceTable table, Effect effect, BitSet hits, BitSet within) {
        BitSet here = Effect.and(hits, within);
        BitSet gold = Effect.and(table.gold(effect.label()), within);
        return new Figures(here.cardinality(), table.documents(here), new Proportion(Effect.count(here, table.accepts(effect.label())), Effect.count(here, table.labelled())),
                new Proportion(Effect.count(here, gold), gold.cardinality()), Effect.count(here, effect.flips()), Effect.count(here, effect.cured()),
                Effect.count(here, effect.spoilt()));
    }

    /** The figures in a line. */
    String text(Messages messages) {
        return messages.get("figures", precision.isEmpty() ? messages.get("no-gold", precision) : precision + " " + precision.hits() + "/" + precision.of(), recall,
                sentences, messages.count("documents", documents), flips, cured, spoilt);
    }
}
