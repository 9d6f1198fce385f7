package org.gangmu.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a sheet cannot show of the CSV file that it was made from, so that the same bytes can be made again.
 *
 * @param form      encoding and byte order mark
 * @param separator between cells
 * @param lineEnd   what most lines end in
 * @param openEnd   whether the last row has no line end
 * @param tail      blank lines after the last row
 * @param rows      the header, and the rows that are not written as they would be from the sheet, with their line ends, in their order. They are found
 *                  again by what they say, wherever in the sheet they are moved to
 */
record CsvMemory(TextForm form, char separator, String lineEnd, boolean openEnd, String tail, List<String> rows) {

    /** For a table that never was a file. */
    static CsvMemory none() {
        return new CsvMemory(TextForm.UTF_8, ',', "\n", false, "", List.of());
    }

    /**
     * The bytes of the file.
     *
     * @param sheet   its rows from the first to the last, blank ones too; the header is as wide as the table
     * @param headers names of columns in the sheet → in the file
     */
    byte[] write(List<List<String>> sheet, UnaryOperator<List<String>> headers) {
        Map<List<String>, Deque<String>> known = known();
        StringBuilder out = new StringBuilder();
        int width = 0;
        for (List<String> cells : sheet) {
            boolean header = width == 0 && !isBlank(cells) && !CsvRow.isComment(cells.get(0));
            List<String> texts = header ? headers.apply(cells) : cells;
            width = header ? cells.size() : width;
            Deque<String> raw = known.get(key(texts.stream().map(SheetText::shown).toList()));
            out.append(raw == null || raw.isEmpty() ? canonical(texts, width) + lineEnd : raw.poll());
        }
        if (openEnd && tail.isEmpty() && out.toString().endsWith(lineEnd)) {
            out.setLength(out.length() - lineEnd.length());
        }
        return form.encode(out.append(tail).toString());
    }

    /** The names of the columns in the file; none for a table that never was one. */
    List<String> header() {
        for (String raw : rows) {
            CsvRow row = CsvParser.rows("", raw, separator, p -> { }).get(0);
            if (!row.isBlank() && !row.isComment()) {
                return row.texts();
            }
        }
        return List.of();
    }

    private Map<List<String>, Deque<String>> known() {
        Map<List<String>, Deque<String>> out = new HashMap<>();
        for (String raw : rows) {
            for (CsvRow row : CsvParser.rows("", raw, separator, p -> { })) {
                out.computeIfAbsent(key(row.texts().stream().map(SheetText::shown).toList()), k -> new ArrayDeque<>()).add(row.written() + row.end());
            }
        }
        return out;
    }

    /** A row as it is written if nothing else is known of it. */
    String canonical(List<String> cells, int width) {
        if (isBlank(cells)) {
            return "";
        }
        if (CsvRow.isComment(cells.get(0)) && cells.subList(1, cells.size()).stream().allMatch(String::isEmpty) && cells.get(0).indexOf('\n') < 0) {
            return cells.get(0);
        }
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() > width && padded.get(padded.size() - 1).isEmpty()) {
            padded.remove(padded.size() - 1);
        }
        padded.addAll(Collections.nCopies(Math.max(0, width - padded.size()), ""));
        return CsvRow.of(0, separator, padded, "").written();
    }

    /** What tells that two rows say the same: their cells up to the last that holds anything. */
    static List<String> key(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return List.copyOf(cells.subList(0, end));
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isEmpty);
    }
}
