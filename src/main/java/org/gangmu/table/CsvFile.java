package org.gangmu.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gangmu.text.Problem;

/**
 * A CSV file with all that was written in it: encoding, byte order mark, line ends, comments, blank lines, quotation marks and white space.
 * Written again it has the same bytes; a changed cell changes its own row only.
 *
 * <p>UTF-8, GB18030 as Chinese spreadsheet programs save it, and UTF-16 with a byte order mark are read; between cells stands a comma, a tab or a semicolon.
 * Lines that begin with {@code #} followed by a space are comments.
 */
public final class CsvFile implements TableFile, TableContent {

    private final String file;
    private final TextForm form;
    private final char separator;
    private final List<CsvRow> rows;

    private CsvFile(String file, TextForm form, char separator, List<CsvRow> rows) {
        this.file = file;
        this.form = form;
        this.separator = separator;
        this.rows = new ArrayList<>(rows);
    }

    /** @param file its path as shown to users */
    public static CsvFile read(String file, byte[] bytes, Consumer<Problem> problems) {
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
            problems.accept(Problem.error(file, Told.in(problems, "csv.workbook")));
            return new CsvFile(file, TextForm.UTF_8, ',', List.of());
        }
        TextForm.Decoded decoded = TextForm.decode(bytes).orElse(null);
        if (decoded == null) {
            problems.accept(Problem.error(file, Told.in(problems, "csv.encoding")));
            return new CsvFile(file, TextForm.UTF_8, ',', List.of());
        }
        char separator = CsvParser.separator(decoded.text());
        CsvFile out = new CsvFile(file, decoded.form(), separator, CsvParser.rows(file, decoded.text(), separator, problems));
        out.check(problems);
        return out;
    }

    /** A new file: UTF-8, lines that end in a line feed. */
    public static CsvFile of(String file, List<String> header) {
        return new CsvFile(file, TextForm.UTF_8, ',', List.of(CsvRow.of(1, ',', header, "\n")));
    }

    private void check(Consumer<Problem> out) {
        CsvRow header = header();
        if (header == null) {
            return;
        }
        List<String> names = header.texts();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).indexOf('，') >= 0) {
                out.accept(Problem.cell(file, header.line(), i + 1, Told.in(out, "csv.full-width-comma")));
            }
        }
        CellDamage.check(table(), out);
    }

    @Override
    public Table table() {
        CsvRow header = header();
        if (header == null) {
            return new Table(file, 1, List.of(), List.of());
        }
        List<Table.Row> out = new ArrayList<>();
        for (CsvRow row : rows) {
            if (row != header && !row.isBlank() && !row.isComment()) {
                out.add(new Table.Row(row.line(), row.texts()));
            }
        }
        return new Table(file, header.line(), header.texts(), out);
    }

    @Override
    public void set(int line, int column, String text) {
        row(line).set(column - 1, text);
    }

    private CsvRow row(int line) {
        return rows.stream().filter(r -> r.line() == line && !r.isComment()).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row stands on line " + line + " of " + file));
    }

    @Override
    public void remove(int line) {
        CsvRow row = row(line);
        int index = rows.indexOf(row);
        if (row.end().isEmpty() && index > 0) {
            rows.get(index - 1).end("");
        }
        rows.remove(index);
    }

    @Override
    public int append(List<String> cells) {
        int last = lastFilled();
        String end = lineEnd();
        String newEnd = end;
        if (last >= 0 && rows.get(last).end().isEmpty()) {
            rows.get(last).end(end);
            newEnd = "";
        }
        int line = rows.stream().mapToInt(CsvRow::line).max().orElse(0) + 1;
        rows.add(last + 1, CsvRow.of(line, separator, cells, newEnd));
        return line;
    }

    @Override
    public int headerLine() {
        CsvRow header = header();
        return header == null ? 0 : header.line();
    }

    @Override
    public List<List<String>> rows() {
        return rows.subList(0, lastFilled() + 1).stream().map(r -> r.texts().stream().map(SheetText::shown).toList()).toList();
    }

    @Override
    public CsvMemory memory() {
        String end = lineEnd();
        int last = lastFilled();
        CsvRow header = header();
        int width = header == null ? 0 : header.texts().size();
        CsvMemory plain = new CsvMemory(form, separator, end, false, "", List.of());
        // Of rows that say the same, all are remembered as soon as one must be: they are told apart by their order only.
        Set<List<String>> odd = new HashSet<>();
        boolean below = false;
        for (CsvRow row : rows.subList(0, last + 1)) {
            below |= row == header;
            List<String> texts = row.texts().stream().map(SheetText::shown).toList();
            if (row == header || !written(row, end).equals(plain.canonical(texts, below ? width : 0) + end)) {
                odd.add(CsvMemory.key(texts));
            }
        }
        List<String> remembered = rows.subList(0, last + 1).stream()
                .filter(r -> odd.contains(CsvMemory.key(r.texts().stream().map(SheetText::shown).toList()))).map(r -> written(r, end)).toList();
        StringBuilder tail = new StringBuilder();
        rows.subList(last + 1, rows.size()).forEach(r -> tail.append(r.written()).append(r.end()));
        return new CsvMemory(form, separator, end, last >= 0 && rows.get(last).end().isEmpty(), tail.toString(), remembered);
    }

    private static String written(CsvRow row, String end) {
        return row.written() + (row.end().isEmpty() ? end : row.end());
    }

    /** Index of the last row that is not blank; -1 if all are. */
    private int lastFilled() {
        int last = rows.size() - 1;
        while (last >= 0 && rows.get(last).isBlank()) {
            last--;
        }
        return last;
    }

    /** The file as it is to be written. */
    public byte[] bytes() {
        StringBuilder out = new StringBuilder();
        rows.forEach(r -> out.append(r.written()).append(r.end()));
        return form.encode(out.toString());
    }

    private CsvRow header() {
        return rows.stream().filter(r -> !r.isBlank() && !r.isComment()).findFirst().orElse(null);
    }

    /** The line end that most lines have. */
    private String lineEnd() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.stream().map(CsvRow::end).filter(e -> !e.isEmpty()).forEach(e -> counts.merge(e, 1, Integer::sum));
        return counts.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey).orElse("\n");
    }
}
