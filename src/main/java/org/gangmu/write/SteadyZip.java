package org.gangmu.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies a zip file with the same date on every entry, so that equal contents are equal bytes. */
final class SteadyZip {

    /** The first day that a zip entry can bear. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyZip() {
    }

    /** Leaves {@code out} open. */
    static void copy(Path zip, OutputStream out) throws IOException {
        try (ZipFile from = new ZipFile(zip.toFile())) {
            ZipOutputStream to = new ZipOutputStream(out);
            for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
                ZipEntry steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(DATE);
                to.putNextEntry(steady);
                try (InputStream content = from.getInputStream(entry)) {
                    content.transferTo(to);
                }
                to.closeEntry();
            }
            to.finish();
        }
    }
}
