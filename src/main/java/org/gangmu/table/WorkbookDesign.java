package org.gangmu.table;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * How a workbook helps the people who fill it in.
 *
 * @param guide   rows of the first sheet, which explains the columns
 * @param lists   what may be chosen in cells, by the name of the list
 * @param header  a column's name as written in the file → as the sheet shows it
 * @param columns path of a table and column name as written → the column's looks
 * @param colors  colours of cells of label columns, {@code #1a7f37}, by what they hold
 */
public record WorkbookDesign(List<List<String>> guide, Map<String, List<String>> lists, UnaryOperator<String> header,
                             BiFunction<String, String, Column> columns, Map<String, String> colors) {

    /**
     * The looks of a column.
     *
     * @param width   in characters
     * @param number  whether it holds numbers; else its cells are text, of which no spreadsheet makes dates
     * @param note    shown at its header; "" for none
     * @param list    name of the list that its cells offer; "" for none
     * @param colored whether its cells have the colours of labels
     */
    public record Column(int width, boolean number, String note, String list, boolean colored) {
    }
}
