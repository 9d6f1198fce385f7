package org.gangmu.source;

import static org.gangmu.source.Search.content;
import static org.gangmu.source.Search.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gangmu.extract.ExtractException;
import org.gangmu.source.Boxes.In;
import org.gangmu.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOpenerTest {

    @TempDir
    Path folder;

    private static Located file(Path file) {
        return new Located(file.toString(), "", -1, 0);
    }

    @Test
    void whatIsGoneIsToldApartFromWhatCannotBeRead() throws IOException {
        write(folder.resolve("in/a.txt"), "a");
        Files.write(folder.resolve("box.zip"), Boxes.zip(In.of("a.txt", "a")));
        try (FileOpener opener = new FileOpener()) {
            assertEquals("GoneException: no such file", content(opener, file(folder.resolve("in/b.txt"))));
            assertEquals("GoneException: no such file: the folder " + folder + "/out is gone", content(opener, file(folder.resolve("out/deep/b.txt"))));
            assertEquals("GoneException: no such file", content(opener, file(folder.resolve("in/a.txt/b.txt"))));
            assertEquals("GoneException: no such file", content(opener, new Located(folder + "/in/nul\0.txt", "", -1, 0)));
            assertEquals("GoneException: is no longer in its container", content(opener, file(folder.resolve("box.zip!/b.txt"))));
            assertEquals("GoneException: no such file", content(opener, file(folder.resolve("gone.zip!/b.txt"))));
            assertEquals("ExtractException: is a folder, not a file", content(opener, file(folder.resolve("in"))));
        }
    }

    @Test
    void aDocumentOverTheLimitIsRefused() throws Exception {
        Path file = write(folder.resolve("a.txt"), "0123456789");
        try (FileOpener opener = new FileOpener()) {
            assertEquals(10, opener.open(file.toString(), "", 10).size());
            Exception e = assertThrows(ExtractException.class, () -> opener.open(file.toString(), "", 9));
            assertEquals("is larger than the limit of 9 bytes", e.getMessage());
        }
    }

    @Test
    void aLargeDocumentStaysInItsFileAndALargeMemberInACopyThatIsDeleted() throws Exception {
        byte[] large = new byte[Spool.IN_MEMORY + 1];
        new Random(7).nextBytes(large);
        Path file = Files.write(folder.resolve("large.bin"), large);
        Files.write(folder.resolve("box.tar"), Boxes.tar(new In("large.bin", large)));
        try (FileOpener opener = new FileOpener()) {
            try (Opened opened = opener.open(file.toString(), "", 1 << 30)) {
                assertNull(opened.bytes());
                assertEquals(file, opened.file());
                assertEquals(SourceText.sha256(large), opened.sha256());
            }
            assertTrue(Files.exists(file));
            Path copy;
            try (Opened opened = opener.open(folder + "/box.tar!/large.bin", "", 1 << 30)) {
                copy = opened.file();
                assertNotNull(copy);
                assertArrayEquals(large, Files.readAllBytes(copy));
                assertEquals(SourceText.sha256(large), opened.sha256());
            }
            assertFalse(Files.exists(copy));
        }
    }

    @Test
    void aContainerThatWasWrittenAnewIsReadAnew() throws IOException {
        Path box = Files.write(folder.resolve("box.zip"), Boxes.zip(In.of("a.txt", "old")));
        try (FileOpener opener = new FileOpener()) {
            Located a = file(folder.resolve("box.zip!/a.txt"));
            assertEquals("old", content(opener, a));
            Files.write(box, Boxes.zip(In.of("b.txt", "b"), In.of("a.txt", "newer")));
            assertEquals("newer", content(opener, a));
            Files.delete(box);
            assertEquals("GoneException: no such file", content(opener, a));
        }
    }

    @Test
    void membersAreReachedInAnyOrder() throws IOException {
        In[] members = members(300);
        Files.write(folder.resolve("a.tgz"), Boxes.gz(Boxes.tar(members)));
        Files.write(folder.resolve("b.zip"), Boxes.zip(new In("in.tar", Boxes.tar(members)), In.of("x.txt", "x")));
        for (String box : List.of("a.tgz", "b.zip")) {
            List<Located> documents = new ArrayList<>(Search.of(folder.resolve(box)).found());
            Collections.shuffle(documents, new Random(3));
            try (FileOpener opener = new FileOpener()) {
                for (Located document : documents) {
                    assertEquals(text(document), content(opener, document), document.name());
                }
            }
        }
    }

    private static In[] members(int many) {
        In[] members = new In[many];
        for (int i = 0; i < many; i++) {
            members[i] = In.of(i + ".txt", "text of " + i);
        }
        return members;
    }

    private static String text(Located document) {
        String name = document.name().substring(document.name().lastIndexOf('/') + 1).replace(".txt", "");
        return name.equals("x") ? "x" : "text of " + name;
    }

    @Test
    void severalThreadsNearlyInOrderNeverSendTheReaderBack() throws Exception {
        In[] members = members(2_000);
        byte[] tar = Boxes.tar(members);
        AtomicInteger opened = new AtomicInteger();
        Opened bytes = Spool.copy(new ByteArrayInputStream(tar), 1 << 30);
        try (OpenContainer container = new OpenContainer(() -> {
            opened.incrementAndGet();
            return new TarMembers(bytes.stream());
        }, bytes::close)) {
            for (int block = 0; block < 2_000; block += 8) {
                for (int i = 7; i >= 0; i--) {
                    try (InputStream in = container.read(block + i + ".txt", 100).stream()) {
                        assertEquals("text of " + (block + i), new String(in.readAllBytes()));
                    }
                }
            }
            assertEquals(1, opened.get());
            // Far back is a second reader; the first stays in front.
            assertNotNull(container.read("3.txt", 100));
            assertNotNull(container.read("4.txt", 100));
            assertNull(container.read("none.txt", 100));
            assertNotNull(container.read("5.txt", 100));
            assertEquals(2, opened.get());
        }
    }

    @Test
    void severalThreadsReadTheSameContainersRightly() throws Exception {
        In[] members = members(400);
        for (int i = 0; i < 12; i++) {
            byte[] tar = Boxes.tar(members);
            Files.write(folder.resolve(i + (i % 2 == 0 ? ".tgz" : ".zip")), i % 2 == 0 ? Boxes.gz(tar) : Boxes.zip(new In("in.tgz", Boxes.gz(tar)), new In("m.zip", Boxes.zip(members))));
        }
        List<Located> documents = Search.of(folder).found();
        assertEquals(6 * 400 + 6 * 800, documents.size());
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try (FileOpener opener = new FileOpener()) {
            Callable<Integer> work = () -> {
                int right = 0;
                for (int i = next.getAndIncrement(); i < documents.size(); i = next.getAndIncrement()) {
                    // Out of step with one another, as readers of documents of all sizes are.
                    Located document = documents.get(i % 2 == 0 ? i : documents.size() - i);
                    assertEquals(text(document), content(opener, document), document.name());
                    right++;
                }
                return right;
            };
            int right = 0;
            for (Future<Integer> done : pool.invokeAll(List.of(work, work, work, work))) {
                right += done.get();
            }
            assertEquals(documents.size(), right);
        } finally {
            pool.shutdownNow();
        }
    }
}
