package org.gangmu.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.rulebook.ColumnNames;
import org.gangmu.rulebook.Place;
import org.gangmu.rulebook.RowKey;
import org.gangmu.table.CellDamage;
import org.gangmu.table.Table;
import org.gangmu.table.TableFile;
import org.gangmu.text.Language;

/**
 * Changes single cells of a rulebook and adds rows; nothing is written before {@link #save()}, and all that is not changed keeps its bytes.
 *
 * <pre>{@code
 * RuleBookEditor editor = RuleBookEditor.open(Path.of("rules/zh"));
 * editor.set(rule.row().file(), rule.row().line(), "status", "stable");
 * editor.add("lexicon/goal", Map.of("cue", "aim", "word", "力争"));
 * editor.changes().forEach(System.out::println);
 * editor.save();
 * }</pre>
 */
public final class RuleBookEditor {

    private final RuleBookFiles files;
    private final RowsBelow below;
    /** Rows of the rulebooks below that stand in this one now: their places as shown, and their own lines. */
    private final Map<Place, Place> copied = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();

    private RuleBookEditor(Path rulebook) {
        this.files = new RuleBookFiles(rulebook);
        this.below = new RowsBelow(rulebook);
    }

    /**
     * Opens a rulebook to change it.
     *
     * @param rulebook its folder, whose tables are CSV or XLSX files, or its workbook
     */
    public static RuleBookEditor open(Path rulebook) {
        return new RuleBookEditor(rulebook);
    }

    /**
     * Changes one cell. A row of the rulebook below an overlay is copied into the overlay with the change; it stays as it is where it stands.
     *
     * @param file   as in {@link org.gangmu.rulebook.Row#file()}
     * @param line   of its row
     * @param column its English name ("hit 2" for the second of that name); added to the table if it has none
     * @throws IllegalArgumentException if there is no such row, or if a cell cannot hold the text
     * @throws org.gangmu.rulebook.RuleBookException if the table cannot be read, or not be changed cell by cell
     */
    public void set(String file, int line, String column, String text) {
        check(text);
        if (!files.isOwn(file)) {
            setBelow(file, line, column, text);
            return;
        }
        TableFile table = files.shown(file);
        String old = row(table, line).cell(ColumnNames.positions(table.table().header()).getOrDefault(column, -1));
        if (!old.equals(text)) {
            table.set(line, position(table, column) + 1, text);
            note(table, line, column, old, text);
        }
    }

    private void setBelow(String file, int line, String column, String text) {
        Place shown = new Place(file, line, 0);
        Place own = copied.get(shown);
        if (own != null) {
            set(own.file(), own.line(), column, text);
            return;
        }
        RowsBelow.Found found = below.find(file, line).orElseThrow(() -> files.refusal(file, line, "not-here", file));
        if (!found.canBeReplaced()) {
            throw files.refusal(file, line, RowKey.isWords(found.path()) ? "no-words" : "not-here", found.origin());
        }
        if (found.row().text(column).equals(text)) {
            return;
        }
        Map<String, String> cells = found.row().ordered();
        cells.put(column, text);
        int added = add(found.path(), cells);
        copied.put(shown, new Place(files.table(found.path()).orElseThrow().table().file(), added, 0));
    }

    /**
     * Puts a row after the last one of a table; makes the table if there is none.
     *
     * @param tablePath path in the rulebook without ending: {@code goal/target}, {@code lexicon/goal}, {@code examples/decisions}
     * @param cells     by the English names of their columns
     * @return the line of the new row
     */
    public int add(String tablePath, Map<String, String> cells) {
        if (!tablePath.matches("[\\p{L}\\p{N}_-]+(?:/[\\p{L}\\p{N}._-]+)*") || tablePath.contains("..")) {
            throw new IllegalArgumentException("\"" + tablePath + "\" is no path of a table, such as goal/target");
        }
        cells.values().forEach(RuleBookEditor::check);
        TableFile table = files.table(tablePath).orElseGet(() -> files.create(tablePath, List.copyOf(cells.keySet())));
        Map<Integer, String> byPosition = new LinkedHashMap<>();
        cells.forEach((column, text) -> {
            if (!text.isEmpty()) {
                byPosition.put(position(table, column), text);
            }
        });
        List<String> row = new ArrayList<>();
        for (int i = 0; i < table.table().header().size(); i++) {
            row.add(byPosition.getOrDefault(i, ""));
        }
        int line = table.append(row);
        cells.forEach((column, text) -> {
            if (!text.isEmpty()) {
                note(table, line, column, "", text);
            }
        });
        return line;
    }

    /**
     * Takes a row out.
     *
     * @param file as in {@link org.gangmu.rulebook.Row#file()}
     * @throws IllegalArgumentException if there is no such row
     */
    public void remove(String file, int line) {
        if (!files.isOwn(file)) {
            throw files.refusal(file, line, "not-here", file);
        }
        TableFile table = files.shown(file);
        Table.Row row = row(table, line);
        ColumnNames.positions(table.table().header()).forEach((column, position) -> {
            if (!row.cell(position).isEmpty()) {
                note(table, line, column, row.cell(position), "");
            }
        });
        table.remove(line);
    }

    /** What was changed, in the order of the changes. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Writes the files that were changed. */
    public void save() throws IOException {
        files.save();
    }

    private static void check(String text) {
        CellDamage.refusal(text, Language.EN).ifPresent(message -> {
            throw new IllegalArgumentException(message);
        });
    }

    private static Table.Row row(TableFile table, int line) {
        Table now = table.table();
        return now.rows().stream().filter(r -> r.line() == line).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row stands on line " + line + " of " + now.file()));
    }

    private void note(TableFile table, int line, String column, String before, String after) {
        files.changed(table);
        changes.add(new Change(table.table().file(), line, column, before, after));
    }

    /** 0-based position of a column; a new one is put after the last. */
    private int position(TableFile table, String column) {
        List<String> header = table.table().header();
        Integer found = ColumnNames.positions(header).get(column);
        if (found != null) {
            return found;
        }
        boolean chinese = header.stream().anyMatch(h -> !h.equals(ColumnNames.numbered(h)) && h.codePoints().anyMatch(Character::isIdeographic));
        table.set(table.headerLine(), header.size() + 1, chinese ? ColumnNames.chinese(column) : column);
        files.changed(table);
        return header.size();
    }
}
