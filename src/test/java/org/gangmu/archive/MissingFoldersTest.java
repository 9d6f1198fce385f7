package org.gangmu.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gangmu.catalogue.Claimed;
import org.gangmu.catalogue.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingFoldersTest {

    @TempDir
    private Path folder;

    private final MissingFolders missing = new MissingFolders(List.of("other/reports"));

    private static Result.Gone gone(Path file) {
        return new Result.Gone(new Claimed(1, file.toString(), "", 10, 1, 0), "no such file");
    }

    @Test
    void aDeletedFileIsGoneAtOnce() {
        assertFalse(missing.holds(gone(folder.resolve("a.txt"))));
        assertFalse(missing.holds(gone(folder.resolve("box.zip!/dir/a.txt"))));
    }

    @Test
    void manyDocumentsOfAMissingFolderAreHeldAndTheFolderIsNamed() {
        for (int i = 0; i < 19; i++) {
            assertTrue(missing.holds(gone(folder.resolve("disk/reports/" + i + ".txt"))));
            assertFalse(missing.isOne());
        }
        assertTrue(missing.holds(gone(folder.resolve("disk/reports/x.txt"))));
        assertTrue(missing.isOne());
        assertEquals(Optional.of(folder.resolve("disk").toString()), missing.folder());
        assertEquals(20, missing.held().size());
    }

    @Test
    void oneDocumentTellsThatAllThatWasAddedIsAway() {
        MissingFolders all = new MissingFolders(List.of(folder.resolve("disk/reports/*.txt").toString()));
        assertTrue(all.holds(gone(folder.resolve("disk/reports/1.txt"))));
        assertTrue(all.isOne());
        assertEquals(Optional.of(folder.resolve("disk").toString()), all.folder());
    }

    @Test
    void fewDocumentsOfAMissingFolderAreGoneInTheEnd() throws IOException {
        Files.createDirectories(folder.resolve("disk"));
        missing.holds(gone(folder.resolve("disk/old/1.txt")));
        assertEquals(1, missing.few().size());
        assertEquals(0, missing.held().size());
    }
}
