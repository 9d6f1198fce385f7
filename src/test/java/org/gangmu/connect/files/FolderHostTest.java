package org.gangmu.connect.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gangmu.client.Findings;
import org.gangmu.client.GangmuClient;
import org.gangmu.client.Stamp;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Item;
import org.gangmu.connect.Page;
import org.gangmu.connect.Settings;
import org.gangmu.connect.SettingsException;
import org.gangmu.connect.Sidecar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderHostTest {

    private static final Instant LONG_AGO = Instant.parse("2024-03-01T08:00:00Z");

    @TempDir
    Path folder;

    private Host open(String... include) throws IOException {
        return new FolderProvider().open(Settings.of(Map.of("folder", folder.toString(), "include", String.join(",", include))));
    }

    private FolderHost openWithPagesOf(int size) {
        return new FolderHost(folder, Included.of(Settings.of(Map.of())), size);
    }

    private Path put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    }

    private static Findings findings(String text) {
        return new Findings(new Stamp(GangmuClient.sha256(text.getBytes(StandardCharsets.UTF_8)), "0123456789abcdef"), Optional.empty(), List.of(), Map.of(), Map.of(), List.of(), List.of(),
                "{\"articles\":[]}".getBytes(StandardCharsets.UTF_8));
    }

    private static List<Item> all(Host host) throws IOException {
        List<Item> items = new ArrayList<>();
        Page page = host.changed("");
        items.addAll(page.items());
        while (page.more()) {
            page = host.changed(page.next());
            items.addAll(page.items());
        }
        assertEquals("", page.next(), "after the last page the next walk begins");
        return items;
    }

    private static List<String> ids(Host host) throws IOException {
        return all(host).stream().map(Item::id).toList();
    }

    private static HostException.Kind kind(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(HostException.class, call).kind();
    }

    @Test
    void documentsOfAllFoldersAreGivenInOrderWhateverThePageSize() throws IOException {
        List<String> expected = List.of("A.txt", "a/1.txt", "a/b/c/deep.txt", "a/b/z.txt", "a.txt", "年度/报告.txt", "年度/计划.txt").stream().toList();
        for (String path : expected) {
            put(path, path);
        }
        for (int size = 1; size <= 8; size++) {
            assertEquals(expected.stream().sorted().toList(), ids(openWithPagesOf(size)).stream().sorted().toList(), "pages of " + size);
        }
        assertEquals(ids(openWithPagesOf(2)), ids(openWithPagesOf(100)));
    }

    /** A file or folder whose name is in GBK, as old archives have them. */
    private Path inGbk(String name) {
        StringBuilder uri = new StringBuilder(folder.toUri().toString());
        for (byte b : name.getBytes(Charset.forName("GBK"))) {
            uri.append(String.format("%%%02X", b));
        }
        return Path.of(URI.create(uri.toString()));
    }

    @Test
    void namesThatAreNotInTheSystemsEncodingAreNamedAndTriedAgain() throws IOException {
        assumeTrue(File.separatorChar == '/');
        put("a.txt", "a");
        Path file = Files.writeString(inGbk("报告.txt"), "text");
        Files.writeString(Files.createDirectories(inGbk("年度")).resolve("b.txt"), "b");
        Files.writeString(inGbk("报告.pdf"), "left out");
        Host host = open("*.txt");
        assertEquals(List.of("\\xB1\\xA8\\xB8\\xE6.txt/", "\\xC4\\xEA\\xB6\\xC8/", "a.txt"), ids(host));
        for (Item odd : all(host).subList(0, 2)) {
            assertEquals(Optional.of(odd), host.find(odd.id()));
            HostException refusal = assertThrows(HostException.class, () -> host.read(odd, 100));
            assertEquals(HostException.Kind.DOCUMENT, refusal.kind());
            assertTrue(refusal.getMessage().contains("encoding") && refusal.getMessage().contains("rename it"), refusal::getMessage);
        }
        Files.move(file, folder.resolve("报告.txt"));
        assertEquals(Optional.empty(), host.find("\\xB1\\xA8\\xB8\\xE6.txt/"));
        assertEquals(List.of("\\xC4\\xEA\\xB6\\xC8/", "a.txt", "报告.txt"), ids(host));
        host.unprepare();
    }

    @Test
    void anotherProcessGoesOnWhereThisOneEnded() throws IOException {
        for (String path : List.of("a/1.txt", "a/2.txt", "a/b/1.txt", "b.txt", "c/1.txt", "c/2.txt")) {
            put(path, path);
        }
        List<String> seen = new ArrayList<>();
        String at = "";
        boolean more = true;
        while (more) {
            Page page = openWithPagesOf(1).changed(at);
            page.items().forEach(i -> seen.add(i.id()));
            at = page.next();
            more = page.more();
        }
        assertEquals(ids(openWithPagesOf(100)), seen);
    }

    @Test
    void aFolderThatVanishesBetweenTwoPagesLeavesTheRestToBeSeen() throws IOException {
        put("a/1.txt", "1");
        put("a/2.txt", "2");
        put("b.txt", "b");
        Page first = openWithPagesOf(1).changed("");
        assertEquals("a/1.txt", first.next());
        for (String name : List.of("a/1.txt", "a/2.txt", "a")) {
            Files.delete(folder.resolve(name));
        }
        assertEquals(List.of("b.txt"), openWithPagesOf(10).changed(first.next()).items().stream().map(Item::id).toList());
    }

    @Test
    void hiddenAndUnfinishedFilesAndSidecarsAreNoDocuments() throws IOException {
        put("report.docx", "x");
        for (String name : List.of(".hidden.txt", ".git/config.txt", "~$report.docx", "report.docx~", "down.crdownload", "a.part", "a.TMP", "report.docx.gangmu.json")) {
            put(name, "x");
        }
        try (Host host = open()) {
            assertEquals(List.of("report.docx"), ids(host));
            for (String id : List.of(".hidden.txt", ".git/config.txt", "~$report.docx", "report.docx.gangmu.json", "none.txt", "", "report.docx/x", "/", "a//b", "bad\0name")) {
                assertEquals(Optional.empty(), host.find(id), id);
            }
        }
    }

    @Test
    void patternsChooseDocuments() throws IOException {
        for (String name : List.of("a.PDF", "b.docx", "sub/c.pdf", "reports/2025/d.docx", "e.txt")) {
            put(name, "x");
        }
        try (Host host = open("*.pdf", "reports/**.docx")) {
            assertEquals(List.of("a.PDF", "reports/2025/d.docx", "sub/c.pdf"), ids(host));
            assertEquals(Optional.empty(), host.find("e.txt"));
        }
        assertThrows(SettingsException.class, () -> open("[*.pdf"));
    }

    @Test
    void noIdLeadsOutOfTheFolder() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("inner"));
        put("secret.txt", "outside");
        put("other/x.txt", "outside");
        Files.createSymbolicLink(inner.resolve("link.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(inner.resolve("linked"), folder.resolve("other"));
        Files.writeString(inner.resolve("own.txt"), "inside");
        Host host = new FolderProvider().open(Settings.of(Map.of("folder", inner.toString())));
        assertEquals(List.of("own.txt"), ids(host));
        for (String id : List.of("../secret.txt", "link.txt", "linked/x.txt", folder.resolve("secret.txt").toString(), "./own.txt", "linked/../../secret.txt")) {
            assertEquals(Optional.empty(), host.find(id), id);
        }
    }

    @Test
    void labelsLieBesideTheDocumentAndAreReadBack() throws IOException {
        put("年度/报告.txt", "正文");
        Host host = open();
        Item item = host.find("年度/报告.txt").orElseThrow();
        assertEquals("报告.txt", item.name());
        assertArrayEquals("正文".getBytes(StandardCharsets.UTF_8), host.read(item, 6));
        assertEquals(HostException.Kind.TOO_LARGE, kind(() -> host.read(item, 5)));

        host.write(item, findings("正文"));

        Item labelled = all(open()).get(0);
        assertEquals(Optional.of(findings("正文").stamp()), labelled.stamp());
        assertEquals(labelled.contentTag(), labelled.stampedTag());
        assertEquals(List.of("报告.txt", "报告.txt.gangmu.json"), names("年度"));
        assertTrue(Files.readString(folder.resolve("年度/报告.txt.gangmu.json")).contains("\"articles\""));
    }

    @Test
    void aSecondWriteTakesThePlaceOfTheFirst() throws IOException {
        put("a.txt", "one");
        Host host = open();
        host.write(host.find("a.txt").orElseThrow(), findings("one"));
        assertTrue(host.find("a.txt").orElseThrow().stamp().isPresent());
        host.write(host.find("a.txt").orElseThrow(), findings("two"));
        assertEquals(Optional.of(findings("two").stamp()), host.find("a.txt").orElseThrow().stamp());
        assertEquals(List.of("a.txt", "a.txt.gangmu.json"), names(""));
    }

    @Test
    void aDocumentThatChangedMeanwhileGetsNoLabelsOfItsOldBytes() throws IOException {
        Path file = put("a.txt", "before");
        Host host = open();
        Item item = host.find("a.txt").orElseThrow();
        Files.writeString(file, "after it");
        assertEquals(HostException.Kind.CHANGED, kind(() -> host.write(item, findings("before"))));
        assertEquals(HostException.Kind.CHANGED, kind(() -> host.read(item, 100)));
        assertEquals(HostException.Kind.CHANGED, kind(() -> host.erase(item)));
        assertEquals(List.of("a.txt"), names(""));
        Files.delete(file);
        assertEquals(HostException.Kind.GONE, kind(() -> host.write(item, findings("before"))));
        assertEquals(HostException.Kind.GONE, kind(() -> host.read(item, 100)));
        assertEquals(List.of(), names(""));
    }

    @Test
    void aFileOfEqualSizeAndTimeInItsPlaceIsAnotherDocument() throws IOException {
        put("a.txt", "before");
        Host host = open();
        Item item = host.find("a.txt").orElseThrow();
        Path other = put("b.txt", "after!");
        Files.move(other, folder.resolve("a.txt"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(HostException.Kind.CHANGED, kind(() -> host.write(item, findings("before"))));
    }

    @Test
    void aDocumentThatChangedJustNowIsLookedAtAgain() throws IOException {
        Path file = put("a.txt", "before");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        Host host = open();
        Item item = host.find("a.txt").orElseThrow();
        assertEquals(Optional.empty(), item.contentTag(), "the clock of the file system may not tell the next change");
        host.write(item, findings("before"));
        Item again = host.find("a.txt").orElseThrow();
        assertTrue(again.stamp().isPresent());
        assertFalse(again.version().equals(item.version()) || again.contentTag().isPresent() && again.contentTag().equals(again.stampedTag()));
    }

    @Test
    void theSidecarOfADeletedDocumentGoesToo() throws IOException {
        Path file = put("sub/a.txt", "one");
        Host host = open();
        host.write(host.find("sub/a.txt").orElseThrow(), findings("one"));
        put("sub/foreign.txt.gangmu.json", "{\"note\": \"of somebody else\"}");
        Files.delete(file);
        assertEquals(List.of(), ids(host));
        assertEquals(List.of("foreign.txt.gangmu.json"), names("sub"));
    }

    @Test
    void aFileOfSomebodyElseIsNotWrittenOver() throws IOException {
        put("a.txt", "one");
        put("a.txt.gangmu.json", "{\"note\": \"of somebody else\"}");
        Host host = open();
        Item item = host.find("a.txt").orElseThrow();
        assertEquals(Optional.empty(), item.stamp());
        HostException refused = assertThrows(HostException.class, () -> host.write(item, findings("one")));
        assertEquals(HostException.Kind.DOCUMENT, refused.kind());
        assertTrue(refused.getMessage().contains("move it away"), refused.getMessage());
        host.erase(item);
        assertEquals(List.of("a.txt", "a.txt.gangmu.json"), names(""));
    }

    @Test
    void undoLeavesTheDocumentsAsTheyWere() throws IOException {
        Path file = put("a.txt", "one");
        put("b.docx", "two");
        Host host = open();
        host.write(host.find("a.txt").orElseThrow(), findings("one"));
        host.write(host.find("b.docx").orElseThrow(), findings("two"));
        host.erase(host.find("a.txt").orElseThrow());
        host.erase(host.find("a.txt").orElseThrow());
        assertEquals(Optional.empty(), host.find("a.txt").orElseThrow().stamp());
        // Its labels were made when the configuration held it still.
        open("*.txt").unprepare();
        assertEquals(List.of("a.txt", "b.docx"), names(""));
        assertEquals("one", Files.readString(file));
        assertEquals(LONG_AGO, Files.getLastModifiedTime(file).toInstant());
    }

    @Test
    void labelsAreForNobodyElseThanTheDocument() throws IOException {
        Path file = put("a.txt", "one");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no permissions on this file system");
        Host host = open();
        for (String permissions : List.of("rw-------", "rw-r-----", "rw-rw-r--")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            host.write(host.find("a.txt").orElseThrow(), findings("one"));
            assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a.txt.gangmu.json"))));
        }
    }

    @Test
    void whatAKilledProcessLeftUnfinishedIsTidiedUp() throws IOException {
        put("a.txt", "one");
        put(".gangmu-" + new java.util.UUID(1, 2) + ".tmp", "{");
        Path fresh = folder.resolve(".gangmu-" + new java.util.UUID(3, 4) + ".tmp");
        Files.writeString(fresh, "{");
        assertEquals(List.of("a.txt"), ids(open()));
        assertEquals(List.of(fresh.getFileName().toString(), "a.txt"), names(""));
    }

    @Test
    void foldersThatAreNotThereOrTakeNothingAreRefused() throws IOException {
        Host missing = new FolderProvider().open(Settings.of(Map.of("folder", folder.resolve("none").toString())));
        assertEquals(HostException.Kind.SETTINGS, kind(missing::prepare));
        // A disk that was there and is not now: no document is gone for that.
        assertEquals(HostException.Kind.BUSY, kind(() -> missing.changed("")));
        assertTrue(open().prepare().contains(".gangmu.json"));
        assertEquals(List.of(), names(""));

        Path system = Path.of("/proc/self");
        assumeTrue(Files.isDirectory(system), "no folder that takes nothing even from the superuser");
        HostException refused = assertThrows(HostException.class, () -> new FolderProvider().open(Settings.of(Map.of("folder", system.toString()))).prepare());
        assertEquals(HostException.Kind.SETTINGS, refused.kind());
        assertTrue(refused.getMessage().contains("right to write"), refused.getMessage());
    }

    @Test
    void aNameTooLongForASidecarIsSaidOfThatDocumentOnly() throws IOException {
        String name = "x".repeat(250) + ".txt";
        put(name, "one");
        Host host = open();
        assertEquals(HostException.Kind.DOCUMENT, kind(() -> host.write(host.find(name).orElseThrow(), findings("one"))));
        assertEquals(List.of(name), names(""));
    }

    @Test
    void aReaderSeesWholeSidecarsOnly() throws Exception {
        put("a.txt", "one");
        Host host = open();
        host.write(host.find("a.txt").orElseThrow(), findings("one"));
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        List<String> broken = new ArrayList<>();
        Thread reader = new Thread(() -> {
            while (!done.get()) {
                try {
                    byte[] bytes = Files.readAllBytes(folder.resolve("a.txt.gangmu.json"));
                    if (Sidecar.read(bytes).isEmpty()) {
                        broken.add(new String(bytes, StandardCharsets.UTF_8));
                    }
                } catch (IOException e) {
                    broken.add(e.toString());
                }
                begun.countDown();
            }
        });
        reader.start();
        begun.await();
        IntStream.range(0, 200).forEach(i -> {
            try {
                host.write(host.find("a.txt").orElseThrow(), findings("text " + i));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        done.set(true);
        reader.join();
        assertEquals(List.of(), broken);
    }

    private List<String> names(String sub) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(sub))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
