package org.gangmu.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gangmu.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookReaderTest {

    @TempDir
    private Path root;

    private List<String> problems(RuleBookFixture book) {
        String shown = book.folder().toString() + "/";
        return assertThrows(RuleBookException.class, book::read).problems().stream().map(p -> p.toString().replace(shown, "")).toList();
    }

    private void assertProblem(RuleBookFixture book, String start) {
        List<String> all = problems(book);
        assertTrue(all.stream().anyMatch(p -> p.startsWith(start)), () -> "no problem starts with \"" + start + "\" in " + all);
    }

    @Test
    void rowsBecomeRulesNamedByTheirPath() {
        RuleBook book = RuleBookFixture.chinese(root).read();
        Rule rule = book.rules().get(0);
        assertEquals("zh.requirement.modal.must", rule.id());
        assertEquals("zh.requirement.modal", rule.table());
        assertEquals(List.of("modal"), rule.conditions().anchor());
        assertEquals(2, rule.place().line());
        assertEquals(Language.ZH, book.language());
        assertEquals(3, rule.examples().size());
        assertEquals("各镇必须整改。", rule.examples().get(0).text());
        assertEquals(2, rule.examples().get(0).spans().get(0).start());
    }

    @Test
    void chineseHeadersAndFullWidthPunctuationMeanTheSame() {
        RuleBook book = RuleBookFixture.chinese(root).with("requirement/modal.csv",
                "名称,线索,不含,位置,语境,标签,强度,命中\nmust,modal／lead，formula,#percent,句首、末分句,！tasks,REQUIREMENT,２．５,各镇【必须】整改。\n").read();
        Rule rule = book.rules().get(0);
        assertEquals(List.of("modal", "lead", "formula"), rule.conditions().anchor());
        assertEquals(Set.of("#percent", "frame:tasks"), rule.conditions().hasNot());
        assertEquals(Set.of(Where.START, Where.TAIL), rule.conditions().where());
        assertEquals(2.5, rule.strength());
    }

    @Test
    void tablesSavedByChineseSpreadsheetsAreReadTheSame() {
        String words = "cue,word,except,pos\nmodal,必须,必须品,\nformula,会议强调,,\nlead,重点任务,,\n";
        List<Word> utf8 = RuleBookFixture.chinese(root).with("lexicon/words.csv", "\ufeff" + words).read().lexicon();
        List<Word> gb = RuleBookFixture.chinese(root).with("lexicon/words.csv", words, Charset.forName("GB18030")).read().lexicon();
        assertEquals(utf8, gb);
        assertEquals(List.of("必须"), utf8.get(0).parts());
    }

    @Test
    void wordsMayHaveGapsAnchorsAndAlternatives() {
        RuleBook book = RuleBookFixture.chinese(root).with("lexicon/more.csv", "cue,word\nguide,以…为指导|^会议要求|奋力谱写…篇章$\n").read();
        List<Word> words = book.lexicon().stream().filter(w -> w.cue().equals("guide")).toList();
        assertEquals(List.of("以", "为指导"), words.get(0).parts());
        assertTrue(words.get(1).atStart() && !words.get(1).atEnd());
        assertTrue(words.get(2).atEnd() && words.get(2).parts().size() == 2);
    }

    @Test
    void commasInQuotedCellsAndCommentsAreNoTrouble() {
        RuleBook book = RuleBookFixture.chinese(root).with("requirement/modal.csv",
                "# rows of duty\nname,cue,label,strength,hit,note\nmust,modal,REQUIREMENT,2,\"各镇,各村【必须】整改。\",\"says \"\"must\"\"\"\n").read();
        assertEquals("各镇,各村必须整改。", book.rules().get(0).examples().get(0).text());
        assertEquals("says \"must\"", book.rules().get(0).note());
        assertEquals(3, book.rules().get(0).place().line());
    }

    @Test
    void theHashFollowsTheTables() {
        String before = RuleBookFixture.chinese(root).read().hash();
        assertEquals(before, RuleBookFixture.chinese(root).read().hash());
        assertNotEquals(before, RuleBookFixture.chinese(root).with("lexicon/more.csv", "cue,word\nmodal,务必\n").read().hash());
    }

    @Test
    void anUnknownCueIsNamedAtItsRow() {
        assertProblem(RuleBookFixture.chinese(root).with("requirement/modal.csv", "name,cue,label,strength\nmust,modall,REQUIREMENT,2\n"),
                "requirement/modal.csv:2:B: no lexicon has the cue \"modall\"");
    }

    @Test
    void anUnknownLabelNamesTheKnownOnes() {
        assertProblem(RuleBookFixture.chinese(root).with("requirement/modal.csv", "name,cue,label,strength\nmust,modal,DUTY,2\n"),
                "requirement/modal.csv:2:C: label \"DUTY\" is not one of GOAL, REQUIREMENT, OTHER");
    }

    @Test
    void anUnknownColumnFrameShapeAndBuiltInCueAreProblems() {
        RuleBookFixture book = RuleBookFixture.chinese(root);
        assertProblem(book.with("requirement/modal.csv", "name,cues,label,strength\nmust,modal,REQUIREMENT,2\n"), "requirement/modal.csv:1:B: no column is called \"cues\"");
        assertProblem(book.with("requirement/modal.csv", "name,cue,frame,shape,label,strength\nmust,modal #percnt,reviews,headline,REQUIREMENT,2\n"),
                "requirement/modal.csv:2:B: \"#percnt\" is no built-in cue");
        assertProblem(book, "requirement/modal.csv:2:C: no frame is called \"reviews\"");
        assertProblem(book, "requirement/modal.csv:2:D: no shape is called \"headline\"");
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        List<String> all = problems(RuleBookFixture.chinese(root).with("requirement/modal.csv",
                "name,cue,label,strength,where\nmust,modal,REQUIREMENT,much,middle\nmust,modal,REQUIREMENT,1,\nMust!,,REQUIREMENT,1,\n"));
        assertTrue(all.stream().anyMatch(p -> p.startsWith("requirement/modal.csv:2:D: \"much\" is not a number")), all::toString);
        assertTrue(all.stream().anyMatch(p -> p.startsWith("requirement/modal.csv:2:E: \"middle\" is no place")), all::toString);
        assertTrue(all.stream().anyMatch(p -> p.startsWith("requirement/modal.csv:3:A: the name \"must\" stands twice")), all::toString);
        assertTrue(all.stream().anyMatch(p -> p.startsWith("requirement/modal.csv:4:A: \"Must!\" is no row name")), all::toString);
        assertTrue(all.stream().anyMatch(p -> p.startsWith("requirement/modal.csv:4:B: this row asks for nothing")), all::toString);
    }

    @Test
    void aRowThatCanNeverMatchIsAProblem() {
        assertProblem(RuleBookFixture.chinese(root).with("requirement/modal.csv", "name,cue,with,without,label,strength\nmust,modal,lead,lead,REQUIREMENT,2\n"),
                "requirement/modal.csv:2:C: this row can never match");
    }

    @Test
    void anOpenQuotationMarkAndTooManyCellsAreProblems() {
        assertProblem(RuleBookFixture.chinese(root).with("lexicon/words.csv", "cue,word\nmodal,\"必须\nlead,重点任务\n"),
                "lexicon/words.csv:2: a quotation mark is opened here and never closed");
        assertProblem(RuleBookFixture.chinese(root).with("lexicon/words.csv", "cue,word\nmodal,必须,务必\n"), "lexicon/words.csv:2:C: this row has more cells");
    }

    @Test
    void unpairedBracketsInAnExampleAreAProblem() {
        assertProblem(RuleBookFixture.chinese(root).with("requirement/modal.csv", "name,cue,label,strength,hit\nmust,modal,REQUIREMENT,2,各镇【必须整改。\n"),
                "requirement/modal.csv:2:E: the brackets");
    }

    @Test
    void aTableThatWouldSilentlyDoNothingIsAProblem() {
        RuleBookFixture book = RuleBookFixture.chinese(root);
        assertProblem(book.with("goals.csv", "name,cue,label,strength\n"), "goals.csv: is never read here");
        assertProblem(RuleBookFixture.chinese(root).with("goal/target.ods", "PK"), "goal/target.ods: is no table that can be read");
    }

    @Test
    void aStartFrameOfAnUnknownKindIsAProblem() {
        assertProblem(RuleBookFixture.chinese(root).with("rulebook.csv", "key,value\nlanguage,zh\nstart frame nwes,tasks\n"), "rulebook.csv:3:A: no kind is called \"nwes\"");
    }

    @Test
    void hiddenFilesBesideTablesAreLeftAlone() {
        RuleBookFixture book = RuleBookFixture.chinese(root).with("requirement/._modal.csv", "\u0000\u0005").with("requirement/~$modal.xlsx", "x");
        assertEquals(1, book.read().rules().size());
    }

    @Test
    void tablesLieAsDeepAsTheyLike() {
        RuleBookFixture book = RuleBookFixture.chinese(root).with("goal/a/b/c/d/e.csv", "name,cue,label,strength\nx,modal,GOAL,1\n");
        assertEquals("zh.goal.a.b.c.d.e.x", book.read().rules().get(0).id());
    }

    @Test
    void aFolderTypedWithDotsKeepsItsName() {
        RuleBookFixture book = RuleBookFixture.chinese(root);
        assertEquals("zh", RuleBookReader.read(book.folder().resolve("requirement/..")).name());
        assertEquals("zh", RuleBookReader.read(book.folder().resolve(".")).name());
    }

    @Test
    void aFolderWithoutSettingsSaysWhatIsMissing() {
        assertTrue(assertThrows(RuleBookException.class, () -> RuleBookReader.read(root)).getMessage().contains("rulebook.csv: is missing"));
    }

    @Test
    void whatASpreadsheetMadeOfNamesAndWordsIsRefusedAtItsCell() {
        RuleBookFixture names = RuleBookFixture.chinese(root).with("requirement/modal.csv",
                "name,cue,then,within,label,strength,hit,note\n2026-01-02,2-Jan,2026/1/2,Jan-02,REQUIREMENT,-1,+1 各镇【必须】整改。,2026/1/2\nb,modal,,,=A1,1E-01,@SUM(A1),#NAME?\n");
        for (String start : List.of("2:A: \"2026-01-02\" looks like a date", "2:B: \"2-Jan\" looks", "2:C: \"2026/1/2\" looks", "2:D: \"Jan-02\" looks",
                "3:E: \"=A1\" would be run", "3:G: \"@SUM(A1)\" would be run", "3:H: \"#NAME?\" is an error")) {
            assertProblem(names, "requirement/modal.csv:" + start);
        }
        RuleBookFixture words = RuleBookFixture.chinese(root).with("requirement/modal.csv", "name,cue,label,strength\na,modal,REQUIREMENT,-1\n")
                .with("lexicon/more.csv", "cue,word\nmore,Jan-02\nmore,1.23E+11\nmore,########\nmore,5月1日\nmore,-一\nmore,2026/1/2\n");
        assertEquals(List.of("lexicon/more.csv:2:B", "lexicon/more.csv:3:B", "lexicon/more.csv:4:B"),
                problems(words).stream().map(p -> p.substring(0, p.indexOf(": "))).sorted().toList());
    }
}
