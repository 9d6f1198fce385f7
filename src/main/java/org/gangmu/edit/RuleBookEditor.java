package org.gangmu.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gangmu.rulebook.ColumnNames;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.table.CsvFile;
import org.gangmu.table.Table;
import org.gangmu.text.Problem;

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

    private final Path folder;
    private final Map<String, CsvFile> files = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final List<Change> changes = new ArrayList<>();

    private RuleBookEditor(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a rulebook to change it.
     *
     * @param rulebook its folder
     */
    public static RuleBookEditor open(Path rulebook) {
        return new RuleBookEditor(rulebook);
    }

    /**
     * Changes one cell.
     *
     * @param file   as in {@link org.gangmu.rulebook.Row#file()}
     * @param line   of its row
     * @param column its English name ("hit 2" for the second of that name); added to the table if it has none
     * @throws IllegalArgumentException if there is no such row, or if a cell cannot hold the text
     * @throws RuleBookException if the table cannot be read
     */
    public void set(String file, int line, String column, String text) {
        String path = path(file);
        CsvFile table = file(path);
        Table.Row row = row(table, line);
        int position = position(path, table, column);
        String old = row.cell(position);
        if (!old.equals(text)) {
            table.set(line, position + 1, text);
            note(path, line, column, old, text);
        }
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
        if (!files.containsKey(tablePath) && !Files.exists(onDisk(tablePath))) {
            files.put(tablePath, CsvFile.of(shown(tablePath), List.copyOf(cells.keySet())));
        }
        CsvFile table = file(tablePath);
        Map<Integer, String> byPosition = new LinkedHashMap<>();
        cells.forEach((column, text) -> {
            if (!text.isEmpty()) {
                byPosition.put(position(tablePath, table, column), text);
            }
        });
        List<String> row = new ArrayList<>();
        for (int i = 0; i < table.table().header().size(); i++) {
            row.add(byPosition.getOrDefault(i, ""));
        }
        int line = table.append(row);
        cells.forEach((column, text) -> {
            if (!text.isEmpty()) {
                note(tablePath, line, column, "", text);
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
        String path = path(file);
        CsvFile table = file(path);
        Table.Row row = row(table, line);
        ColumnNames.positions(table.table().header()).forEach((column, position) -> {
            if (!row.cell(position).isEmpty()) {
                note(path, line, column, row.cell(position), "");
            }
        });
        table.remove(line);
        changed.add(path);
    }

    private static Table.Row row(CsvFile table, int line) {
        Table now = table.table();
        return now.rows().stream().filter(r -> r.line() == line).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row stands on line " + line + " of " + now.file()));
    }

    /** What was changed, in the order of the changes. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Writes the files that were changed. */
    public void save() throws IOException {
        Map<Path, byte[]> out = new LinkedHashMap<>();
        changed.forEach(path -> out.put(onDisk(path), files.get(path).bytes()));
        FileSwap.write(out);
        changed.clear();
    }

    private void note(String path, int line, String column, String before, String after) {
        changed.add(path);
        changes.add(new Change(shown(path), line, column, before, after));
    }

    /** 0-based position of a column; a new one is put after the last. */
    private int position(String path, CsvFile table, String column) {
        List<String> header = table.table().header();
        Integer found = ColumnNames.positions(header).get(column);
        if (found != null) {
            return found;
        }
        boolean chinese = header.stream().anyMatch(h -> !h.equals(ColumnNames.english(h)) && h.codePoints().anyMatch(Character::isIdeographic));
        table.set(table.headerLine(), header.size() + 1, chinese ? ColumnNames.chinese(column) : column);
        changed.add(path);
        return header.size();
    }

    private CsvFile file(String path) {
        return files.computeIfAbsent(path, p -> {
            List<Problem> problems = new ArrayList<>();
            try {
                CsvFile read = CsvFile.read(shown(p), Files.readAllBytes(onDisk(p)), problems::add);
                if (problems.stream().noneMatch(Problem::isError)) {
                    return read;
                }
            } catch (IOException e) {
                problems.add(Problem.error(shown(p), "cannot be read: " + e.getMessage()));
            }
            throw new RuleBookException(problems);
        });
    }

    /** The path of a table in the rulebook, without ending, from the name under which it was shown. */
    private String path(String file) {
        Path root = folder.toAbsolutePath().normalize();
        Path absolute = Path.of(file).toAbsolutePath().normalize();
        String inside = (absolute.startsWith(root) ? root.relativize(absolute).toString() : file).replace('\\', '/');
        return inside.endsWith(".csv") ? inside.substring(0, inside.length() - ".csv".length()) : inside;
    }

    private Path onDisk(String path) {
        return folder.resolve(path + ".csv");
    }

    private String shown(String path) {
        String root = folder.toString().replace('\\', '/');
        return (root.endsWith("/") ? root : root + "/") + path + ".csv";
    }
}
