package org.gangmu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slips of the pen end with status 2 and a word on the way out, not with an empty result. */
class ArchiveWrongUseTest {

    @TempDir
    private Path folder;
    private String catalogue;
    private String told;

    @BeforeEach
    void makeCatalogue() {
        catalogue = folder.resolve("a.db").toString();
        assertEquals(0, run("archive", "init", "-c", catalogue));
    }

    private int run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(arguments, new Console(out, err, new ByteArrayInputStream(new byte[0])));
        told = err.toString(StandardCharsets.UTF_8);
        return status;
    }

    @Test
    void aLabelThatNoSentenceHasIsRefused() {
        assertEquals(2, run("archive", "search", "产业", "--label", "GAOL", "-c", catalogue));
        assertTrue(told.contains("GAOL"), told);
        assertEquals(2, run("archive", "export", "--label", "GAOL", "-c", catalogue));
        assertTrue(told.contains("GAOL"), told);
    }

    @Test
    void aCauseThatIsNoneIsRefused() {
        assertEquals(2, run("archive", "retry", "--cause", "typo", "-c", catalogue));
        assertTrue(told.contains("refused, unreadable, time"), told);
    }

    @Test
    void aCatalogueIsNeverMadeOverAFile() throws IOException {
        long size = Files.size(Path.of(catalogue));
        assertEquals(2, run("archive", "init", "-c", catalogue));
        assertTrue(told.contains("there is such a file already"), told);
        assertEquals(size, Files.size(Path.of(catalogue)));
    }

    @Test
    void aMissingCatalogueSaysHowToMakeOne() {
        assertEquals(2, run("archive", "status", "-c", folder.resolve("none.db").toString()));
        assertTrue(told.contains("gangmu archive init"), told);
    }
}
