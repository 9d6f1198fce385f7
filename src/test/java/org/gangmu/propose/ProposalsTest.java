package org.gangmu.propose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.check.ExampleChecker;
import org.gangmu.edit.RuleBookEditor;
import org.gangmu.extract.ExtractException;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.rulebook.Status;
import org.gangmu.stats.Proportion;
import org.gangmu.stats.SmallCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proposals on a corpus in which the right rows are known. */
class ProposalsTest {

    @TempDir
    private Path root;

    private RuleBookFixture fixture;
    private SmallCorpus corpus;

    /** A cue for aims of which no rule speaks; with 传说 (a tale) it is no aim. Aims worded 志在 have no cue at all. */
    @BeforeEach
    void aimsThatNoRuleKnows() throws IOException {
        fixture = RuleBookFixture.chinese(root.resolve("rules")).with("lexicon/aim.csv", "cue,word\naim,力争\ntale,传说\nplace,山村\n");
        corpus = new SmallCorpus(root.resolve("corpus"))
                .with("a", "GOAL 力争新增岗位三百个。", "GOAL 全县力争粮食增收。", "REQUIREMENT 各镇必须整改隐患。", "OTHER 传说古人力争上游。", "OTHER 昨天下午天气十分晴朗。")
                .with("b", "GOAL 力争游客数量翻番。", "OTHER 传说老虎力争地盘。", "GOAL 志在建成美丽山村。", "OTHER 他们走进了山村。")
                .with("c", "GOAL 今年力争修路百里。", "OTHER 传说两家力争水源。", "GOAL 志在打造一流港口。", "OTHER 路边的山村炊烟袅袅。")
                .with("d", "GOAL 力争实现全民参保。", "GOAL 我市力争通车。", "OTHER 传说兄弟力争家产。", "OTHER 山村的夜晚很安静。");
    }

    private Proposals forSentence(String file, int line, String label) throws IOException, ExtractException {
        Gangmu gangmu = SmallCorpus.gangmu(fixture.read());
        return Proposals.forSentence(corpus.read(gangmu), gangmu, corpus.folder().resolve(file), line, label).orElseThrow();
    }

    @Test
    void thePlantedCueIsFoundAndWhatItMustNotStandWithIsLearned() throws Exception {
        Proposals proposals = forSentence("a.txt", 1, "GOAL");
        Proposal row = proposals.rows().stream().filter(p -> p.conditions().anchor().equals(List.of("aim")) && p.conditions().hasNot().equals(Set.of("tale"))
                && p.conditions().has().isEmpty()).findFirst().orElseThrow(() -> new AssertionError(proposals.toString()));
        assertEquals("aim-not-tale,aim,,tale,,,,,,GOAL,1", row.row());
        assertEquals(new Proportion(6, 6), row.seen().precision());
        assertEquals(new Proportion(6, 8), row.seen().recall());
        assertEquals(6, row.seen().cured());
        assertEquals(0, row.seen().spoilt());
        assertEquals(4, row.seen().documents());
    }

    @Test
    void aWordingThatNoLexiconHasIsProposedWithItsWord() throws Exception {
        Proposals proposals = forSentence("b.txt", 3, "GOAL");
        Proposal row = proposals.rows().stream().filter(p -> p.phrase().equals("志在") && p.conditions().has().isEmpty()).findFirst()
                .orElseThrow(() -> new AssertionError(proposals.toString()));
        assertEquals(List.of("goal-phrase"), row.conditions().anchor());
        assertEquals(new Proportion(2, 2), row.seen().precision());
        assertTrue(proposals.toString().contains("needs a new word: goal-phrase,志在 in a lexicon"), proposals.toString());
    }

    @Test
    void whatIsDecidedSoAlreadyNeedsNoRow() throws Exception {
        Gangmu gangmu = SmallCorpus.gangmu(fixture.read());
        assertTrue(Proposals.forSentence(corpus.read(gangmu), gangmu, corpus.folder().resolve("a.txt"), 3, "REQUIREMENT").isEmpty());
    }

    @Test
    void theStrengthIsWhatTheSentenceLacks() throws Exception {
        // OTHER has its one point and comes after GOAL in labels.csv; REQUIREMENT has two.
        assertEquals(1, forSentence("a.txt", 1, "GOAL").rows().get(0).strength());
        assertEquals(2, forSentence("a.txt", 3, "GOAL").rows().get(0).strength());
    }

    @Test
    void aProposedRowIsAddedAsADraftWhoseExamplesComeOutAsWritten() throws Exception {
        Proposals proposals = forSentence("a.txt", 1, "GOAL");
        Proposal row = proposals.rows().stream().filter(p -> p.conditions().hasNot().equals(Set.of("tale")) && p.conditions().has().isEmpty()).findFirst().orElseThrow();
        RuleBook book = added(proposals, row);
        Rule rule = book.rules().stream().filter(r -> r.id().equals("zh.goal.proposed.aim-not-tale")).findFirst().orElseThrow();
        assertEquals(Status.DRAFT, rule.status());
        assertEquals("【力争】新增岗位三百个。", rule.row().text("hit"));
        assertEquals("全县【力争】粮食增收。", rule.row().text("hit 2"));
        assertEquals("传说古人力争上游。", rule.row().text("near miss"));
        assertEquals(row.conditions(), rule.conditions());
        assertEquals(List.of(), new ExampleChecker(book).failures());
    }

    @Test
    void aNewWordIsAddedWithItsRow() throws Exception {
        Proposals proposals = forSentence("b.txt", 3, "GOAL");
        Proposal row = proposals.rows().stream().filter(p -> p.phrase().equals("志在")).findFirst().orElseThrow();
        RuleBook book = added(proposals, row);
        assertTrue(book.lexicon().stream().anyMatch(w -> w.cue().equals("goal-phrase") && w.parts().equals(List.of("志在"))));
        assertEquals(List.of(), new ExampleChecker(book).failures());
        assertEquals("【志在】建成美丽山村。", book.rules().stream().filter(r -> r.table().equals("zh.goal.proposed")).findFirst().orElseThrow().row().text("hit"));
    }

    private RuleBook added(Proposals proposals, Proposal row) throws IOException {
        RuleBookEditor editor = RuleBookEditor.open(fixture.folder());
        new DraftRow(proposals.book(), row).addTo(editor);
        assertFalse(editor.changes().isEmpty());
        editor.save();
        return RuleBookReader.read(fixture.folder());
    }

    @Test
    void forALabelTheRowIsFoundFromGoldAloneAndMeasuredOnDocumentsHeldBack() throws Exception {
        RuleBook book = fixture.read();
        Corpus documents = corpus.read(SmallCorpus.gangmu(book));
        Proposals proposals = Proposals.forLabel(documents, book, "GOAL");
        Proposal row = proposals.rows().get(0);
        assertEquals(List.of("aim"), row.conditions().anchor(), proposals.toString());
        assertEquals(Set.of("tale"), row.conditions().hasNot(), proposals.toString());
        // a, b and d are looked at, c is held back.
        assertEquals(new Proportion(5, 5), row.seen().precision());
        assertEquals(new Proportion(1, 1), row.held().precision());
        assertEquals(5, row.seen().cured());
        assertEquals(1, row.held().cured());
        assertEquals(0, row.seen().spoilt() + row.held().spoilt());
    }
}
