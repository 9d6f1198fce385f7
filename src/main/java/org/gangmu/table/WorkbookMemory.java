package org.gangmu.table;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a workbook remembers of the rulebook and the files that it was made from, on a sheet of its own that is hidden. */
final class WorkbookMemory {

    static final String SHEET = "_gangmu";
    /** A cell holds at most 32,767 characters. */
    private static final int CHUNK = 30_000;

    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, CsvMemory> tables = new HashMap<>();
    private String rulebook = "";

    /** The memory of a workbook; an empty one if it has none, or if somebody changed it. */
    static WorkbookMemory of(List<Sheet> sheets) {
        WorkbookMemory out = new WorkbookMemory();
        for (Sheet sheet : sheets) {
            if (sheet.name().equals(SHEET)) {
                try {
                    sheet.rows().values().forEach(out::read);
                } catch (IllegalArgumentException | IndexOutOfBoundsException changed) {
                    return new WorkbookMemory();
                }
            }
        }
        return out;
    }

    private void read(List<String> row) {
        switch (row.get(0)) {
            case "rulebook" -> rulebook = row.get(1);
            case "table" -> {
                paths.put(row.get(1), row.get(2));
                if (row.size() > 3) {
                    tables.put(row.get(1), new CsvMemory(new TextForm(Charset.forName(row.get(3)), row.get(4).equals("BOM")), Escapes.unescape(row.get(5)).charAt(0),
                            Escapes.unescape(row.get(6)), row.get(7).equals("open"), row.size() > 8 ? Escapes.unescape(row.get(8)) : "", new ArrayList<>()));
                }
            }
            case "row" -> tables.get(row.get(1)).rows().add(Escapes.unescape(String.join("", row.subList(2, row.size()))));
            default -> {
            }
        }
    }

    /** The rulebook's name; "" if unknown. */
    String rulebook() {
        return rulebook;
    }

    void rulebook(String name) {
        rulebook = name;
        rows.add(List.of("rulebook", name));
    }

    /** The path of the table on a sheet. */
    String path(String sheet) {
        return paths.getOrDefault(sheet, SheetNames.path(sheet));
    }

    Optional<CsvMemory> csv(String sheet) {
        return Optional.ofNullable(tables.get(sheet));
    }

    void add(String sheet, String path, CsvMemory csv) {
        paths.put(sheet, path);
        if (csv == null) {
            rows.add(List.of("table", sheet, path));
            return;
        }
        rows.add(List.of("table", sheet, path, csv.form().charset().name(), csv.form().bom() ? "BOM" : "no BOM", Escapes.escape(String.valueOf(csv.separator())),
                Escapes.escape(csv.lineEnd()), csv.openEnd() ? "open" : "closed", Escapes.escape(csv.tail())));
        for (String written : csv.rows()) {
            List<String> row = new ArrayList<>(List.of("row", sheet));
            String escaped = Escapes.escape(written);
            for (int i = 0; i < escaped.length(); i += CHUNK) {
                row.add(escaped.substring(i, Math.min(escaped.length(), i + CHUNK)));
            }
            rows.add(row);
        }
    }

    /** The rows of its sheet. */
    List<List<String>> rows() {
        return rows;
    }
}
