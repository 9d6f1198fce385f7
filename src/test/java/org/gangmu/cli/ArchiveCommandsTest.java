package org.gangmu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gangmu.benchmark.MixedArchive;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive from the first command to the last, as its owner types them. */
class ArchiveCommandsTest {

    private static final String CHINESE = "青泽市2026年工作要点\n\n各镇必须在6月底前完成防汛物资储备。\n今年力争新建学校三所。\n";
    private static final String ENGLISH = "Harbour report\n\nStaff must wear helmets on the quay.\nThe port opened two berths last year.\n";

    @TempDir
    private Path folder;
    private Path documents;
    private String catalogue;
    private String said;
    private String told;

    @BeforeEach
    void makeCatalogue() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        catalogue = folder.resolve("a.db").toString();
        archive(0, "init");
    }

    private void archive(int status, String... arguments) {
        List<String> line = new ArrayList<>(List.of("archive"));
        line.addAll(Arrays.asList(arguments));
        line.addAll(List.of("-c", catalogue));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int ended = Main.run(line.toArray(new String[0]), new Console(out, err, new ByteArrayInputStream(new byte[0])));
        said = out.toString(StandardCharsets.UTF_8);
        told = err.toString(StandardCharsets.UTF_8);
        assertEquals(status, ended, () -> said + told);
    }

    private String write(String name, String text) throws IOException {
        Path file = documents.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private void read(int status) {
        archive(0, "add", documents.toString());
        archive(status, "run", "-j", "1", "--memory", "256");
    }

    @Test
    void documentsThatAreReadOnlyInPartAreNamedEverywhere() throws IOException {
        byte[] docx = new MixedArchive(700).document("docx", 1);
        byte[] cut = Arrays.copyOf(docx, docx.length - 100);
        Files.write(documents.resolve("cut.docx"), cut);
        Files.write(documents.resolve("cut-copy.docx"), cut);
        byte[] text = CHINESE.strip().getBytes(StandardCharsets.UTF_8);
        Files.write(documents.resolve("half.txt"), Arrays.copyOf(text, text.length - 1));
        write("sound.txt", ENGLISH);
        read(0);
        for (String name : List.of("cut.docx", "cut-copy.docx")) {
            assertTrue(told.contains("note: " + documents.resolve(name) + ": is damaged: its end is missing; read as far as it goes"), told);
        }
        assertTrue(told.contains("note: " + documents.resolve("half.txt") + ":4:"), told);
        assertFalse(told.contains("sound.txt:"), told);
        assertTrue(said.contains("4 read, 0 failed") && said.contains("3 of those read were read only in part or have flaws"), said);

        archive(0, "status", "--failures", "2");
        assertTrue(said.contains("read, but only in part or with flaws: 3\n  " + documents.resolve("cut-copy.docx") + ": is damaged") && said.contains("  and 1 more"), said);
        archive(0, "status", "--ui", "zh");
        assertTrue(said.contains("cut.docx: 文件损坏：缺少末尾，已读到能读之处") && said.contains("half.txt:4:") && said.contains("不符合 UTF-8 编码"), said);
        archive(0, "export", "--table", "documents");
        List<String> rows = said.lines().toList();
        assertTrue(rows.get(0).endsWith(",problems"), rows.get(0));
        assertEquals(3, rows.stream().filter(r -> r.contains("read as far as it goes") || r.contains("is not sound UTF-8 at byte")).count(), said);
        assertTrue(rows.stream().anyMatch(r -> r.contains("sound.txt") && r.endsWith(",")), said);
        archive(0, "report", "-o", "-");
        String page = Jsoup.parse(said).text();
        assertTrue(page.contains("Read, but only in part or with flaws: 3") && page.contains("its end is missing"), page);
        archive(0, "show", "half.txt", "--ui", "zh");
        assertTrue(said.contains("显示为 U+FFFD"), said);
    }

    @Test
    void aReRunThatWouldLeaveALanguageWithoutRulesIsRefused() throws IOException {
        write("plan.txt", CHINESE);
        write("harbour.txt", ENGLISH);
        read(0);
        archive(2, "rerun", "--rules", "rules/zh");
        assertTrue(told.contains("rules/zh: holds no rulebook for English, and documents of this archive were judged by one (en@") && told.contains("; contents: 1)") && told.contains("--leave-out"), told);
        archive(2, "rerun", "--rules", "rules/zh", "--ui", "zh");
        assertTrue(told.contains("没有英文规则库"), told);
        archive(0, "search", "helmets");
        assertTrue(said.contains("REQUIREMENT"), "nothing was judged anew: " + said);
        archive(0, "rerun", "--rules", "rules/zh", "--leave-out");
        assertTrue(said.contains("contents judged anew: 2; sentences with another label: 2, in contents: 1; contents with the same labels for other reasons or by other points: 0; in "), said);
        archive(0, "search", "helmets");
        assertTrue(said.contains("OTHER"), said);
        archive(0, "rerun");
        archive(0, "search", "helmets");
        assertTrue(said.contains("REQUIREMENT"), said);
    }

    @Test
    void aRulebookThatJudgedNothingMayBeLeftOut() throws IOException {
        write("plan.txt", CHINESE);
        read(0);
        archive(0, "rerun", "--rules", "rules/zh");
        assertTrue(told.contains("(left out)"), told);
    }

    @Test
    void anExactFileNameWins() throws IOException {
        write("in/harbour.txt", ENGLISH);
        write("in/old-harbour.txt", ENGLISH);
        write("out/harbour.txt.html", "<p>" + ENGLISH + "</p>");
        read(0);
        archive(0, "show", "harbour.txt");
        assertTrue(said.startsWith(documents.resolve("in/harbour.txt") + "\n"), said);
        archive(1, "show", "harbour");
        assertTrue(told.contains("may be one of these"), told);
        write("other/harbour.txt", CHINESE);
        read(0);
        archive(1, "show", "harbour.txt");
        assertEquals(2, told.lines().filter(l -> l.endsWith("/harbour.txt")).count(), told);
        assertFalse(told.contains(".html"), told);
        archive(0, "show", "other/harbour.txt");
    }

    @Test
    void wordsThatTheShellKeepsTogetherAreAPhrase() throws IOException {
        write("harbour.txt", ENGLISH);
        read(0);
        archive(0, "search", "wear helmets");
        assertTrue(said.contains("Staff must wear helmets"), said);
        archive(0, "search", "helmets wear");
        assertTrue(said.isEmpty() && told.contains("searched as a phrase: \"helmets wear\"; without quotes"), told);
        archive(0, "search", "helmets", "wear");
        assertTrue(said.contains("Staff must wear helmets"), said);
    }

    @Test
    void addingAFolderAgainTellsHowManyDocumentsVanished() throws IOException {
        write("stays.txt", CHINESE);
        String renamed = write("old.txt", ENGLISH);
        write("deep/deleted.txt", ENGLISH + "More of it was dredged.\n");
        Files.writeString(folder.resolve("documents-2.txt"), ENGLISH);
        archive(0, "add", documents.toString());
        assertEquals(documents + ": 3 new, 0 changed, 0 as they were\n", said);
        archive(0, "add", folder.resolve("documents-2.txt").toString());
        Files.move(Path.of(renamed), documents.resolve("new.txt"));
        Files.delete(documents.resolve("deep/deleted.txt"));
        archive(0, "add", documents.toString());
        assertEquals(documents + ": 1 new, 0 changed, 1 as they were\n" + documents + ": 2 documents of it that were added before are not found there now; what was read of them stays\n", said);
        archive(0, "add", documents.resolve("deep/..").toString());
        assertTrue(said.contains(": 2 documents of it"), said);
        archive(0, "add", documents.resolve("*.txt").toString());
        assertFalse(said.contains("not found there"), "a pattern finds only some: " + said);
    }

    @Test
    void aRunTellsTheGoneApartFromTheFailed() throws IOException {
        write("stays.txt", CHINESE);
        write("empty.txt", "");
        String deleted = write("deleted.txt", ENGLISH);
        archive(0, "add", documents.toString());
        Files.delete(Path.of(deleted));
        archive(1, "run", "-j", "1", "--memory", "256");
        assertTrue(said.contains("1 read, 1 failed, 1 gone, in "), said);
        archive(0, "status");
        assertTrue(said.contains("1 failed, 1 gone;") && said.contains(", 1 read, 1 failed, 1 gone, on "), said);
    }
}
