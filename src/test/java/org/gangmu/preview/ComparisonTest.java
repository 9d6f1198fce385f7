package org.gangmu.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    private static final String TEXT = "港区工作会议\n\n各镇必须整改码头。\n\n码头修缮力争年底完成。\n\n渔船已经回港。\n";

    @TempDir
    Path root;

    private static Gangmu of(RuleBook... books) {
        return Gangmu.of(List.of(books), ExtractLimits.DEFAULT);
    }

    private Comparison compare(RuleBook saved, RuleBook edited) throws Exception {
        Gangmu one = of(saved);
        Path folder = Files.createDirectories(root.resolve("archive"));
        Files.writeString(folder.resolve("a.txt"), TEXT);
        Files.writeString(folder.resolve("a.gold.jsonl"), "{\"label\":\"REQUIREMENT\",\"text\":\"各镇必须整改码头。\"}\n{\"label\":\"GOAL\",\"text\":\"码头修缮力争年底完成。\"}\n");
        return Comparison.of(Corpus.read(folder, one, p -> { throw new AssertionError(p); }, n -> { }), one, of(edited));
    }

    @Test
    void oneNewRuleFlipsItsSentenceAndNoOther() throws Exception {
        RuleBook saved = RuleBookFixture.chinese(root.resolve("saved")).read();
        RuleBook edited = RuleBookFixture.chinese(root.resolve("edited")).with("lexicon/goal.csv", "cue,word\naim,力争\n")
                .with("goal/aim.csv", "name,cue,label,strength,hit,hit 2,near miss\naim,aim,GOAL,3,【力争】完成。,【力争】建成。,完成。\n").read();
        Comparison comparison = compare(saved, edited);
        assertEquals("+1 GOAL, −1 OTHER", new FlipWords(List.of(), Language.EN).summary(comparison));
        Flip flip = comparison.flips().get(0);
        assertEquals("a.txt:5 OTHER GOAL", flip.place() + " " + flip.before().label() + " " + flip.after().label());
        assertEquals(List.of("zh.goal.aim.aim"), flip.come().stream().map(e -> e.rule().id()).toList());
        assertEquals(Flip.Worth.CURED, flip.worth());
        assertEquals(1, comparison.goldAfter().f1("GOAL"));
        assertTrue(comparison.goldBefore().macroF1() < comparison.goldAfter().macroF1());
    }

    @Test
    void aRuleTakenAwaySpoilsWhatItGave() throws Exception {
        RuleBook saved = RuleBookFixture.chinese(root.resolve("saved")).read();
        RuleBook edited = RuleBookFixture.chinese(root.resolve("edited"))
                .with("requirement/modal.csv", "name,cue,label,strength,hit,hit 2,near miss\n").read();
        Comparison comparison = compare(saved, edited);
        assertEquals("−1 REQUIREMENT, +1 OTHER", new FlipWords(List.of(), Language.EN).summary(comparison));
        assertEquals(Flip.Worth.SPOILT, comparison.flips().get(0).worth());
        assertEquals(List.of("zh.requirement.modal.must"), comparison.flips().get(0).gone().stream().map(e -> e.rule().id()).toList());
    }

    @Test
    void theSameRulebookFlipsNothing() throws Exception {
        RuleBook book = RuleBookFixture.chinese(root.resolve("saved")).read();
        Comparison comparison = compare(book, RuleBookFixture.chinese(root.resolve("edited")).read());
        assertEquals("no flips", new FlipWords(List.of(), Language.EN).summary(comparison));
        assertEquals(4, comparison.sentences());
        assertEquals(comparison.before(), comparison.after());
    }
}
