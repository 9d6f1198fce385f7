package org.gangmu.rulebook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.gangmu.table.Table;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;

/**
 * Reads a rulebook: a folder of tables (CSV or XLSX), or a workbook of sheets.
 *
 * <p>The tables {@code rulebook} and {@code labels} stand at its top; {@code lexicon/} holds the words, {@code setting/} the kinds, the frames and other names,
 * {@code facts/} the words that facts are read by, {@code examples/} sentences with the label they must get; the tables of every other folder are rules, and may be restricted DRL too.
 */
public final class RuleBookReader {

    private static final String SETTINGS = "rulebook";
    private static final String LABELS = "labels";
    private static final String NAMES = "setting/names";

    private final Problems problems = new Problems(Language.ofUser());

    /** Gives the tables of facts that a rulebook lacks. */
    private final ShippedFacts shippedFacts;

    private RuleBookReader(ShippedFacts shippedFacts) {
        this.shippedFacts = shippedFacts;
    }

    /** Tables of facts of a language, by path. */
    private interface ShippedFacts {
        Map<String, Table> of(Language language, Set<String> names, Problems problems);
    }

    /**
     * What there is to say of a rulebook.
     *
     * @param book     the rulebook, if it has no error
     * @param problems errors, which stop a rulebook, and warnings, in order of file, row and column
     */
    public record Checked(Optional<RuleBook> book, List<Problem> problems) {
        public Checked {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a rulebook.
     *
     * @param folder a rulebook folder, whose name becomes the rulebook's, or a workbook that holds all its tables
     * @throws RuleBookException with every problem at its file, row and column, if there is any error
     */
    public static RuleBook read(Path folder) {
        Checked checked = check(folder);
        return checked.book().orElseThrow(() -> new RuleBookException(checked.problems()));
    }

    /** Reads a rulebook and tells all its problems, in the language of the user. */
    public static Checked check(Path folder) {
        RuleBookReader reader = new RuleBookReader(ShippedRules::factTables);
        return reader.checked(Layers.of(folder, reader.problems));
    }

    /**
     * Reads a rulebook that was put aside with all that it was made of.
     *
     * @param fromBelow what it was made of, from the bottom up
     * @param facts     a folder with the tables of facts that it lacks
     * @throws RuleBookException as {@link #read(Path)}
     */
    static RuleBook read(List<Path> fromBelow, Path facts) {
        RuleBookReader reader = new RuleBookReader((language, names, problems) -> ShippedRules.factTables(facts, names, problems));
        Checked checked = reader.checked(Layers.of(fromBelow, reader.problems));
        return checked.book().orElseThrow(() -> new RuleBookException(checked.problems()));
    }

    /** The names of labels, and the other names that tables give to frames and kinds, without reading the rest; frames and kinds that have none are not among them. */
    static Names names(List<Path> fromBelow) {
        Problems problems = new Problems(Language.ofUser());
        Layers layers = Layers.only(Set.of(LABELS, NAMES), fromBelow, problems);
        NamesReader names = new NamesReader(problems);
        layers.of(NAMES).forEach(names::read);
        LabelsReader.read(layers.of(LABELS), names, problems);
        return names.given();
    }

    /** The rulebooks that one is made of, from the bottom up: itself alone, or those that it is based on and itself. */
    public static List<Path> places(Path rulebook) {
        return Layers.settings(rulebook, new Problems(Language.ofUser())).places();
    }

    /** Whether a rulebook holds only what differs from another. */
    public static boolean isOverlay(Path rulebook) {
        return places(rulebook).size() > 1;
    }

    /**
     * The language that a rulebook is for, without reading the rest of it.
     *
     * @throws RuleBookException if its settings cannot be read or have problems
     */
    public static Language language(Path folder) {
        Problems problems = new Problems(Language.ofUser());
        Layers layers = Layers.settings(folder, problems);
        if (!problems.anyError()) {
            Language language = new SettingsReader(layers.of(SETTINGS), problems).language();
            if (!problems.anyError()) {
                return language;
            }
        }
        throw new RuleBookException(problems.inOrder());
    }

    private Checked checked(Layers layers) {
        Optional<RuleBook> book = Optional.empty();
        if (layers.whole()) {
            RuleBook read = book(layers);
            RuleBookChecks.check(read, problems);
            book = Optional.of(read).filter(b -> !problems.anyError());
        }
        return new Checked(book, problems.inOrder());
    }

    /** Two walks over the tables: the first gathers the names that are declared, the second reads the rows that use them. */
    private RuleBook book(Layers layers) {
        SettingsReader settings = new SettingsReader(layers.of(SETTINGS), problems);
        Language language = settings.language();
        NamesReader declared = new NamesReader(problems);
        layers.of(NAMES).forEach(declared::read);
        if (!layers.has(LABELS)) {
            problems.error(layers.of(SETTINGS).get(0).file().replace(SETTINGS, LABELS), "table.needed");
        }
        List<Label> labels = LabelsReader.read(layers.of(LABELS), declared, problems);
        settings.declare(declared);
        List<LexiconReader> lexicons = new ArrayList<>();
        layers.eachTable((path, table) -> {
            if (top(path).equals("lexicon")) {
                // The table that a new overlay has for its owner's words is empty at first.
                if (table.rows().isEmpty() && layers.places().size() > 1) {
                    return;
                }
                lexicons.add(new LexiconReader(table, problems));
            } else if (top(path).equals("setting")) {
                RowsReader.declare(table, declared);
            }
        });
        lexicons.forEach(lexicon -> lexicon.declare(declared));
        Names names = declared.names();
        NameReader reader = new NameReader(names, language, problems);
        RowsReader rows = new RowsReader(layers.name(), reader, problems);
        layers.eachTable((path, table) -> rows(path, table, rows));
        List<Word> words = lexicons.stream().flatMap(lexicon -> lexicon.words(reader).stream()).toList();
        Map<String, Table> shipped = new TreeMap<>();
        FactTables facts = facts(layers, language, shipped);
        return new RuleBook(layers.name(), language, hash(layers, shipped), settings.settings(labels, reader), labels, words, rows.kinds(), rows.frames(), rows.rules(),
                rows.decided(), facts, names);
    }

    /** @param shipped takes the tables that are not the rulebook's own */
    private FactTables facts(Layers layers, Language language, Map<String, Table> shipped) {
        FactTablesReader reader = new FactTablesReader(problems);
        layers.eachTable((path, table) -> {
            if (path.startsWith(FactTablesReader.FOLDER)) {
                reader.read(path, table);
            }
        });
        shipped.putAll(shippedFacts.of(language, reader.missing(), problems));
        shipped.forEach(reader::read);
        return reader.tables();
    }

    private void rows(String path, Table table, RowsReader rows) {
        switch (top(path)) {
            case "" -> {
                if (!path.equals(SETTINGS) && !path.equals(LABELS)) {
                    problems.error(table.file(), "table.misplaced");
                }
            }
            case "lexicon", "facts" -> { }
            case "examples" -> rows.decided(table);
            case "setting" -> {
                switch (path) {
                    case "setting/frames" -> rows.frames(table);
                    case "setting/kinds" -> rows.kinds(table);
                    case NAMES -> { }
                    default -> problems.error(table.file(), "table.no-setting");
                }
            }
            default -> rows.rules(path, table);
        }
    }

    /** The folder that a table lies in, at the top of the rulebook. */
    private static String top(String path) {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    }

    /** Over what the tables say, so that a rulebook kept as CSV and as a workbook has one version. */
    private static String hash(Layers layers, Map<String, Table> shipped) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            BiConsumer<String, Table> adding = (path, table) -> {
                update(digest, List.of(path));
                update(digest, table.header().stream().map(ColumnNames::numbered).toList());
                table.rows().forEach(r -> update(digest, r.cells()));
            };
            layers.eachTable(adding);
            shipped.forEach(adding);
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
