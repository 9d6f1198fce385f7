package org.gangmu.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gangmu.text.Problem;

/**
 * The tables of a folder or of one workbook, by their paths without ending: {@code goal/target} is the file {@code goal/target.csv} or
 * {@code goal/target.xlsx} of a folder, or the sheet {@code goal.target} of a workbook.
 */
public final class TableSet {

    private static final String CSV = ".csv";
    private static final String XLSX = ".xlsx";
    private static final Pattern TABLE = Pattern.compile("[^.~].*\\.(?:csv|tsv|xlsx|xlsm|xltm|xls|xlsb|ods|et)");

    private final Path place;
    private final String shown;
    private final Map<String, TableContent> contents = new TreeMap<>();
    private final Map<String, Table> tables = new TreeMap<>();
    private String name;

    private TableSet(Path place) {
        this.place = place;
        this.shown = place.toString().replace('\\', '/');
        this.name = nameOf(place);
    }

    /** Reads the tables of a folder, sub-folders included, or of a workbook. */
    public static TableSet read(Path place, Consumer<Problem> problems) {
        TableSet out = new TableSet(place);
        try {
            if (isWorkbook(place)) {
                out.workbook(problems);
            } else {
                out.folder(problems);
            }
        } catch (IOException | UncheckedIOException e) {
            problems.accept(Problem.error(place.toString(), Told.in(problems, "file.unreadable", e.getMessage())));
        }
        return out;
    }

    /** Reads one table of a folder without the others; of a workbook, all. */
    public static TableSet readOnly(Path place, String path, Consumer<Problem> problems) {
        if (isWorkbook(place)) {
            return read(place, problems);
        }
        TableSet out = new TableSet(place);
        try {
            for (String ending : List.of(CSV, XLSX)) {
                if (Files.exists(place.resolve(path + ending))) {
                    out.file(place.resolve(path + ending), path + ending, problems);
                }
            }
        } catch (IOException e) {
            problems.accept(Problem.error(place.toString(), Told.in(problems, "file.unreadable", e.getMessage())));
        }
        return out;
    }

    /** Whether this is a file that may hold a whole set of tables. */
    public static boolean isWorkbook(Path place) {
        return isTable(place) && fileName(place).toLowerCase(Locale.ROOT).endsWith(XLSX) && Files.isRegularFile(place);
    }

    /** Whether a folder has a table at this path, be it CSV or XLSX. */
    public static boolean has(Path folder, String path) {
        return Files.exists(folder.resolve(path + CSV)) || Files.exists(folder.resolve(path + XLSX));
    }

    /** The folder's name; for a workbook the name of the rulebook that it was made from, else the file's. */
    public String name() {
        return name;
    }

    /** By path, in path order. */
    public Map<String, Table> tables() {
        return tables;
    }

    /** How a table is shown to users, also one that is not there. */
    public String shown(String path) {
        if (tables.containsKey(path)) {
            return tables.get(path).file();
        }
        return isWorkbook(place) ? shown + "[" + path.replace('/', '.') + "]" : root() + path + CSV;
    }

    /**
     * All tables as CSV files, by path with ending; those that were CSV files once get their bytes again, but for what was changed.
     *
     * @param headers column names as they stand in a sheet → as they are written
     */
    public Map<String, byte[]> csvFiles(UnaryOperator<String> headers) {
        Map<String, byte[]> out = new LinkedHashMap<>();
        contents.forEach((path, content) -> {
            CsvMemory memory = content.memory();
            out.put(path + CSV, memory.write(content.rows(), new HeaderNames(memory, headers)::original));
        });
        return out;
    }

    Map<String, TableContent> contents() {
        return contents;
    }

