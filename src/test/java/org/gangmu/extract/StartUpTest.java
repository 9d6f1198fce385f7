package org.gangmu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpTest {

    @TempDir
    Path folder;

    /** What a fresh Java machine runs in this test. */
    public static final class Main {
        private Main() {
        }

        public static void main(String[] args) throws ExtractException {
            System.out.println("text: " + new TikaExtractor().extract(Path.of(args[0])).text());
        }
    }

    @Test
    void plainTextLoadsNoParser() throws Exception {
        Path file = Files.write(folder.resolve("a.txt"), "工作要求".getBytes("GB18030"));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-verbose:class", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Main.class.getName(), file.toString())
                .redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, process.waitFor());
        assertTrue(lines.stream().anyMatch(l -> l.contains("org.gangmu.extract.TikaExtractor")), "classes are listed");
        assertEquals(List.of(), lines.stream().filter(l -> l.contains("org.apache.tika.parser.") || l.contains("org.apache.tika.mime.") || l.contains("org.apache.poi.") || l.contains("org.apache.pdfbox.")
                || l.contains("org.jsoup.") || l.contains("org.slf4j.")).toList());
    }
}
