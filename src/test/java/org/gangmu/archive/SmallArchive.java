package org.gangmu.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gangmu.benchmark.MixedArchive;

/** A folder with some of everything: all formats, containers, copies, damaged files, and documents that hang or kill their reader. */
final class SmallArchive {

    private static final MixedArchive MADE = new MixedArchive(700);

    private SmallArchive() {
    }

    /**
     * In "deadly" those that cost their reader, in "others" all others.
     *
     * @param documents that can be read
     */
    static void write(Path sources, int documents) throws IOException {
        Path deadly = Files.createDirectories(sources.resolve("deadly"));
        Files.writeString(deadly.resolve("exit.txt"), "EXIT");
        Files.writeString(deadly.resolve("hang.txt"), "HANG");
        Path folder = Files.createDirectories(sources.resolve("others"));
        int rest = documents;
        rest -= zip(folder.resolve("box.zip"), rest / 6);
        rest -= messages(folder, rest / 8);
        int alike = rest / 8;
        MADE.write(folder.resolve("all"), rest - alike, MixedArchive.FORMATS);
        for (int i = 0; i < alike; i++) {
            Path copy = folder.resolve("copies").resolve("copy-" + i + ".txt");
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, MADE.text(i % 3 * 4));
        }
        Files.write(folder.resolve("broken.docx"), cut(MADE.document("docx", 5000)));
        Files.write(folder.resolve("broken.pdf"), cut(MADE.document("pdf", 5001)));
        Files.write(folder.resolve("empty.txt"), new byte[0]);
        Files.writeString(folder.resolve("deep.txt"), "DEEP");
    }

    private static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static int zip(Path file, int documents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < documents; i++) {
                String format = MixedArchive.FORMATS.get(i % MixedArchive.FORMATS.size());
                zip.putNextEntry(new ZipEntry("青泽/" + i + "." + format));
                zip.write(MADE.document(format, 1000 + i));
                zip.closeEntry();
            }
        }
        Files.write(file, bytes.toByteArray());
        return documents;
    }

    /** Each a message with its text and an attachment. */
    private static int messages(Path folder, int documents) throws IOException {
        for (int i = 0; i < documents / 2; i++) {
            String border = "=" + i;
            Files.writeString(folder.resolve("message-" + i + ".eml"), "From: a@qingze.example\nTo: b@linsha.example\nSubject: Report " + i
                    + "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"" + border + "\"\n\n--" + border + "\nContent-Type: text/plain; charset=utf-8\n\n"
                    + MADE.text(2000 + i) + "\n--" + border + "\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename=\"part.txt\"\n\n"
                    + MADE.text(3000 + i) + "\n--" + border + "--\n", StandardCharsets.UTF_8);
        }
        return documents / 2 * 2;
    }
}
