package org.gangmu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.stats.SmallCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that measure rules and propose others: stats, propose, tune. */
class RulesStatsCommandTest {

    @TempDir
    private Path root;

    private RuleBookFixture book;

    private record Run(int status, String out, String err) {
    }

    @BeforeEach
    void aRulebookWithACorpusBesideIt() throws IOException {
        book = RuleBookFixture.chinese(root.resolve("rules")).with("lexicon/aim.csv", "cue,word\naim,力争\n").with("goal/aim.csv", "name,cue,label,strength\nnever,lead,GOAL,1\n");
        new SmallCorpus(root.resolve("test-corpus")).with("a", "GOAL 力争新增岗位三百个。", "REQUIREMENT 各镇必须整改。").with("b", "GOAL 力争游客突破十万人次。", "OTHER 昨天下午天气晴朗。");
    }

    private Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] all = Stream.concat(Stream.of("rules", args[0], "--rules", book.folder().toString()), Stream.of(args).skip(1)).toArray(String[]::new);
        int status = Main.run(all, new Console(out, err, new ByteArrayInputStream(new byte[0])));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theCorpusBesideTheRulesIsTakenAndWhatNeedsAttentionComesFirst() {
        Run run = run("stats");
        assertEquals(0, run.status(), run.err());
        List<String> lines = run.out().lines().toList();
        assertTrue(lines.get(0).matches("zh@[0-9a-f]{12}: 2 rules on 4 sentences of 2 documents, 4 sentences labelled by people"), lines.get(0));
        assertTrue(lines.get(2).endsWith("zh.goal.aim.never  ← never fired"), run.out());
        assertTrue(lines.get(3).matches(" +1 +1 +1 +1  1\\.00 \\(0\\.21–1\\.00\\) 1/1 +1\\.00 +1 +0  stable  zh\\.requirement\\.modal\\.must"), run.out());
        assertTrue(run.out().contains("cues that no row asks for: aim"), run.out());
    }

    @Test
    void oneSentenceIsNotSpokenOfAsMany() {
        String card = run("stats", "zh.requirement.modal.must").out();
        assertTrue(card.contains("fires on 1 sentence of 1 document; counts on 1; decides 1\n"), card);
        assertTrue(card.contains("right on 1 of 1 labelled sentence of 1 document\n"), card);
    }

    @Test
    void aTableForSpreadsheetsHasARowForEachRule() {
        List<String> lines = run("stats", "-f", "csv").out().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).startsWith("rule,status,label,strength,sentences,"), lines.get(0));
        assertTrue(lines.get(2).startsWith("zh.requirement.modal.must,stable,REQUIREMENT,2.0,1,1,1,1,1,1,1.0000,0.2065,1.0000,"), lines.get(2));
    }

    @Test
    void rulesThatNeverFireAreListedWithTheirRows() {
        assertTrue(run("stats", "--never").out().endsWith("goal/aim.csv:2: zh.goal.aim.never\n"));
    }

    @Test
    void anUnknownRuleIsAProblem() {
        Run run = run("stats", "zh.goal.aim.gone");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("zh.goal.aim.gone: no rulebook"), run.err());
    }

    @Test
    void withoutACorpusOneIsAskedFor() throws IOException {
        Files.move(root.resolve("test-corpus"), root.resolve("elsewhere"));
        Run run = run("stats");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("name a folder of documents with --against DIR"), run.err());
    }

    @Test
    void aProposedRowIsPrintedAndAddedAsADraft() throws IOException {
        String place = root.resolve("test-corpus/a.txt") + ":1";
        Run run = run("propose", place, "GOAL", "--add", "1");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("name,cue,with,without,where,then,frame,kind,shape,label,strength\n\n1.  "), run.out());
        assertTrue(Files.readString(book.folder().resolve("goal/proposed.csv")).contains(",draft"), run.out());
        assertEquals(0, run("check").status());
    }

    @Test
    void aLabelThatTheRulebookLacksIsNamed() {
        Run run = run("propose", root.resolve("test-corpus/a.txt") + ":1", "TARGET");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("label \"TARGET\" is not one of GOAL, REQUIREMENT, OTHER"), run.err());
    }

    @Test
    void tuningWritesNothingUnasked() throws IOException {
        String before = Files.readString(book.folder().resolve("requirement/modal.csv"));
        Run run = run("tune", "--gold", root.resolve("test-corpus").toString());
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("too few documents"), run.out());
        assertEquals(before, Files.readString(book.folder().resolve("requirement/modal.csv")));
    }
}
