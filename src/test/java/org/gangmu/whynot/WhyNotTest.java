package org.gangmu.whynot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gangmu.Gangmu;
import org.gangmu.WordedDocument;
import org.gangmu.check.CheckedCell;
import org.gangmu.decide.Decision;
import org.gangmu.edit.RuleBookEditor;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.text.Language;
import org.gangmu.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyNotTest {

    @TempDir
    Path root;

    private RuleBookFixture book(String rule) {
        return RuleBookFixture.chinese(root).with("lexicon/goal.csv", "cue,word\naim,力争|确保\ndone,已经\nport,码头\n")
                .with("goal/aim.csv", "name,cue,with,without,where,then,within,frame,shape,label,strength\n" + rule + "\n");
    }

    private static WordedDocument document(Gangmu gangmu, String... paragraphs) {
        return gangmu.words(SourceText.plain("a.txt", "港区工作会议\n\n" + String.join("\n\n", paragraphs) + "\n"));
    }

    private static WhyNot ask(RuleBook book, String called, String... paragraphs) {
        Gangmu gangmu = Gangmu.of(List.of(book), ExtractLimits.DEFAULT);
        WordedDocument document = document(gangmu, paragraphs);
        int last = (int) document.document().sentences().count() - 1;
        return new WhyNotFinder(gangmu, 3, g -> Optional.empty(), Language.EN).find(document, last, WhyNotFinder.label(book, called).orElseThrow());
    }

    /** The one failing cell of the nearest row, and what it says. */
    private static CheckedCell failing(WhyNot why) {
        List<CheckedCell> failing = why.near().get(0).row().failing();
        assertEquals(1, failing.size(), failing.toString());
        return failing.get(0);
    }

    /** Applies the edits to the files, reads them again, and says what the last sentence is decided as then. */
    private static String afterEdit(RuleBookFixture book, WhyNot why, String... paragraphs) throws Exception {
        RuleBookEditor editor = RuleBookEditor.open(book.folder());
        why.near().get(0).edit().orElseThrow().edits().forEach(e -> e.apply(editor));
        editor.save();
        Gangmu edited = Gangmu.of(List.of(book.read()), ExtractLimits.DEFAULT);
        List<Decision> decisions = edited.decide(document(edited, paragraphs));
        assertEquals(why.near().get(0).edit().get().decision().label(), decisions.get(decisions.size() - 1).label());
        return decisions.get(decisions.size() - 1).label();
    }

    @Test
    void aForbiddenWordIsNamedAndTakenOutOfWithout() throws Exception {
        RuleBookFixture book = book("aim,aim,,done #question,,,,,,GOAL,3");
        String text = "码头已经力争完工。";
        WhyNot why = ask(book.read(), "GOAL", text);
        assertEquals("without", failing(why).column());
        assertEquals("has the word \"已经\" of cue done, which without forbids", failing(why).why());
        assertTrue(why.near().get(0).edit().orElseThrow().edits().get(0).toString().endsWith("aim.csv:2:D without: \"done #question\" → \"#question\""),
                why.near().get(0).edit().get().edits().toString());
        assertEquals("GOAL", afterEdit(book, why, text));
    }

    @Test
    void theFrameThatIsAndTheFramesThatAreAskedForAreNamed() throws Exception {
        RuleBookFixture book = book("aim,aim,,,,,,none,,GOAL,3");
        String[] text = {"重点任务如下：力争码头完工。"};
        WhyNot why = ask(book.read(), "目标", text);
        assertEquals("frame is tasks, the cell asks for none", failing(why).why());
        assertEquals("zh.setting.frames.tasks", why.opener().orElseThrow().id());
        assertEquals("GOAL", afterEdit(book, why, text));
    }

    @Test
    void aWordOfTheSentenceThatBelongsToNoCueIsProposed() throws Exception {
        RuleBookFixture book = book("aim,aim,port,,,,,,,GOAL,3");
        String text = "码头争取完工。";
        WhyNot why = ask(book.read(), "Goals", text);
        assertEquals("cue", failing(why).column());
        assertTrue(failing(why).why().startsWith("cue aim: none of its words stands here"), failing(why).why());
        assertEquals("争取", ((Edit.OfWord) why.near().get(0).edit().orElseThrow().edits().get(0)).word());
        assertEquals("GOAL", afterEdit(book, why, text));
    }

    @Test
    void ofRowsEquallyNearTheTableThatSpeaksOfTheSentenceComesFirst() {
        RuleBookFixture book = book("hint,port,,,,,,,,GOAL,1\naim,aim,,,,,,,,GOAL,2.5")
                .with("goal/other.csv", "name,cue,with,without,where,then,within,frame,shape,label,strength\nfar,done,,,,,,,,GOAL,5\n")
                .with("requirement/duty.csv", "name,cue,with,without,where,then,within,frame,shape,label,strength\nport,port,,,,,,,,REQUIREMENT,2\n");
        WhyNot why = ask(book.read(), "GOAL", "码头争取完工。");
        assertEquals(List.of("zh.goal.aim.aim", "zh.goal.other.far"), why.near().stream().map(n -> n.row().id()).toList());
    }

    @Test
    void aPlaceIsWidenedToWhereTheWordStands() throws Exception {
        RuleBookFixture book = book("aim,aim,,,start,,,,,GOAL,3");
        String text = "码头的修缮工程全线推开，力争年底完工。";
        WhyNot why = ask(book.read(), "GOAL", text);
        assertEquals("where", failing(why).column());
        assertTrue(failing(why).why().contains("\"力争\" stands in tail; the cell asks for start"), failing(why).why());
        assertEquals("GOAL", afterEdit(book, why, text));
    }

    @Test
    void aDistanceIsWidenedByAsMuchAsNeeded() throws Exception {
        RuleBookFixture book = book("aim,aim,,,,port,2,,,GOAL,3");
        String text = "力争年底修好码头。";
        WhyNot why = ask(book.read(), "GOAL", text);
        assertEquals("within", failing(why).column());
        assertEquals("4", ((Edit.OfCell) why.near().get(0).edit().orElseThrow().edits().get(0)).after());
        assertEquals("GOAL", afterEdit(book, why, text));
    }

    @Test
    void anEditThatDoesNotWinSaysByHowMuch() {
        WhyNot why = ask(book("aim,aim,,done,,,,,,GOAL,1.5").read(), "GOAL", "各镇必须力争完工，码头已经动工。");
        WhyNot.Edited edit = why.near().get(0).edit().orElseThrow();
        assertEquals("REQUIREMENT 0.5", edit.decision().label() + " " + edit.lacks());
        assertEquals(List.of("zh.requirement.modal.must"), why.against().stream().map(e -> e.rule().id()).toList());
    }

    @Test
    void aRuleThatFiresAndIsOutvotedIsSaid() {
        WhyNot why = ask(book("aim,aim,,,,,,,,GOAL,1.5").read(), "GOAL", "各镇必须力争完工。");
        assertEquals(List.of("zh.goal.aim.aim"), why.fired().stream().map(e -> e.rule().id()).toList());
        assertEquals(0.5, why.lacks());
    }

    @Test
    void aSentenceThatHasTheLabelIsToldSo() {
        assertTrue(ask(book("aim,aim,,,,,,,,GOAL,3").read(), "GOAL", "力争完工。").isDecided());
    }
}
