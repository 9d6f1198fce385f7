package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gangmu.table.Table;

/** Reads {@code labels.csv}. */
final class LabelsReader {

    private static final Set<String> COLUMNS = Set.of("label", "zh", "en", "color", "section", "form", "figures", "note");

    private LabelsReader() {
    }

    /** @param tables that of the rulebook at the bottom first */
    static List<Label> read(List<Table> tables, NamesReader names, Problems problems) {
        List<Label> out = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Map<String, String> sections = new HashMap<>();
        tables.forEach(table -> read(table, names, problems, taken, sections, out));
        return out;
    }

    private static void read(Table table, NamesReader names, Problems problems, Set<String> taken, Map<String, String> sections, List<Label> out) {
        Columns columns = new Columns(table, COLUMNS, Set.of("label", "form"), problems);
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, columns, row, problems);
            String name = CellReader.half(cells.need("label")).strip();
            if (!name.isEmpty() && !Label.isName(name)) {
                cells.wrong("label", "label.name", cells.text("label"));
            } else if (!name.isEmpty() && !taken.add(name)) {
                cells.wrong("label", "label.twice", name);
            } else {
                names.declareLabel(name, cells.text("zh"), cells.text("en")).ifPresent(other -> cells.wrong("zh", "label.taken", other));
            }
            cells.need("form");
            Label.Form form = cells.oneOf("form", Terms.FORM, Label.Form.class, Label.Form.NONE);
            String section = cells.text("section");
            if (form != Label.Form.NONE && section.isEmpty()) {
                cells.wrong("section", "label.no-section", name);
            }
            String other = section.isEmpty() ? null : sections.putIfAbsent(section, name);
            if (other != null) {
                cells.wrong("section", "label.section-twice", section, other);
            }
            String color = CellReader.half(cells.text("color"));
            if (!color.isEmpty() && !color.matches("#[0-9a-fA-F]{6}")) {
                cells.wrong("color", "label.color", color);
            }
            out.add(new Label(name, cells.text("zh"), cells.text("en"), color, section, form,
                    cells.oneOf("figures", Terms.FIGURES, Label.Figures.class, Label.Figures.REPORTED)));
        }
    }
}
