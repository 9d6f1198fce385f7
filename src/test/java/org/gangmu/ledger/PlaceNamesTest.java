package org.gangmu.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {

    @ParameterizedTest
    @CsvSource({"云溪县2025年政府工作报告,云溪县", "2024年云溪县政府工作报告,云溪县", "青泽市人民政府工作报告,青泽市", "中共青泽市委关于制定规划的建议,青泽市", "在青泽市第九届人民代表大会第一次会议上,青泽市",
        "青泽市云溪县2025年政府工作报告,云溪县", "关于青泽市2025年国民经济和社会发展计划的报告,青泽市", "云溪县-2025,云溪县"})
    void thePlaceOfAChineseHeadline(String text, String place) {
        assertEquals(Optional.of(place), PlaceNames.in(text, Language.ZH));
    }

    @ParameterizedTest
    @CsvSource({"市委经济工作会议召开", "全市经济工作会议", "关于推进城市更新工作的意见", "我县发展再上台阶", "县委经济工作会议暨全县项目建设推进会召开", "工业园区发展规划", "加快山区经济发展", "2025年政府工作报告"})
    void noPlaceIsInvented(String text) {
        assertEquals(Optional.empty(), PlaceNames.in(text, Language.ZH));
    }

    @ParameterizedTest
    @CsvSource({"City of Port Alder Budget 2026,Port Alder", "Port Alder City Council sets its budget,Port Alder", "Westmere County Council Annual Plan,Westmere County", "Westmere 2025 Annual Plan,Westmere",
        "State of the City 2025 Port Alder,Port Alder", "'State of the City Address, Port Alder, 2025',Port Alder", "Port Alder’s 2024 State of the City,Port Alder"})
    void thePlaceOfAnEnglishHeadline(String text, String place) {
        assertEquals(Optional.of(place), PlaceNames.in(text, Language.EN));
    }

    @ParameterizedTest
    @CsvSource({"State of the City 2024", "State of the City: Stronger Together", "State of the City Address 2025", "Our Annual Plan 2025", "Draft Budget 2026", "Council adopts plan"})
    void noEnglishPlaceIsInvented(String text) {
        assertEquals(Optional.empty(), PlaceNames.in(text, Language.EN));
    }

    @Test
    void aFileNameInLatinLettersIsReadAsAHeadline() {
        assertEquals(Optional.of("Port Alder"), PlaceNames.in(PlaceNames.headline("state-of-the-city-port-alder-2024"), Language.EN));
        assertEquals(Optional.empty(), PlaceNames.in(PlaceNames.headline("minutes-2024"), Language.EN));
    }

    private static DocumentTable table(String csv, List<Problem> problems) {
        return DocumentTable.read("docs.csv", csv.getBytes(StandardCharsets.UTF_8), Language.EN, problems::add);
    }

    @Test
    void aTableOfDocumentsNamesThemByTheEndOfTheirPath() {
        List<Problem> problems = new ArrayList<>();
        DocumentTable table = table("文件,地区,年度\na/news.txt,云溪县,2024年\nnews.txt,青泽市,\ngone.txt,青泽市,\n", problems);
        assertEquals(List.of(), problems);
        assertEquals(Optional.of("云溪县"), table.place("in/a/news.txt"));
        assertEquals(Optional.of("2024"), table.year("in/a/news.txt"));
        assertEquals(Optional.of("青泽市"), table.place("in/b/news.txt"));
        assertEquals(Optional.empty(), table.place("in/old-news.txt"));
        assertEquals(List.of("docs.csv:4:A: no document that is read ends in \"gone.txt\""), table.unused(Language.EN).stream().map(Problem::toString).toList());
    }

    @Test
    void problemsOfATableOfDocumentsAreToldAtTheirCells() {
        List<Problem> problems = new ArrayList<>();
        table("file,place,year,colour\na.txt,云溪县,24,\n,云溪县,2024,\n", problems);
        assertEquals(List.of("docs.csv:1:D: \"colour\" is no column of a table of documents; there are file, place and year", "docs.csv:2:C: \"24\" is no year; write 2026",
                "docs.csv:3:A: names no file"), problems.stream().map(Problem::toString).toList());
    }
}
