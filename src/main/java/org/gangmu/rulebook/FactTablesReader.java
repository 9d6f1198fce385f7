package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gangmu.table.Table;
import org.gangmu.text.Language;

/** Reads the tables of {@code facts/}. A table that a rulebook does not have is that of the shipped rulebook of its language. */
final class FactTablesReader {

    static final String FOLDER = "facts/";

    /** What a table may hold: its columns, those that every row must fill, and closed lists of terms by column. */
    private record Form(Set<String> columns, Set<String> needed, Map<String, Terms> terms) {
    }

    private static final Form WORDS = new Form(Set.of("word"), Set.of("word"), Map.of());

    private static final Map<String, Form> FORMS = forms();

    private static Map<String, Form> forms() {
        Map<String, Form> out = new HashMap<>();
        for (String plain : List.of("actions", "bodies", "followers", "lead-words", "leads", "meetings", "not-names", "offices")) {
            out.put(plain, WORDS);
        }
        out.put("units", new Form(Set.of("word", "what", "unit", "factor"), Set.of("word", "what"), Map.of("what", Terms.UNIT)));
        out.put("indicators", new Form(Set.of("name", "word", "better"), Set.of("name", "word"), Map.of("better", Terms.BETTER)));
        out.put("tones", valued(Terms.TONE));
        out.put("tones-behind", valued(Terms.TONE));
        out.put("changes", valued(Terms.CHANGE));
        out.put("comparisons", valued(Terms.TONE));
        out.put("qualities", new Form(Set.of("word", "value"), Set.of("word"), Map.of("value", Terms.QUALITY)));
        out.put("tenses", valued(Terms.FIGURES));
        out.put("roles", valued(Terms.ROLE));
        out.put("bylines", valued(Terms.ROLE));
        out.put("formulas", valued(Terms.FORMULA));
        out.put("assignments", valued(Terms.ASSIGNMENT));
        out.put("sections", valued(Terms.SECTION));
        out.put("surnames", valued(Terms.SURNAME));
        return out;
    }

    private static Form valued(Terms terms) {
        return new Form(Set.of("word", "value"), Set.of("word", "value"), Map.of("value", terms));
    }

    static Map<String, List<String>> choices() {
        Map<String, List<String>> out = new TreeMap<>();
        FORMS.forEach((table, form) -> form.terms().forEach((column, terms) -> out.put(FOLDER + table + " " + column, terms.all(Language.EN))));
        return out;
    }

    private final Problems problems;
    private final Map<String, List<FactRow>> tables = new LinkedHashMap<>();

    FactTablesReader(Problems problems) {
        this.problems = problems;
    }

    /** Adds a table; those of one path from the top of the layers down. */
    void read(String path, Table table) {
        String name = path.substring(FOLDER.length());
        Form form = FORMS.get(name);
        if (form == null) {
            problems.error(table.file(), "table.no-facts", String.join(problems.words("comma"), new TreeSet<>(FORMS.keySet())));
            return;
        }
        Set<String> columns = Stream.concat(form.columns().stream(), Stream.of("status", "note")).collect(Collectors.toSet());
        Columns found = new Columns(table, columns, form.needed(), problems);
        List<FactRow> rows = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (Table.Row row : table.rows()) {
            row(form, new Cells(table, found, row, problems), seen, rows);
        }
        tables.merge(name, rows, (above, below) -> Stream.concat(above.stream(), below.stream()).toList());
    }

    private void row(Form form, Cells cells, Map<String, Place> seen, List<FactRow> rows) {
        boolean off = WordsOff.isOff(cells.text("status"));
        List<String> words = CellReader.words(cells.need("word")).stream().map(CellReader::folded).toList();
        for (String word : words) {
            Place other = seen.putIfAbsent(word, cells.place("word"));
            if (other != null && !other.equals(cells.place("word"))) {
                cells.wrong("word", "facts.twice", word, other);
            }
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : form.columns()) {
            Terms terms = form.terms().get(column);
            String cell = off || column.equals("word") ? cells.text(column) : form.needed().contains(column) ? cells.need(column) : cells.text(column);
            if (cell.isEmpty() || column.equals("word")) {
                continue;
            }
            if (column.equals("factor") && CellReader.number(cell).orElse(0) <= 0) {
                cells.wrong(column, "cell.number", cell);
            } else if (terms != null && terms.english(cell).isEmpty()) {
                cells.wrong(column, "cell.term", cell, String.join(problems.words("comma"), terms.all(Names.language(cell))));
            } else {
                values.put(column, terms == null ? cell : terms.english(cell).get());
            }
        }
        rows.add(new FactRow(words, values, off, cells.row()));
    }

    /** The names of tables that have not been read. */
    Set<String> missing() {
        Set<String> out = new TreeSet<>(FORMS.keySet());
        out.removeAll(tables.keySet());
        return out;
    }

    FactTables tables() {
        tables.values().forEach(this::reportUnused);
        return new FactTables(tables);
    }

    /** Rows that take out words which no row below has would silently do nothing. */
    private void reportUnused(List<FactRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).off()) {
                continue;
            }
            Set<String> below = rows.subList(i + 1, rows.size()).stream().filter(r -> !r.off()).flatMap(r -> r.words().stream()).collect(Collectors.toSet());
            if (rows.get(i).words().stream().noneMatch(below::contains)) {
                problems.error(rows.get(i).row().place("word"), "facts.off-nothing", rows.get(i).row().text("word"));
            }
        }
    }
}