    private void folder(Consumer<Problem> problems) throws IOException {
        try (Stream<Path> all = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : (Iterable<Path>) all.filter(f -> isTable(f) && Files.isRegularFile(f) && !isHidden(place.relativize(f))).sorted()::iterator) {
                file(file, place.relativize(file).toString().replace('\\', '/'), problems);
            }
        }
    }

    private void file(Path file, String inside, Consumer<Problem> problems) throws IOException {
        int dot = inside.lastIndexOf('.');
        String path = inside.substring(0, dot);
        switch (inside.substring(dot).toLowerCase(Locale.ROOT)) {
            case CSV -> put(path, CsvFile.read(root() + inside, Files.readAllBytes(file), problems), problems);
            case XLSX -> oneSheet(path, root() + inside, sheets(root() + inside, file, problems), problems);
            case ".xlsm", ".xltm" -> problems.accept(Problem.error(root() + inside, Told.in(problems, "file.macros")));
            default -> problems.accept(Problem.error(root() + inside, Told.in(problems, "file.format")));
        }
    }

    private void oneSheet(String path, String shownFile, List<Sheet> sheets, Consumer<Problem> problems) {
        List<Sheet> filled = sheets.stream().filter(Sheet::isTable).toList();
        if (filled.size() > 1) {
            problems.accept(Problem.error(filled.get(1).shown(shownFile), Told.in(problems, "file.second-sheet")));
        } else if (!filled.isEmpty()) {
            put(path, new SheetContent(shownFile, filled.get(0), CsvMemory.none()), problems);
        }
    }

    private void workbook(Consumer<Problem> problems) throws IOException {
        List<Sheet> sheets = sheets(shown, place, problems);
        WorkbookMemory memory = WorkbookMemory.of(sheets);
        name = memory.rulebook().isEmpty() ? name : memory.rulebook();
        for (Sheet sheet : sheets) {
            String path = memory.path(sheet.name());
            if (sheet.isTable() && !SheetNames.isPath(path)) {
                problems.accept(Problem.error(sheet.shown(shown), Told.in(problems, "sheet.name")));
            } else if (sheet.isTable()) {
                put(path, new SheetContent(shown, sheet, memory.csv(sheet.name()).orElse(CsvMemory.none())), problems);
            }
        }
    }

    private static List<Sheet> sheets(String shownFile, Path file, Consumer<Problem> problems) throws IOException {
        if (Files.size(file) > WorkbookLimits.DEFAULT.fileBytes()) {
            problems.accept(Problem.error(shownFile, Told.in(problems, "book.large", WorkbookLimits.DEFAULT.fileBytes() >> 20)));
            return new ArrayList<>();
        }
        return WorkbookReader.read(shownFile, Files.readAllBytes(file), problems);
    }

    private void put(String path, TableContent content, Consumer<Problem> problems) {
        Table table = content.table();
        if (content instanceof SheetContent) {
            CellDamage.check(table, problems);
        }
        if (contents.putIfAbsent(path, content) == null) {
            tables.put(path, table);
        } else {
            problems.accept(Problem.error(table.file(), Told.in(problems, "file.twice", tables.get(path).file())));
        }
    }

    private String root() {
        return shown.endsWith("/") ? shown : shown + "/";
    }

    /** Whether a file lies in a hidden folder, where programs keep what is theirs. */
    /** Whether a path leads through what is hidden: {@code .gangmu}, {@code .git}. */
    public static boolean isHidden(Path inside) {
        for (Path part : inside) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** Tables and what somebody may take for one; not the hidden files that programs and systems put beside them ("._goal.csv", "~$goal.xlsx"). */
    private static boolean isTable(Path file) {
        return TABLE.matcher(fileName(file).toLowerCase(Locale.ROOT)).matches();
    }

    /** The name, also where the path was typed as "." or "..". */
    private static String fileName(Path file) {
        Path last = file.toAbsolutePath().normalize().getFileName();
        return last == null ? "rules" : last.toString().replace("/", "");
    }

    /** What a folder or workbook is called, without looking into it. */
    public static String nameOf(Path place) {
        String file = fileName(place);
        return file.toLowerCase(Locale.ROOT).endsWith(XLSX) ? workbookName(file) : file;
    }

    /** "zh (1).xlsx", "zh - 副本.xlsx" and "zh.xlsx" are all copies of one. */
    private static String workbookName(String file) {
        return file.substring(0, file.length() - XLSX.length()).replaceFirst("(?:\\s*[(（]\\d+[)）]|\\s*-?\\s*(?:副本|Copy|copy))+$", "").strip();
    }
}
