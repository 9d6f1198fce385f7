package org.gangmu.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gangmu.table.CsvFile;
import org.gangmu.table.Table;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Problem;

/** A table in which a person says of documents what place and year they are of: columns file, place, year; a file is named by its path or the end of it. */
public final class DocumentTable {

    /** No table: documents speak for themselves. */
    public static final DocumentTable NONE = new DocumentTable("", List.of());

    private static final Map<String, String> COLUMNS = Map.of("file", "file", "文件", "file", "place", "place", "地点", "place", "地区", "place", "year", "year", "年份", "year", "年度", "year");

    private record Line(int line, String file, String place, String year) {
    }

    private final String name;
    private final List<Line> lines;
    private final Set<Line> used = new HashSet<>();

    private DocumentTable(String name, List<Line> lines) {
        this.name = name;
        this.lines = lines;
    }

    /** @param ui language of the problems, each told with its cell */
    public static DocumentTable read(String file, byte[] bytes, Language ui, Consumer<Problem> problems) {
        Messages words = Messages.of(DocumentTable.class, ui);
        Table table = CsvFile.read(file, bytes, problems).table();
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            String heading = table.header().get(i).strip().toLowerCase(Locale.ROOT);
            if (COLUMNS.containsKey(heading)) {
                columns.putIfAbsent(COLUMNS.get(heading), i);
            } else if (!heading.isEmpty()) {
                problems.accept(Problem.cell(file, table.headerLine(), i + 1, words.get("documents.no-column", heading)));
            }
        }
        if (!columns.containsKey("file") || columns.size() < 2) {
            problems.accept(Problem.cell(file, table.headerLine(), 0, words.get("documents.no-table")));
            return NONE;
        }
        List<Line> lines = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String named = row.cell(columns.get("file")).replace('\\', '/');
            String year = row.cell(columns.getOrDefault("year", -1));
            if (named.isEmpty()) {
                problems.accept(Problem.cell(file, row.line(), columns.get("file") + 1, words.get("documents.no-file")));
            } else if (!year.isEmpty() && !year.matches("(?:19|20)[0-9]{2}年?")) {
                problems.accept(Problem.cell(file, row.line(), columns.get("year") + 1, words.get("documents.no-year", year)));
            } else {
                lines.add(new Line(row.line(), named, row.cell(columns.getOrDefault("place", -1)), year.replace("年", "")));
            }
        }
        return new DocumentTable(file, lines);
    }

    Optional<String> place(String document) {
        return line(document).map(Line::place).filter(p -> !p.isEmpty());
    }

    Optional<String> year(String document) {
        return line(document).map(Line::year).filter(y -> !y.isEmpty());
    }

    /** The line that names the most of the document's path. */
    private Optional<Line> line(String document) {
        String path = document.replace('\\', '/');
        Line best = null;
        for (Line line : lines) {
            boolean ends = path.equals(line.file) || path.endsWith("/" + line.file.replaceFirst("^\\./", "")) || path.equals(line.file.replaceFirst("^\\./", ""));
            if (ends && (best == null || line.file.length() > best.file.length())) {
                best = line;
            }
        }
        if (best != null) {
            used.add(best);
        }
        return Optional.ofNullable(best);
    }

    /** Rows that no document was asked for by, as warnings. */
    public List<Problem> unused(Language ui) {
        Messages words = Messages.of(DocumentTable.class, ui);
        return lines.stream().filter(l -> !used.contains(l)).map(l -> Problem.cell(name, l.line, 1, words.get("documents.unused", l.file)).asWarning()).toList();
    }
}
