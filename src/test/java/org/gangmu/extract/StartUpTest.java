package org.gangmu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Asks for plain text alone. */
    public static final class Plain {
        private Plain() {
        }

        public static void main(String[] args) throws ExtractException, IOException {
            for (String file : args) {
                System.out.println("plain: " + new TikaExtractor().plain("a.txt", Files.readAllBytes(Path.of(file)), "").isPresent());
            }
        }
    }

    @Test
    void plainTextLoadsNoParser() throws Exception {
        Path file = Files.write(folder.resolve("a.txt"), "工作要求".getBytes("GB18030"));
        assertNoParserIn(run(Main.class, file));
    }

    @Test
    void whetherSomethingIsPlainTextIsToldWithoutALibrary() throws Exception {
        byte[] ole = Arrays.copyOf(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}, 600);
        List<byte[]> others = List.of(ole, Documents.docx(Documents.p("工作要求")), "PK\u0003\u0004mimetype".getBytes(StandardCharsets.US_ASCII), "PK is no document".getBytes(StandardCharsets.US_ASCII),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1}, "{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII));
        List<Path> files = new ArrayList<>(List.of(Files.writeString(folder.resolve("plain"), "工作要求")));
        for (byte[] other : others) {
            files.add(Files.write(folder.resolve("other" + files.size()), other));
        }
        List<String> lines = run(Plain.class, files.toArray(new Path[0]));
        assertEquals("true false false false false false false", lines.stream().filter(l -> l.startsWith("plain: ")).map(l -> l.substring(7)).collect(Collectors.joining(" ")));
        assertNoParserIn(lines);
        assertEquals(List.of(), lines.stream().filter(l -> l.contains("java.util.zip.ZipInputStream")).toList());
    }

    private static List<String> run(Class<?> main, Path... files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-verbose:class", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), main.getName()));
        Stream.of(files).map(Path::toString).forEach(command::add);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
        return lines;
    }

    private static void assertNoParserIn(List<String> lines) {
        assertTrue(lines.stream().anyMatch(l -> l.contains("org.gangmu.extract.TikaExtractor")), "classes are listed");
        assertEquals(List.of(), lines.stream().filter(l -> l.contains("org.apache.tika.parser.") || l.contains("org.apache.tika.mime.") || l.contains("org.apache.tika.detect.") || l.contains("org.apache.poi.") || l.contains("org.apache.pdfbox.")
                || l.contains("org.jsoup.") || l.contains("org.slf4j.")).toList());
    }
}
