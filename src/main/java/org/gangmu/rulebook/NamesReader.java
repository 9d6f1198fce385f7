package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gangmu.table.Table;

/** Gathers the names that a rulebook declares, with the other names that {@code setting/names.csv} gives them. */
final class NamesReader {

    private static final Pattern NAME = Pattern.compile("(?:[a-z]|\\p{IsHan})(?:[a-z0-9-]|\\p{IsHan})*");

    private static final Set<String> COLUMNS = Set.of("what", "name", "zh", "en", "note");

    private final Problems problems;
    private final Names names = new Names();

    /** A row of {@code names.csv}. */
    private record Given(Names.What what, Names.Name name, Place place) {
    }

    private final List<Given> given = new ArrayList<>();
    private final Map<Names.What, Map<String, Given>> byForm = new HashMap<>();

    NamesReader(Problems problems) {
        this.problems = problems;
        for (Names.What what : Names.What.values()) {
            byForm.put(what, new HashMap<>());
        }
    }

    /** Letters, digits and hyphens; small letters where letters are large and small. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    void read(Table table) {
        Columns columns = new Columns(table, COLUMNS, Set.of("what", "name"), problems);
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, columns, row, problems);
            String what = Terms.NAMED.english(cells.need("what")).orElse("");
            if (what.isEmpty() && !cells.text("what").isEmpty()) {
                cells.wrong("what", "cell.term", cells.text("what"), String.join(problems.words("comma"), Terms.NAMED.all(Names.language(cells.text("what")))));
            }
            String name = cells.name("name");
            if (what.isEmpty() || !isName(name)) {
                continue;
            }
            Names.What sort = switch (what) {
                case "frame" -> Names.What.FRAME;
                case "kind" -> Names.What.KIND;
                default -> Names.What.CUE;
            };
            Given found = new Given(sort, new Names.Name(name, cells.text("zh"), cells.text("en")), cells.place("name"));
            for (String column : List.of("name", "zh", "en")) {
                String form = CellReader.plain(cells.text(column));
                Given other = form.isEmpty() ? null : byForm.get(sort).putIfAbsent(form, found);
                if (other != null && other != found) {
                    cells.wrong(column, "names.taken", cells.text(column), other.name().name(), other.place());
                }
            }
            given.add(found);
        }
    }

    /** A name that a table declares by using it where names are made. */
    void declare(Names.What what, String written) {
        String plain = CellReader.plain(written);
        if (!isName(plain)) {
            return;
        }
        Given other = byForm.get(what).get(plain);
        names.declare(what, other == null ? new Names.Name(plain, "", "") : other.name());
    }

    /** @return the label that has one of these names already */
    Optional<String> declareLabel(String name, String zh, String en) {
        return names.declare(Names.What.LABEL, new Names.Name(name, zh, en));
    }

    /** Labels, and what {@code names.csv} gives other names to, whether or not a table declares it. */
    Names given() {
        declare(Names.What.FRAME, "none");
        given.forEach(row -> declare(row.what(), row.name().name()));
        return names;
    }

    /** All names; those that {@code names.csv} gives other names to and no table declares do no harm. */
    Names names() {
        declare(Names.What.FRAME, "none");
        for (Given row : given) {
            if (!names.names(row.what()).contains(row.name().name())) {
                problems.warning(row.place(), "names.unused", row.name().name());
            }
        }
        return names;
    }
}
