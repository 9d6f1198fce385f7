package org.gangmu.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rulebook that holds only what differs from another. */
class OverlayTest {

    @TempDir
    private Path root;
    private Path overlay;

    @BeforeEach
    void rulebookBelow() throws IOException {
        RuleBookFixture.chinese(root.resolve("supplier"));
        overlay = root.resolve("mine/zh");
        write("rulebook.csv", "key,value\nbased on,../../supplier/zh\n");
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(overlay.resolve(file).getParent());
        Files.writeString(overlay.resolve(file), content);
    }

    private List<String> problems() {
        return assertThrows(RuleBookException.class, () -> RuleBookReader.read(overlay)).problems().stream()
                .map(p -> overlay.relativize(Path.of(p.file())) + ":" + p.line() + " " + p.message()).toList();
    }

    @Test
    void anOverlayThatSaysNothingIsTheRulebookBelow() throws IOException {
        write("lexicon/own.csv", "cue,word,except,pos,note\n");
        RuleBook below = RuleBookReader.read(root.resolve("supplier/zh"));
        RuleBook above = RuleBookReader.read(overlay);
        assertEquals(below.rules(), above.rules());
        assertEquals(below.lexicon(), above.lexicon());
        assertEquals(below.settings(), above.settings());
        assertEquals(List.of(), RuleBookReader.check(overlay).problems());
        assertTrue(RuleBookReader.isOverlay(overlay));
        assertFalse(RuleBookReader.isOverlay(root.resolve("supplier/zh")));
    }

    @Test
    void aRowOfTheSameNameReplacesTheRowBelowAndOthersAreAdded() throws IOException {
        write("requirement/modal.csv", "标签,名称,线索,强度\n要求,must,modal,4\nGOAL,aim,modal,1\n");
        RuleBook book = RuleBookReader.read(overlay);
        assertEquals(List.of("zh.requirement.modal.must 4.0", "zh.requirement.modal.aim 1.0"), book.rules().stream().map(r -> r.id() + " " + r.strength()).toList());
        assertEquals(overlay.resolve("requirement/modal.csv") + ":2:D", book.rules().get(0).row().place("strength").toString());
    }

    @Test
    void settingsLabelsAndWordsAreLaidOver() throws IOException {
        write("rulebook.csv", "key,value\nbased on,../../supplier/zh\nalso margin,2.5\n");
        write("labels.csv", "label,zh,en,color,section,form\nRISK,风险,Risks,#aa0000,risks,items\n");
        write("lexicon/own.csv", "cue,word\nmodal,务必\n");
        RuleBook book = RuleBookReader.read(overlay);
        assertEquals(2.5, book.settings().alsoMargin());
        assertEquals(List.of("GOAL", "REQUIREMENT", "OTHER", "RISK"), book.labels().stream().map(Label::name).toList());
        assertEquals(List.of("务必", "必须"), book.lexicon().stream().filter(w -> w.cue().equals("modal")).map(w -> w.parts().get(0)).toList());
    }

    @Test
    void aRowThatIsOffAndAWordThatIsOffAreGone() throws IOException {
        write("requirement/modal.csv", "name,cue,label,strength,status\nmust,modal,REQUIREMENT,2,off\n");
        write("lexicon/own.csv", "cue,word,status\nlead,重点任务,停用\nlead,工作重点,\n");
        RuleBook book = RuleBookReader.read(overlay);
        assertEquals(List.of(Status.OFF), book.rules().stream().map(Rule::status).toList());
        assertEquals(List.of("工作重点"), book.lexicon().stream().filter(w -> w.cue().equals("lead")).map(w -> w.parts().get(0)).toList());
    }

    @Test
    void aNameAndOffAreEnoughToTakeARuleAway() throws IOException {
        write("requirement/modal.csv", "名称,状态,备注\nmust,停用,too broad\n");
        assertEquals(List.of(), RuleBookReader.read(overlay).rules());
        write("requirement/modal.csv", "name,status\nmast,off\n");
        assertTrue(problems().get(0).contains("mast"), problems().toString());
        assertEquals(1, problems().size());
    }

    @Test
    void aWordThatIsOffAndNotThereIsAProblem() throws IOException {
        write("lexicon/own.csv", "cue,word,status\nmodal,必需,off\n");
        assertTrue(problems().get(0).startsWith("lexicon/own.csv:2 switches off \"必需\"") || problems().get(0).contains("停用了“必需”"), problems().toString());
    }

    @Test
    void framesOfTheOverlayAreAskedFirst() throws IOException {
        write("setting/frames.csv", "name,cue,opens,scope\nown,modal,duties,section\n");
        assertEquals(List.of("duties", "tasks"), RuleBookReader.read(overlay).frames().stream().map(FrameRow::frame).toList());
    }

    @Test
    void aRulebookCannotBeBasedOnItselfOrOnNothing() throws IOException {
        write("rulebook.csv", "key,value\nbased on,../../mine/zh\n");
        assertEquals(1, problems().size());
        write("rulebook.csv", "key,value\nbased on,../../nobody/zh\n");
        assertTrue(problems().get(0).startsWith("rulebook.csv:2 ") && problems().get(0).contains("nobody"), problems().toString());
    }

    @Test
    void theShippedRulebooksCanBeBuiltOn() throws IOException {
        write("rulebook.csv", "项,值\n基于,shipped zh\n");
        RuleBook book = RuleBookReader.read(overlay);
        assertEquals("zh", book.name());
        assertTrue(book.rules().size() > 50);
    }
}
