package org.gangmu.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gangmu.Gangmu;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Claimed;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.ExportFilter;
import org.gangmu.catalogue.ExportTable;
import org.gangmu.catalogue.Hits;
import org.gangmu.catalogue.Ledger;
import org.gangmu.catalogue.Mode;
import org.gangmu.catalogue.Progress;
import org.gangmu.catalogue.Result;
import org.gangmu.catalogue.Rules;
import org.gangmu.catalogue.SearchFilter;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.findings.Content;
import org.gangmu.findings.Findings;
import org.gangmu.findings.FindingsReader;
import org.gangmu.findings.Models;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.source.Located;
import org.gangmu.text.Language;
import org.gangmu.write.LedgerFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue of three files, two of them alike, as people and programs read it. */
class ArchiveReadingTest {

    private static final String REPORT = """
            青泽市2026年工作报告

            一、主要目标
            地区生产总值增长6.5%以上。
            """;

    @TempDir
    private Path folder;
    private Catalogue catalogue;
    private Edition edition;

    @BeforeEach
    void fill() throws IOException, ExtractException {
        Path rules = folder.resolve("rules");
        RuleBookFixture.chinese(rules).with("setting/names.csv", "what,name,zh\nframe,none,无语境\nframe,tasks,任务部署\n");
        String at = folder.resolve("a.db").toString();
        Catalogue.create(at);
        catalogue = Catalogue.open(at, Mode.WRITE);
        List<Rules> kept = KeptRules.pack(rules);
        edition = catalogue.register(kept, Models.line());
        catalogue.putInForce(edition);
        catalogue.add(catalogue.source("x"), List.of(new Located("a.txt", "", 10, 1), new Located("b.txt", "", 10, 1), new Located("broken.pdf", "", 10, 1)));
        Ledger ledger = catalogue.begin("run", edition, 2);
        try (KeptRules laid = KeptRules.of(catalogue, edition)) {
            Gangmu gangmu = laid.gangmu(ExtractLimits.DEFAULT);
            for (Claimed c : ledger.claim(5)) {
                ledger.commit(List.of(c.name().equals("broken.pdf") ? new Result.Failed(c, "refused", "has a <password>", 3)
                        : new Result.Found(c, 10, new FindingsReader(gangmu).read(REPORT.getBytes(StandardCharsets.UTF_8), "txt"), 7)));
            }
        }
        ledger.end(true, new Progress(2, 1, 0, 20, 40, 1000, 3, 1_000_000));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    private String export(LedgerFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveExport.write(catalogue, ExportTable.SENTENCES, new ExportFilter(edition.id(), List.of(), ""), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Shelf.Found find(String asked) {
        return new Shelf(catalogue.lookup()).find(asked);
    }

    private String goal() {
        Hits hits = catalogue.search("地区生产总值", SearchFilter.NONE, 10, true);
        return hits.hits().stream().filter(h -> !h.spans().isEmpty()).findFirst().orElseThrow().id();
    }

    @Test
    void sentencesAreExportedInTheShapeOfClassify() throws IOException {
        String lines = export(LedgerFormat.JSON_LINES);
        assertTrue(lines.startsWith("{\"source\":\"a.txt\",\"id\":\""), lines);
        assertTrue(lines.contains("\"spans\":[[0,12]],\"label\":"), lines);
        assertEquals(lines.lines().filter(l -> l.contains("a.txt")).map(l -> l.replace("a.txt", "b.txt")).toList(), lines.lines().filter(l -> l.contains("b.txt")).toList());
        assertEquals(lines.lines().count() + 1, export(LedgerFormat.CSV).lines().count());
    }

    @Test
    void aSentenceIsShownWithTheDerivationThatWasKept() {
        String id = goal();
        String text = new ShowText(catalogue, edition, Language.EN, false).of(find(id), true, true);
        assertTrue(text.contains(id) && text.contains("地区生产总值增长6.5%以上。") && text.contains("└─ decision: ") && text.contains("edition " + edition.id()), text);
        assertFalse(text.contains("青泽市2026年工作报告\n  ├"), text);
    }

    @Test
    void aDocumentIsFoundByAPartOfItsNameAndSeveralAreListed() {
        assertEquals("broken.pdf", find("broken").document().orElseThrow().name());
        assertEquals(List.of("a.txt", "b.txt"), find("*.txt").candidates());
        assertTrue(find("nothing").candidates().isEmpty());
        String text = new ShowText(catalogue, edition, Language.EN, false).of(find("broken"), true, true);
        assertTrue(text.contains("cannot be read: has a <password>"), text);
        assertTrue(new ShowText(catalogue, edition, Language.ZH, false).of(find("a.txt"), false, false).contains("b.txt"));
    }

    @Test
    void otherReadingsOfTheSameBytesAreNamedAndShownByTheirEdition() throws IOException, ExtractException {
        String hash = goal().split(":")[0];
        Edition other = catalogue.register(KeptRules.pack(folder.resolve("rules")), "another library 1.0");
        catalogue.readAgain(other);
        Ledger ledger = catalogue.begin("run", other, 1);
        try (KeptRules laid = KeptRules.of(catalogue, other)) {
            FindingsReader reader = new FindingsReader(laid.gangmu(ExtractLimits.DEFAULT));
            Content first = reader.read(REPORT.getBytes(StandardCharsets.UTF_8), "txt").content();
            Findings read = reader.read("各镇必须压实责任。".getBytes(StandardCharsets.UTF_8), "txt");
            Content c = read.content();
            Content otherwise = new Content(first.sha256(), c.ending(), c.mediaType(), c.chars(), c.sentences(), c.problems(), c.layout());
            for (Claimed claimed : ledger.claim(2)) {
                ledger.commit(List.of(new Result.Found(claimed, 10, new Findings(otherwise, read.decisions()), 7)));
            }
        }
        ledger.end(true, new Progress(2, 0, 0, 20, 40, 1000, 3, 1_000_000));
        String newest = shown(hash, other);
        assertTrue(newest.contains("各镇必须压实责任。") && !newest.contains("地区生产总值"), newest);
        assertTrue(newest.contains("this is the newest reading") && newest.contains("edition " + edition.id() + ", "), newest);
        String older = shown(hash, edition);
        assertTrue(older.contains("地区生产总值增长6.5%以上。") && older.contains("this is an older reading") && older.contains("shown with --edition " + other.id()), older);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ShowJson.write(catalogue, find(hash), other, false, false, out);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"otherReadings\""), out.toString(StandardCharsets.UTF_8));
    }

    private String shown(String hash, Edition by) {
        return new ShowText(catalogue, by, Language.EN, false).of(find(hash).readBy(catalogue.lookup(), by), false, false);
    }

    @Test
    void aDocumentIsShownToProgramsAsOneObject() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ShowJson.write(catalogue, find("a.txt"), edition, true, true, out);
        String json = out.toString(StandardCharsets.UTF_8);
        assertTrue(json.contains("\"source\": \"a.txt\"") && json.contains("\"why\": {") && json.contains("\"history\": ["), json);
    }

