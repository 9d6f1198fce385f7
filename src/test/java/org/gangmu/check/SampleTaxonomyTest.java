package org.gangmu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gangmu.Gangmu;
import org.gangmu.evidence.Evidence;
import org.gangmu.rulebook.FrameRow;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import org.junit.jupiter.api.Test;

/** The sample rulebook with other labels than the shipped ones: contracts. */
class SampleTaxonomyTest {

    private static final Path SAMPLE = Path.of("rules/samples/contracts");
    private static final Path CORPUS = Path.of("rules/samples/contracts-corpus");

    @Test
    void itHasItsOwnLabelsAndPassesItsChecksAndExamples() {
        RuleBook book = RuleBookReader.read(SAMPLE);
        assertEquals(List.of("OBLIGATION", "RIGHT", "PROHIBITION", "DEFINITION", "OTHER"), book.labels().stream().map(Label::name).toList());
        ExampleChecker checker = new ExampleChecker(book);
        assertEquals("", checker.failures().stream().map(ExampleFailure::toString).collect(Collectors.joining("\n")));
        assertEquals(List.of(), checker.thin().stream().map(Rule::id).toList());
        assertEquals(Set.of("OBLIGATION", "RIGHT", "PROHIBITION", "DEFINITION", "OTHER"), book.decided().stream().map(d -> d.label()).collect(Collectors.toSet()));
    }

    @Test
    void itsLabelsAgreeWithTheGoldOfItsContracts() throws Exception {
        List<Problem> problems = new ArrayList<>();
        ScoreReport report = new CorpusScorer(Gangmu.open(SAMPLE), problems::add, name -> { }).score(CORPUS);
        assertEquals(List.of(), problems);
        StringBuilder shown = new StringBuilder();
        report.print(shown, true, 30);
        assertTrue(report.size() >= 6 && report.macroF1(Language.EN) >= 0.9, shown::toString);
        for (String label : List.of("OBLIGATION", "RIGHT", "PROHIBITION", "DEFINITION")) {
            assertTrue(report.f1(label) >= 0.85, () -> label + "\n" + shown);
        }
    }

    @Test
    void eachOfItsRulesFramesAndKindsIsAtWorkInItsContracts() throws Exception {
        Gangmu gangmu = Gangmu.open(SAMPLE);
        RuleBook book = gangmu.rulebook(Language.EN);
        List<Judged> judged = Corpus.read(CORPUS, gangmu, p -> { }, name -> { }).judge(gangmu);
        Set<String> used = new HashSet<>();
        for (Judged one : judged) {
            one.decision().evidence().stream().map(Evidence::rule).map(Rule::id).forEach(used::add);
            used.add(one.decision().sentence().setting().openedBy());
            used.add(one.decision().sentence().setting().kind());
        }
        assertEquals(List.of(), book.rules().stream().map(Rule::id).filter(id -> !used.contains(id)).toList());
        assertEquals(List.of(), book.frames().stream().map(FrameRow::id).filter(id -> !used.contains(id)).toList());
        assertEquals(List.of(), book.kinds().stream().map(k -> k.kind()).distinct().filter(k -> !used.contains(k)).toList());
    }

    @Test
    void theFolderOfRulebooksIsStillThatOfTheTwoLanguages() {
        assertEquals(List.of(Path.of("rules/en"), Path.of("rules/zh")), Gangmu.rulebookFolders(Path.of("rules")));
        Path shipped = Gangmu.shippedRulebooks();
        assertEquals(List.of("en", "zh"), Gangmu.rulebookFolders(shipped).stream().map(f -> f.getFileName().toString()).toList());
        assertTrue(Files.exists(shipped.resolve("samples/contracts/rulebook.csv")), "the sample travels with the classes");
        assertEquals(RuleBookReader.read(SAMPLE).version(), RuleBookReader.read(shipped.resolve("samples/contracts")).version());
    }
}
