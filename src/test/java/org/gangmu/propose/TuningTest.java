package org.gangmu.propose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.check.Judged;
import org.gangmu.edit.RuleBookEditor;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.stats.SmallCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tuning on corpora in which it is known which rule is too strong. */
class TuningTest {

    private static final String HEADER = "name,cue,label,strength,note\n";

    @TempDir
    private Path root;

    private RuleBookFixture book(String aimStrength) {
        return RuleBookFixture.chinese(root.resolve("rules")).with("lexicon/aim.csv", "cue,word\naim,力争\n")
                .with("goal/aim.csv", HEADER + "aim,aim,GOAL," + aimStrength + ",\"一条, 备注\"\n");
    }

    /** Ten documents in which an aim is a goal by itself and a requirement beside a modal. */
    private SmallCorpus corpus() throws IOException {
        SmallCorpus corpus = new SmallCorpus(root.resolve("corpus"));
        for (int i = 0; i < 10; i++) {
            corpus.with("d" + i, "GOAL 力争新增岗位三百个。", "GOAL 全县力争增收一成。", "REQUIREMENT 各镇必须整改，力争月底完成。", "REQUIREMENT 各村必须修好水渠，力争不漏。",
                    "REQUIREMENT 各校必须修好操场。", "OTHER 昨天下午天气十分晴朗。");
        }
        return corpus;
    }

    private Tuning tune(RuleBook book) throws IOException {
        return Tuning.of(corpus().read(SmallCorpus.gangmu(book)), book);
    }

    @Test
    void aRuleThatIsTooStrongBesideAnotherIsOvercome() throws IOException {
        Tuning tuning = tune(book("4").read());
        assertEquals(10, tuning.documents());
        assertEquals(60, tuning.sentences());
        assertTrue(tuning.helps(), tuning.toString());
        assertTrue(tuning.present() < 0.75, tuning.toString());
        assertEquals(1.0, tuning.validated());
        assertEquals(1.0, tuning.fitted());
        // GOAL comes before REQUIREMENT in labels.csv, so that equal points would not do.
        assertTrue(strength(tuning, "zh.goal.aim.aim", 4) < strength(tuning, "zh.requirement.modal.must", 2), tuning.toString());
        assertTrue(tuning.toString().matches("(?s).*(aim|modal)\\.csv:2:D strength [24] → .*"), tuning.toString());
    }

    private static double strength(Tuning tuning, String rule, double present) {
        return tuning.changes().stream().filter(c -> c.rule().id().equals(rule)).map(Tuning.Change::strength).findFirst().orElse(present);
    }

    @Test
    void whereNothingIsWrongTuningDoesNotHelpAndSaysSo() throws IOException {
        Tuning tuning = tune(book("1.5").read());
        assertFalse(tuning.helps());
        assertEquals(List.of(), tuning.changes());
        assertTrue(tuning.toString().contains("tuning does not help: no strength need change"), tuning.toString());
    }

    @Test
    void whatIsWrongForNoReasonIsNotLearned() throws IOException {
        SmallCorpus corpus = new SmallCorpus(root.resolve("corpus"));
        for (int i = 0; i < 10; i++) {
            corpus.with("d" + i, (i % 2 == 0 ? "GOAL" : "OTHER") + " 力争新增岗位三百个。", "REQUIREMENT 各校必须修好操场。", "OTHER 昨天下午天气十分晴朗。");
        }
        RuleBook book = book("3").read();
        assertFalse(Tuning.of(corpus.read(SmallCorpus.gangmu(book)), book).helps());
    }

    @Test
    void ofFewDocumentsNothingIsConcluded() throws IOException {
        RuleBook book = book("4").read();
        SmallCorpus corpus = new SmallCorpus(root.resolve("corpus")).with("a", "REQUIREMENT 各镇必须整改，力争月底完成。");
        Tuning tuning = Tuning.of(corpus.read(SmallCorpus.gangmu(book)), book);
        assertFalse(tuning.helps());
        assertTrue(tuning.toString().contains("too few documents"), tuning.toString());
    }

    @Test
    void itComesOutTheSameEveryTime() throws IOException {
        RuleBook book = book("4").read();
        assertEquals(tune(book).toString(), tune(book).toString());
    }

    @Test
    void appliedItChangesStrengthCellsOnly() throws IOException {
        RuleBookFixture fixture = book("4");
        Tuning tuning = tune(fixture.read());
        RuleBookEditor editor = RuleBookEditor.open(fixture.folder());
        tuning.apply(editor);
        editor.save();
        assertEquals(HEADER + "aim,aim,GOAL," + Proposal.number(strength(tuning, "zh.goal.aim.aim", 4)) + ",\"一条, 备注\"\n",
                Files.readString(fixture.folder().resolve("goal/aim.csv")));
        assertEquals(1.0, tune(RuleBookReader.read(fixture.folder())).present());
    }

    @Test
    void sumsOfStrengthsGiveTheLabelsThatAreDecided() throws IOException {
        Gangmu gangmu = Gangmu.open(Path.of("rules"));
        Corpus corpus = Corpus.read(Path.of("test-corpus/zh"), gangmu, problem -> { }, name -> { });
        RuleBook book = RuleBookReader.read(Path.of("rules/zh"));
        List<Judged> labelled = Proposals.sentences(corpus, SmallCorpus.gangmu(book), book).stream().filter(j -> j.gold() != null).toList();
        TuningData data = TuningData.of(book, labelled);
        assertTrue(labelled.size() > 300);
        for (int i = 0; i < labelled.size(); i++) {
            assertEquals(labelled.get(i).decision().label(), data.labels().get(data.label(data.samples().get(i), data.present())));
        }
    }
}
