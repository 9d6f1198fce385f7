package org.gangmu.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.rulebook.ColumnNames;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.table.TableSet;
import org.gangmu.text.Problem;

/**
 * Makes a folder of CSV tables of a workbook. A workbook that was written by {@link RuleBookExport} gives the same bytes again, but for what was changed in it;
 * a broken one gives nothing.
 *
 * @param name    the rulebook's name as the workbook has it
 * @param created files that are new in the folder
 * @param changed files whose bytes change
 * @param same    number of files that stay as they are
 * @param alone   tables of the folder that the workbook does not have; they are left alone
 */
public record RuleBookImport(String name, List<Path> created, List<Path> changed, int same, List<Path> alone) {

    /**
     * Imports a workbook.
     *
     * @param folder the rulebook's folder; made if absent
     * @param write  whether to write, or only to say what would be written
     * @throws RuleBookException with every problem if the workbook is no rulebook that can be used; then nothing is written
     */
    public static RuleBookImport run(Path workbook, Path folder, boolean write) throws IOException {
        RuleBook book = RuleBookReader.read(workbook);
        List<Problem> problems = new ArrayList<>();
        TableSet sheets = TableSet.read(workbook, problems::add);
        Map<String, byte[]> files = sheets.csvFiles(ColumnNames::numbered);
        Map<Path, byte[]> out = new LinkedHashMap<>();
        List<Path> created = new ArrayList<>();
        List<Path> changed = new ArrayList<>();
        files.forEach((path, bytes) -> {
            Path file = folder.resolve(path);
            for (String ending : List.of(".xlsx", ".drl")) {
                String other = file.toString().replaceFirst("\\.csv$", ending);
                if (Files.exists(Path.of(other))) {
                    problems.add(Problem.error(other, "holds this table already: delete it, or import into another folder"));
                }
            }
            if (!Files.exists(file)) {
                created.add(file);
                out.put(file, bytes);
            } else if (!same(file, bytes)) {
                changed.add(file);
                out.put(file, bytes);
            }
        });
        List<Path> alone = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            TableSet there = TableSet.read(folder, problem -> { });
            problems.addAll(TwinTables.find(there, sheets));
            there.tables().keySet().stream().filter(path -> !files.containsKey(path + ".csv")).forEach(path -> alone.add(Path.of(there.shown(path))));
        } else if (Files.exists(folder)) {
            problems.add(Problem.error(folder.toString(), "is a file: name a folder"));
        }
        if (!problems.isEmpty()) {
            throw new RuleBookException(problems);
        }
        if (write) {
            FileSwap.write(out);
        }
        return new RuleBookImport(book.name(), created, changed, files.size() - out.size(), alone);
    }

    private static boolean same(Path file, byte[] bytes) {
        try {
            return Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
