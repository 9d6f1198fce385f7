package org.gangmu.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gangmu.catalogue.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a program of its own shows: limits of the system. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ArchiveProgramTest {

    @TempDir
    private Path folder;

    private String catalogueOf(Path documents) throws IOException, InterruptedException {
        String catalogue = folder.resolve("a.db").toString();
        GangmuProcess init = GangmuProcess.run(folder, "init", "-c", catalogue, "--rules", "rules");
        assertEquals(0, init.exit(), init.complaints());
        GangmuProcess add = GangmuProcess.run(folder, "add", "-c", catalogue, documents.toString());
        assertEquals(0, add.exit(), add.complaints());
        return catalogue;
    }

    @Test
    void aFullFolderForTemporaryFilesEndsTheRunAndNoDocumentIsBlamed() throws IOException, InterruptedException, SQLException {
        Path box = folder.resolve("box.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(box))) {
            zip.putNextEntry(new ZipEntry("large.html"));
            zip.write(("<html><!-- " + "furniture ".repeat(900_000) + "--><p>青泽市今年将办好十件民生实事。</p></html>").getBytes(StandardCharsets.UTF_8));
        }
        String catalogue = catalogueOf(box);
        Rows rows = new Rows(catalogue);
        GangmuProcess full = GangmuProcess.start(folder, "run", "-c", catalogue, "-j", "1", "--memory", "256");
        assumeTrue(full.letNoFileGrowBeyond(5_000_000), "there is no prlimit");
        assertEquals(2, full.await(), full.said() + full.complaints());
        assertTrue(full.complaints().contains("the folder for temporary files (" + folder.resolve("tmp") + ") is full or cannot be written: "), full.complaints());
        assertFalse(full.complaints().contains("Exception"), full.complaints());
        assertEquals(1, rows.number("SELECT count(*) FROM document WHERE state = 'waiting' AND attempts = 0"));
        GangmuProcess rest = GangmuProcess.run(folder, "run", "-c", catalogue, "-j", "1", "--memory", "256");
        assertEquals(0, rest.exit(), rest.complaints());
        assertEquals(1, rows.number("SELECT count(*) FROM document WHERE state = 'done'"));
    }
}
