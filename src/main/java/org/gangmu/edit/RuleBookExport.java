package org.gangmu.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gangmu.drl.DrlFolder;
import org.gangmu.rulebook.ColumnNames;
import org.gangmu.rulebook.FactTables;
import org.gangmu.rulebook.FrameRow;
import org.gangmu.rulebook.KindRow;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.rulebook.Status;
import org.gangmu.rulebook.Vocabulary;
import org.gangmu.rulebook.Word;
import org.gangmu.table.TableSet;
import org.gangmu.table.WorkbookDesign;
import org.gangmu.table.WorkbookWriter;
import org.gangmu.text.Problem;

/** Writes a rulebook as one workbook: lists to choose from, notes at the headers, and all that is needed to make the same files again. */
public final class RuleBookExport {

    private static final Map<String, Integer> WIDTHS = Map.ofEntries(Map.entry("name", 20), Map.entry("cue", 24), Map.entry("with", 20), Map.entry("without", 20),
            Map.entry("within", 9), Map.entry("strength", 10), Map.entry("hit", 40), Map.entry("near miss", 40), Map.entry("known miss", 40),
            Map.entry("known false alarm", 40), Map.entry("note", 40), Map.entry("word", 70), Map.entry("except", 40), Map.entry("sentence", 70),
            Map.entry("key", 24), Map.entry("value", 40), Map.entry("at most", 9));
    private static final List<String> NUMBERS = List.of("strength", "within", "at most");
    private static final Map<String, String> LISTS = Map.ofEntries(Map.entry("cue", "cue"), Map.entry("with", "cue"), Map.entry("without", "cue"),
            Map.entry("then", "cue"), Map.entry("frame", "frame"), Map.entry("opens", "frame"), Map.entry("self", "frame"), Map.entry("kind", "kind"),
            Map.entry("speaks for", "kind"), Map.entry("shape", "shape"), Map.entry("where", "where"), Map.entry("label", "label"), Map.entry("status", "status"),
            Map.entry("scope", "scope"), Map.entry("part", "part"), Map.entry("form", "form"), Map.entry("figures", "figures"));
    private static final Map<String, List<String>> FACTS = FactTables.choices();
    private static final String OWN_CUE = "cue of the lexicons";

    private RuleBookExport() {
    }

    /** Which language the headers of a workbook are in; the cells stay as they are. */
    public enum Headers { AS_WRITTEN, ZH, EN }

    /**
     * The bytes of the workbook.
     *
     * @param rulebook its folder or workbook
     * @throws RuleBookException if the rulebook is broken, or if a cell is too long for a spreadsheet
     */
    public static byte[] workbook(Path rulebook, Headers headers) throws IOException {
        RuleBook book = RuleBookReader.read(rulebook);
        List<Problem> problems = new ArrayList<>();
        DrlFolder.read(rulebook, problems::add).values().forEach(table -> problems.add(Problem.error(table.file(),
                "holds rules as DRL, which the workbook would lack: write them as a table first")));
        TableSet tables = TableSet.read(rulebook, problems::add);
        byte[] out = WorkbookWriter.write(tables, design(book, headers), problems::add);
        if (!problems.isEmpty()) {
            throw new RuleBookException(problems);
        }
        return out;
    }

    private static WorkbookDesign design(RuleBook book, Headers headers) {
        ColumnGuide guide = new ColumnGuide();
        UnaryOperator<String> name = switch (headers) {
            case AS_WRITTEN -> UnaryOperator.identity();
            case ZH -> ColumnNames::chinese;
            case EN -> ColumnNames::numbered;
        };
        Map<String, String> colors = new LinkedHashMap<>();
        book.labels().stream().filter(l -> !l.color().isEmpty()).forEach(l -> colors.put(l.name(), l.color()));
        return new WorkbookDesign(guide.sheet(), lists(book), name, (path, written) -> column(path, ColumnNames.english(written), guide), colors);
    }

    private static WorkbookDesign.Column column(String path, String name, ColumnGuide guide) {
        boolean label = name.equals("label") && !path.equals("labels");
        String list = path.equals("labels") && name.equals("label") ? "" : path.startsWith("lexicon/") && name.equals("cue") ? OWN_CUE
                : FACTS.containsKey(path + " " + name) ? path + " " + name : LISTS.getOrDefault(name, "");
        return new WorkbookDesign.Column(WIDTHS.getOrDefault(name, 16), NUMBERS.contains(name), guide.note(name), list, label);
    }

    private static Map<String, List<String>> lists(RuleBook book) {
        TreeSet<String> own = new TreeSet<>(book.lexicon().stream().map(Word::cue).toList());
        List<String> cues = new ArrayList<>(own);
        cues.addAll(new TreeSet<>(Vocabulary.BUILT_IN));
        TreeSet<String> frames = new TreeSet<>(book.settings().kindFrames().values());
        frames.add("none");
        book.frames().forEach(f -> frames.addAll(List.of(f.frame(), f.self())));
        TreeSet<String> kinds = new TreeSet<>(book.kinds().stream().map(KindRow::kind).toList());
        kinds.add(book.settings().defaultKind());
        Map<String, List<String>> out = new LinkedHashMap<>(FACTS);
        out.put("cue", cues);
        out.put(OWN_CUE, List.copyOf(own));
        put(out, "frame", frames);
        put(out, "kind", kinds);
        put(out, "shape", new TreeSet<>(Vocabulary.SHAPES));
        put(out, "where", List.of("start", "head", "tail", "end"));
        put(out, "label", book.labels().stream().map(Label::name).toList());
        put(out, "status", words(Status.values()));
        put(out, "scope", words(FrameRow.Scope.values()));
        put(out, "part", words(KindRow.Part.values()));
        put(out, "form", words(Label.Form.values()));
        put(out, "figures", words(Label.Figures.values()));
        return out;
    }

    private static void put(Map<String, List<String>> lists, String name, Collection<String> values) {
        lists.put(name, values.stream().filter(v -> !v.isEmpty()).toList());
    }

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }
}
