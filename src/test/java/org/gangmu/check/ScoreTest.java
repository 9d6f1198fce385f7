package org.gangmu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gangmu.text.Problem;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {

    private static final List<String> LABELS = List.of("GOAL", "DUTY", "OTHER");

    private static String[] paint(String text, Object... spans) {
        String[] out = new String[text.length()];
        for (int i = 0; i < spans.length; i += 3) {
            for (int at = (int) spans[i]; at < (int) spans[i + 1]; at++) {
                out[at] = (String) spans[i + 2];
            }
        }
        return out;
    }

    private static GoldUnit unit(int start, int end, String label, String... also) {
        return new GoldUnit(new Span(start, end), label, Set.of(also), "");
    }

    @Test
    void aUnitHasTheLabelOfMostOfItsLetters() {
        Score score = new Score(LABELS);
        score.document("a", "甲乙丙丁戊。", List.of(unit(0, 6, "GOAL")), paint("甲乙丙丁戊。", 0, 2, "DUTY", 2, 6, "GOAL"));
        assertEquals(1.0, score.accuracy());
    }

    @Test
    void ofEqualSharesTheFirstCounts() {
        Score score = new Score(LABELS);
        score.document("a", "甲乙丙丁", List.of(unit(0, 4, "GOAL")), paint("甲乙丙丁", 0, 2, "DUTY", 2, 4, "GOAL"));
        assertEquals(0.0, score.accuracy());
    }

    @Test
    void textWithoutPredictionIsOther() {
        Score score = new Score(LABELS);
        score.document("a", "甲乙", List.of(unit(0, 2, "OTHER")), new String[2]);
        assertEquals(1.0, score.accuracy());
        assertEquals(1, score.lenient("OTHER").gold());
    }

    @Test
    void anAcceptedSecondReadingCountsForThatLabelWhenLenientOnly() {
        Score score = new Score(LABELS);
        score.document("a", "甲乙", List.of(unit(0, 2, "GOAL", "DUTY")), paint("甲乙", 0, 2, "DUTY"));
        assertEquals(1.0, score.lenient("DUTY").f1());
        assertEquals(Double.NaN, score.lenient("GOAL").f1());
        assertEquals(0.0, score.strict("GOAL").f1());
        assertEquals(0.0, score.strictAccuracy());
        assertEquals("{GOAL>DUTY=1}", score.confusions().toString());
    }

    @Test
    void macroF1LeavesOutWhatOccursNowhere() {
        Score score = new Score(LABELS);
        String text = "甲。乙。丙。";
        score.document("a", text, List.of(unit(0, 2, "DUTY"), unit(2, 4, "DUTY"), unit(4, 6, "OTHER")), paint(text, 0, 2, "DUTY", 4, 6, "DUTY"));
        assertEquals(0.5, score.lenient("DUTY").f1());
        assertEquals(0.5, score.macroF1());
    }

    @Test
    void aParagraphHasTheLabelsOfAQuarterOfItsLetters() {
        Score score = new Score(LABELS);
        String text = "甲乙丙丁戊己庚。辛壬癸。";
        score.document("a", text, List.of(unit(0, 8, "DUTY"), unit(8, 12, "GOAL")), paint(text, 0, 8, "DUTY", 8, 12, "OTHER"));
        assertEquals(1.0, score.paragraphs("DUTY").f1());
        assertEquals(0.0, score.paragraphs("GOAL").f1());
    }

    @Test
    void digitsAreRoundedAsTheBinaryValueAsks() {
        assertEquals("0.1250", ScoreReport.digits(0.125));
        assertEquals("0.0000", ScoreReport.digits(0.00005 - 1e-12));
        assertEquals("nan", ScoreReport.digits(Double.NaN));
    }

    @Test
    void quotesAreFoundInOrderWhiteSpaceAside() {
        QuoteFinder finder = new QuoteFinder("要 抓紧。\n要抓紧。");
        assertEquals(new Span(0, 5), finder.next("要抓紧。"));
        assertEquals(new Span(6, 10), finder.next("要抓紧。"));
    }

    @Test
    void aGoldLabelThatNoRulebookCanHaveIsAProblemAndCountsForNothing(@TempDir Path folder) throws IOException {
        Path gold = folder.resolve("a.gold.jsonl");
        Files.writeString(gold, "{\"start\":0,\"end\":2,\"label\":\"要求\",\"text\":\"一。\"}\n{\"start\":0,\"end\":2,\"label\":\"GOAL\",\"text\":\"一。\"}\n");
        List<Problem> problems = new ArrayList<>();
        assertEquals(List.of("GOAL"), GoldFile.read(gold, "一。", problems::add).stream().map(GoldUnit::label).toList());
        assertEquals(List.of(1), problems.stream().map(Problem::line).toList());
    }
}
