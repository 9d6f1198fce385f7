package org.gangmu.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gangmu.Gangmu;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookStatsTest {

    @TempDir
    private Path root;

    private RuleBookFixture book() {
        return RuleBookFixture.chinese(root.resolve("rules")).with("lexicon/words.csv",
                        "cue,word\nmodal,必须|务必\naim,力争|争取\nformula,会议强调\nlead,重点任务\nidle,闲话\n")
                .with("requirement/modal.csv", "name,cue,label,strength\nmust,modal,REQUIREMENT,2\nmust-weak,modal,REQUIREMENT,1\n")
                .with("goal/aim.csv", "name,cue,label,strength,status\naim,aim,GOAL,3,\naim-not,aim,GOAL,-1,\nnever,lead,GOAL,1,\ndraft,modal,GOAL,4,draft\n");
    }

    /** Sentences on which the modal and the aim fire, apart and together, in two documents. */
    private SmallCorpus corpus() throws IOException {
        return new SmallCorpus(root.resolve("corpus"))
                .with("a", "REQUIREMENT 各镇必须整改安全隐患。", "GOAL 力争新增岗位三百个。", "OTHER 昨天下午天气十分晴朗。", "- 各村必须修好水渠。")
                .with("b", "REQUIREMENT 各村必须修好水渠，力争月底完成。", "OTHER|REQUIREMENT 各校必须修好操场。", "GOAL 各厂必须减少废水。");
    }

    private RulebookStats stats(String... named) throws IOException {
        RuleBook book = book().read();
        Gangmu gangmu = SmallCorpus.gangmu(book);
        List<RulebookStats> all = RulebookStats.of(corpus().read(gangmu), gangmu, Set.of(named));
        assertEquals(1, all.size());
        return all.get(0);
    }

    @Test
    void figuresAreThoseCountedByHand() throws IOException {
        RulebookStats stats = stats();
        assertEquals(7, stats.sentences());
        assertEquals(2, stats.documents());
        assertEquals(6, stats.gold());
        RuleRecord must = stats.rule("zh.requirement.modal.must");
        assertEquals(5, must.sentences());
        assertEquals(2, must.documents());
        assertEquals(5, must.counted());
        // Without it the weak row's point draws level with the default label, and labels.csv names REQUIREMENT before that.
        assertEquals(0, must.decided());
        assertEquals(new Proportion(3, 4), must.precision());
        assertEquals(new Proportion(2, 2), must.recall());
        RuleRecord weak = stats.rule("zh.requirement.modal.must-weak");
        assertEquals(5, weak.sentences());
        assertEquals(0, weak.counted());
        assertEquals(RuleRecord.Attention.NEVER_COUNTED, weak.attention());
    }

    @Test
    void aRuleDecidesWhereTheLabelWouldDifferWithoutIt() throws IOException {
        RuleRecord aim = stats().rule("zh.goal.aim.aim");
        assertEquals(2, aim.sentences());
        assertEquals(2, aim.decided());
        assertEquals(new Proportion(1, 2), aim.precision());
        assertEquals(new Proportion(1, 2), aim.recall());
        assertEquals(1, aim.cured());
        assertEquals(1, aim.spoilt());
    }

    @Test
    void aRuleAgainstALabelIsRightWhereTheGoldHasAnother() throws IOException {
        RuleRecord not = stats().rule("zh.goal.aim.aim-not");
        assertEquals(new Proportion(1, 2), not.precision());
        assertTrue(not.recall().isEmpty());
    }

    @Test
    void aDraftIsMeasuredByWhatItWouldDo() throws IOException {
        RuleRecord draft = stats().rule("zh.goal.aim.draft");
        assertEquals(5, draft.sentences());
        assertEquals(4, draft.decided());
        assertEquals(5, draft.counted());
        assertEquals(new Proportion(1, 4), draft.precision());
        assertEquals(1, draft.cured());
        assertEquals(2, draft.spoilt());
        assertEquals(RuleRecord.Attention.SPOILS, draft.attention());
    }

    @Test
    void pairsTellOverlapAndConflictAndWhoHadItsWay() throws IOException {
        List<Pair> pairs = stats().pairs();
        Pair overlap = pairs.get(0);
        assertEquals(5, overlap.together());
        assertTrue(pairs.stream().anyMatch(p -> !p.isConflict() && p.first().id().endsWith(".must") && p.second().id().endsWith("must-weak") && p.together() == 5), pairs::toString);
        Pair conflict = pairs.stream().filter(p -> p.first().id().equals("zh.goal.aim.aim") && p.second().id().equals("zh.requirement.modal.must")).findFirst().orElseThrow();
        assertTrue(conflict.isConflict());
        assertEquals(1, conflict.together());
        assertEquals(1, conflict.firstWon());
        assertEquals(0, conflict.secondWon());
        assertEquals("b.txt:1  各村必须修好水渠，力争月底完成。", conflict.sample());
    }

    @Test
    void whatIsOfNoUseIsNamed() throws IOException {
        RulebookStats stats = stats();
        assertEquals(List.of("zh.goal.aim.never"), stats.neverFired().stream().map(r -> r.rule().id()).toList());
        assertEquals(List.of("idle"), stats.unused().cues());
        assertEquals(List.of("务必", "争取", "会议强调", "重点任务", "闲话"), stats.unused().words().stream().map(w -> String.join("", w.parts())).toList());
        assertEquals(List.of("zh.setting.frames.tasks"), stats.unused().frames().stream().map(f -> f.id()).toList());
    }

    @Test
    void aCardShowsWrongHitsFirstWithTheirSentences() throws IOException {
        RulebookStats stats = stats("zh.goal.aim.aim");
        StringBuilder out = new StringBuilder();
        new RuleCard(stats, stats.rule("zh.goal.aim.aim"), Language.EN).print(out, 5);
        String card = out.toString();
        assertTrue(card.contains("b.txt:1  GOAL, by this rule alone (else REQUIREMENT)  gold REQUIREMENT\n      各村必须修好水渠，【力争】月底完成。"), card);
        assertTrue(card.indexOf("wrong (1)") < card.indexOf("right (1)"), card);
        assertTrue(card.contains("1× zh.requirement.modal.must; this one had its way 1×, that one 0×"), card);
    }

    @Test
    void rulesInShadowShowWhatTheyWouldChange() throws IOException {
        RuleBook book = book().with("goal/shadow.csv", "name,cue,label,strength,status\ntry,modal,GOAL,4,shadow\n").read();
        Gangmu gangmu = SmallCorpus.gangmu(book);
        RulebookStats stats = RulebookStats.of(corpus().read(gangmu), gangmu, Set.of()).get(0);
        assertEquals(List.of("a.txt:1", "a.txt:4", "b.txt:2", "b.txt:3"), stats.shadow().stream().map(ShadowFlip::place).toList());
        assertEquals(List.of("spoilt", "", "spoilt", "cured"), stats.shadow().stream().map(ShadowFlip::worth).toList());
        StringBuilder out = new StringBuilder();
        new StatsText(out, Language.EN).overview(stats, 3);
        assertTrue(out.toString().contains("with the rules in shadow 4 sentences would get another label"), out.toString());
    }
}
