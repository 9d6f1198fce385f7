package org.gangmu.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gangmu.source.Boxes.In;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainersTest {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    private Search search(String name, byte[] content) throws IOException {
        return Search.of(Files.write(folder.resolve(name), content));
    }

    private List<String> contents(Search search) throws IOException {
        try (FileOpener opener = new FileOpener()) {
            return search.contents(opener);
        }
    }

    @Test
    void membersOfAZipAreDocumentsWithAPath() throws IOException {
        Search search = search("box.zip", Boxes.zip(In.of("dir/", ""), In.of("dir/b.txt", "b"), In.of("a.txt", "a"), In.of(".DS_Store", "x"),
                In.of("__MACOSX/a.txt", "x"), In.of("dir/a.gold.jsonl", "x")));
        assertEquals(List.of("box.zip!/dir/b.txt", "box.zip!/a.txt"), search.names(folder));
        assertEquals(List.of("b", "a"), contents(search));
        assertEquals(List.of(), search.problems());
        assertEquals(1, search.found().get(0).bytes());
        assertEquals(Files.getLastModifiedTime(folder.resolve("box.zip")).toMillis(), search.found().get(0).modified());
    }

    @Test
    void namesInAZipAreReadInTheEncodingThatFits() throws IOException {
        List<In> members = List.of(In.of("青泽市/报告.txt", "一"), In.of("林沙.txt", "二"));
        List<String> expected = List.of("box.zip!/青泽市/报告.txt", "box.zip!/林沙.txt");
        for (byte[] zip : List.of(Boxes.zip(GBK, false, members), Boxes.zip(StandardCharsets.UTF_8, false, members), Boxes.zip(StandardCharsets.UTF_8, true, members))) {
            Search search = search("box.zip", zip);
            assertEquals(expected, search.names(folder));
            assertEquals(List.of("一", "二"), contents(search));
        }
    }

    @Test
    void membersOfATarPackedOrNotAreDocuments() throws IOException {
        String deep = "a".repeat(90) + "/" + "b".repeat(90) + "/c.txt";
        byte[] tar = Boxes.tar(In.of("./a.txt", "a"), In.of("dir/", ""), In.of("报告.txt", "报"), In.of(deep, "deep"));
        List<String> names = List.of("a.txt", "报告.txt", deep);
        for (String name : List.of("x.tar", "x.tar.gz", "x.tgz", "x.tar.bz2", "x.tbz2", "x.tar.xz", "x.txz")) {
            Search search = search(name, name.endsWith("tar") ? tar : name.endsWith("xz") ? Boxes.xz(tar) : name.contains("gz") ? Boxes.gz(tar) : Boxes.bz2(tar));
            assertEquals(names.stream().map(n -> name + "!/" + n).toList(), search.names(folder));
            assertEquals(List.of("a", "报", "deep"), contents(search));
            assertEquals(List.of(), search.problems());
        }
        assertEquals(List.of("x.tar!/报告.txt"), search("x.tar", Boxes.tar(GBK, List.of(In.of("报告.txt", "x")))).names(folder));
    }

    @Test
    void aPackedFileIsADocumentInIt() throws IOException {
        Search gz = search("a.txt.gz", Boxes.gz("a".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("a.txt.gz!/a.txt"), gz.names(folder));
        assertEquals(List.of("a"), contents(gz));
        Search bz2 = search("b.txt.bz2", Boxes.bz2("b".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("b.txt.bz2!/b.txt"), bz2.names(folder));
        assertEquals(List.of("b"), contents(bz2));
        Search xz = search("c.txt.xz", Boxes.xz("c".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("c.txt.xz!/c.txt"), xz.names(folder));
        assertEquals(List.of("c"), contents(xz));
    }

    @Test
    void membersOfA7zAreDocumentsInAnyOrder() throws IOException {
        Search search = search("box.7z", Boxes.sevenZ(null, In.of("目录/", ""), In.of("目录/报告.txt", "报"), In.of("empty.txt", ""), In.of(".hidden", "x"),
                new In("in.zip", Boxes.zip(In.of("a.txt", "a"))), In.of("b.txt", "b")));
        assertEquals(List.of("box.7z!/目录/报告.txt", "box.7z!/empty.txt", "box.7z!/in.zip!/a.txt", "box.7z!/b.txt"), search.names(folder));
        assertEquals(List.of("报", "", "a", "b"), contents(search));
        assertEquals(List.of(), search.problems());
        Collections.reverse(search.found());
        assertEquals(List.of("b", "a", "", "报"), contents(search));
        Search inside = search("top.zip", Boxes.zip(new In("box.7z", Boxes.sevenZ(null, In.of("c.txt", "c")))));
        assertEquals(List.of("top.zip!/box.7z!/c.txt"), inside.names(folder));
        assertEquals(List.of("c"), contents(inside));
    }

    @Test
    void a7zWithAPasswordSaysSo() throws IOException {
        Search search = search("secret.7z", Boxes.sevenZ("password", In.of("a.txt", "a"), In.of("b.txt", "b")));
        assertEquals(List.of("secret.7z!/a.txt", "secret.7z!/b.txt"), search.names(folder));
        String refusal = "ExtractException: is encrypted; remove the password first";
        assertEquals(List.of(refusal, refusal), contents(search));
    }

    @Test
    void a7zOrXzThatSwellsIsLeftOutAndADamagedOneIsSaidToBe() throws IOException {
        byte[] zeros = new byte[3_000_000];
        SourceLimits strict = new SourceLimits(5, 1000, 1 << 30, 200, 1_000_000);
        Files.write(folder.resolve("bomb.7z"), Boxes.sevenZ(null, In.of("a.txt", "a"), new In("b.txt", zeros)));
        Search seven = Search.of(folder.resolve("bomb.7z").toString(), strict);
        assertEquals(List.of("bomb.7z!/a.txt"), seven.names(folder));
        assertEquals(List.of("bomb.7z: unpacks to more than 200 times its size (a zip bomb?); the rest was left out"), seven.problems(folder));
        Search xz = Search.of(Files.write(folder.resolve("bomb.txt.xz"), Boxes.xz(zeros)).toString(), strict);
        try (FileOpener opener = new FileOpener(strict)) {
            assertTrue(Search.content(opener, xz.found().get(0)).contains("unpacks to more than 200 times its size"));
        }
        byte[] whole = Boxes.sevenZ(null, In.of("a.txt", "a"));
        Search cut = search("cut.7z", Arrays.copyOf(whole, whole.length - 10));
        assertEquals(List.of(), cut.names(folder));
        assertTrue(cut.problems(folder).get(0).startsWith("cut.7z: is damaged: "), cut.problems(folder).get(0));
        Search garbage = search("g.tar.xz", Arrays.copyOf(Boxes.xz(Boxes.tar(In.of("a.txt", "a"))), 40));
        assertTrue(garbage.problems(folder).get(0).startsWith("g.tar.xz: is damaged: "), garbage.problems(folder).get(0));
    }

    @Test
    void containersInContainersAreOpenedAsDeepAsTheLimit() throws IOException {
        byte[] box = Boxes.zip(In.of("a.txt", "a"));
        for (int i = 5; i >= 2; i--) {
            byte[] tar = Boxes.tar(In.of("in" + i + ".txt", "in" + i), new In(i + ".zip", box));
            box = i % 2 == 0 ? Boxes.gz(tar) : Boxes.zip(In.of("in" + i + ".txt", "in" + i), new In(i + (i == 5 ? ".zip" : ".tar.gz"), box));
        }
        Search search = search("top.tar.gz", box);
        assertEquals(List.of("top.tar.gz!/in2.txt", "top.tar.gz!/2.zip!/in3.txt", "top.tar.gz!/2.zip!/3.tar.gz!/in4.txt", "top.tar.gz!/2.zip!/3.tar.gz!/4.zip!/in5.txt",
                "top.tar.gz!/2.zip!/3.tar.gz!/4.zip!/5.zip!/a.txt"), search.names(folder));
        assertEquals(List.of("in2", "in3", "in4", "in5", "a"), contents(search));
        Search shallow = Search.of(folder + "/top.tar.gz", new SourceLimits(2, 1000, 1 << 20, 200, 1 << 20));
        assertEquals(2, shallow.found().size());
        assertEquals(List.of("top.tar.gz!/2.zip!/3.tar.gz: stands in 2 containers, one in the other; what is in it was left out"), shallow.problems(folder));
    }

    @Test
    void aDocumentThatIsPackedAsAZipIsNoContainer() throws IOException {
        byte[] docx = Boxes.javaZip(In.of("[Content_Types].xml", "<x/>"), In.of("word/document.xml", "<x/>"));
        assertEquals(List.of("report.zip"), search("report.zip", docx).names(folder));
        Search inside = search("box.zip", Boxes.zip(new In("report.docx", docx), new In("book.zip", Boxes.javaZip(In.of("mimetype", "application/epub+zip")))));
        assertEquals(List.of("box.zip!/report.docx", "box.zip!/book.zip"), inside.names(folder));
    }

    @Test
    void whatOnlyHasTheNameOfAContainerIsADocument() throws IOException {
        for (String name : List.of("page.zip", "page.tar", "page.tgz", "page.gz", "page.7z", "page.xz", "page.mbox")) {
            Search search = search(name, "<html>not found</html>".getBytes(StandardCharsets.UTF_8));
            assertEquals(List.of(name), search.names(folder));
            assertEquals(List.of("<html>not found</html>"), contents(search));
        }
    }

    @Test
    void pathsInContainersAreOnlyNames() throws IOException {
        Search search = search("evil.tar", Boxes.tar(In.of("../../up.txt", "up"), In.of("/etc/passwd.txt", "root"), In.of("a!/b.txt", "c"), In.of("a.zip!/b.txt", "d")));
        assertEquals(List.of("evil.tar!/../../up.txt", "evil.tar!//etc/passwd.txt", "evil.tar!/a\\x21/b.txt", "evil.tar!/a.zip\\x21/b.txt"), search.names(folder));
        assertEquals(List.of("up", "root", "c", "d"), contents(search));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void membersOfOneNameAreAllReached() throws IOException {
        In[] same = {In.of("a.txt", "1"), In.of("a.txt", "2"), In.of("a (2).txt", "3"), In.of("a.txt", "4")};
        for (String name : List.of("x.tar", "x.zip")) {
            Search search = search(name, name.endsWith("tar") ? Boxes.tar(same) : Boxes.zip(same));
            assertEquals(List.of("a.txt", "a (2).txt", "a (2) (2).txt", "a (3).txt").stream().map(n -> name + "!/" + n).toList(), search.names(folder));
            assertEquals(List.of("1", "2", "3", "4"), contents(search));
        }
    }

    @Test
    void encryptedMembersAreRefusedEachByName() throws IOException {
        byte[] zip = Boxes.zip(In.of("open.txt", "open"), In.of("secret.txt", "secret"), In.of("secret.zip", "x"));
        // The flag of encryption, in the headers of all but the first member.
        int seen = 0;
        for (int i = 0; i + 4 < zip.length; i++) {
            boolean local = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4;
            boolean central = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
            if ((local || central) && seen++ % 3 != 0) {
                zip[i + (local ? 6 : 8)] |= 1;
            }
        }
        Search search = search("box.zip", zip);
        assertEquals(List.of("box.zip!/open.txt", "box.zip!/secret.txt", "box.zip!/secret.zip"), search.names(folder));
        String refused = "ExtractException: is encrypted; remove the password first";
        assertEquals(List.of("open", refused, refused), contents(search));
    }

    @Test
    void whatStandsBeforeDamageStays() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        In[] members = {In.of("a.txt", "a"), In.of("b.txt", "b"), new In("c.bin", noise), In.of("d.txt", "d")};
        byte[] tar = Boxes.tar(members);
        for (String name : List.of("x.zip", "x.tar", "x.tar.gz", "x.tar.bz2")) {
            byte[] whole = name.equals("x.zip") ? Boxes.javaZip(members) : name.endsWith("gz") ? Boxes.gz(tar) : name.endsWith("bz2") ? Boxes.bz2(tar) : tar;
            Search search = search(name, Arrays.copyOf(whole, 15_000));
            if (name.endsWith("bz2")) {
                // One block: nothing before the damage.
                assertEquals(List.of(), search.names(folder));
            } else {
                assertEquals(List.of(name + "!/a.txt", name + "!/b.txt", name + "!/c.bin"), search.names(folder));
                List<String> contents = contents(search);
                assertEquals(List.of("a", "b"), contents.subList(0, 2));
                assertTrue(contents.get(2).startsWith("ExtractException: is damaged, or its container is: "), contents.get(2));
            }
            assertEquals(1, search.problems().size(), name);
            assertTrue(search.problems(folder).get(0).startsWith(name + ": is damaged: "), search.problems(folder).get(0));
        }
    }

    @Test
    void damageInAnInnerContainerLeavesTheOuterWhole() throws IOException {
        byte[] inner = Boxes.gz(Boxes.tar(In.of("a.txt", "a")));
        Search search = search("x.zip", Boxes.zip(new In("in.tgz", Arrays.copyOf(inner, 30)), In.of("b.txt", "b")));
        assertEquals(List.of("x.zip!/b.txt"), search.names(folder));
        assertTrue(search.problems(folder).get(0).startsWith("x.zip!/in.tgz: is damaged: "), search.problems(folder).toString());
    }

    @Test
    void bombsAreNotUnpacked() throws IOException {
        byte[] zeros = new byte[4_000_000];
        SourceLimits limits = new SourceLimits(5, 1000, 1 << 30, 200, 100_000);
        Files.write(folder.resolve("a.zip"), Boxes.zip(new In("bomb.txt", zeros), In.of("b.txt", "b"), new In("bomb.tar", Boxes.tar(new In("x.txt", zeros)))));
        Search zip = Search.of(folder + "/a.zip", limits);
        assertEquals(List.of("a.zip!/bomb.txt", "a.zip!/b.txt"), zip.names(folder));
        assertEquals(List.of("a.zip!/bomb.tar: unpacks to more than 200 times its size (a zip bomb?)"), zip.problems(folder));
        Files.write(folder.resolve("b.tgz"), Boxes.gz(Boxes.tar(In.of("b.txt", "b"), new In("bomb.txt", zeros), In.of("c.txt", "c"))));
        Search tgz = Search.of(folder + "/b.tgz", limits);
        assertEquals(List.of("b.tgz!/b.txt", "b.tgz!/bomb.txt"), tgz.names(folder));
        assertEquals(List.of("b.tgz: unpacks to more than 200 times its size (a zip bomb?); the rest was left out"), tgz.problems(folder));
        try (FileOpener opener = new FileOpener(limits)) {
            String tooLarge = "ExtractException: is larger than the limit of 1,000,000 bytes";
            assertEquals(List.of(tooLarge, "b"), zip.contents(opener));
            assertEquals(List.of("b", tooLarge), tgz.contents(opener));
        }
        // A declared size that lies does not help.
        Files.write(folder.resolve("c.txt.gz"), Boxes.gz(zeros));
        try (FileOpener opener = new FileOpener(limits)) {
            assertEquals(List.of("ExtractException: unpacks to more than 200 times its size (a zip bomb?)"), Search.of(folder + "/c.txt.gz", limits).contents(opener));
        }
    }

    @Test
    void moreMembersThanTheLimitAreLeftOutWithAProblem() throws IOException {
        Files.write(folder.resolve("a.tar"), Boxes.tar(In.of("1.txt", "1"), new In("2.zip", Boxes.zip(In.of("a.txt", "a"), In.of("b.txt", "b"))), In.of("3.txt", "3")));
        Search search = Search.of(folder + "/a.tar", new SourceLimits(5, 3, 1 << 20, 200, 1 << 20));
        assertEquals(List.of("a.tar!/1.txt", "a.tar!/2.zip!/a.txt"), search.names(folder));
        assertEquals(List.of("a.tar!/2.zip: holds more than 3 documents; the rest was left out", "a.tar: holds more than 3 documents; the rest was left out"),
                search.problems(folder));
    }

    @Test
    void attachmentsOfAMessageAreDocumentsBesideIt() throws IOException {
        String inner = Boxes.message("inner", "Content-Type: application/msword\nContent-Disposition: attachment; filename=deep.doc\n\ndeep");
        String message = Boxes.message("outer",
                "Content-Type: application/pdf; name=\"=?gb2312?B?" + Base64.getEncoder().encodeToString("报告.pdf".getBytes(GBK)) + "?=\"\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getEncoder().encodeToString("%PDF-report".getBytes(StandardCharsets.US_ASCII)),
                "Content-Type: text/plain\nContent-Disposition: attachment;\n filename*0*=utf-8''%E9%9D%92%E6%B3%BD;\n filename*1*=%20b.txt\n\nfile",
                "Content-Type: image/png\nContent-ID: <logo>\nContent-Disposition: inline; filename=logo.png\n\nlogo",
                "Content-Type: message/rfc822\n\n" + inner.strip(),
                "Content-Type: application/zip\nContent-Disposition: attachment; filename=\"box.zip\"\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(Boxes.zip(In.of("in.txt", "in"))),
                "Content-Type: application/octet-stream\n\nnameless");
        Search search = search("m.eml", message.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("m.eml", "m.eml!/报告.pdf", "m.eml!/青泽 b.txt", "m.eml!/part-5.eml", "m.eml!/part-5.eml!/deep.doc", "m.eml!/box.zip!/in.txt", "m.eml!/part-7"),
                search.names(folder));
        assertEquals(List.of(message, "%PDF-report", "file", inner.strip(), "deep", "in", "nameless"), contents(search));
        assertEquals(List.of(), search.problems());
    }

    @Test
    void messagesOfAMailBoxAreNumbered() throws IOException {
        String first = "From: a@qingze.example\nSubject: one\n\nText.\nFrom here to there is no new message at 10:30.\n>From the mayor.\n>>From quoted.\n";
        String second = Boxes.message("two", "Content-Type: text/csv\nContent-Disposition: attachment; filename=t.csv\n\na,b");
        String box = "From a@qingze.example Mon Jan  5 10:00:00 2026\n" + first + "\nFrom - Tue Jan  6 11:00:00 2026\r\n" + second
                + "From c@westmere.example Wed Jan  7 12:00:00 2026\nSubject: three\n\nLast.\n";
        Search search = search("in.mbox", box.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("in.mbox!/1.eml", "in.mbox!/2.eml", "in.mbox!/2.eml!/t.csv", "in.mbox!/3.eml"), search.names(folder));
        assertEquals(List.of(first.replace(">From the", "From the").replace(">>From", ">From"), second, "a,b", "Subject: three\n\nLast.\n"), contents(search));
        assertEquals(List.of(), search.problems());
    }

    @Test
    void containersOfOddNamesAreOpenedByTheirAddress() throws IOException {
        Path plain = Files.write(folder.resolve("box.zip"), Boxes.zip(In.of("a.txt", "plain")));
        Path odd = Files.write(Path.of(URI.create(folder.toUri() + "%B1%A8.zip")), Boxes.zip(In.of("a.txt", "odd"), new In("in.zip", Boxes.zip(In.of("b.txt", "b")))));
        Path like = Files.createDirectories(folder.resolve("box.zip!")).resolve("a.txt");
        Files.writeString(like, "like");
        Search search = Search.of(folder);
        assertEquals(List.of("box.zip!/a.txt", "box.zip\\x21/a.txt", "\\xB1\\xA8.zip!/a.txt", "\\xB1\\xA8.zip!/in.zip!/b.txt"), search.names(folder));
        assertEquals(List.of("plain", "like", "odd", "b"), contents(search));
        assertTrue(Files.exists(plain) && Files.exists(odd));
    }
}
