package org.gangmu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.decide.Decision;
import org.gangmu.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    private static final Path FOLDER = Path.of("test-corpus/zh");

    @Test
    void aCorpusIsJudgedAsAFullRunWould() throws Exception {
        Gangmu gangmu = Gangmu.open(Path.of("rules"));
        List<Problem> problems = new ArrayList<>();
        List<String> read = new ArrayList<>();
        Corpus corpus = Corpus.read(FOLDER, gangmu, problems::add, read::add);
        assertEquals(List.of(), problems);
        List<String> names = corpus.documents().stream().map(CorpusDocument::name).toList();
        assertEquals(names.size(), read.size());
        List<Judged> judged = corpus.judge(gangmu);
        int at = 0;
        for (String name : names) {
            for (Decision full : gangmu.summarize(FOLDER.resolve(name)).decisions()) {
                Judged one = judged.get(at++);
                assertEquals(name, one.document().name());
                assertEquals(line(full), line(one.decision()));
            }
        }
        assertEquals(judged.size(), at);
        assertTrue(judged.stream().filter(j -> j.gold() != null).count() > 300, "the gold was not found");
        assertFalse(judged.stream().filter(j -> j.gold() != null).allMatch(Judged::isRight), "every gold label is met: is it read from the output?");
    }

    @Test
    void factsFromTheCacheGiveTheSameDecisionsToTheLastByte(@TempDir Path cache) throws Exception {
        Path folder = FOLDER;
        Gangmu gangmu = Gangmu.open(Path.of("rules"));
        List<CorpusDocument> fresh = open(folder, FactCache.none()).documents();
        open(folder, FactCache.in(cache)).documents();
        List<CorpusDocument> kept = open(folder, FactCache.in(cache)).documents();
        assertTrue(count(cache) >= fresh.size() / 2, "nothing was kept");
        assertEquals(fresh.size(), kept.size());
        for (int i = 0; i < fresh.size(); i++) {
            assertEquals(fresh.get(i), kept.get(i));
            assertEquals(fresh.get(i).judge(gangmu).stream().map(j -> j.place() + " " + line(j.decision())).toList(),
                    kept.get(i).judge(gangmu).stream().map(j -> j.place() + " " + line(j.decision())).toList());
        }
    }

    @Test
    void damagedFactsAreMadeAnew(@TempDir Path cache) throws Exception {
        List<CorpusDocument> fresh = open(FOLDER, FactCache.in(cache)).documents();
        int nth = 0;
        for (Path file : files(cache)) {
            byte[] bytes = Files.readAllBytes(file);
            switch (nth++ % 3) {
                case 0 -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                case 1 -> Files.write(file, new byte[0]);
                default -> {
                    bytes[bytes.length / 2] ^= 1;
                    Files.write(file, bytes);
                }
            }
        }
        assertEquals(fresh, open(FOLDER, FactCache.in(cache)).documents());
        assertEquals(fresh, open(FOLDER, FactCache.in(cache)).documents());
    }

    @Test
    void aChangedDocumentIsReadAnew(@TempDir Path root) throws Exception {
        Path folder = Files.createDirectories(root.resolve("archive"));
        FactCache cache = FactCache.in(root.resolve("cache"));
        Files.writeString(folder.resolve("a.txt"), "各镇必须整改码头。\n");
        assertEquals(1, open(folder, cache).documents().get(0).document().document().sentences().count());
        Files.writeString(folder.resolve("a.txt"), "各镇必须整改码头。渔船已经回港。\n");
        assertEquals(2, open(folder, cache).documents().get(0).document().document().sentences().count());
    }

    @Test
    void aCacheThatCannotBeWrittenChangesNothing(@TempDir Path root) throws Exception {
        Path file = Files.writeString(root.resolve("file"), "no folder");
        assertEquals(open(FOLDER, FactCache.none()).documents(), open(FOLDER, FactCache.in(file)).documents());
    }

    @Test
    void whatCannotBeReadIsNamedOnceAndStopsNothing(@TempDir Path root) throws Exception {
        Files.write(root.resolve("a.docx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Files.writeString(root.resolve("b.txt"), "各镇必须整改码头。\n");
        List<Problem> problems = new ArrayList<>();
        Corpus corpus = Corpus.open(root, Gangmu.open(Path.of("rules")), FactCache.none(), problems::add, n -> { });
        assertEquals(List.of("b.txt"), corpus.documents().stream().map(CorpusDocument::name).toList());
        corpus.documents();
        assertEquals(List.of(root.resolve("a.docx").toString()), problems.stream().map(Problem::file).toList());
    }

    private static Corpus open(Path folder, FactCache cache) throws Exception {
        return Corpus.open(folder, Gangmu.open(Path.of("rules")), cache, p -> { throw new AssertionError(p); }, n -> { });
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static int count(Path folder) throws Exception {
        return files(folder).size();
    }

    private static String line(Decision d) {
        return d.sentence().sentence().spans() + " " + d.sentence().setting() + " " + d.sentence().cues() + " " + d.points() + " " + d.label() + " " + d.rules();
    }
}
