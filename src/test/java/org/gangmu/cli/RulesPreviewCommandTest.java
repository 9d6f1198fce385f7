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
import java.util.List;
import java.util.stream.Stream;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.stats.SmallCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesPreviewCommandTest {

    @TempDir
    private Path root;

    private String run(String... more) {
        List<String> args = Stream.concat(Stream.of("rules"), Stream.of(more)).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(args.toArray(new String[0]), new Console(out, err, new ByteArrayInputStream(new byte[0])));
        assertEquals(0, status, err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aDraftIsNamedAsNotCountedAndCountedWhenAskedFor() throws IOException {
        RuleBookFixture book = RuleBookFixture.chinese(root.resolve("rules"));
        String rules = book.folder().toString();
        String corpus = root.resolve("corpus").toString();
        new SmallCorpus(root.resolve("corpus")).with("a", "GOAL 力争新增岗位三百个。", "OTHER 昨天下午天气晴朗。");
        run("save", "--rules", rules);
        book.with("lexicon/aim.csv", "cue,word\naim,力争\n").with("goal/aim.csv", "name,cue,label,strength,status\naim,aim,GOAL,3,draft\n");
        String plain = run("preview", "--no-cache", "--rules", rules, "--against", corpus);
        assertTrue(plain.contains("0 flips"), plain);
        assertTrue(plain.contains("not in force, so not counted above: zh.goal.aim.aim (draft); --drafts counts them"), plain);
        assertTrue(plain.contains("goal/aim.csv:2 zh.goal.aim.aim: new: cue \"aim\""), plain);
        String counted = run("preview", "--no-cache", "--drafts", "--rules", rules, "--against", corpus);
        assertTrue(counted.contains("1 flip: +1 GOAL, −1 OTHER"), counted);
        assertFalse(counted.contains("not in force"), counted);
    }

    @Test
    void flipsAreRuledOnInTheRulebooksThatWerePreviewed() throws IOException {
        RuleBookFixture book = RuleBookFixture.chinese(root.resolve("my rules"));
        String rules = book.folder().toString();
        String flips = root.resolve("flips.csv").toString();
        new SmallCorpus(root.resolve("corpus")).with("a", "GOAL 力争新增岗位三百个。", "OTHER 昨天下午天气晴朗。");
        run("save", "--rules", rules);
        book.with("lexicon/aim.csv", "cue,word\naim,力争\n").with("goal/aim.csv", "name,cue,label,strength\naim,aim,GOAL,3\n");
        String told = run("preview", "--no-cache", "--rules", rules, "--against", root.resolve("corpus").toString(), "--flips", flips);
        assertTrue(told.endsWith("\n1 flip written to " + flips + ": fill in accept or reject in the column verdict, then run \"gangmu rules judge --rules '"
                + rules + "' " + flips + "\"\n"), told);
    }

    @Test
    void noVerdictIsWrittenIntoRulebooksThatWereNotNamed() throws IOException {
        Path flips = Files.writeString(root.resolve("flips.csv"), "verdict\n");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(2, Main.run(new String[]{"rules", "judge", flips.toString()}, new Console(new ByteArrayOutputStream(), err, new ByteArrayInputStream(new byte[0]))));
        String told = err.toString(StandardCharsets.UTF_8);
        assertTrue(told.startsWith("gangmu: say with --rules DIR into which rulebooks the verdicts are to be written; the shipped ones are "), told);
    }

    @Test
    void anEditedTableOfFactsIsShownThoughNoLabelChanges() throws IOException {
        RuleBookFixture book = RuleBookFixture.chinese(root.resolve("rules")).with("facts/units.csv", "word,what,unit,factor\n元,money,CNY,1\n");
        String rules = book.folder().toString();
        new SmallCorpus(root.resolve("corpus")).with("a", "GOAL 力争新增岗位三百个。");
        run("save", "--rules", rules);
        book.with("facts/units.csv", "word,what,unit,factor\n元,money,CNY,1\n纱锭,count,,\n");
        String plain = run("preview", "--no-cache", "--rules", rules, "--against", root.resolve("corpus").toString());
        assertTrue(plain.contains("facts/units.csv:3") && plain.contains("纱锭"), plain);
        assertTrue(plain.contains("see what they do with \"gangmu figures\""), plain);
    }
}
