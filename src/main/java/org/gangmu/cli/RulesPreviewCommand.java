package org.gangmu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gangmu.Gangmu;
import org.gangmu.preview.Comparison;
import org.gangmu.preview.FlipPage;
import org.gangmu.preview.FlipTable;
import org.gangmu.preview.FlipWords;
import org.gangmu.preview.PreviewText;
import org.gangmu.preview.RowChange;
import org.gangmu.preview.SavedCopy;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.table.TableSet;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what an edited rulebook changes in a folder of documents. */
@Command(name = "preview", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Compares the rulebooks as they stand with the saved ones on a folder of documents: every sentence that gets another label, with its rules"
                + " before and after; on gold labels also the score. Saved is what \"rules save\" last put aside, else the shipped rulebook of the same name.")
final class RulesPreviewCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReadOptions read;

    @Mixin
    private CacheOption archive;

    @Option(names = "--saved", paramLabel = "DIR", description = "Compare with these rulebooks.")
    private Path saved;

    @Option(names = "--drafts", description = "Count drafts and rules in shadow as if they were in force.")
    private boolean drafts;

    @Option(names = "--flips", paramLabel = "FILE", description = "Write all flips into this file: .csv to fill in verdicts for \"rules judge\", .html to look at.")
    private List<Path> files = List.of();

    @Option(names = "-n", paramLabel = "N", defaultValue = "20", description = "Print so many flips (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--ask", description = "Ask for a verdict on each flip and write the verdicts into the examples, as \"rules judge\" does.")
    private boolean ask;

    RulesPreviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        read.apply(console);
        for (Path file : files) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            if (!name.endsWith(".csv") && !name.endsWith(".html")) {
                throw new ParameterException(spec.commandLine(), file + ": flips are written as .csv or .html");
            }
        }
        if (ask && !console.isTerminal()) {
            throw new ParameterException(spec.commandLine(), Console.words("preview.no-terminal"));
        }
        if (ask && !read.namesRulebooks()) {
            throw new ParameterException(spec.commandLine(), Console.words("judge.unnamed", read.rulebooks()));
        }
        List<Path> edited = Gangmu.rulebookFolders(read.rulebooks());
        List<Path> before = edited.stream().map(this::saved).toList();
        List<RuleBook> books = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (int i = 0; i < edited.size(); i++) {
            RuleBook book = RuleBookReader.read(edited.get(i));
            books.add(drafts ? book.withAllInForce() : book);
            places.put("edited " + book.language().code(), edited.get(i).toString());
            places.put("saved " + book.language().code(), before.get(i).toString());
        }
        Gangmu was = Gangmu.open(before, read.limits());
        Gangmu is = Gangmu.of(books, read.limits());
        Comparison comparison = Comparison.of(archive.open(was, console), was, is);
        console.clearProgress();
        StringBuilder out = new StringBuilder();
        FlipWords words = new FlipWords(books, Language.ofUser());
        PreviewText text = new PreviewText(out, console.colors(), words);
        text.figures(comparison, places);
        List<RowChange> changes = comparison.rulebooks().keySet().stream().flatMap(l -> RowChange.between(was.rulebook(l), is.rulebook(l)).stream()).distinct().toList();
        text.changes(changes);
        text.waiting(books.stream().flatMap(b -> b.rules().stream()).toList());
        if (!ask) {
            text.flips(comparison.flips(), most);
        }
        console.print(out.toString());
        for (Path file : files) {
            write(file, comparison, is, changes, words);
        }
        if (ask && !comparison.flips().isEmpty()) {
            return Verdicts.write(new AskedVerdicts(console).ask(comparison.flips(), is, words), edited, console) > 0 ? 1 : console.status();
        }
        return console.status();
    }

    private Path saved(Path edited) {
        String name = TableSet.nameOf(edited);
        if (saved != null) {
            return Gangmu.rulebookFolders(saved).stream().filter(s -> isCalled(s, name) || s.equals(saved)).findFirst()
                    .orElseThrow(() -> new ParameterException(spec.commandLine(), saved + " " + Console.words("preview.no-saved", name)));
        }
        return SavedCopy.of(edited).orShipped().orElseThrow(() -> new ParameterException(spec.commandLine(), "nothing is saved of " + edited
                + " and no shipped rulebook is called " + name + ": run \"gangmu rules save --rules " + edited + "\" before you edit, or name a rulebook with --saved DIR"));
    }

    private static boolean isCalled(Path rulebook, String name) {
        return TableSet.nameOf(rulebook).equals(name);
    }

    /** A path as it is typed, so that a line with it can be copied. */
    private static String typed(Path path) {
        return path.toString().matches("[\\w./~+:@%,=-]+") ? path.toString() : "'" + path.toString().replace("'", "'\\''") + "'";
    }

    private void write(Path file, Comparison comparison, Gangmu edited, List<RowChange> changes, FlipWords words) {
        boolean page = file.toString().toLowerCase(Locale.ROOT).endsWith(".html");
        byte[] bytes = page ? FlipPage.of(comparison, edited, changes, words).getBytes(StandardCharsets.UTF_8) : FlipTable.write(comparison.flips(), edited, words.ui());
        try {
            OutputFile.write(file, stream -> {
                stream.write(bytes);
                return true;
            });
            String flips = Console.count("preview.flips", comparison.flips().size());
            console.print("\n");
            console.say(page ? "preview.written" : "preview.fill", flips, file, typed(read.rulebooks()), typed(file));
        } catch (IOException e) {
            console.problem(Problem.error(file.toString(), Console.words("unwritten", e.getMessage())));
        }
    }
}
