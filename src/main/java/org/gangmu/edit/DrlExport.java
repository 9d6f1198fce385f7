package org.gangmu.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gangmu.drl.DrlFolder;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.table.TableSet;
import org.gangmu.text.Problem;

/** Writes a rulebook out as a folder whose rules are DRL and whose other tables are copies, and proves that it reads back to the same. */
public final class DrlExport {

    private DrlExport() {
    }

    /**
     * Writes a rulebook out.
     *
     * @param folder the rulebook: a folder or a workbook
     * @param into   the folder in which a folder of the rulebook's name is made
     * @return the folder made
     * @throws RuleBookException if the rulebook is broken, the folder exists and is not empty, or what was written does not read back to the same rules
     */
    public static Path write(Path folder, Path into) throws IOException {
        RuleBook book = RuleBookReader.read(folder);
        Path out = into.resolve(book.name());
        if (Files.exists(out) && (!Files.isDirectory(out) || !isEmpty(out))) {
            throw new RuleBookException(List.of(Problem.error(out.toString(), "is there already: export into a new or empty folder")));
        }
        Map<String, List<Rule>> rules = book.rules().stream().collect(Collectors.groupingBy(Rule::table));
        Map<String, byte[]> files = new TreeMap<>();
        // What is wrong with the tables was told when the rulebook was read.
        TableSet tables = TableSet.read(folder, p -> { });
        files.putAll(tables.csvFiles(UnaryOperator.identity()));
        Set<String> paths = new TreeSet<>(tables.tables().keySet());
        paths.addAll(DrlFolder.read(folder, p -> { }).keySet());
        for (String path : paths) {
            if (DrlFolder.isRules(path)) {
                files.remove(path + ".csv");
                files.put(path + ".drl", DrlWriter.write(book.name(), rules.getOrDefault(book.name() + "." + path.replace('/', '.'), List.of())).getBytes(StandardCharsets.UTF_8));
            }
        }
        // Under the same name, for rules are called by it, and out of sight until it is proved.
        Path aside = into.resolve(".gangmu-" + UUID.randomUUID());
        try {
            Path made = aside.resolve(book.name());
            write(files, made);
            prove(book, made);
            Files.move(made, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            RulebookCopy.delete(aside);
        }
        return out;
    }

    private static void write(Map<String, byte[]> files, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey()).normalize();
            if (!target.startsWith(folder.normalize())) {
                throw new RuleBookException(List.of(Problem.error(file.getKey(), "is no path inside a rulebook: give the table or its sheet another name")));
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Nothing is taken on trust: a name that DRL cannot carry would change a rule without a word. */
    private static void prove(RuleBook book, Path out) {
        List<Problem> problems = new ArrayList<>();
        List<Rule> read = RuleBookReader.read(out).rules();
        if (read.size() != book.rules().size()) {
            problems.add(Problem.error(out.toString(), "holds " + read.size() + " rules of " + book.rules().size()));
        }
        for (int i = 0; i < Math.min(read.size(), book.rules().size()); i++) {
            Rule before = book.rules().get(i);
            if (!before.saysTheSameAs(read.get(i))) {
                problems.add(Problem.error(before.place().file(), before.place().line(), 0, "the rule " + before.id() + " cannot be written as DRL without a change"));
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleBookException(problems);
        }
    }
}
