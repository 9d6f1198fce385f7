package org.gangmu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gangmu.edit.RulebookCopy;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.stats.SmallCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of rule owners, asked to speak Chinese; and verdicts asked for at a terminal. */
class ChineseOutputTest {

    private static final String HEADER = "name,cue,without,frame,label,strength,hit,hit 2,near miss,status\n";

    @TempDir
    private Path root;
    private Path saved;
    private RuleBookFixture book;
    private String corpus;

    private record Run(int status, String out, String err) {
    }

    @BeforeEach
    void aSavedAndAnEditedRulebook() throws IOException {
        saved = RuleBookFixture.chinese(root.resolve("saved")).with("lexicon/aim.csv", "cue,word\naim,力争\n").folder();
        book = RuleBookFixture.chinese(root.resolve("mine")).with("lexicon/aim.csv", "cue,word\naim,力争\n")
                .with("goal/aim.csv", HEADER + "aim,aim,formula,,GOAL,3,我们【力争】新增岗位。,各县【力争】增收。,会议强调力争。,\n")
                .with("setting/names.csv", "what,name,zh\ncue,aim,目标动词\ncue,formula,套话\nframe,tasks,任务部署\n");
        corpus = new SmallCorpus(root.resolve("corpus")).with("a", "GOAL 力争新增岗位三百个。", "REQUIREMENT 各镇必须整改。", "OTHER 会议强调，力争上游。").folder().toString();
    }

