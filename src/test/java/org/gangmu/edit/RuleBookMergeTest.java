package org.gangmu.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.rulebook.RuleBookReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update comes into an owner's rulebook, file by file as people keep them. */
class RuleBookMergeTest {

    private static final String TABLE = "requirement/modal.csv";
    private static final String HEADER = "name,cue,label,strength,note\n";

    @TempDir
    private Path root;
    private Path mine;
    private Path update;

    @BeforeEach
    void threeVersions() throws IOException {
        RuleBookFixture old = RuleBookFixture.chinese(root.resolve("old")).with(TABLE, HEADER + "must,modal,REQUIREMENT,2,\nnow,lead,REQUIREMENT,1,\n");
        mine = root.resolve("mine/zh");
        update = root.resolve("update/zh");
        RulebookCopy.copy(old.folder(), mine);
        RulebookCopy.copy(old.folder(), update);
        Origin.note(mine, old.folder());
    }

    private RuleBookMerge merge() {
        return RuleBookMerge.of(Origin.of(mine), mine, update, RuleBookReader.isOverlay(mine));
    }

    private static void write(Path folder, String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content);
    }

    @Test
    void bothSidesChangesStandTogetherAndAllElseKeepsItsBytes() throws IOException {
        write(mine, TABLE, "# mine\r\n名称,线索,标签,强度,备注\r\nmust,modal,要求,2,\"own, note\"\r\nnow,lead,REQUIREMENT,1,\r\n");
        write(update, TABLE, HEADER + "must,modal,REQUIREMENT,3,\nnew,formula,REQUIREMENT,1,\n");
        write(update, "goal/target.csv", "name,cue,label,strength\naim,lead,GOAL,1\n");
        RuleBookMerge merge = merge();
        assertEquals(List.of(), merge.conflicts());
        merge.apply(false);
        assertEquals("# mine\r\n名称,线索,标签,强度,备注\r\nmust,modal,要求,3,\"own, note\"\r\nnew,formula,REQUIREMENT,1,\r\n", Files.readString(mine.resolve(TABLE)));
        RuleBook book = RuleBookReader.read(mine);
        assertEquals(List.of("zh.goal.target.aim", "zh.requirement.modal.must", "zh.requirement.modal.new"), book.rules().stream().map(Rule::id).toList());
    }

    @Test
    void aMergeThatIsNotAppliedWritesNothing() throws IOException {
        write(update, TABLE, HEADER + "must,modal,REQUIREMENT,3,\n");
        String before = Files.readString(mine.resolve(TABLE));
        assertTrue(merge().steps().size() > 1);
        assertEquals(before, Files.readString(mine.resolve(TABLE)));
    }

    @Test
    void aConflictLeavesTheOwnersCellUnlessTheUpdateIsToWin() throws IOException {
        write(mine, TABLE, HEADER + "must,modal,REQUIREMENT,4,\nnow,lead,REQUIREMENT,1,\n");
        write(update, TABLE, HEADER + "must,modal,REQUIREMENT,3,\nnow,lead,REQUIREMENT,1,\n");
        assertEquals(List.of("must strength 2/4/3"), merge().conflicts().stream()
                .map(c -> c.row() + " " + c.column() + " " + c.base() + "/" + c.mine() + "/" + c.theirs()).toList());
        merge().apply(false);
        assertEquals(4, RuleBookReader.read(mine).rules().get(0).strength());
        merge().apply(true);
        assertEquals(3, RuleBookReader.read(mine).rules().get(0).strength());
    }

    @Test
    void anOverlayLosesWhatTheUpdateSaysToo() throws IOException {
        Path overlay = root.resolve("overlay/zh");
        write(overlay, "rulebook.csv", "key,value\nbased on,../../update/zh\n");
        write(overlay, TABLE, HEADER + "must,modal,REQUIREMENT,3,\nown,lead,GOAL,1,\n");
        Origin.note(overlay, root.resolve("old/zh"));
        write(update, TABLE, HEADER + "must,modal,REQUIREMENT,3,\nnow,lead,REQUIREMENT,1,\n");
        RuleBookMerge merge = RuleBookMerge.of(Origin.of(overlay), overlay, update, RuleBookReader.isOverlay(overlay));
        merge.apply(false);
        assertEquals(HEADER + "own,lead,GOAL,1,\n", Files.readString(overlay.resolve(TABLE)));
        assertEquals(3, RuleBookReader.read(overlay).rules().size());
    }

    @Test
    void aRowThatOnlySwitchesOffIsInNobodysWay() throws IOException {
        Path overlay = root.resolve("overlay/zh");
        write(overlay, "rulebook.csv", "key,value\nbased on,../../update/zh\n");
        write(overlay, TABLE, "name,status\nmust,off\n");
        Origin.note(overlay, root.resolve("old/zh"));
        write(update, TABLE, HEADER + "must,modal,REQUIREMENT,3,\nnow,lead,REQUIREMENT,1,\n");
        assertEquals(List.of(), RuleBookMerge.of(Origin.of(overlay), overlay, update, true).steps());
    }

    @Test
    void wordsOfAnOverlayAreLeftAloneByAnUpdate() throws IOException {
        Path overlay = root.resolve("overlay/zh");
        write(overlay, "rulebook.csv", "key,value\nbased on,../../update/zh\n");
        write(overlay, "lexicon/words.csv", "cue,word,status\nmodal,务必,\nlead,重点任务,off\nlead,工作重点,\n");
        Origin.note(overlay, root.resolve("old/zh"));
        write(update, "lexicon/words.csv", "cue,word\nmodal,必须|应当\nformula,会议强调\nlead,重点任务|重点工作\n");
        assertEquals(List.of(), RuleBookMerge.of(Origin.of(overlay), overlay, update, true).steps());
    }

    @Test
    void filesOfRulesAreRefusedAndNotPassedOver() throws IOException {
        write(update, "requirement/more.drl", "package org.gangmu.rules;\n");
        assertThrows(RuleBookException.class, this::merge);
    }
}
