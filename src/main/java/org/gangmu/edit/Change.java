package org.gangmu.edit;

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

    @Override
    public String toString() {
        return file + ":" + line + ": " + column + ": \"" + before + "\" → \"" + after + "\"";
    }
}
