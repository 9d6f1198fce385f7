package org.gangmu.whynot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.WordedDocument;
import org.gangmu.check.CellChecker;
import org.gangmu.check.CheckedRow;
import org.gangmu.check.Corpus;
import org.gangmu.check.CorpusDocument;
import org.gangmu.decide.Decision;
import org.gangmu.edit.RuleBookEditor;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.tag.ConditionMatcher;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped rules on sentences of the test corpus. */
class WhyNotCorpusTest {

    private static List<CorpusDocument> documents(String language, Gangmu gangmu) throws Exception {
        return Corpus.read(Path.of("test-corpus", language), gangmu, p -> { throw new AssertionError(p); }, n -> { }).documents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aRowMatchesIfAndOnlyIfAllItsCellsHold(String language) throws Exception {
        RuleBook book = RuleBookReader.read(Path.of("rules", language));
        Gangmu gangmu = Gangmu.of(List.of(book), ExtractLimits.DEFAULT);
        int checked = 0;
        for (CorpusDocument document : documents(language, gangmu)) {
            List<Decision> decisions = gangmu.decide(document.document());
            for (int i = 3; i < decisions.size(); i += 17) {
                TaggedSentence sentence = decisions.get(i).sentence();
                CellChecker checker = new CellChecker(book, sentence, Language.EN);
                for (Rule rule : book.rules()) {
                    CheckedRow row = checker.check(rule.id(), rule.row(), rule.conditions());
                    assertEquals(ConditionMatcher.match(rule.conditions(), sentence).isPresent(), row.failing().isEmpty(),
                            () -> rule.id() + " on " + sentence.sentence().text() + " " + row.cells());
                    checked++;
                }
            }
        }
        assertTrue(checked > 1000, "only " + checked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void applyingTheProposedEditsToTheTablesMakesTheRowFire(String language, @TempDir Path root) throws Exception {
        RuleBook book = RuleBookReader.read(Path.of("rules", language));
        Gangmu gangmu = Gangmu.of(List.of(book), ExtractLimits.DEFAULT);
        WhyNotFinder finder = new WhyNotFinder(gangmu, 2, g -> Optional.empty(), Language.EN);
        List<Label> labels = book.labels().stream().filter(Label::inSummary).toList();
        int rows = 0;
        int edits = 0;
        List<CorpusDocument> documents = documents(language, gangmu);
        for (int n = 0; n < documents.size(); n += 4) {
            WordedDocument document = documents.get(n).document();
            int ordinal = (int) document.document().sentences().count() * (n % 5 + 1) / 6;
            WhyNot why = finder.find(document, ordinal, labels.get(n % labels.size()));
            for (WhyNot.Near near : why.near()) {
                rows++;
                if (near.edit().isPresent()) {
                    edits++;
                    fires(near, book, copy(Path.of("rules", language), root.resolve(rows + "/" + language)), document, ordinal);
                }
            }
        }
        assertTrue(edits > rows / 2, edits + " edits for " + rows + " rows");
    }

    private static void fires(WhyNot.Near near, RuleBook book, Path copy, WordedDocument document, int ordinal) throws Exception {
        RuleBookEditor editor = RuleBookEditor.open(copy);
        for (Edit edit : near.edit().orElseThrow().edits()) {
            if (edit instanceof Edit.OfCell cell) {
                String inside = cell.row().file().substring(cell.row().file().indexOf("/" + book.name() + "/") + book.name().length() + 2);
                editor.set(copy.resolve(inside).toString(), cell.row().line(), cell.column(), cell.after());
            } else {
                edit.apply(editor);
            }
        }
        editor.save();
        RuleBook edited = RuleBookReader.read(copy);
        Rule meant = near.edit().get().book().rules().stream().filter(r -> r.id().equals(near.row().id())).findFirst().orElseThrow();
        Rule read = edited.rules().stream().filter(r -> r.id().equals(near.row().id())).findFirst().orElseThrow();
        assertEquals(meant.conditions(), read.conditions(), () -> near.edit().get().edits().toString());
        Decision then = Gangmu.of(List.of(edited), ExtractLimits.DEFAULT).decide(document).stream().filter(d -> d.sentence().sentence().ordinal() == ordinal)
                .findFirst().orElseThrow();
        assertTrue(then.evidence().stream().anyMatch(e -> e.rule().id().equals(near.row().id())), () -> near.row().id() + " is silent after " + near.edit().get().edits());
        assertEquals(near.edit().get().decision().points(), then.points());
    }

    private static Path copy(Path from, Path to) throws Exception {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(from)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return to;
    }
}
