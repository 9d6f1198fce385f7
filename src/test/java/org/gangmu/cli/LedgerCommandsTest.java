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
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on many documents, over two reports of an invented county. */
class LedgerCommandsTest {

    private static final String REPORT_2024 = """
            云溪县2024年政府工作报告

            一、2023年工作回顾
            2023年，全县地区生产总值增长6.1%；城镇登记失业率3.6%。

            二、2024年主要预期目标
            地区生产总值增长6.5%左右，固定资产投资增长8%，城镇登记失业率控制在4%以内。
            """;
    private static final String REPORT_2025 = """
            云溪县2025年政府工作报告

            一、2024年工作回顾
            2024年，全县地区生产总值增长6.8%；城镇登记失业率4.2%。

            二、2025年主要预期目标
            地区生产总值增长6%左右，城镇登记失业率控制在4%以内。
            """;

    @TempDir
    private Path folder;
    private String first;
    private String second;

    private record Run(int status, byte[] bytes, String err) {
        String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    @BeforeEach
    void writeReports() throws IOException {
        first = Files.writeString(folder.resolve("a.txt"), REPORT_2024).toString();
        second = Files.writeString(folder.resolve("b.txt"), REPORT_2025).toString();
    }

    private static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(args, new Console(out, err, new ByteArrayInputStream(new byte[0])));
        return new Run(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aCountysCopiesOfTheCitysFiguresAreLeftOutOnRequest() throws IOException {
        String shared = "一、2024年工作回顾\n2024年，全市地区生产总值增长6.3%，固定资产投资增长5.1%，经济运行稳中有进。\n";
        Path city = Files.writeString(folder.resolve("city.txt"), "青泽市2025年政府工作报告\n2025年1月8日\n\n" + shared);
        Path county = Files.writeString(folder.resolve("county.txt"), "云溪县2025年政府工作报告\n2025年2月8日\n\n" + shared + "全县地区生产总值增长5.8%，新建高标准农田138亩。\n");
        Run all = run("figures", city.toString(), county.toString());
        Run own = run("figures", "--without-copies", city.toString(), county.toString());
        assertEquals(0, own.status(), own.err());
        assertEquals(7, all.out().lines().count(), all.out());
        assertEquals(5, own.out().lines().count(), own.out());
        assertTrue(own.out().contains(",92000,,m2,"), own.out());
        assertTrue(own.out().lines().filter(l -> l.contains("county.txt")).noneMatch(l -> l.contains("全市")), own.out());
        assertFalse(run("compare", "--without-copies", "--place", "云溪县", city.toString(), county.toString()).out().contains("5.1"));
        assertFalse(run("track", "--without-copies", "-f", "csv", "--place", "云溪县", city.toString(), county.toString()).out().contains("5.1"));
    }

    @Test
    void figuresAreRowsThatStatisticsPackagesRead() {
        Run run = run("figures", first, second);
        assertEquals(0, run.status(), run.err());
        List<String> lines = run.out().lines().toList();
        assertTrue(lines.get(0).startsWith("\ufeffid,document,article,title,"), lines.get(0));
        assertTrue(lines.get(0).chars().skip(1).allMatch(c -> c < 128), "names of variables are ASCII");
        assertTrue(lines.stream().anyMatch(l -> l.contains(",云溪县,title,2024,title,2024,2024,2024,0,0,planned,地区生产总值,地区生产总值,growth,about,6.5,,%,")), run.out());
        assertEquals(10, lines.size());
    }

    @Test
    void figuresHaveHeadingsForReadersOnRequest() {
        assertTrue(run("figures", "--headings", "zh", first).out().startsWith("\ufeff编号,文件,"));
    }

    @Test
    void numbersOfAWorkbookAreNumbers() throws IOException {
        Run run = run("figures", "-f", "xlsx", first);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(run.bytes()))) {
            var heading = workbook.getSheetAt(0).getRow(0);
            int value = 0;
            while (!heading.getCell(value).getStringCellValue().equals("value")) {
                value++;
            }
            assertEquals(CellType.NUMERIC, workbook.getSheetAt(0).getRow(1).getCell(value).getCellType());
            assertEquals(6.1, workbook.getSheetAt(0).getRow(1).getCell(value).getNumericCellValue());
        }
    }