    @Test
    void hitsTellWhereTheyStandAndWhatIsNotShown() throws IOException {
        Hits hits = catalogue.search("地区生产总值", SearchFilter.NONE, 1, true);
        HitsText text = new HitsText(Language.EN, ShownNames.of(catalogue, edition, Language.EN), true, 200);
        assertTrue(text.of(hits).contains("\u001b[1;31m地区生产总值\u001b[0m"), text.of(hits));
        assertEquals("nothing is found", text.rest(catalogue.search("无此词语", SearchFilter.NONE, 5, false)));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        HitsTable.csv(hits, csv);
        assertEquals(3, csv.toString(StandardCharsets.UTF_8).lines().count(), "a row for each document");
    }

    @Test
    void chineseReadersSeeChineseNamesAndMayAskByThem() {
        ShownNames shown = ShownNames.of(catalogue, edition, Language.ZH);
        AskedNames asked = new AskedNames(catalogue, edition, Language.ZH);
        for (String frame : List.of("tasks", "none")) {
            assertEquals(frame, asked.frame(shown.frame(frame)));
        }
        assertEquals("任务部署", shown.frame("tasks"));
        assertEquals("REQUIREMENT", asked.label("要求"));
        Hits hits = catalogue.search("地区生产总值", SearchFilter.NONE, 1, true);
        String label = shown.label(hits.hits().get(0).label());
        String found = new HitsText(Language.ZH, shown, false, 200).of(hits);
        assertTrue(found.contains("  " + label + " 0.") || found.contains("  " + label + " 1."), found);
        String text = new ShowText(catalogue, edition, Language.ZH, false).of(find(goal()), false, true);
        assertTrue(text.contains(label) && text.contains("无语境") && !text.contains(hits.hits().get(0).label()), text);
    }

