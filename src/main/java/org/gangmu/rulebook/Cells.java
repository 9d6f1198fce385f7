package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.gangmu.table.Table;

/** The cells of one row; what is wrong with one is reported at it. */
final class Cells {

    private static final Pattern ROW_NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private static final Map<String, Example.Kind> EXAMPLES = Map.of("hit", Example.Kind.HIT, "near miss", Example.Kind.NEAR_MISS,
            "known miss", Example.Kind.KNOWN_MISS, "known false alarm", Example.Kind.KNOWN_FALSE_ALARM);
    /** More points than any sum of rules needs: a slip of the finger. */
    private static final double ABSURD = 100;

    private final Table table;
    private final Columns columns;
    private final Table.Row row;
    private final Problems problems;

    Cells(Table table, Columns columns, Table.Row row, Problems problems) {
        this.table = table;
        this.columns = columns;
        this.row = row;
        this.problems = problems;
    }

    Row row() {
        return columns.row(table, row);
    }

    String text(String column) {
        return columns.cell(row, column);
    }

    /** The cell, also where it is empty; the row where the table has no such column. */
    Place place(String column) {
        return new Place(table.file(), row.line(), columns.first(column) + 1);
    }

    void wrong(String column, String key, Object... values) {
        problems.error(place(column), key, values);
    }

    /** A cell that must not be empty; the table's missing column is told once, at its header. */
    String need(String column) {
        if (text(column).isEmpty() && columns.first(column) >= 0) {
            wrong(column, "cell.empty", table.header().get(columns.first(column)).strip());
        }
        return text(column);
    }

    /** A name of the rulebook's own, as it is compared. */
    String name(String column) {
        String name = CellReader.plain(need(column));
        if (!name.isEmpty() && !NamesReader.isName(name)) {
            wrong(column, "cell.name", text(column));
        }
        return name;
    }

    /** The name of the row, which must be ASCII since it makes an id; {@code taken} are those of the rows above. */
    String rowName(Set<String> taken) {
        String name = CellReader.half(need("name")).strip();
        if (!name.isEmpty() && !ROW_NAME.matcher(name).matches()) {
            wrong("name", "cell.row-name", text("name"));
        } else if (!name.isEmpty() && !taken.add(name)) {
            wrong("name", "cell.row-name-twice", name);
        }
        return name;
    }

    double number(String column, double otherwise) {
        String cell = text(column);
        if (cell.isEmpty()) {
            return otherwise;
        }
        OptionalDouble number = CellReader.number(cell);
        if (number.isEmpty()) {
            wrong(column, "cell.number", cell);
        }
        return number.orElse(otherwise);
    }

    double strength() {
        need("strength");
        double strength = number("strength", 1);
        if (strength == 0) {
            wrong("strength", "cell.strength-nil");
        } else if (Math.abs(strength) > ABSURD) {
            wrong("strength", "cell.strength-absurd", text("strength"));
        }
        return strength;
    }

    /** A whole number of at least {@code least}. */
    int count(String column, int least, int otherwise) {
        double number = number(column, otherwise);
        if (number < least || number != Math.rint(number) || number > Integer.MAX_VALUE) {
            wrong(column, "cell.count", text(column), least);
            return otherwise;
        }
        return (int) number;
    }

    /** One word of a closed list. */
    <E extends Enum<E>> E oneOf(String column, Terms terms, Class<E> type, E otherwise) {
        String cell = text(column);
        if (cell.isEmpty()) {
            return otherwise;
        }
        Optional<String> term = terms.english(cell);
        if (term.isEmpty()) {
            wrong(column, "cell.term", cell, String.join(problems.words("comma"), terms.all(Names.language(cell))));
            return otherwise;
        }
        return Enum.valueOf(type, term.get().toUpperCase(Locale.ROOT));
    }

    List<Example> examples(NameReader names) {
        List<Example> out = new ArrayList<>();
        EXAMPLES.forEach((name, kind) -> {
            for (int column : columns.all(name)) {
                if (!row.cell(column).isEmpty()) {
                    new ExampleReader(names, problems, new Place(table.file(), row.line(), column + 1)).read(kind, row.cell(column)).ifPresent(out::add);
                }
            }
        });
        out.sort((a, b) -> Integer.compare(a.place().column(), b.place().column()));
        return out;
    }
}
