package org.gangmu.findings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.decide.Decision;
import org.gangmu.decide.Derivation;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.summarize.Summary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsReaderTest {

    private static final Path RULES = Path.of("rules");
    private static final Gangmu GANGMU = Gangmu.open(RULES);
    private static final FindingsReader READER = new FindingsReader(GANGMU);
    private static final Map<Path, Findings> FOUND = new TreeMap<>();

    @BeforeAll
    static void readTheTestCorpus() throws IOException, ExtractException {
        for (String folder : List.of("zh", "en", "formats", "bad-input")) {
            try (Stream<Path> files = Files.list(Path.of("test-corpus", folder))) {
                for (Path file : (Iterable<Path>) files.filter(f -> !f.toString().matches(".*\\.(?:gold\\.jsonl|facts\\.json)")).sorted()::iterator) {
                    FOUND.put(file, READER.read(file, Content.endingOf(file.toString())));
                }
            }
        }
        assertTrue(FOUND.size() > 60, "the test corpus was not found");
    }

    @Test
    void whatIsJudgedAgainFromItsWordsIsWhatReadingItGave() {
        FOUND.forEach((file, found) -> {
            Decisions again = READER.judge(found.content());
            assertEquals(found.decisions(), again, file::toString);
            assertArrayEquals(found.decisions().derivation(), again.derivation(), file::toString);
        });
    }

    @Test
    void findingsComeOutOfTheirPackedFormAsTheyWere() {
        FOUND.forEach((file, found) -> {
            Findings again = FindingsFile.read(FindingsFile.write(found));
            assertEquals(found, again, file::toString);
            assertArrayEquals(FindingsFile.write(found), FindingsFile.write(again), file::toString);
        });
    }

    @Test
    void labelsAndDerivationsAreThoseOfTheSummary() throws ExtractException {
        for (Map.Entry<Path, Findings> each : FOUND.entrySet()) {
            Content content = each.getValue().content();
            Summary summary = GANGMU.summarize(each.getKey());
            List<Decision> decisions = summary.decisions();
            List<Derivation> kept = DerivationFile.read(each.getValue().decisions().derivation());
            assertEquals(decisions.size(), content.sentences().size());
            assertEquals(decisions.size(), kept.size());
            for (int i = 0; i < decisions.size(); i++) {
                Decision d = decisions.get(i);
                assertEquals(d.sentence().sentence().text(), content.sentences().get(i).text());
                assertEquals(d.sentence().sentence().spans(), content.sentences().get(i).spans());
                assertEquals(d.label(), each.getValue().decisions().labels().get(i).label(), d.sentence().sentence().text());
                assertEquals(Derivation.of(d).kept(), kept.get(i), d.sentence().sentence().text());
            }
        }
    }

    @Test
    void figuresEndInTheirSentences() {
        int figures = 0;
        for (Findings found : FOUND.values()) {
            for (FoundFigure figure : found.decisions().figures()) {
                FoundSentence sentence = found.content().sentences().get(figure.sentence());
                // Of a table the quote starts in the row's first cell.
                assertTrue(sentence.start() < figure.end() && figure.end() <= sentence.end(), () -> figure + " in " + sentence);
                figures++;
            }
        }
        assertTrue(figures > 300, figures + " figures");
    }

    @Test
    void neitherTheNameOfADocumentNorItsFolderIsSeen(@TempDir Path folder) throws IOException, ExtractException {
        byte[] bytes = Files.readAllBytes(Path.of("test-corpus/zh/neg-culture-paper-kite.html"));
        Path file = Files.createDirectories(folder.resolve("青泽市")).resolve("林沙市2031年工作报告.html");
        Files.write(file, bytes);
        Findings found = READER.read(file, "html");
        assertEquals(READER.read(bytes, "html"), found);
        assertEquals(List.of(), found.decisions().articles().stream().filter(a -> a.place().equals("青泽市") || a.place().equals("林沙市") || a.year() == 2031).toList());
        assertEquals(List.of(), found.content().problems().stream().filter(p -> !p.file().isEmpty()).toList());
    }

    @Test
    void itDoesNotMatterWhereTheRulebooksLie(@TempDir Path elsewhere) throws IOException, ExtractException {
        try (Stream<Path> all = Files.walk(RULES)) {
            for (Path from : (Iterable<Path>) all::iterator) {
                Path to = elsewhere.resolve("books").resolve(RULES.relativize(from));
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
        FindingsReader other = new FindingsReader(Gangmu.open(elsewhere.resolve("books").toAbsolutePath()));
        for (Path file : List.of(Path.of("test-corpus/zh/news-qingze-city-economic-conference.txt"), Path.of("test-corpus/en/state-of-the-city-tillerton.txt"))) {
            assertEquals(FOUND.get(file).decisions(), other.read(file, "txt").decisions());
        }
        List<Derivation> kept = DerivationFile.read(FOUND.get(Path.of("test-corpus/zh/news-qingze-city-economic-conference.txt")).decisions().derivation());
        assertTrue(kept.stream().flatMap(d -> d.rules().stream()).allMatch(r -> r.place().isEmpty()));
        assertTrue(kept.stream().flatMap(d -> d.rules().stream()).anyMatch(r -> r.id().startsWith("zh.other.ceremony.")));
    }

    @Test
    void aDocumentWithoutTextIsRefused() {
        ExtractException refused = assertThrows(ExtractException.class, () -> READER.read(" \n\n ".getBytes(StandardCharsets.UTF_8), "txt"));
        assertTrue(refused.getMessage().contains("holds no text"), refused.getMessage());
    }

    @Test
    void aFileOverTheLimitIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("long.txt"), "全市经济平稳增长。".repeat(100));
        FindingsReader small = new FindingsReader(Gangmu.open(RULES, ExtractLimits.DEFAULT.withMaxBytes(100)));
        assertThrows(ExtractException.class, () -> small.read(file, "txt"));
    }

    @Test
    void librariesAreNamedWithTheirVersions() {
        assertTrue(Models.line().matches("gangmu [0-9][^ ;]*(?:; [a-z-]+ [^ ;$]+)+"), Models.line());
        for (String library : List.of("hanlp", "opennlp", "opennlp-models", "tika", "pdfbox", "poi", "drools")) {
            assertTrue(Models.line().contains("; " + library + " "), Models.line());
        }
    }

    @Test
    void endingsAreShortAndLowerCase() {
        List<String> endings = new ArrayList<>();
        for (String name : List.of("a/b.PDF", "box.zip!/青泽.txt", "a.b/c", "no", ".hidden", "x.averyverylongending", "x.tar.gz", "x. txt")) {
            endings.add(Content.endingOf(name));
        }
        assertEquals(List.of("pdf", "txt", "", "", "", "", "gz", ""), endings);
    }
}
