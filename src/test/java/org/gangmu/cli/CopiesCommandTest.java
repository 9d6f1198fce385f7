package org.gangmu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gangmu.rulebook.RuleBookFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesCommandTest {

    private static final String SHARED = "各镇必须压实河湖长巡河护河责任，逐段逐湖落到人头。";

    @TempDir
    private Path folder;
    private Path documents;

    private record Run(int status, String out, String err) {
    }

    @BeforeEach
    void twoYears() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("林沙-2024-02-01.txt"), "林沙县去年种树五千亩，成活大半。\n" + SHARED + "\n");
        Files.writeString(documents.resolve("林沙-2025-02-01.txt"), "今年林沙县另有打算，<先>修水渠。\n" + SHARED + "\n各镇必须年底前完工。\n");
    }

    private static Run run(String stdin, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(args, new Console(out, err, new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8))));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String rules() {
        return RuleBookFixture.chinese(folder.resolve("rules")).folder().getParent().toString();
    }

    @Test
    void sharesAndPairsAreTold() {
        Run run = run("", "copies", "--ui", "en", documents.toString());
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("pairs that share passages: 1"), run.out());
        assertTrue(run.out().contains("林沙-2024-02-01.txt → "), run.out());
        assertTrue(run.out().contains("“各镇必须压实河湖长巡河护河责任，逐段逐湖落到人头"), run.out());
    }

    @Test
    void aTableHasARowForEachPassage() {
        String[] lines = run("", "copies", "--ui", "zh", "-f", "csv", "--table", "passages", documents.toString()).out().split("\n");
        assertEquals(2, lines.length);
        assertTrue(lines[0].startsWith("\ufeff前一份,后一份,前一份在先,长度"), lines[0]);
        assertTrue(lines[1].contains(",1,23,17-41,18-42,"), lines[1]);
    }

    @Test
    void jsonHasSpansOnBothSides() {
        String json = run("", "copies", "-f", "json", documents.toString()).out().replaceAll("\\s", "");
        assertTrue(json.contains("\"directed\":true"), json);
        assertTrue(json.contains("\"start\":17,\"end\":41"), json);
        assertTrue(json.contains("\"start\":18,\"end\":42"), json);
    }

    @Test
    void aHigherLeastLengthFindsNothing() {
        assertTrue(run("", "copies", "--ui", "en", "--least", "24", documents.toString()).out().contains("share passages: 0"));
        assertTrue(run("", "copies", "--ui", "en", "--least-share", "90", documents.toString()).out().contains("share passages: 0"));
    }

    @Test
    void wrongUseIsRefusedWithTheWayOut() {
        assertEquals(2, run("", "copies", "-f", "md", documents.toString()).status());
        assertEquals(2, run("", "copies", "--least", "1", documents.toString()).status());
        assertTrue(run("", "copies", "-f", "html", documents.toString()).err().contains("add -o FOLDER"));
        assertTrue(run("", "copies", "--table", "x", documents.toString()).err().contains("documents, pairs, passages"));
    }

    @Test
    void aDocumentThatCannotBeReadIsToldOnceAndTheOthersAreCompared() throws IOException {
        Files.createFile(documents.resolve("leer.txt"));
        Run run = run("", "copies", "--ui", "en", documents.toString());
        assertEquals(1, run.status());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.out().contains("share passages: 1"), run.out());
    }

    @Test
    void pagesMarkPassagesAndLinkThemToTheOtherDocument() throws IOException {
        Path out = folder.resolve("pages");
        Run run = run("", "copies", "--ui", "en", "-f", "html", "-o", out.toString(), documents.toString());
        assertEquals(0, run.status(), run.err());
        Document index = Jsoup.parse(out.resolve("index.html"));
        assertEquals(2, index.select("svg rect.share").size());
        assertEquals(2, index.select("svg rect.own").size());
        Document later = Jsoup.parse(out.resolve("林沙-2025-02-01.txt.html"));
        assertTrue(later.selectFirst(".text").wholeText().contains("<先>修水渠"), "what looks like markup is text");
        Element mark = later.selectFirst(".text a.m.c0");
        assertEquals("各镇必须压实河湖长巡河护河责任，逐段逐湖落到人头", mark.text());
        String target = java.net.URLDecoder.decode(mark.attr("href"), StandardCharsets.UTF_8);
        assertEquals("林沙-2024-02-01.txt.html#o17", target);
        Document earlier = Jsoup.parse(out.resolve("林沙-2024-02-01.txt.html"));
        assertNotNull(earlier.getElementById("o17"));
        assertEquals(1, earlier.select(".text a.later").size());
        assertEquals(0, earlier.select(".text a.c0").size());
        assertEquals("林沙-2025-02-01.txt.html#o18", java.net.URLDecoder.decode(earlier.getElementById("o17").attr("href"), StandardCharsets.UTF_8));
    }

    @Test
    void classifyLeavesCopiesOutOnRequest() {
        String rules = rules();
        Run all = run("", "classify", "--rules", rules, documents.toString());
        Run own = run("", "classify", "--rules", rules, "--without-copies", documents.toString());
        assertEquals(0, own.status(), own.err());
        assertEquals(5, all.out().lines().count());
        assertEquals(4, own.out().lines().count());
        assertEquals(1, own.out().lines().filter(l -> l.contains("压实河湖长")).count());
        assertTrue(own.out().lines().anyMatch(l -> l.contains("2024") && l.contains("压实河湖长")), "the first keeps it");
    }

    @Test
    void summariesLeaveCopiesOutOnRequest() {
        String rules = rules();
        Path later = documents.resolve("林沙-2025-02-01.txt");
        Run own = run("", "summarize", "--rules", rules, "--without-copies", "-f", "csv", documents.toString());
        assertEquals(1, own.out().lines().filter(l -> l.contains("压实河湖长")).count(), own.out());
        assertTrue(own.out().contains("年底前完工"), own.out());
        assertFalse(own.out().lines().anyMatch(l -> l.startsWith(later.toString()) && l.contains("压实河湖长")));
        assertEquals(2, run("x", "summarize", "--rules", rules, "--without-copies", "-").status());
    }
}
