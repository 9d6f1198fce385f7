package org.gangmu.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlipTableTest {

    private static final String TEXT = "港区工作会议\n\n各镇必须整改码头。\n\n码头修缮力争年底完成。\n\n- 力争渔船回港。\n";

    @TempDir
    Path root;

    private RuleBookFixture edited;
    private String table;
    private String page;

    @BeforeEach
    void compare() throws Exception {
        RuleBook saved = RuleBookFixture.chinese(root.resolve("saved")).read();
        edited = RuleBookFixture.chinese(root.resolve("edited")).with("lexicon/goal.csv", "cue,word\naim,力争\n")
                .with("goal/aim.csv", "name,cue,label,strength,hit,hit 2,near miss\naim,aim,GOAL,3,【力争】完成。,【力争】建成。,完成。\n");
        Gangmu one = Gangmu.of(List.of(saved), ExtractLimits.DEFAULT);
        Gangmu two = Gangmu.of(List.of(edited.read()), ExtractLimits.DEFAULT);
        Path folder = Files.createDirectories(root.resolve("archive"));
        Files.writeString(folder.resolve("a.txt"), TEXT);
        Comparison comparison = Comparison.of(Corpus.read(folder, one, p -> { throw new AssertionError(p); }, n -> { }), one, two);
        table = new String(FlipTable.write(comparison.flips(), two, Language.EN), StandardCharsets.UTF_8);
        page = FlipPage.of(comparison, two, RowChange.between(saved, edited.read()), new FlipWords(List.of(saved), Language.EN));
    }

    private static List<FlipTable.Ruling> read(String csv, List<Problem> problems) {
        return FlipTable.read("flips.csv", csv.getBytes(StandardCharsets.UTF_8), Language.EN, problems::add);
    }

    /** The table with these verdicts in its rows. */
    private String filled(String... verdicts) {
        String[] lines = table.split("\n");
        for (int i = 0; i < verdicts.length; i++) {
            lines[i + 1] = verdicts[i] + lines[i + 1];
        }
        return String.join("\n", lines) + "\n";
    }

    @Test
    void acceptedFlipBecomesAnExampleThatHolds() throws Exception {
        List<FlipTable.Ruling> rulings = read(filled("接受"), new ArrayList<>());
        Rulings.Outcome outcome = Rulings.write(rulings, edited.folder());
        assertEquals("1 []", outcome.added() + " " + outcome.failures());
        assertTrue(Files.readString(edited.folder().resolve("examples/decisions.csv")).endsWith("码头修缮力争年底完成。,GOAL\n"));
    }

    @Test
    void rejectedFlipFailsUntilTheRuleIsMended() throws Exception {
        Rulings.Outcome outcome = Rulings.write(read(filled("", "reject"), new ArrayList<>()), edited.folder());
        assertEquals(List.of("is decided GOAL and not OTHER"), outcome.failures().stream().map(f -> f.message()).toList());
        edited.with("goal/aim.csv", "name,cue,label,strength,hit,hit 2,near miss\naim,aim,GOAL,0.5,【力争】完成。,【力争】建成。,完成。\n");
        assertEquals("0 0 1 []", same(Rulings.write(read(filled("", "reject"), new ArrayList<>()), edited.folder())));
    }

    private static String same(Rulings.Outcome o) {
        return o.added() + " " + o.changed() + " " + o.known() + " " + o.failures();
    }

    @Test
    void aChangeOfMindChangesTheExample() throws Exception {
        Rulings.write(read(filled("reject"), new ArrayList<>()), edited.folder());
        assertEquals("0 1 0 []", same(Rulings.write(read(filled("accept"), new ArrayList<>()), edited.folder())));
    }

    @Test
    void noVerdictChangesNothingAndAStrangeOneIsNamedAtItsCell() {
        List<Problem> problems = new ArrayList<>();
        assertEquals(List.of(), read(table, problems));
        assertEquals(List.of(), read(filled("maybe"), problems));
        assertEquals(List.of("flips.csv:2:A: \"maybe\" is no verdict; write accept or reject (接受, 拒绝), or leave it empty"),
                problems.stream().map(Problem::toString).toList());
    }

    @Test
    void noSpreadsheetTakesASentenceForAFormula() {
        assertTrue(table.contains(",'- 力争渔船回港。,"), table);
    }

    @Test
    void pageShowsEachFlipAndTheEditedRowsAndRunsNothing() {
        assertTrue(page.contains("码头修缮力争年底完成。") && page.contains("zh.goal.aim.aim"), page);
        assertTrue(page.contains("Edited rows"), page);
        assertFalse(page.contains("<script") || page.contains("http://") || page.contains("https://"), page);
    }
}
