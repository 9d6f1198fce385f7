package org.gangmu.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.table.CsvFile;
import org.gangmu.table.TableFile;
import org.gangmu.table.TableSet;
import org.gangmu.table.WorkbookFile;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Problem;

/** The files of a rulebook that is being changed: CSV and XLSX files of a folder, or one workbook. Each is opened when first asked for. */
final class RuleBookFiles {

    private final Path place;
    private final boolean isWorkbook;
    /** Workbooks by their place on the disk, as a CSV file is by its. */
    private final Map<Path, WorkbookFile> workbooks = new LinkedHashMap<>();
    private final Map<Path, TableFile> single = new LinkedHashMap<>();
    private final Map<TableFile, Path> places = new LinkedHashMap<>();
    private final Set<Path> changed = new LinkedHashSet<>();

    /** @throws RuleBookException if the rulebook lies in the program itself: what is written there would be lost without a word */
    RuleBookFiles(Path place) {
        this.place = place;
        this.isWorkbook = TableSet.isWorkbook(place);
        if (place.getFileSystem() != FileSystems.getDefault()) {
            throw refusal(shown(place), 0, "in-program");
        }
    }

    /** Whether a table that was shown under this name is one of this rulebook; names without a folder are. */
    boolean isOwn(String name) {
        if (isWorkbook) {
            int bracket = name.indexOf(".xlsx[");
            return bracket >= 0 && place.getFileSystem().getPath(name.substring(0, bracket + ".xlsx".length())).toAbsolutePath().normalize()
                    .equals(place.toAbsolutePath().normalize());
        }
        Path root = place.toAbsolutePath().normalize();
        Path file = place.getFileSystem().getPath(name);
        return file.toAbsolutePath().normalize().startsWith(root) || !file.isAbsolute() && Files.exists(place.resolve(name));
    }

    /** Why a row is not changed, at its place. */
    RuleBookException refusal(String file, int line, String key, Object... values) {
        return new RuleBookException(List.of(Problem.cell(file, line, 0, Messages.of(RuleBookFiles.class, Language.ofUser()).get(key, values))));
    }

    /** The table that was shown under this name. */
    TableFile shown(String name) {
        if (name.endsWith(".drl")) {
            throw refusal(name, 0, "drl");
        }
        int bracket = name.endsWith("]") ? name.indexOf(".xlsx[") : -1;
        String file = bracket < 0 ? name : name.substring(0, bracket + ".xlsx".length());
        Optional<TableFile> found;
        if (isWorkbook) {
            found = bracket < 0 ? Optional.empty() : table(workbook(place).path(name.substring(bracket + ".xlsx[".length(), name.length() - 1)));
        } else {
            Path root = place.toAbsolutePath().normalize();
            Path absolute = place.getFileSystem().getPath(file).toAbsolutePath().normalize();
            String inside = (absolute.startsWith(root) ? root.relativize(absolute).toString() : file).replace('\\', '/');
            found = table(inside.replaceFirst("\\.(?:csv|xlsx)$", ""));
        }
        return found.orElseThrow(() -> new IllegalArgumentException("no table of this rulebook is called " + name));
    }

    /** The table of a path, be it a sheet or a file. */
    Optional<TableFile> table(String path) {
        if (isWorkbook) {
            return workbook(place).table(path).map(t -> at(place, t));
        }
        Path csv = place.resolve(path + ".csv");
        Path xlsx = place.resolve(path + ".xlsx");
        if (single.containsKey(csv)) {
            return Optional.of(single.get(csv));
        }
        if (Files.exists(csv)) {
            return Optional.of(single.computeIfAbsent(csv, file -> at(file, read(file, problems -> CsvFile.read(shown(file), Files.readAllBytes(file), problems)))));
        }
        return Files.exists(xlsx) ? workbook(xlsx).only().map(t -> at(xlsx, t)) : Optional.empty();
    }

    TableFile create(String path, List<String> header) {
        if (!isWorkbook && Files.exists(place.resolve(path + ".drl"))) {
            throw refusal(shown(place.resolve(path + ".drl")), 0, "drl");
        }
        if (isWorkbook) {
            return at(place, workbook(place).create(path, header));
        }
        Path file = place.resolve(path + ".csv");
        CsvFile made = CsvFile.of(shown(file), header);
        single.put(file, made);
        return at(file, made);
    }

    void changed(TableFile table) {
        changed.add(places.get(table));
    }

    void save() throws IOException {
        Map<Path, byte[]> out = new LinkedHashMap<>();
        for (Path file : changed) {
            out.put(file, workbooks.containsKey(file) ? workbooks.get(file).bytes() : ((CsvFile) single.get(file)).bytes());
        }
        FileSwap.write(out);
        changed.clear();
    }

    private TableFile at(Path file, TableFile table) {
        places.put(table, file);
        return table;
    }

    private WorkbookFile workbook(Path file) {
        return workbooks.computeIfAbsent(file, f -> read(f, problems -> WorkbookFile.read(shown(f), Files.readAllBytes(f), problems).orElse(null)));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(Consumer<Problem> problems) throws IOException;
    }

    private static <T> T read(Path file, Reading<T> reading) {
        List<Problem> problems = new ArrayList<>();
        try {
            T read = reading.read(problems::add);
            if (problems.stream().noneMatch(Problem::isError)) {
                return read;
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(Problem.error(shown(file), "cannot be read: " + e.getMessage()));
        }
        throw new RuleBookException(problems);
    }

    private static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }
}