    @Test
    void afterThreeDocumentsOfAHitTheOthersAreCounted() {
        catalogue.add(catalogue.source("y"), List.of(new Located("c.txt", "", 10, 1), new Located("d.txt", "", 10, 1), new Located("e.txt", "", 10, 1)));
        Ledger ledger = catalogue.begin("run", edition, 1);
        long content = catalogue.lookup().document("a.txt").orElseThrow().content();
        ledger.claim(5).forEach(c -> ledger.commit(List.of(new Result.Known(c, content, 1))));
        ledger.end(true, new Progress(3, 0, 0, 20, 40, 1000, 3, 1_000_000));
        Hits hits = catalogue.search("地区生产总值", SearchFilter.NONE, 1, true);
        String text = new HitsText(Language.EN, ShownNames.of(catalogue, edition, Language.EN), false, 200).of(hits);
        assertTrue(text.contains("also in: b.txt, c.txt and 2 more\n"), text);
    }

    @Test
    void wordsOfOtherSortsAreNoNames() {
        AskedNames asked = new AskedNames(catalogue, edition, Language.EN);
        String message = assertThrows(CatalogueException.class, () -> asked.label("GDP")).getMessage();
        assertEquals("no label is called \"GDP\"; there are GOAL, REQUIREMENT, OTHER", message);
        assertTrue(assertThrows(CatalogueException.class, () -> asked.frame("other")).getMessage().startsWith("no frame is called \"other\""));
        assertEquals("tasks", asked.frame("Tasks"));
    }

    @Test
    void whatNoDocumentHasIsSaidWithTheNearestName() {
        AskedNames asked = new AskedNames(catalogue, edition, Language.EN);
        assertEquals(List.of("no article tells of a place called \"青宅市\" (did you mean \"青泽市\"?)"), asked.unknown(new SearchFilter("", "", "", "", 0, 0, "青宅市", "", "", "", 0)));
        assertEquals(List.of("no article tells of a place called \"市\" (did you mean \"青泽市\"?)"), asked.unknown(new SearchFilter("", "", "", "", 0, 0, "市", "", "", "", 0)), "a part of it");
        assertEquals(List.of("no figure is of an indicator called \"生产总值\"", "no article names a person called \"林远舟\""),
                asked.unknown(new SearchFilter("", "", "", "", 0, 0, "青泽", "", "生产总值", "林远舟", 0)));
        assertEquals(List.of(), asked.unknown(new SearchFilter("GOAL", "", "", "", 0, 0, "青泽市", "", "", "", 0)));
    }

    @Test
    void timesAreToldInTheTimeOfThePlace() {
        assertEquals("2026-03-01 16:00:07 +08:00", TimeText.of("2026-03-01T08:00:07Z", ZoneId.of("Asia/Shanghai")));
        assertEquals("some time", TimeText.of("some time"));
        String status = new StatusText(Language.ZH).of(catalogue.status(1, 1), edition);
        String started = catalogue.status(1, 1).runs().get(0).started();
        assertTrue(status.contains("（读取）：" + TimeText.of(started)) && !status.contains(started), status);
    }

    @Test
    void theReportTellsFiguresFailuresAndRules() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportPage.write(Report.of(catalogue, Optional.empty()), Language.EN, out);
        Document page = Jsoup.parse(out.toString(StandardCharsets.UTF_8));
        String text = page.text();
        assertTrue(text.contains("has a <password>") && text.contains("--cause refused") && text.contains(edition.rulebooks().get(0)), text);
        assertEquals("2", page.select(".card").stream().filter(c -> c.text().endsWith("done")).findFirst().orElseThrow().select("b").text());
        assertFalse(page.select("svg rect.seg").isEmpty());
        assertFalse(text.contains("What the last change"), "there was none");
        assertTrue(page.select("[style], link, img, script[src]").isEmpty(), "the page needs nothing else");
    }
}
