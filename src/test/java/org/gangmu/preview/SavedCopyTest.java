package org.gangmu.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gangmu.Gangmu;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.rulebook.RuleBookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedCopyTest {

    @TempDir
    Path root;

    @Test
    void theCopyIsTheSameRulebookAndNoneOfTheFolder() throws Exception {
        RuleBookFixture book = RuleBookFixture.chinese(root);
        SavedCopy copy = SavedCopy.of(book.folder());
        assertFalse(copy.exists());
        copy.save();
        assertEquals(book.read().version(), RuleBookReader.read(copy.place()).version());
        assertEquals(1, Gangmu.rulebookFolders(root).size());
    }

    @Test
    void savingAgainTakesOverWhatWasAddedAndWhatWasTakenOut() throws Exception {
        RuleBookFixture book = RuleBookFixture.chinese(root).with("goal/old.csv", "name,cue,label,strength\nold,modal,GOAL,1\n");
        SavedCopy copy = SavedCopy.of(book.folder());
        copy.save();
        Files.delete(book.folder().resolve("goal/old.csv"));
        book.with("goal/new.csv", "name,cue,label,strength\nnew,modal,GOAL,2\n");
        copy.save();
        assertEquals(book.read().version(), RuleBookReader.read(copy.orShipped().orElseThrow()).version());
        assertFalse(Files.exists(copy.place().resolve("goal/old.csv")));
    }

    @Test
    void withoutACopyTheShippedRulebookOfTheNameSpeaks() {
        assertTrue(SavedCopy.of(root.resolve("zh")).orShipped().isPresent());
        assertTrue(SavedCopy.of(root.resolve("contracts-of-ours")).orShipped().isEmpty());
    }
}
