package org.gangmu.rulebook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gangmu.drl.DrlFolder;
import org.gangmu.table.Table;
import org.gangmu.table.TableSet;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;

/**
 * Reads a rulebook: a folder of tables (CSV or XLSX), or a workbook of sheets.
 *
 * <p>The tables {@code rulebook} and {@code labels} stand at its top; {@code lexicon/} holds the words, {@code setting/} the kinds and frames,
 * {@code examples/} sentences with the label they must get; the tables of every other folder are rules, and may be restricted DRL too.
 */
public final class RuleBookReader {

    private static final String SETTINGS = "rulebook";
    private static final String LABELS = "labels";

    private final List<Problem> problems = new ArrayList<>();

    private RuleBookReader() {
    }

    /**
     * Reads a rulebook.
     *
     * @param folder a rulebook folder, whose name becomes the rulebook's, or a workbook that holds all its tables
     * @throws RuleBookException with every problem at its file, row and column, if there is any error
     */
    public static RuleBook read(Path folder) {
        return new RuleBookReader().book(folder);
    }

    /**
     * The language that a rulebook is for, without reading the rest of it.
     *
     * @throws RuleBookException if its {@code rulebook.csv} cannot be read or has problems
     */
    public static Language language(Path folder) {
        List<Problem> problems = new ArrayList<>();
        TableSet tables = TableSet.readOnly(folder, SETTINGS, problems::add);
        if (tables.tables().containsKey(SETTINGS)) {
            Language language = new SettingsReader(tables.tables().get(SETTINGS), problems::add).language();
            if (problems.isEmpty()) {
                return language;
            }
        } else if (problems.isEmpty()) {
            problems.add(missing(tables, SETTINGS));
        }
        throw new RuleBookException(problems);
    }

    private static Problem missing(TableSet tables, String path) {
        return Problem.error(tables.shown(path), "is missing: a rulebook needs it");
    }

    private RuleBook book(Path folder) {
        TableSet set = TableSet.read(folder, problems::add);
        Map<String, Table> tables = tables(folder, set);
        if (!tables.containsKey(SETTINGS)) {
            if (problems.isEmpty()) {
                problems.add(missing(set, SETTINGS));
            }
            throw new RuleBookException(problems);
        }
        SettingsReader settings = new SettingsReader(tables.get(SETTINGS), problems::add);
        if (!tables.containsKey(LABELS)) {
            problems.add(missing(set, LABELS));
        }
        List<Label> labels = tables.containsKey(LABELS) ? LabelsReader.read(tables.get(LABELS), problems::add) : List.of();
        List<Word> lexicon = new ArrayList<>();
        RowsReader rows = new RowsReader(set.name(), problems::add);
        tables.forEach((path, table) -> {
            String top = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
            switch (top) {
                case "" -> top(path, table);
                case "lexicon" -> lexicon.addAll(LexiconReader.read(table, problems::add));
                case "examples" -> rows.decided(table);
                case "setting" -> rows.setting(path, table);
                default -> rows.rules(path, table);
            }
        });
        RuleBook book = new RuleBook(set.name(), settings.language(), hash(tables), settings.settings(labels), labels, lexicon,
                rows.kinds(), rows.frames(), rows.rules(), rows.decided());
        if (problems.stream().noneMatch(Problem::isError)) {
            problems.addAll(RuleBookChecks.check(book));
        }
        // A file of rules has lines and no cells.
        problems.replaceAll(p -> p.cell() && p.file().toLowerCase(Locale.ROOT).endsWith(".drl") ? new Problem(p.file(), p.line(), 0, p.message(), p.severity(), false) : p);
        if (problems.stream().anyMatch(Problem::isError)) {
            problems.sort((a, b) -> a.file().equals(b.file()) ? Integer.compare(a.line(), b.line()) : a.file().compareTo(b.file()));
            throw new RuleBookException(problems);
        }
        return book;
    }

    private Map<String, Table> tables(Path folder, TableSet set) {
        Map<String, Table> out = new TreeMap<>(set.tables());
        DrlFolder.read(folder, problems::add).forEach((path, table) -> {
            if (out.putIfAbsent(path, table) != null) {
                problems.add(Problem.error(table.file(), "is the same table as " + out.get(path).file() + ": keep one of them"));
            }
        });
        return out;
    }

    private void top(String path, Table table) {
        if (!path.equals(SETTINGS) && !path.equals(LABELS)) {
            problems.add(Problem.error(table.file(), "is never read here: rules stand in a folder of their own, words in lexicon/"));
        }
    }

    /** Over what the tables say, so that a rulebook kept as CSV and as a workbook has one version. */
    private static String hash(Map<String, Table> tables) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            tables.forEach((path, table) -> {
                update(digest, List.of(path));
                update(digest, table.header());
                table.rows().forEach(r -> update(digest, r.cells()));
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        digest.update((String.join("\0", cells.subList(0, end)) + "\0\n").getBytes(StandardCharsets.UTF_8));
    }
}
