package org.gangmu.whynot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gangmu.edit.RuleBookEditor;
import org.gangmu.rulebook.Place;
import org.gangmu.rulebook.Row;

/** A change of one cell, or a word added. */
public sealed interface Edit permits Edit.OfCell, Edit.OfWord {

    /** Puts the change into an editor of the rulebook. */
    void apply(RuleBookEditor editor);

    /**
     * A cell with another text.
     *
     * @param row    as it stands
     * @param column English name
     */
    record OfCell(Row row, String column, String before, String after) implements Edit {

        @Override
        public void apply(RuleBookEditor editor) {
            editor.set(row.file(), row.line(), column, after);
        }

        public Place place() {
            return row.place(column);
        }

        @Override
        public String toString() {
            return place() + " " + column + ": \"" + before + "\" → \"" + after + "\"";
        }
    }

    /**
     * A word in a row of its own.
     *
     * @param table the lexicon, as in {@link RuleBookEditor#add}
     * @param after a row of the cue, for showing where the word belongs
     */
    record OfWord(String table, String cue, String word, Row after) implements Edit {

        @Override
        public void apply(RuleBookEditor editor) {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("cue", cue);
            cells.put("word", word);
            editor.add(table, cells);
        }

        @Override
        public String toString() {
            return after.file() + ": a new row: cue " + cue + ", word \"" + word + "\"";
        }
    }
}
