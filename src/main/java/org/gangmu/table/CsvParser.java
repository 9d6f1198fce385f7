package org.gangmu.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gangmu.text.Problem;

/** Cuts the text of a CSV file into rows, keeping every character. */
final class CsvParser {

    private static final String SEPARATORS = ",\t;";

    private final String file;
    private final String text;
    private final char separator;
    private final Consumer<Problem> problems;
    private int at;
    private int line = 1;

    private CsvParser(String file, String text, char separator, Consumer<Problem> problems) {
        this.file = file;
        this.text = text;
        this.separator = separator;
        this.problems = problems;
    }

    static List<CsvRow> rows(String file, String text, char separator, Consumer<Problem> problems) {
        CsvParser parser = new CsvParser(file, text, separator, problems);
        List<CsvRow> out = new ArrayList<>();
        while (parser.at < text.length()) {
            out.add(parser.row());
        }
        return out;
    }

    /** What stands between the cells: the first of comma, tab and semicolon that the header has. */
    static char separator(String text) {
        String header = text.lines().filter(l -> !l.isBlank() && !CsvRow.isComment(l.strip())).findFirst().orElse("");
        for (char c : SEPARATORS.toCharArray()) {
            if (header.indexOf(c) >= 0) {
                return c;
            }
        }
        return ',';
    }

    private CsvRow row() {
        int rowLine = line;
        List<String> cells = new ArrayList<>();
        if (text.startsWith("# ", at) || text.startsWith("#", at) && (at + 1 == text.length() || isLineEnd(text.charAt(at + 1)))) {
            int start = at;
            while (at < text.length() && !isLineEnd(text.charAt(at))) {
                at++;
            }
            cells.add(text.substring(start, at));
        } else {
            cells.add(cell());
            while (at < text.length() && text.charAt(at) == separator) {
                at++;
                cells.add(cell());
            }
        }
        return new CsvRow(rowLine, separator, cells, lineEnd());
    }

    private String lineEnd() {
        if (at >= text.length()) {
            return "";
        }
        line++;
        String end = text.startsWith("\r\n", at) ? "\r\n" : String.valueOf(text.charAt(at));
        at += end.length();
        return end;
    }

    private String cell() {
        int start = at;
        if (at < text.length() && text.charAt(at) == '"') {
            quotedPart();
        }
        while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void quotedPart() {
        int open = line;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (at >= text.length() || text.charAt(at) != '"') {
                    return;
                }
                at++;
            } else if (c == '\n' || c == '\r' && (at >= text.length() || text.charAt(at) != '\n')) {
                line++;
            }
        }
        problems.accept(Problem.cell(file, open, 0, Told.in(problems, "csv.open-quote")));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
