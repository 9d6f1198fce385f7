package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.gangmu.table.Table;
import org.gangmu.text.Problem;

/** Reads the rows that carry conditions: rules, frames and kinds, and the decided examples. */
final class RowsReader {

    private static final Set<String> RULE = plus("name", "label", "strength", "hit", "near miss", "known miss", "known false alarm", "note", "status");
    private static final Set<String> FRAME = plus("name", "opens", "self", "scope", "note");
    private static final Set<String> KIND = plus("name", "speaks for", "strength", "part", "at most", "note");
    private static final Map<String, Example.Kind> EXAMPLES = Map.of("hit", Example.Kind.HIT, "near miss", Example.Kind.NEAR_MISS,
            "known miss", Example.Kind.KNOWN_MISS, "known false alarm", Example.Kind.KNOWN_FALSE_ALARM);

    private final String book;
    private final Consumer<Problem> problems;
    /** Table id → its file. */
    private final Map<String, String> tableFiles = new HashMap<>();
    private final List<KindRow> kinds = new ArrayList<>();
    private final List<FrameRow> frames = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Decided> decided = new ArrayList<>();

    RowsReader(String book, Consumer<Problem> problems) {
        this.book = book;
        this.problems = problems;
    }

    List<KindRow> kinds() {
        return kinds;
    }

    List<FrameRow> frames() {
        return frames;
    }

    List<Rule> rules() {
        return rules;
    }

    List<Decided> decided() {
        return decided;
    }

    void setting(String path, Table table) {
        switch (path) {
            case "setting/frames" -> frames(table);
            case "setting/kinds" -> kinds(table);
            default -> problems.accept(Problem.error(table.file(), "is no table of settings; they are frames and kinds"));
        }
    }

    void rules(String path, Table table) {
        Columns columns = new Columns(table, RULE, Set.of("name", "label", "strength"), problems);
        String tableId = book + "." + path.replace('/', '.');
        String other = tableFiles.put(tableId, table.file());
        if (other != null) {
            problems.accept(Problem.error(table.file(), "is the table " + tableId + " a second time, beside " + other + ": its rules would have the same names"));
        }
        Set<String> names = new HashSet<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, columns, row);
            rules.add(new Rule(tableId + "." + cells.rowName(names), tableId, cells.conditions(), cells.text("label"),
                    cells.number("strength", 1), cells.examples(), cells.text("note"),
                    cells.oneOf("status", Status.values(), Status.STABLE), cells.row()));
        }
    }

    private void frames(Table table) {
        Columns columns = new Columns(table, FRAME, Set.of("name", "opens", "scope"), problems);
        Set<String> names = new HashSet<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, columns, row);
            String opens = cells.text("opens");
            String self = cells.text("self").isEmpty() ? opens : cells.text("self");
            frames.add(new FrameRow(book + ".setting.frames." + cells.rowName(names), cells.conditions(), opens, self,
                    cells.oneOf("scope", FrameRow.Scope.values(), FrameRow.Scope.SECTION), cells.row()));
        }
    }

    private void kinds(Table table) {
        Columns columns = new Columns(table, KIND, Set.of("name", "speaks for", "strength"), problems);
        Set<String> names = new HashSet<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, columns, row);
            kinds.add(new KindRow(book + ".setting.kinds." + cells.rowName(names), cells.conditions(),
                    cells.oneOf("part", KindRow.Part.values(), KindRow.Part.ANY), cells.text("speaks for"), cells.number("strength", 1),
                    (int) cells.number("at most", 1), cells.row()));
        }
    }

    void decided(Table table) {
        Columns columns = new Columns(table, Set.of("sentence", "label", "note"), Set.of("sentence", "label"), problems);
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, columns, row);
            Map<String, String> setting = new LinkedHashMap<>();
            String sentence = ExampleReader.setting(cells.text("sentence"), setting);
            decided.add(new Decided(setting, sentence, cells.text("label"), cells.row()));
        }
    }

    private static Set<String> plus(String... own) {
        Set<String> out = new LinkedHashSet<>(ConditionsReader.COLUMNS);
        out.addAll(Arrays.asList(own));
        return out;
    }

    /** The cells of one row, with problems reported at them. */
    private final class Cells {
        private final Table table;
        private final Columns columns;
        private final Table.Row row;

        Cells(Table table, Columns columns, Table.Row row) {
            this.table = table;
            this.columns = columns;
            this.row = row;
        }

        Row row() {
            return columns.row(table, row);
        }

        String text(String name) {
            return columns.cell(row, name);
        }

        String rowName(Set<String> names) {
            String name = text("name");
            if (!name.matches("[a-z0-9][a-z0-9-]*")) {
                wrong("name", "\"" + name + "\" is no row name: write small letters, digits and hyphens");
            } else if (!names.add(name)) {
                wrong("name", "the name \"" + name + "\" stands twice in this table");
            }
            return name;
        }

        Conditions conditions() {
            return new ConditionsReader(columns, row, this::wrong).read();
        }

        double number(String name, double otherwise) {
            String cell = text(name);
            if (cell.isEmpty()) {
                return otherwise;
            }
            OptionalDouble number = CellReader.number(cell);
            if (number.isEmpty()) {
                wrong(name, "\"" + cell + "\" is not a number");
            }
            return number.orElse(otherwise);
        }

        <E extends Enum<E>> E oneOf(String name, E[] values, E otherwise) {
            String cell = text(name);
            if (cell.isEmpty()) {
                return otherwise;
            }
            for (E value : values) {
                if (value.name().equalsIgnoreCase(cell)) {
                    return value;
                }
            }
            wrong(name, "\"" + cell + "\" is none of " + String.join(", ", Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList()));
            return otherwise;
        }

        List<Example> examples() {
            List<Example> out = new ArrayList<>();
            for (Map.Entry<String, Example.Kind> entry : EXAMPLES.entrySet()) {
                for (int column : columns.all(entry.getKey())) {
                    if (!row.cell(column).isEmpty()) {
                        ExampleReader.read(entry.getValue(), row.cell(column), new Place(table.file(), row.line(), column + 1)).ifPresentOrElse(out::add,
                                () -> problems.accept(Problem.cell(table.file(), row.line(), column + 1, "the brackets 【 】 of this example do not pair up")));
                    }
                }
            }
            out.sort((a, b) -> Integer.compare(a.place().column(), b.place().column()));
            return out;
        }

        private void wrong(String name, String message) {
            problems.accept(Problem.cell(table.file(), row.line(), columns.first(name) + 1, message));
        }
    }
}
