package org.gangmu.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gangmu.rulebook.Conditions;

/** Finds the rows of a table that may match a sentence: those of which it has an anchor. Most rows ask for a cue that a sentence lacks. */
final class RowIndex<R> {

    private final List<R> rows;
    private final ByCue<BitSet> byCue;
    private final Map<String, BitSet> byFrame = new HashMap<>();
    private final Map<String, BitSet> byKind = new HashMap<>();
    private final Map<String, BitSet> byShape = new HashMap<>();
    /** Rows with an anchor that is none of these ("prev:x"). */
    private final BitSet others = new BitSet();

    RowIndex(List<R> rows, Function<R, Conditions> conditions) {
        this.rows = List.copyOf(rows);
        Map<String, BitSet> cues = new HashMap<>();
        for (int i = 0; i < this.rows.size(); i++) {
            for (String anchor : conditions.apply(this.rows.get(i)).anchor()) {
                int colon = anchor.indexOf(':');
                String value = anchor.substring(colon + 1);
                switch (colon < 0 ? "" : anchor.substring(0, colon)) {
                    case "" -> put(cues, value, i);
                    case "frame" -> put(byFrame, value, i);
                    case "kind" -> put(byKind, value, i);
                    case "shape" -> put(byShape, value, i);
                    default -> others.set(i);
                }
            }
        }
        this.byCue = new ByCue<>(cues);
    }

    private static void put(Map<String, BitSet> map, String value, int row) {
        map.computeIfAbsent(value, k -> new BitSet()).set(row);
    }

    /** In the order of the table; none that is left out can match. */
    List<R> candidates(TaggedSentence sentence) {
        BitSet found = (BitSet) others.clone();
        byCue.forEach(sentence, (rows, places) -> found.or(rows));
        or(found, byFrame.get(sentence.setting().frame()));
        or(found, byKind.get(sentence.setting().kind()));
        or(found, byShape.get(sentence.shape()));
        if (found.isEmpty()) {
            return List.of();
        }
        List<R> out = new ArrayList<>(found.cardinality());
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            out.add(rows.get(i));
        }
        return out;
    }

    private static void or(BitSet found, BitSet rows) {
        if (rows != null) {
            found.or(rows);
        }
    }
}
