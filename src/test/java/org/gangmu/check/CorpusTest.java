package org.gangmu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gangmu.Gangmu;
import org.gangmu.decide.Decision;
import org.gangmu.text.Problem;
import org.junit.jupiter.api.Test;

class CorpusTest {

    private static final Path FOLDER = Path.of("test-corpus/zh");

    @Test
    void aCorpusIsJudgedAsAFullRunWould() throws Exception {
        Gangmu gangmu = Gangmu.open(Path.of("rules"));
        List<Problem> problems = new ArrayList<>();
        List<String> read = new ArrayList<>();
        Corpus corpus = Corpus.read(FOLDER, gangmu, problems::add, read::add);
        assertEquals(List.of(), problems);
        assertEquals(corpus.documents().stream().map(CorpusDocument::name).toList(), read);
        List<Judged> judged = corpus.judge(gangmu);
        int at = 0;
        for (String name : read) {
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

    private static String line(Decision d) {
        return d.sentence().sentence().spans() + " " + d.sentence().setting() + " " + d.sentence().cues() + " " + d.points() + " " + d.label() + " " + d.rules();
    }
}
