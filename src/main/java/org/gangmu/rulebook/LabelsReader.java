package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gangmu.table.Table;
import org.gangmu.text.Problem;

/** Reads {@code labels.csv}. */
final class LabelsReader {

    private static final Set<String> COLUMNS = Set.of("label", "zh", "en", "color", "section", "form", "figures", "note");
    private static final Map<String, Label.Form> FORMS = Map.of("items", Label.Form.ITEMS, "tasks", Label.Form.TASKS, "none", Label.Form.NONE);
    private static final Map<String, Label.Figures> FIGURES = Map.of("", Label.Figures.REPORTED, "reported", Label.Figures.REPORTED,
            "planned", Label.Figures.PLANNED);

    private LabelsReader() {
    }

    static List<Label> read(Table table, Consumer<Problem> problems) {
        List<Label> out = new ArrayList<>();
        Columns columns = new Columns(table, COLUMNS, Set.of("label", "form"), problems);
        Set<String> names = new HashSet<>();
        for (Table.Row row : table.rows()) {
            String name = columns.cell(row, "label");
            String form = columns.cell(row, "form");
            if (!name.matches("[A-Z][A-Z0-9_]*")) {
                problems.accept(Problem.cell(table.file(), row.line(), columns.first("label") + 1,
                        "\"" + name + "\" is no label: write capital letters, digits and _"));
            }
            if (!names.add(name)) {
                problems.accept(Problem.cell(table.file(), row.line(), columns.first("label") + 1, "the label " + name + " stands here twice"));
            }
            if (!FORMS.containsKey(form)) {
                problems.accept(Problem.cell(table.file(), row.line(), columns.first("form") + 1,
                        "\"" + form + "\" is no form; use items, tasks or none"));
            }
            String color = columns.cell(row, "color");
            if (!color.isEmpty() && !color.matches("#[0-9a-fA-F]{6}")) {
                problems.accept(Problem.cell(table.file(), row.line(), columns.first("color") + 1,
                        "\"" + color + "\" is no colour; write it as #1a7f37"));
            }
            String figures = columns.cell(row, "figures");
            if (!FIGURES.containsKey(figures)) {
                problems.accept(Problem.cell(table.file(), row.line(), columns.first("figures") + 1,
                        "\"" + figures + "\" says nothing of figures; use planned or reported"));
            }
            out.add(new Label(name, columns.cell(row, "zh"), columns.cell(row, "en"), color, columns.cell(row, "section"),
                    FORMS.getOrDefault(form, Label.Form.NONE), FIGURES.getOrDefault(figures, Label.Figures.REPORTED)));
        }
        return out;
    }
}
