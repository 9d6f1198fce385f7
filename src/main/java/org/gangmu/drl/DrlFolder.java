package org.gangmu.drl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gangmu.table.Table;
import org.gangmu.text.Problem;

/** Finds the files of rules in a rulebook's folder. A folder without any never loads the classes of their parser. */
public final class DrlFolder {

    private static final String DRL = ".drl";
    private static final Set<String> NO_RULES = Set.of("lexicon", "setting", "examples", "facts");

    private DrlFolder() {
    }

    /** The rules of a folder by their table's path without ending, as {@link org.gangmu.table.TableSet} names tables; none if it is a workbook. */
    public static Map<String, Table> read(Path folder, Consumer<Problem> problems) {
        Map<String, Table> out = new TreeMap<>();
        try {
            for (Path file : files(folder)) {
                String inside = folder.relativize(file).toString().replace('\\', '/');
                String path = inside.substring(0, inside.length() - DRL.length());
                String shown = folder.resolve(inside).toString().replace('\\', '/');
                if (isRules(path)) {
                    out.put(path, DrlReader.read(shown, path.replace('/', '.'), Files.readAllBytes(file), problems));
                } else {
                    problems.accept(Problem.error(shown, "only rules can be written as DRL, in a folder of their own; settings, labels, words and examples stand in tables"));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.accept(Problem.error(folder.toString(), "cannot be read: " + e.getMessage()));
        }
        return out;
    }

    /** Whether the tables of that path, without ending, hold rules. */
    public static boolean isRules(String path) {
        return path.contains("/") && !NO_RULES.contains(path.substring(0, path.indexOf('/')));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(f -> isDrl(f) && Files.isRegularFile(f)).sorted().toList();
        }
    }

    /** Not the hidden files that programs and systems put beside them ("._goal.drl"). */
    private static boolean isDrl(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).matches("[^.~].*\\.drl");
    }
}
