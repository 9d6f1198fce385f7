package org.gangmu.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gangmu.table.CsvFile;
import org.gangmu.table.Table;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;

/**
 * Reads a rulebook folder.
 *
 * <p>{@code rulebook.csv} and {@code labels.csv} stand at its top; {@code lexicon/} holds the words, {@code setting/} the kinds and frames,
 * {@code examples/} sentences with the label they must get; the tables of every other folder are rules.
 */
public final class RuleBookReader {

    private static final String SETTINGS = "rulebook.csv";

    private final List<Problem> problems = new ArrayList<>();

    private RuleBookReader() {
    }

    /**
     * Reads a rulebook.
     *
     * @param folder a rulebook folder; its name becomes the rulebook's
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
        String shown = shownRoot(folder) + SETTINGS;
        try {
            Language language = new SettingsReader(CsvFile.read(shown, Files.readAllBytes(folder.resolve(SETTINGS)), problems::add).table(), problems::add).language();
            if (problems.isEmpty()) {
                return language;
            }
        } catch (IOException e) {
            problems.add(Problem.error(shown, "cannot be read: " + e.getMessage()));
        }
        throw new RuleBookException(problems);
    }

    private RuleBook book(Path folder) {
        String name = name(folder);
        String shown = shownRoot(folder);
        Map<String, byte[]> files = files(folder, shown);
        Map<String, Table> tables = new TreeMap<>();
        files.forEach((path, bytes) -> tables.put(path, CsvFile.read(shown + path, bytes, problems::add).table()));
        if (!tables.containsKey(SETTINGS)) {
            problems.add(Problem.error(shown + SETTINGS, "is missing: a rulebook folder needs it"));
            throw new RuleBookException(problems);
        }
        SettingsReader settings = new SettingsReader(tables.get(SETTINGS), problems::add);
        List<Label> labels = LabelsReader.read(tables.get("labels.csv"), shown, problems::add);
        List<Word> lexicon = new ArrayList<>();
        RowsReader rows = new RowsReader(name, problems::add);
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
        RuleBook book = new RuleBook(name, settings.language(), hash(files), settings.settings(labels), labels, lexicon,
                rows.kinds(), rows.frames(), rows.rules(), rows.decided());
        if (problems.stream().noneMatch(Problem::isError)) {
            problems.addAll(RuleBookChecks.check(book));
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            problems.sort((a, b) -> a.file().equals(b.file()) ? Integer.compare(a.line(), b.line()) : a.file().compareTo(b.file()));
            throw new RuleBookException(problems);
        }
        return book;
    }

    /** The folder's name, also where it was typed as "." or "..". */
    private static String name(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? "rules" : last.toString().replace("/", "");
    }

    private void top(String path, Table table) {
        if (!path.equals(SETTINGS) && !path.equals("labels.csv")) {
            problems.add(Problem.error(table.file(), "is never read here: rules stand in a folder of their own, words in lexicon/"));
        }
    }

    private static String shownRoot(Path folder) {
        String shown = folder.toString().replace('\\', '/');
        return shown.endsWith("/") ? shown : shown + "/";
    }

    /** Path inside the folder, with "/", → bytes; in path order. A table in another format is a problem: its rows would silently do nothing. */
    private Map<String, byte[]> files(Path folder, String shown) {
        Map<String, byte[]> out = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : (Iterable<Path>) all.filter(RuleBookReader::isTable)::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                    out.put(path, Files.readAllBytes(file));
                } else {
                    problems.add(Problem.error(shown + path, "is no CSV file: save the table as CSV (UTF-8)"));
                }
            }
            return out;
        } catch (IOException | UncheckedIOException e) {
            throw new RuleBookException(List.of(Problem.error(folder.toString(), "this rulebook folder cannot be read: " + e.getMessage())));
        }
    }

    /** Tables and what somebody may take for one; not the hidden files that programs and systems put beside them ("._goal.csv", "~$goal.xlsx"). */
    private static boolean isTable(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.matches("[^.~].*\\.(?:csv|tsv|xlsx|xls|ods|et)") && Files.isRegularFile(file);
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(bytes);
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
