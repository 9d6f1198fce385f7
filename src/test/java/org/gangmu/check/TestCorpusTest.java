package org.gangmu.check;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.decide.Decision;
import org.gangmu.extract.ExtractException;
import org.gangmu.segment.Furniture;
import org.gangmu.segment.Sentence;
import org.gangmu.summarize.Item;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Chars;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import org.gangmu.text.SourceText;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;

/** The whole pipeline on the documents in {@code test-corpus}. */
class TestCorpusTest {

    private static final Path CORPUS = Path.of("test-corpus");
    private static final Gangmu GANGMU = Gangmu.open(Path.of("rules"));

    private static final Map<Path, Summary> SUMMARIES = new ConcurrentHashMap<>();

    /** Each document is read once for all tests. */
    private static Summary summary(Path file) throws ExtractException {
        Summary known = SUMMARIES.get(file);
        if (known == null) {
            known = GANGMU.summarize(file);
            SUMMARIES.put(file, known);
        }
        return known;
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> all = Files.walk(CORPUS)) {
            List<Path> found = all.filter(Files::isRegularFile).filter(f -> !f.toString().matches(".*\\.(gold\\.jsonl|facts\\.json|csv)") && !f.endsWith("README.md")).sorted().toList();
            assertTrue(found.size() >= 24, "documents are missing");
            return found;
        }
    }

    @Test
    void sentencesFurnitureAndWhiteSpaceCoverEveryDocument() throws Exception {
        for (Path file : documents()) {
            Summary summary = summary(file);
            String text = summary.document().source().text();
            boolean[] covered = new boolean[text.length()];
            List<Span> spans = new ArrayList<>();
            summary.document().sentences().map(Sentence::spans).forEach(spans::addAll);
            summary.document().furniture().stream().map(Furniture::span).forEach(spans::add);
            for (Span span : spans) {
                for (int i = span.start(); i < span.end(); i++) {
                    assertTrue(!covered[i], () -> file + ": covered twice at " + span);
                    covered[i] = true;
                }
            }
            for (int i = 0; i < covered.length; i++) {
                int at = i;
                assertTrue(covered[i] || Chars.isSpace(text.charAt(i)), () -> file + ": lost at " + at + ": "
                        + text.substring(Math.max(0, at - 10), Math.min(text.length(), at + 10)));
            }
        }
    }

    @Test
    void everySpanQuotesItsText() throws Exception {
        for (Path file : documents()) {
            Summary summary = summary(file);
            SourceText source = summary.document().source();
            int checked = 0;
            for (Decision decision : summary.decisions()) {
                Sentence sentence = decision.sentence().sentence();
                assertEquals(sentence.text(), quote(source, sentence.spans()), () -> file.toString());
                checked++;
            }
            for (Item item : (Iterable<Item>) summary.articles().stream().flatMap(a -> a.sections().stream()).flatMap(s -> s.items().stream())::iterator) {
                assertEquals(item.quote().text(), quote(source, item.quote().spans()), () -> file.toString());
                item.actions().forEach(a -> assertEquals(a.quote().text(), quote(source, a.quote().spans()), () -> file.toString()));
                item.figures().forEach(f -> assertEquals(f.quote().text(), quote(source, f.quote().spans()), () -> file.toString()));
            }
            assertTrue(checked > 0, () -> file + " has no sentence");
        }
    }

    private static String quote(SourceText source, List<Span> spans) {
        StringBuilder out = new StringBuilder();
        spans.forEach(s -> out.append(source.quote(s)));
        return out.toString();
    }

    @Test
    void theSameTextInFiveFormatsGivesTheSameSentencesAndLabels() throws Exception {
        List<String> names;
        try (Stream<Path> files = Files.list(CORPUS.resolve("formats"))) {
            names = files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".txt")).map(n -> n.replace(".txt", "")).sorted().toList();
        }
        assertTrue(names.size() >= 2);
        for (String name : names) {
            List<String> plain = labelled(CORPUS.resolve("formats").resolve(name + ".txt"));
            assertAll(Stream.of("html", "docx", "odt", "pdf").map(ending -> () ->
                    assertEquals(String.join("\n", plain), String.join("\n", labelled(CORPUS.resolve("formats").resolve(name + "." + ending))), name + "." + ending)));
        }
    }

    private static List<String> labelled(Path file) throws Exception {
        return summary(file).decisions().stream().map(d -> d.label() + " " + d.sentence().sentence().text().replaceAll("\\s+", "")).toList();
    }

    @Test
    void labelsAgreeWithGold() throws Exception {
        List<Problem> problems = new ArrayList<>();
        ScoreReport report = new CorpusScorer(GANGMU, problems::add, name -> { }).score(CORPUS);
        assertEquals(List.of(), problems);
        StringBuilder shown = new StringBuilder();
        report.print(shown, true, 30);
        assertTrue(report.macroF1(Language.ZH) >= 0.90 && report.macroF1(Language.EN) >= 0.84, shown::toString);
    }
}
