package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gangmu.table.Table;

/** Reads the rows that carry conditions: rules, frames and kinds, and the decided examples. */
final class RowsReader {

    private static final Set<String> RULE = plus("name", "label", "strength", "hit", "near miss", "known miss", "known false alarm", "note", "status");
    private static final Set<String> FRAME = plus("name", "opens", "self", "scope", "note");
    private static final Set<String> KIND = plus("name", "speaks for", "strength", "part", "at most", "note");

    private final String book;
    private final NameReader names;
    private final Problems problems;
    /** Table id → its file. */
    private final Map<String, String> tablePaths = new HashMap<>();
    private final List<KindRow> kinds = new ArrayList<>();
    private final List<FrameRow> frames = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Decided> decided = new ArrayList<>();

    RowsReader(String book, NameReader names, Problems problems) {
        this.book = book;
        this.names = names;
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

    /** Declares the names that a table of frames or kinds makes. */
    static void declare(Table table, NamesReader names) {
        Map<String, Integer> columns = ColumnNames.positions(table.header());
        int opens = columns.getOrDefault("opens", -1);
        int self = columns.getOrDefault("self", -1);
        int kind = columns.getOrDefault("speaks for", -1);
        for (Table.Row row : table.rows()) {
            names.declare(Names.What.FRAME, row.cell(opens));
            names.declare(Names.What.FRAME, row.cell(self));
            names.declare(Names.What.KIND, row.cell(kind));
        }
    }

    void rules(String path, Table table) {
        String tableId = book + "." + path.replace('/', '.');
        // One path comes again where a table lies over another; two paths with dots in them may come out the same.
        String other = tablePaths.put(tableId, path);
        if (other != null && !other.equals(path)) {
            problems.error(table.file(), "table.twice", tableId, other);
        }
        Set<String> taken = new HashSet<>();
        each(table, RULE, Set.of("name", "label", "strength"), cells -> {
            String label = cells.need("label");
            rules.add(new Rule(tableId + "." + cells.rowName(taken), tableId, conditions(cells),
                    label.isEmpty() ? "" : names.label(label, cells.place("label")), cells.strength(), cells.examples(names), cells.text("note"),
                    cells.oneOf("status", Terms.STATUS, Status.class, Status.STABLE), cells.row()));
        });
    }

    void frames(Table table) {
        Set<String> taken = new HashSet<>();
        each(table, FRAME, Set.of("name", "opens", "scope"), cells -> {
            String opens = name(cells, Names.What.FRAME, "opens");
            String self = cells.text("self").isEmpty() ? opens : name(cells, Names.What.FRAME, "self");
            frames.add(new FrameRow(book + ".setting.frames." + cells.rowName(taken), conditions(cells), opens, self,
                    cells.oneOf("scope", Terms.SCOPE, FrameRow.Scope.class, FrameRow.Scope.SECTION), cells.row()));
        });
    }

    void kinds(Table table) {
        Set<String> taken = new HashSet<>();
        each(table, KIND, Set.of("name", "speaks for", "strength"), cells ->
            kinds.add(new KindRow(book + ".setting.kinds." + cells.rowName(taken), conditions(cells),
                    cells.oneOf("part", Terms.PART, KindRow.Part.class, KindRow.Part.ANY), name(cells, Names.What.KIND, "speaks for"), cells.strength(),
                    cells.count("at most", 1, 1), cells.row())));
    }

    void decided(Table table) {
        each(table, Set.of("sentence", "label", "note"), Set.of("sentence", "label"), cells -> {
            Map<String, String> setting = new LinkedHashMap<>();
            String sentence = new ExampleReader(names, problems, cells.place("sentence")).setting(cells.need("sentence"), setting);
            String label = cells.need("label");
            decided.add(new Decided(setting, sentence, label.isEmpty() ? "" : names.label(label, cells.place("label")), cells.row()));
        });
    }

    private void each(Table table, Set<String> allowed, Set<String> required, Consumer<Cells> read) {
        Columns columns = new Columns(table, allowed, required, problems);
        table.rows().forEach(row -> read.accept(new Cells(table, columns, row, problems)));
    }

    private Conditions conditions(Cells cells) {
        return new ConditionsReader(cells, names).read();
    }

    /** A name that the row makes by using it; only its letters can be wrong. */
    private String name(Cells cells, Names.What what, String column) {
        String name = cells.name(column);
        return names.canonical(what, name).orElse(NameReader.UNKNOWN);
    }

    private static Set<String> plus(String... own) {
        Set<String> out = new LinkedHashSet<>(ConditionsReader.COLUMNS);
        out.addAll(Arrays.asList(own));
        return out;
    }
}
