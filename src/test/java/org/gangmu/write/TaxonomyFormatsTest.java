package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gangmu.Gangmu;
import org.gangmu.check.CorpusScorer;
import org.gangmu.check.ExampleChecker;
import org.gangmu.check.ScoreReport;
import org.gangmu.decide.Decision;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every output format under rulebooks whose labels Java has never heard of. */
class TaxonomyFormatsTest {

    private static final Path LEASE = Path.of("rules/samples/contracts-corpus/lease-quayside-workshop.txt");
    private static final String REVIEW = """
            青泽化工厂安全检查通报

            3号储罐阀门老化，存在泄漏隐患。
            更换3号储罐阀门，6月底前完成。
            厂区位于青泽东郊。
            """;

    @TempDir
    private Path folder;

    private static Summary lease() throws Exception {
        return Gangmu.open(Path.of("rules/samples/contracts")).summarize(LEASE);
    }

    /** Risks and measures, in Chinese; what is neither is called PLAIN. */
    private RuleBookFixture safety() {
        return RuleBookFixture.chinese(folder)
                .with("rulebook.csv", "项,值\nlanguage,zh\n")
                .with("labels.csv", "标签,中文,英文,颜色,栏目,样式,数值\nRISK,风险,Risks,#b35900,risks,items,reported\nMEASURE,措施,Measures,#006d75,goals,tasks,planned\n"
                        + "PLAIN,无,Plain,,,none,\n")
                .with("lexicon/words.csv", "线索,词语\ndanger,隐患|泄漏|老化\nrepair,更换|整改|加固\n")
                .with("setting/frames.csv", "名称,线索,开启,范围\n")
                .with("requirement/modal.csv", "名称,线索,标签,强度,命中,命中 2,不命中\n")
                .with("risk/danger.csv", "名称,线索,标签,强度,命中,命中 2,不命中\ndanger,danger,RISK,3,锅炉存在【隐患】。,管道【老化】。,管道很新。\n")
                .with("measure/repair.csv", "名称,线索,标签,强度,命中,命中 2,不命中\nrepair,repair,MEASURE,3,【更换】电缆。,限期【整改】。,电缆很长。\n")
                .with("examples/all.csv", "句子,标签\n加固厂房屋顶。,MEASURE\n厂房有三层。,PLAIN\n");
    }

    private static String bytes(Format format, WriteOptions options, Summary summary) throws IOException {
        return Samples.text(format.writer(options), summary);
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = {"XLSX", "JSON", "JSON_LINES", "ANNOTATIONS"})
    void labelsBearTheNamesThatTheRulebookGivesThem(Format format) throws Exception {
        String en = bytes(format, WriteOptions.defaults().withUi(Language.EN), lease());
        String zh = bytes(format, WriteOptions.defaults().withUi(Language.ZH), lease());
        for (String name : List.of("Obligations", "Rights", "Prohibitions", "Definitions")) {
            assertTrue(en.contains(name), () -> format + " lacks " + name);
        }
        for (String name : List.of("义务", "权利", "禁止", "定义")) {
            assertTrue(zh.contains(name), () -> format + " lacks " + name);
        }
        assertFalse((en + zh).contains("GOAL") || (en + zh).contains("REQUIREMENT"), () -> format + " speaks of labels that this rulebook has not");
    }

    @Test
    void jsonHasASectionForEachLabelAndKeepsToItsSchema() throws Exception {
        JsonNode json = new ObjectMapper().readTree(bytes(Format.JSON, WriteOptions.defaults(), lease()));
        JsonNode article = json.at("/articles/0");
        assertTrue(article.get("obligations").size() > 5 && article.get("rights").size() > 5 && article.get("prohibitions").size() > 5);
        assertEquals("the Building", article.at("/definitions/0/text").asText().substring(1, 13));
        assertTrue(article.at("/obligations/0/targets").isArray() && article.at("/rights/0/figures").isArray());
        assertFalse(article.has("goals") || article.has("requirements") || article.has("other"));
        assertEquals(List.of(), Schemas.faults("summary", json));
        for (JsonNode obligation : article.get("obligations")) {
            assertTrue(obligation.get("confidence").asDouble() < 1, () -> "a heading is as sure as what is under it: " + obligation);
            obligation.get("rules").forEach(rule -> assertTrue(rule.asText().startsWith("contracts.obligation."), rule::asText));
        }
    }

    @Test
    void linesCarryTheLabelsAndKeepToTheirSchema() throws Exception {
        Set<String> labels = new HashSet<>();
        for (String line : bytes(Format.JSON_LINES, WriteOptions.defaults().withFurniture(true), lease()).strip().split("\n")) {
            JsonNode one = new ObjectMapper().readTree(line);
            labels.add(one.get("label").asText());
            assertEquals(List.of(), Schemas.faults("sentence", one));
        }
        assertEquals(Set.of("OBLIGATION", "RIGHT", "PROHIBITION", "DEFINITION", "OTHER"), labels);
    }

