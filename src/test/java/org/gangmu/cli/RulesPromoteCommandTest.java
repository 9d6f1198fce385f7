package org.gangmu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.stats.SmallCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesPromoteCommandTest {

    private static final String HEADER = "name,cue,label,strength,hit,hit 2,near miss,status\n";
    private static final String DRAFT = "aim,aim,GOAL,3,我们【力争】新增岗位。,各县【力争】增收。,据理力争是他的习惯。,draft\n";

    @TempDir
    private Path root;

    private RuleBookFixture book;

    private record Run(int status, String out, String err) {
    }

    @BeforeEach
    void aDraftForAims() throws IOException {
        book = RuleBookFixture.chinese(root.resolve("rules")).with("lexicon/aim.csv", "cue,word,except\naim,力争,据理力争\n").with("goal/aim.csv", HEADER + DRAFT);
        new SmallCorpus(root.resolve("test-corpus"))
                .with("a", "GOAL 力争新增岗位三百个。", "GOAL 全县力争增收一成。", "REQUIREMENT 各镇必须整改。")
                .with("b", "GOAL 力争游客突破十万人次。", "GOAL 力争粮食产量稳中有升。", "OTHER 昨天下午天气晴朗。");
    }

    private Run promote(String... more) {
        String[] args = new String[5 + more.length];
        System.arraycopy(new String[] {"rules", "promote", "--rules", book.folder().toString(), "zh.goal.aim.aim"}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(args, new Console(out, err, new ByteArrayInputStream(new byte[0])));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String table() throws IOException {
        return Files.readString(book.folder().resolve("goal/aim.csv"));
    }

    @Test
    void aDraftThatPassesComesIntoShadowAndItsCellChanges() throws IOException {
        Run run = promote();
        assertEquals(0, run.status(), run.err() + run.out());
        assertEquals(HEADER + DRAFT.replace("draft", "shadow"), table());
        assertTrue(run.out().startsWith("zh.goal.aim.aim: draft → shadow: passed\n"), run.out());
        assertTrue(run.out().endsWith("aim.csv:2: status: \"draft\" → \"shadow\"\n"), run.out());
    }

    @Test
    void belowTheGateItIsRefusedWithTheFigureThatFailed() throws IOException {
        Run run = promote("--to", "stable");
        assertEquals(1, run.status());
        assertTrue(run.out().contains("draft → stable: refused"), run.out());
        assertTrue(run.out().contains("FAILED  hits: 4 (labelled sentences on which it fires); needed: at least 5"), run.out());
        assertTrue(run.out().contains("ok      precision: 0.51 (lower end of the 95 % interval; right on 4 of 4); needed: at least 0.50"), run.out());
        assertTrue(run.out().contains("ok      gain: 4 (decisions cured, 4, less spoilt, 0)"), run.out());
        assertEquals(HEADER + DRAFT, table());
    }

    @Test
    void theGateStandsInTheSettings() throws IOException {
        book.with("rulebook.csv", "key,value\nlanguage,zh\ndefault label,OTHER\ngate stable hits,4\n");
        assertEquals(0, promote("--to", "stable").status());
        assertEquals(HEADER + DRAFT.replace("draft", ""), table());
    }

    @Test
    void failingOrMissingExamplesRefuseIt() {
        book.with("goal/aim.csv", HEADER + "aim,aim,GOAL,3,天气晴朗。,,,draft\n");
        Run run = promote();
        assertEquals(1, run.status());
        assertTrue(run.out().contains("FAILED  examples: 0 of 1 come out as written; needed: all"), run.out());
        assertTrue(run.out().contains("FAILED  enough examples: fewer; needed: 2 hits and a near miss"), run.out());
    }

    @Test
    void withDryRunNothingIsWritten() throws IOException {
        assertEquals(0, promote("--dry-run").status());
        assertEquals(HEADER + DRAFT, table());
    }

    @Test
    void whatIsInForceCannotBePromoted() {
        book.with("goal/aim.csv", HEADER + DRAFT.replace("draft", ""));
        Run run = promote();
        assertEquals(1, run.status());
        assertTrue(run.err().contains("this rule is stable already"), run.err());
    }
}
