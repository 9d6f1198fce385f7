package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a workbook so that equal contents are equal bytes: it does not say when it was made. */
final class SteadyWorkbook {

    private SteadyWorkbook() {
    }

    /** Flushes {@code out} and leaves it open. */
    static void write(SXSSFWorkbook workbook, OutputStream out) throws IOException {
        undated(workbook);
        Path file = Files.createTempFile("gangmu", ".xlsx");
        try {
            try (OutputStream temporary = Files.newOutputStream(file)) {
                workbook.write(temporary);
            }
            SteadyZip.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
        out.flush();
    }

    private static void undated(SXSSFWorkbook workbook) {
        POIXMLProperties.CoreProperties properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreated(Optional.of(new Date(0)));
        properties.setModified(Optional.of(new Date(0)));
        properties.setCreator("Gangmu");
    }
}
