package org.gangmu.source;

import static org.gangmu.source.Search.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFinderTest {

    @TempDir
    Path folder;

    @Test
    void aFolderGivesItsFilesInNameOrderWithoutHiddenOnesAndGold() throws IOException {
        for (String name : List.of("b.txt", "a/2.txt", "a/10.txt", ".git/config.txt", ".hidden.txt", "a.gold.jsonl", "报告.docx", "a/.x/y.txt")) {
            write(folder.resolve(name), name);
        }
        Search search = Search.of(folder);
        assertEquals(List.of("a/10.txt", "a/2.txt", "b.txt", "报告.docx"), search.names(folder));
        assertEquals(List.of(), search.problems());
        assertEquals(8, search.found().get(0).bytes());
        assertEquals(Files.getLastModifiedTime(folder.resolve("b.txt")).toMillis(), search.found().get(2).modified());
        assertEquals(List.of("", "", "", ""), search.found().stream().map(Located::address).toList());
    }

    @Test
    void aFileNamedByItselfIsTakenEvenIfHidden() throws IOException {
        Path hidden = write(folder.resolve(".draft.txt"), "x");
        assertEquals(List.of(".draft.txt"), Search.of(hidden).names(folder));
    }

    @Test
    void whatIsMissingOrEmptyIsAProblem() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertEquals(List.of("nowhere: no such file or folder"), Search.of(folder.resolve("nowhere")).problems(folder));
        assertEquals(List.of("empty: holds no documents"), Search.of(folder.resolve("empty")).problems(folder));
    }

    @Test
    void aPatternMatchesAnyNumberOfFoldersNoneToo() throws IOException {
        for (String name : List.of("reports/a.pdf", "reports/2024/q1/b.pdf", "reports/2024/c.txt", "reports/.old/d.pdf", "e.pdf")) {
            write(folder.resolve(name), name);
        }
        assertEquals(List.of("reports/2024/q1/b.pdf", "reports/a.pdf"), Search.of(folder.resolve("reports/**/*.pdf")).names(folder));
        assertEquals(List.of("reports/2024/q1/b.pdf"), Search.of(folder.resolve("**/2024/**/*.{pdf,docx}")).names(folder));
        assertEquals(List.of("reports/2024/c.txt", "reports/2024/q1/b.pdf"), Search.of(folder.resolve("reports/20[0-9][0-9]")).names(folder));
        assertEquals(List.of("reports/.old/d.pdf"), Search.of(folder.resolve("reports/.o*/?.pdf")).names(folder));
    }

    @Test
    void aPatternWithoutFolderIsAnErrorAndOneWithoutMatchAWarning() throws IOException {
        write(folder.resolve("a.txt"), "x");
        Search missing = Search.of(folder.resolve("nowhere/*.pdf"));
        assertEquals(List.of("nowhere/*.pdf: there is no folder " + folder + "/nowhere/"), missing.problems().stream().map(p -> p.toString().replace(folder + "/nowhere/*", "nowhere/*") + "/").toList());
        assertTrue(missing.problems().get(0).isError());
        Search none = Search.of(folder.resolve("*.pdf"));
        assertEquals(List.of("*.pdf: matches no document"), none.problems(folder));
        assertTrue(!none.problems().get(0).isError());
        assertEquals(1, Search.of(folder.resolve("a[.pdf")).problems().size());
    }

    @Test
    void aFileThatIsCalledLikeAPatternIsAFile() throws IOException {
        write(folder.resolve("a[1].txt"), "one");
        write(folder.resolve("a1.txt"), "other");
        assertEquals(List.of("a[1].txt"), Search.of(folder.resolve("a[1].txt")).names(folder));
    }

    @Test
    void linksAreFollowedAndLoopsMetOnce() throws IOException {
        write(folder.resolve("top/a.txt"), "a");
        write(folder.resolve("outside/b.txt"), "b");
        Files.createSymbolicLink(folder.resolve("top/up"), folder.resolve("top"));
        Files.createSymbolicLink(folder.resolve("top/out"), folder.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("top/out2"), folder.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("outside/back"), folder.resolve("top"));
        Files.createSymbolicLink(folder.resolve("top/self"), folder.resolve("top/self"));
        Files.createSymbolicLink(folder.resolve("top/c.txt"), folder.resolve("top/a.txt"));
        Search search = Search.of(folder.resolve("top"));
        assertEquals(List.of("top/a.txt", "top/c.txt", "top/out/b.txt"), search.names(folder));
        assertEquals(List.of(), search.problems());
        assertEquals(List.of("top/a.txt", "top/c.txt", "top/out/b.txt"), Search.of(folder.resolve("top/**/*.txt")).names(folder));
    }

    @Test
    void aLinkThatLeadsNowhereIsNamed() throws IOException {
        write(folder.resolve("a.txt"), "a");
        Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("nowhere"));
        Search search = Search.of(folder);
        assertEquals(List.of("a.txt"), search.names(folder));
        assertEquals(List.of("b.txt: is a link that leads nowhere"), search.problems(folder));
    }

    @Test
    void aPipeIsNeverOpened() throws Exception {
        Path pipe = folder.resolve("pipe.txt");
        Assumptions.assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        assertEquals(List.of("pipe.txt: is a pipe or device, not a file; it was left out"), Search.of(folder).problems(folder).subList(0, 1));
        assertEquals(List.of("pipe.txt: is a pipe or device, not a file"), Search.of(pipe).problems(folder));
        try (FileOpener opener = new FileOpener()) {
            assertEquals("ExtractException: is a pipe or device, not a file", Search.content(opener, new Located(pipe.toString(), "", 0, 0)));
        }
    }

    @Test
    void aFolderWithoutRightsIsNamedAndTheRestGoesOn() throws IOException {
        write(folder.resolve("a/x.txt"), "x");
        write(folder.resolve("b/y.txt"), "y");
        Files.setPosixFilePermissions(folder.resolve("a"), PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(folder.resolve("a")), "root reads everything");
        Search search = Search.of(folder);
        Files.setPosixFilePermissions(folder.resolve("a"), PosixFilePermissions.fromString("rwx------"));
        assertEquals(List.of("b/y.txt"), search.names(folder));
        assertEquals(List.of("a: may not be read (permission denied)"), search.problems(folder));
    }

    @Test
    void aFolderThatDisappearsDuringTheSearchIsNamed() throws IOException {
        write(folder.resolve("top/a.txt"), "a");
        write(folder.resolve("top/b/c.txt"), "c");
        write(folder.resolve("top/d.txt"), "d");
        List<String> names = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Searching removing = (place, found) -> {
            if (place.endsWith("/b")) {
                try {
                    Files.delete(folder.resolve("top/b/c.txt"));
                    Files.delete(folder.resolve("top/b"));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        new FileFinder(SourceLimits.DEFAULT, removing).find(folder + "/top", d -> names.add(d.name().replace(folder + "/", "")),
                p -> problems.add(p.toString().replace(folder + "/", "")));
        assertEquals(List.of("top/a.txt", "top/d.txt"), names);
        assertEquals(List.of("top/b: this folder disappeared during the search"), problems);
    }

    @Test
    void namesThatAreNoUtf8StayApartAndAreFoundAgain() throws IOException {
        byte[] gbk = "报告.txt".getBytes(Charset.forName("GBK"));
        odd(gbk, "first");
        byte[] other = gbk.clone();
        other[1] = (byte) 0xff;
        odd(other, "second");
        write(folder.resolve("\\xB1\\xA8\\xB8\\xE6.txt"), "third");
        write(folder.resolve("50%25.txt"), "fourth");
        write(folder.resolve("line\nend.txt"), "fifth");
        write(folder.resolve("in!/box.txt"), "sixth");
        Search search = Search.of(folder);
        assertEquals(List.of("50%25.txt", "\\x5CxB1\\x5CxA8\\x5CxB8\\x5CxE6.txt", "in\\x21/box.txt", "line\\x0Aend.txt", "\\xB1\\xA8\\xB8\\xE6.txt",
                "\\xB1\\xFF\\xB8\\xE6.txt"), search.names(folder));
        assertEquals(6, new HashSet<>(search.found()).size());
        assertEquals("", search.found().get(0).address());
        try (FileOpener opener = new FileOpener()) {
            assertEquals(List.of("fourth", "third", "sixth", "fifth", "first", "second"), search.contents(opener));
        }
    }

    @Test
    void ofANameInAnotherEncodingNothingIsTakenForUtf8() throws IOException {
        // The second and third bytes of these characters happen to be UTF-8 for another one.
        byte[] chance = new byte[] {(byte) 0xb1, (byte) 0xc3, (byte) 0xa9, (byte) 0xb8, '.', 't', 'x', 't'};
        odd(chance, "by chance");
        write(folder.resolve("青泽/é.txt"), "in UTF-8");
        Search search = Search.of(folder);
        assertEquals(List.of("\\xB1\\xC3\\xA9\\xB8.txt", "青泽/é.txt"), search.names(folder));
        try (FileOpener opener = new FileOpener()) {
            assertEquals(List.of("by chance", "in UTF-8"), search.contents(opener));
        }
    }

    private void odd(byte[] name, String content) throws IOException {
        StringBuilder uri = new StringBuilder(folder.toUri().toString());
        for (byte b : name) {
            uri.append(String.format("%%%02X", b));
        }
        Files.writeString(Path.of(URI.create(uri.toString())), content);
    }

    @Test
    void aListNamesPathsByLineOrByNul() throws IOException {
        write(folder.resolve("a.txt"), "a");
        write(folder.resolve("b*.txt"), "b");
        write(folder.resolve("c/d.txt"), "d");
        String lines = "\ufeff" + folder + "/b*.txt\r\n\n" + folder + "/a.txt\n" + folder + "/missing.txt\n" + folder + "/c";
        Search search = Search.ofList(lines.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("b*.txt", "a.txt", "c/d.txt"), search.names(folder));
        assertEquals(List.of("missing.txt: no such file or folder"), search.problems(folder));
        Path line = write(folder.resolve("x\ny.txt"), "xy");
        assertEquals(List.of("x\\x0Ay.txt", "a.txt"), Search.ofList((line + "\0" + folder + "/a.txt\0").getBytes(StandardCharsets.UTF_8)).names(folder));
        assertEquals(List.of("-: names no documents"), Search.ofList(new byte[0]).problems(folder));
        byte[] gbk = "报告.txt".getBytes(Charset.forName("GBK"));
        odd(gbk, "odd");
        byte[] list = (folder + "/????????").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(gbk, 0, list, list.length - 8, 8);
        try (FileOpener opener = new FileOpener()) {
            assertEquals(List.of("odd"), Search.ofList(list).contents(opener));
        }
    }

    @Test
    void aGreatFolderIsStreamed() throws IOException {
        int many = 20_000;
        for (int i = 0; i < many; i++) {
            Files.createFile(folder.resolve("document-" + i + ".txt"));
        }
        int[] count = {0};
        String[] last = {""};
        List<Long> told = new ArrayList<>();
        new FileFinder(SourceLimits.DEFAULT, (place, found) -> told.add(found)).find(folder.toString(), d -> {
            assertTrue(last[0].compareTo(d.name()) < 0, d.name());
            last[0] = d.name();
            count[0]++;
        }, p -> {
            throw new AssertionError(p);
        });
        assertEquals(many, count[0]);
        assertEquals(0, told.get(0));
        assertTrue(told.size() >= 20, "the search tells how far it is");
    }
}
