package org.gangmu.edit;

import org.gangmu.rulebook.ColumnNames;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;

/**
 * A cell that was changed, for showing.
 *
 * @param file   as in {@link org.gangmu.rulebook.Row#file()}
 * @param line   1-based line or sheet row
 * @param column English name
 * @param before "" for a cell of a new row
 * @param after  what it holds now
 */
public record Change(String file, int line, String column, String before, String after) {

    /** The change in a line, its column called as people of that language call it. */
    public String text(Language ui) {
        return Messages.of(Change.class, ui).get("change", file, line, ui == Language.ZH ? ColumnNames.chinese(column) : column, before, after);
    }

    @Override
    public String toString() {
        return text(Language.EN);
    }
}