    @Test
    void aPageHasASectionAFilterAndAColourForEachLabel() throws Exception {
        Summary summary = lease();
        Document page = Jsoup.parse(bytes(Format.HTML, WriteOptions.defaults(), summary));
        String style = page.select("style").stream().map(e -> e.data()).collect(Collectors.joining());
        Map<String, String> inks = new HashMap<>();
        for (Label label : summary.rulebooks().get(0).labels()) {
            int at = style.indexOf(".L-" + label.name() + "{--ink:");
            assertTrue(at >= 0, label.name());
            inks.put(label.name(), style.substring(style.indexOf("--ink:", at), style.indexOf(';', at)));
            if (label.inSummary()) {
                assertEquals(1, page.select(".sec.L-" + label.name()).size(), label.name());
                assertEquals(1, page.select(".chip [data-filter=" + label.name() + "]").size(), label.name());
                assertFalse(page.select("#source .s.L-" + label.name()).isEmpty(), label.name());
            }
        }
        assertEquals(inks.size(), new HashSet<>(inks.values()).size(), () -> "two labels look alike: " + inks);
        assertEquals("--ink:" + Rgb.of("#8250df").readableOn(Rgb.of("#8250df").mix(Rgb.WHITE, 0.86)).css(), inks.get("DEFINITION"));
    }

    @Test
    void aWorkbookColoursEachLabelAsTheRulebookSays() throws Exception {
        Summary summary = lease();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Samples.bytes(Format.XLSX.writer(WriteOptions.defaults()), summary)))) {
            Map<String, String> grounds = new HashMap<>();
            for (Row row : book.getSheetAt(0)) {
                XSSFCellStyle style = (XSSFCellStyle) row.getCell(2).getCellStyle();
                grounds.put(row.getCell(2).getStringCellValue(), style.getFillForegroundColorColor().getARGBHex());
            }
            for (Label label : summary.rulebooks().get(0).labels()) {
                if (label.inSummary()) {
                    Rgb ground = Rgb.of(label.color()).mix(Rgb.WHITE, 0.86);
                    assertEquals(String.format("FF%02X%02X%02X", ground.red(), ground.green(), ground.blue()), grounds.get(label.en()), label.name());
                }
            }
        }
    }

    @Test
    void aTaxonomyMadeUpOnTheSpotWorksEverywhere() throws Exception {
        RuleBook book = safety().read();
        assertEquals("PLAIN", book.settings().defaultLabel(), "the label that no summary shows is the default one");
        assertEquals(List.of(), new ExampleChecker(book).failures());
        Gangmu gangmu = Gangmu.open(folder);
        Summary summary = gangmu.summarize(REVIEW);
        assertEquals(List.of("PLAIN", "RISK", "MEASURE", "PLAIN"), summary.decisions().stream().map(Decision::label).toList());
        for (Format format : Format.values()) {
            byte[] out = Samples.bytes(format.writer(WriteOptions.defaults()), summary);
            assertTrue(out.length > 0, format::toString);
        }
        String text = bytes(Format.TEXT, WriteOptions.defaults(), summary);
        assertTrue(text.contains("风险") && text.contains("措施") && text.contains("zh.measure.repair.repair"), text);
        Document page = Jsoup.parse(bytes(Format.HTML, WriteOptions.defaults(), summary));
        assertEquals(List.of("风险", "措施"), page.select(".sec h3").stream().map(h -> h.text().replaceAll("[^\\p{IsHan}]", "")).toList());
        JsonNode json = new ObjectMapper().readTree(bytes(Format.JSON, WriteOptions.defaults(), summary));
        assertEquals("更换3号储罐阀门，6月底前完成", json.at("/articles/0/goals/0/text").asText().replace("。", ""), "a key means what this rulebook says");
        assertEquals(List.of(), Schemas.faults("summary", json));
    }

    @Test
    void aTaxonomyMadeUpOnTheSpotIsScored() throws Exception {
        safety();
        Path corpus = Files.createDirectories(folder.resolve("documents"));
        Files.writeString(corpus.resolve("a.txt"), REVIEW);
        List<String> lines = new ArrayList<>();
        for (String[] unit : new String[][] {{"PLAIN", "青泽化工厂安全检查通报"}, {"RISK", "3号储罐阀门老化，存在泄漏隐患。"},
            {"RISK", "更换3号储罐阀门，6月底前完成。"}, {"PLAIN", "厂区位于青泽东郊。"}}) {
            lines.add("{\"label\":\"" + unit[0] + "\",\"text\":\"" + unit[1] + "\"}");
        }
        Files.write(corpus.resolve("a.gold.jsonl"), lines);
        ScoreReport report = new CorpusScorer(Gangmu.open(folder.resolve("zh")), p -> { }, name -> { }).score(corpus);
        assertEquals(2.0 / 3, report.f1("RISK"), 1e-9);
        assertEquals(0, report.f1("MEASURE"), 1e-9);
        StringBuilder shown = new StringBuilder();
        report.print(shown, false, 0);
        assertTrue(shown.toString().contains("RISK>MEASURE 1"), shown::toString);
    }
}