    private static Run run(String stdin, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(args, new Console(out, err, new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8))));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String rules() {
        return book.folder().toString();
    }

    private Run preview(String stdin, String... more) {
        return run(stdin, Stream.concat(Stream.of("rules", "preview", "--ui", "zh", "--rules", rules(), "--saved", saved.toString(), "--against", corpus),
                Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void previewShowsFlipsByTheirChineseLabels() {
        Run run = preview("");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("\n翻转 1 句：目标 +1、其他 −1\n"), run.out());
        assertTrue(run.out().contains("a.txt:1  其他 → 目标  改对\n"), run.out());
        assertTrue(run.out().contains("目标 +3.00 zh.goal.aim.aim，落在“力争”"), run.out());
    }

    @Test
    void aCopyUnderAnotherNameHasOnlyTheEditedRows() throws IOException {
        Path copy = root.resolve("other/renamed");
        RulebookCopy.copy(book.folder(), copy);
        Files.writeString(copy.resolve("requirement/modal.csv"), Files.readString(copy.resolve("requirement/modal.csv")).replace("REQUIREMENT,2", "REQUIREMENT,2.5"));
        Run run = run("", "rules", "preview", "--rules", copy.toString(), "--saved", book.folder().toString(), "--against", corpus);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("1 row was edited:\n"), run.out());
        assertTrue(run.out().contains("requirement.modal.must: strength \"2\" → \"2.5\""), run.out());
    }

    @Test
    void whyNotNamesTheFailingCellInTheWordsOfChineseTables() {
        Run run = run("", "explain", "--ui", "zh", "--rules", root.resolve("mine").toString(), corpus + "/a.txt:3", "--why-not", "目标");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("为何不是“目标”：还差 1.00 分"), run.out());
        assertTrue(run.out().contains("（2 格中有 1 格不符）"), run.out());
        assertTrue(run.out().contains("✗ 不含     formula  ← 句中有线索“套话”的词语“会议强调”，本格排除它\n"), run.out());
        assertTrue(run.out().contains("goal/aim.csv:2:C 不含：“formula” → “”\n"), run.out());
        assertTrue(run.out().contains("改后判为“目标”，领先“其他”2.00 分"), run.out());
    }

    @Test
    void promoteNamesTheFigureThatFailed() {
        book.with("goal/aim.csv", HEADER + "aim,aim,,,GOAL,3,我们【力争】新增岗位。,,,draft\n");
        Run run = run("", "rules", "promote", "--ui", "zh", "--rules", rules(), "--against", corpus, "zh.goal.aim.aim", "--to", "stable");
        assertEquals(1, run.status(), run.err());
        assertTrue(run.out().startsWith("zh.goal.aim.aim：草稿 → 正式：未通过\n"), run.out());
        assertTrue(run.out().contains("不合格 例句数量：不足；要求至少两个命中、一个不命中\n"), run.out());
    }

    @Test
    void statsTellWhatNeedsAttentionAndWhatIsOfNoUse() {
        book.with("goal/aim.csv", HEADER + "aim,aim,,,GOAL,3,,,,\nnever,lead,,,GOAL,1,,,,\n");
        Run run = run("", "rules", "stats", "--ui", "zh", "--rules", rules(), "--against", corpus);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("：规则 3 条，文件 1 个，句子 3 句，其中有人工标签 3 句\n"), run.out());
        assertTrue(run.out().contains("zh.goal.aim.never  ← 从未命中\n"), run.out());
        assertTrue(run("", "rules", "stats", "--ui", "zh", "--rules", rules(), "--against", corpus, "zh.goal.aim.aim").out().contains("  判对（1）\n"));
    }

    @Test
    void mergeShowsConflictsCellByCell() throws IOException {
        Path mine = root.resolve("own/zh");
        assertEquals("0 " + mine + "：zh 的副本\n使用时加上 --rules " + root.resolve("own") + "\n",
                run("", "rules", "new", "--ui", "zh", "--rules", rules(), root.resolve("own").toString()).toString().replaceAll("(?s)Run\\[status=(\\d), out=(.*), err=]", "$1 $2"));
        Files.writeString(mine.resolve("goal/aim.csv"), Files.readString(mine.resolve("goal/aim.csv")).replace("GOAL,3", "GOAL,4"));
        book.with("goal/aim.csv", Files.readString(book.folder().resolve("goal/aim.csv")).replace("GOAL,3", "GOAL,2"));
        Run run = run("", "rules", "merge", "--ui", "zh", "--rules", root.resolve("own").toString(), "--update", book.folder().getParent().toString());
        assertEquals(1, run.status(), run.err());
        assertTrue(run.out().contains("强度：原为“3”；自己改为“4”；新版改为“2”\n"), run.out());
        assertTrue(run.out().endsWith("：可采纳的改动 0 处，冲突 1 处；加 --apply 才写入\n"), run.out());
    }

    @Test
    void verdictsAreAskedForAtATerminalOnlyAndBecomeExamples() throws IOException {
        assertEquals(2, preview("", "--ask").status());
        System.setProperty("gangmu.terminal.out", "true");
        try {
            Run run = preview("x\na\n", "--ask");
            assertEquals(0, run.status(), run.err() + run.out());
            assertTrue(run.out().contains("1/1  接受(a)、拒绝(r)、跳过(s)、结束(q)？请输入 a、r、s 或 q\n1/1  接受"), run.out());
            assertTrue(run.out().endsWith("接受 1 句，拒绝 0 句；例句新增 1 个，改动 0 个，原已有 0 个\n"), run.out());
            assertTrue(Files.readString(book.folder().resolve("examples/decisions.csv")).contains("力争新增岗位三百个。,GOAL"));
            Run rejected = preview("r\n", "--ask");
            assertEquals(1, rejected.status());
            assertTrue(rejected.out().contains("判为“目标”，应为“其他”"), rejected.out());
        } finally {
            System.clearProperty("gangmu.terminal.out");
        }
    }

    @Test
    void quittingLeavesTheExamplesAsTheyWere() {
        System.setProperty("gangmu.terminal.out", "true");
        try {
            assertEquals(0, preview("q\n", "--ask").status());
            assertFalse(Files.exists(book.folder().resolve("examples/decisions.csv")));
        } finally {
            System.clearProperty("gangmu.terminal.out");
        }
    }

    @Test
    void checkCountsInChineseAndStrictMakesNotesFail() {
        assertTrue(run("", "rules", "check", "--ui", "zh", "--rules", saved.toString()).out().endsWith("：规则 1 条，语境 1 行，文种 0 行，词语 4 个；没有问题\n"));
        book.with("requirement/modal.csv", "name,cue,label,strength\na,modal,要求,2\nb,modal,要求,1\n");
        assertEquals(0, run("", "rules", "check", "--rules", rules()).status());
        assertEquals(1, run("", "rules", "check", "--strict", "--rules", rules()).status());
    }
}
