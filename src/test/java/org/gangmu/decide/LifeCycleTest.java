package org.gangmu.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import org.gangmu.Gangmu;
import org.gangmu.check.ExampleChecker;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.rulebook.Gate;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.rulebook.Status;
import org.gangmu.write.DerivationWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the status of a rule means for decisions. */
class LifeCycleTest {

    private static final String SENTENCE = "各镇必须整改。";

    @TempDir
    private Path root;

    /** The fixture's rule speaks for REQUIREMENT with 2 points; this one for GOAL with 3. */
    private RuleBook withRule(String status) {
        return RuleBookFixture.chinese(root).with("goal/new.csv", "name,cue,label,strength,hit,status\nmust,modal,GOAL,3,各镇【必须】整改。," + status + "\n").read();
    }

    private static Decision decide(RuleBook book) {
        return Gangmu.of(List.of(book), ExtractLimits.DEFAULT).summarize(SENTENCE).decisions().get(0);
    }

    private static List<String> fired(Decision decision) {
        return decision.evidence().stream().map(e -> e.rule().id()).toList();
    }

    @Test
    void aStableRuleDecides() {
        Decision decision = decide(withRule(""));
        assertEquals("GOAL", decision.label());
        assertTrue(decision.shadow().isEmpty());
    }

    @Test
    void aDraftIsReportedAndCountsForNothing() {
        Decision decision = decide(withRule("draft"));
        assertEquals("REQUIREMENT", decision.label());
        assertEquals(List.of("zh.goal.new.must", "zh.requirement.modal.must"), fired(decision));
        assertEquals(Map.of("REQUIREMENT", 2.0, "OTHER", 1.0, "GOAL", 0.0), decision.points());
        assertEquals(List.of("zh.requirement.modal.must"), decision.rules());
        assertTrue(decision.shadow().isEmpty());
    }

    @Test
    void aRuleInShadowIsCountedBeside() {
        Decision decision = decide(withRule("shadow"));
        assertEquals("REQUIREMENT", decision.label());
        assertEquals(Map.of("REQUIREMENT", 2.0, "OTHER", 1.0, "GOAL", 0.0), decision.points());
        Decision.Shadow shadow = decision.shadow().orElseThrow();
        assertEquals("GOAL", shadow.label());
        assertEquals(Map.of("GOAL", 3.0, "REQUIREMENT", 2.0, "OTHER", 1.0), shadow.points());
    }

    @Test
    void aRuleInShadowOfATableWithAStrongerStableRowChangesNothing() {
        RuleBook book = RuleBookFixture.chinese(root).with("requirement/modal.csv",
                "name,cue,label,strength,status\nmust,modal,REQUIREMENT,2,\nweak,modal,REQUIREMENT,1.5,shadow\n").read();
        Decision decision = decide(book);
        assertEquals(decision.points(), decision.shadow().orElseThrow().points());
    }

    @Test
    void aRuleThatIsOffIsAsIfTheRowWereNotThere() {
        Decision decision = decide(withRule("off"));
        assertEquals("REQUIREMENT", decision.label());
        assertEquals(List.of("zh.requirement.modal.must"), fired(decision));
    }

    @Test
    void examplesOfDraftsAreRunAndThoseOfRulesThatAreOffAreNot() {
        RuleBookFixture book = RuleBookFixture.chinese(root);
        String row = "name,cue,label,strength,hit,status\nmust,modal,GOAL,3,天气晴朗。,";
        assertEquals(1, new ExampleChecker(book.with("goal/new.csv", row + "draft\n").read()).failures().size());
        assertEquals(1, new ExampleChecker(book.with("goal/new.csv", row + "shadow\n").read()).failures().size());
        ExampleChecker off = new ExampleChecker(book.with("goal/new.csv", row + "off\n").read());
        assertEquals(List.of(), off.failures());
        assertEquals(List.of(), off.thin());
    }

    @Test
    void explainShowsDraftAndShadow() throws Exception {
        assertTrue(explained("draft").contains("zh.goal.new.must on \"必须\" 2–4  " + root + "/zh/goal/new.csv:2 (a draft: counts for nothing)"), explained("draft"));
        assertTrue(explained("shadow").contains("(in shadow: counted beside)"));
        assertTrue(explained("shadow").contains("with the rules in shadow: GOAL instead of REQUIREMENT"), explained("shadow"));
        assertFalse(explained("").contains("shadow"));
    }

    private String explained(String status) throws Exception {
        var summary = Gangmu.of(List.of(withRule(status)), ExtractLimits.DEFAULT).summarize(SENTENCE);
        StringBuilder out = new StringBuilder();
        Decision decision = summary.decisions().get(0);
        new DerivationWriter(false).write("a.txt", 1, decision.sentence().sentence().text(), Derivation.of(decision), Optional.empty(), out);
        return out.toString();
    }

    @Test
    void gatesStandInTheSettings() {
        RuleBookFixture book = RuleBookFixture.chinese(root);
        assertEquals(Map.of(Status.SHADOW, Gate.SHADOW, Status.STABLE, Gate.STABLE), book.read().settings().gates());
        book.with("rulebook.csv", "key,value\nlanguage,zh\ndefault label,OTHER\ngate stable hits,20\ngate stable precision,0.8\n");
        assertEquals(new Gate(20, Gate.STABLE.documents(), 0.8, Gate.STABLE.gain()), book.read().settings().gates().get(Status.STABLE));
    }
}