    @Test
    void compareTellsWhatIsNotMentioned() {
        Run run = run("compare", "--ui", "en", "--indicator", "固定资产投资", first, second);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("8% [1]"), run.out());
        Run wide = run("compare", "--ui", "en", "-f", "csv", first, second);
        assertTrue(wide.out().lines().anyMatch(l -> l.startsWith("固定资产投资,growth,%,not mentioned,8%,not mentioned,not mentioned")), wide.out());
        assertFalse(wide.out().contains(",0,"), wide.out());
    }

    @Test
    void comparePlannedAndReportedCanBeHadAlone() {
        assertFalse(run("compare", "--ui", "en", "--planned", first, second).out().contains("Result"));
        assertFalse(run("compare", "--ui", "en", "--reported", first, second).out().contains("Aim "));
        assertTrue(run("compare", "-f", "csv", "--long", first, second).out().startsWith("\ufeffid,document,"));
    }

    @Test
    void trackSaysWhatBecameOfEachAim() {
        List<String> lines = run("track", "-f", "csv", first, second).out().lines().toList();
        assertTrue(lines.stream().anyMatch(l -> l.contains("地区生产总值,growth,2024,0,≈ 6.5% 左右,6.5,,%,first,reached,6.8%,6.8,%,0.3")), String.join("\n", lines));
        assertTrue(lines.stream().anyMatch(l -> l.contains("城镇登记失业率,level,2024,0,≤ 4% 以内,4,,%,first,missed,4.2%,4.2,%,0.2")), String.join("\n", lines));
        assertTrue(lines.stream().anyMatch(l -> l.contains("固定资产投资,growth,2024") && l.contains("no-report-yet") && l.contains("b.txt")), String.join("\n", lines));
        assertTrue(lines.stream().anyMatch(l -> l.contains("地区生产总值,growth,2025") && l.contains("lowered,no-report-yet")), String.join("\n", lines));
    }

    @Test
    void pagesNeedNoNetworkAndEveryValueLeadsToItsSentence() {
        for (String command : List.of("compare", "track")) {
            Run run = run(command, "-f", "html", first, second);
            assertEquals(0, run.status(), run.err());
            Document page = Jsoup.parse(run.out());
            assertFalse(run.out().contains("http://") || run.out().contains("https://"), command);
            assertTrue(page.select("a[href^=#]").size() >= 7, command);
            for (Element link : page.select("a[href^=#]")) {
                assertTrue(page.getElementById(link.attr("href").substring(1)) != null, link.outerHtml());
            }
            assertFalse(page.select("svg[role=img] > title").isEmpty(), command);
            assertTrue(page.select("mark").eachText().contains("地区生产总值增长6.5%左右"), page.select("mark").eachText().toString());
        }
    }

    @Test
    void aPlaceCanBeTakenFromThePathOrATable() throws IOException {
        String table = Files.writeString(folder.resolve("docs.csv"), "file,place,year\na.txt,白石县,2030\n").toString();
        Run listed = run("figures", "--documents", table, first);
        assertEquals("", listed.err());
        assertTrue(listed.out().contains(",白石县,table,2030,table,"), listed.out());
        assertTrue(run("figures", "--place-from", "/([ab])\\.txt", first).out().contains(",a,option,"));
    }

    @Test
    void wrongUseIsToldAndABadFileStopsNothing() throws IOException {
        assertEquals(2, run("figures", "-f", "html", first).status());
        assertEquals(2, run("track", "--tolerance", "-1", first).status());
        assertEquals(2, run("compare", "--place-from", "(", first).status());
        String table = Files.writeString(folder.resolve("docs.csv"), "file,year\na.txt,24\n").toString();
        Run broken = run("compare", "--documents", table, first);
        assertEquals(2, broken.status());
        assertTrue(broken.err().contains("docs.csv:2:B: "), broken.err());
        Run gone = run("compare", folder.resolve("gone.txt").toString(), first);
        assertEquals(1, gone.status());
        assertTrue(gone.out().contains("6.1%"), gone.out());
    }
}
