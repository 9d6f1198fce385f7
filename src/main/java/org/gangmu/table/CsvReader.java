package org.gangmu.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gangmu.text.Chars;
import org.gangmu.text.Problem;

/**
 * Reads a CSV file into a {@link Table}: UTF-8 with or without BOM, or GB18030 as Chinese spreadsheet programs save it.
 *
 * <p>A cell is data whatever it begins with; lines that begin with {@code #} followed by a space are comments.
 */
public final class CsvReader {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final String file;
    private final String text;
    private final Consumer<Problem> problems;
    private int at;
    private int line = 1;

    private CsvReader(String file, String text, Consumer<Problem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    public static Table read(String file, byte[] bytes, Consumer<Problem> problems) {
        return new CsvReader(file, decode(bytes), problems).table();
    }

    private static String decode(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, GB18030);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private Table table() {
        List<String> header = null;
        List<Table.Row> rows = new ArrayList<>();
        while (at < text.length()) {
            int rowLine = line;
            List<String> cells = record();
            boolean blank = cells.stream().allMatch(String::isEmpty);
            if (blank || cells.get(0).startsWith("# ") || cells.get(0).equals("#")) {
                continue;
            }
            if (header == null) {
                header = cells;
            } else {
                if (cells.size() > header.size() && cells.subList(header.size(), cells.size()).stream().anyMatch(c -> !c.isEmpty())) {
                    problems.accept(Problem.cell(file, rowLine, header.size() + 1, "this row has more cells than the header has columns"
                            + " (a comma inside a cell needs quotation marks around the cell)"));
                }
                rows.add(new Table.Row(rowLine, cells));
            }
        }
        return new Table(file, header == null ? List.of() : List.copyOf(header), rows);
    }

    private List<String> record() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (at >= text.length()) {
                return cells;
            }
            char c = text.charAt(at++);
            if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            if (c != ',') {
                line++;
                return cells;
            }
        }
    }

    private String cell() {
        StringBuilder out = new StringBuilder();
        int open = line;
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            while (true) {
                if (at >= text.length()) {
                    problems.accept(Problem.cell(file, open, 0, "a quotation mark is opened here and never closed"));
                    break;
                }
                char c = text.charAt(at++);
                if (c == '"') {
                    if (at < text.length() && text.charAt(at) == '"') {
                        at++;
                    } else {
                        break;
                    }
                } else if (c == '\n') {
                    line++;
                }
                out.append(c);
            }
        }
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            out.append(text.charAt(at++));
        }
        return Chars.trim(out, 0, out.length()).of(out);
    }
}
