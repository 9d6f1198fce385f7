package org.gangmu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleCheckerTest {

    @TempDir
    private Path root;

    private static List<String> failures(RuleBookFixture book) {
        return new ExampleChecker(book.read()).failures().stream().map(ExampleFailure::message).toList();
    }

    @Test
    void whatStandsAroundASentenceIsTakenAsGiven() {
        assertEquals(List.of(), failures(RuleBookFixture.chinese(root).with("requirement/after.csv", """
                name,cue,with,label,strength,hit,hit 2,hit 3,near miss
                after,modal,prev:lead+lead:formula,REQUIREMENT,2,{prev=modal&lead lead=formula}各镇【必须】整改。,,,{prev=lead}各镇必须整改。
                where,modal,#closing+#paragraph-first,REQUIREMENT,2,{at=closing&paragraph-first}各镇【必须】整改。,,,{at=closing}各镇必须整改。
                year,modal,#year-past,REQUIREMENT,2,{year=2026}2025年【必须】整改。,,,{year=2025}2025年必须整改。
                """)));
    }

    private static String only(RuleBookFixture book, Language ui) {
        List<ExampleFailure> failures = new ExampleChecker(book.read(), ui).failures();
        assertEquals(1, failures.size(), failures.toString());
        return failures.get(0).toString().replace(book.folder().toString(), "zh");
    }

    private RuleBookFixture withRow(String row) {
        return RuleBookFixture.chinese(root).with("requirement/modal.csv", "名称,线索,同时有,不含,位置,其后,距离,语境,标签,强度,命中,不命中\n" + row + "\n")
                .with("setting/names.csv", "what,name,zh\ncue,modal,情态\ncue,formula,套话\nframe,tasks,任务部署\n");
    }

    @Test
    void aFailingExampleNamesTheCellThatFailsWithTheSentenceItsWordsCuesAndSetting() {
        assertEquals("""
                zh/requirement/modal.csv:2:K: zh.requirement.modal.must: does not fire on this hit
                    sentence: 会议强调，各镇必须整改。
                    words: 会议/n 强调/v ，/w 各/r 镇/n 必须/d 整改/v 。/w
                    cues: formula "会议强调" (character 1, start and head); modal "必须" (character 8, head and tail)
                    setting: kind general, frame none, shape body
                    fails: zh/requirement/modal.csv:2:D without "套话": has the word "会议强调" of cue formula, which without forbids
                    fails: zh/requirement/modal.csv:2:H frame "任务部署": frame is none, the cell asks for tasks""",
                only(withRow("must,情态,,套话,,,,任务部署,要求,2,会议强调，各镇必须整改。,"), Language.EN).replaceAll("#[^;]*; ", "").replaceAll("; #[^\n]*", ""));
    }

    @Test
    void inChineseItSpeaksTheWordsOfChineseTables() {
        String told = only(withRow("must,情态,,套话,,,,任务部署,要求,2,会议强调，各镇必须整改。,"), Language.ZH);
        assertTrue(told.startsWith("zh/requirement/modal.csv:2:K: zh.requirement.modal.must: 应命中而未命中\n"), told);
        assertTrue(told.contains("不符：zh/requirement/modal.csv:2:D 不含“套话”：句中有线索“套话”的词语“会议强调”，本格排除它\n"), told);
        assertTrue(told.endsWith("不符：zh/requirement/modal.csv:2:H 语境“任务部署”：语境是“无”，本格要求“任务部署”"), told);
    }

    @Test
    void aNearMissThatFiresShowsTheCellsThatHold() {
        String told = only(withRow("must,情态,,套话,,,,,要求,2,,各镇必须整改。"), Language.EN);
        assertTrue(told.contains("fires on this near miss, on \"必须\""), told);
        assertTrue(told.endsWith("all its cells hold: zh/requirement/modal.csv:2:B cue \"情态\"; zh/requirement/modal.csv:2:D without \"套话\""), told);
    }

    @Test
    void aRowThatAsksInWithAloneIsCheckedCellByCell() {
        String told = only(withRow("must,,情态+套话,,,,,,要求,2,各镇必须整改。,"), Language.EN);
        assertTrue(told.endsWith("modal.csv:2:C with \"情态+套话\": cue formula: none of its words stands here"), told);
    }

    @Test
    void aFrameThatIsForbiddenInChineseIsNamed() {
        String told = only(withRow("must,情态,,,,,,非任务部署,要求,2,{语境=任务部署}各镇必须整改。,"), Language.EN);
        assertTrue(told.endsWith("modal.csv:2:H frame \"非任务部署\": frame is tasks, which the cell forbids"), told);
    }

    @Test
    void aDecisionThatFailsShowsItsPointsAndTheRulesThatGaveThem() {
        RuleBookFixture book = RuleBookFixture.chinese(root).with("examples/decisions.csv", "sentence,label\n各镇必须整改。,目标\n");
        String told = only(book, Language.ZH);
        assertTrue(told.contains("判为“要求”，应为“目标”"), told);
        assertTrue(told.endsWith("zh/requirement/modal.csv:2 zh.requirement.modal.must 要求 +2.00，落在“必须”"), told);
    }
}
