package org.gangmu.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.gangmu.table.Table;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;

/** Reads {@code rulebook.csv}: one setting a row, key and value. */
final class SettingsReader {

    private static final String START_FRAME = "start frame ";
    private static final Set<String> KEYS = Set.of("language", "default label", "default strength", "also margin", "default kind",
            "kind threshold", "formulas", "attributions", "gap", "gate shadow hits", "gate shadow documents", "gate shadow precision", "gate shadow gain",
            "gate stable hits", "gate stable documents", "gate stable precision", "gate stable gain");

    private final Table table;
    private final Consumer<Problem> problems;
    private final Map<String, Table.Row> rows = new HashMap<>();
    private final Map<String, String> kindFrames = new HashMap<>();
    private final Columns columns;

    SettingsReader(Table table, Consumer<Problem> problems) {
        this.table = table;
        this.problems = problems;
        this.columns = new Columns(table, Set.of("key", "value", "note"), Set.of("key", "value"), problems);
        for (Table.Row row : table.rows()) {
            String key = columns.cell(row, "key").toLowerCase(Locale.ROOT);
            if (key.startsWith(START_FRAME)) {
                kindFrames.put(key.substring(START_FRAME.length()).strip(), columns.cell(row, "value"));
            } else if (!KEYS.contains(key)) {
                problems.accept(Problem.cell(table.file(), row.line(), 1, "no setting is called \"" + key + "\"; the settings are "
                        + String.join(", ", KEYS.stream().sorted().toList()) + " and \"" + START_FRAME + "KIND\""));
            } else if (rows.put(key, row) != null) {
                problems.accept(Problem.cell(table.file(), row.line(), 1, "the setting \"" + key + "\" stands here twice"));
            }
        }
    }

    Language language() {
        String code = text("language", "zh");
        try {
            return Language.ofCode(code);
        } catch (IllegalArgumentException unknown) {
            wrong("language", "\"" + code + "\" is no language that Gangmu can tag; use zh or en");
            return Language.ZH;
        }
    }

    /** The settings; a rulebook that names no default label means the one that no summary shows. */
    Settings settings(List<Label> labels) {
        String quiet = labels.stream().filter(l -> !l.inSummary()).map(Label::name).findFirst().orElse("");
        return new Settings(text("default label", quiet), number("default strength", 1), number("also margin", 1), text("default kind", "general"),
                number("kind threshold", 2), kindFrames, CellReader.names(text("formulas", "")),
                CellReader.names(text("attributions", "")),
                Map.of(Status.SHADOW, gate("gate shadow ", Gate.SHADOW), Status.STABLE, gate("gate stable ", Gate.STABLE)), (int) number("gap", 30));
    }

    private Gate gate(String keys, Gate otherwise) {
        return new Gate(number(keys + "hits", otherwise.hits()), number(keys + "documents", otherwise.documents()),
                number(keys + "precision", otherwise.precision()), number(keys + "gain", otherwise.gain()));
    }

    private String text(String key, String otherwise) {
        Table.Row row = rows.get(key);
        String value = row == null ? "" : columns.cell(row, "value");
        return value.isEmpty() ? otherwise : value;
    }

    private double number(String key, double otherwise) {
        String value = text(key, String.valueOf(otherwise));
        OptionalDouble number = CellReader.number(value);
        if (number.isEmpty()) {
            wrong(key, "\"" + value + "\" is not a number");
        }
        return number.orElse(otherwise);
    }

    private void wrong(String key, String message) {
        problems.accept(Problem.cell(table.file(), rows.get(key).line(), columns.first("value") + 1, message));
    }
}
