package org.gangmu.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentReaderTest {

    private static final String PLAN = "TITLE|林沙市2027年渔港建设工作要点";

    private static List<String> zh(String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = PLAN;
        System.arraycopy(lines, 0, all, 1, lines.length);
        return Page.zh(all).assigned();
    }

    @Test
    void closingBracketIsOfTheTask() {
        assertEquals(List.of("加大清淤力度 @ 市水利局, 市财政局"), zh("（一）加大清淤力度。完成航道疏浚，保障通航安全。（市水利局、市财政局负责，列第一位者为牵头单位，下同）"));
        assertEquals(List.of("加大清淤力度 @ 市水利局, 各县区政府 % 2027-06 (6月底前)"), zh("（一）加大清淤力度。完成航道疏浚，保障通航安全（责任单位：市水利局、各县区政府；完成时限：6月底前）。"));
    }

    @Test
    void bracketOnTheHeadingIsOfTheTaskAndNotOfItsName() {
        assertEquals(List.of("加大清淤力度 @ 市水利局"), zh("HEADING|（一）加大清淤力度（牵头单位：市水利局）", "完成航道疏浚。"));
    }

    @Test
    void bracketsAfterEachSentenceAreOfTheActionsBefore() {
        assertEquals(List.of("完成航道疏浚 @ 市水利局", "更新助航灯标 @ 市港航局"), zh("（一）建设渔港。完成航道疏浚。（市水利局负责）更新助航灯标。（市港航局负责）"));
    }

    @Test
    void aMonthOrDayOfNoughtIsNoDeadlineOfAWholeYear() {
        assertEquals(List.of("加大清淤力度 @ 市水利局 % ? (2026年0月底前)"), zh("（一）加大清淤力度。完成航道疏浚，保障通航安全（责任单位：市水利局；完成时限：2026年0月底前）。"));
    }

    @Test
    void linesOfTheirOwnAreOfTheTaskAbove() {
        assertEquals(List.of("加大清淤力度 @ 市水利局, 市财政局, 林沙县政府 % 2027-12-31 (2027年12月31日)"),
                zh("1.加大清淤力度。完成航道疏浚，保障通航安全。", "牵头单位：市水利局", "配合单位：市财政局、林沙县政府", "完成时限：2027年12月31日"));
    }

    @Test
    void clauseNamesWhoActs() {
        assertEquals(List.of("由市住房城乡建设局牵头，各县区配合，年底前改造泊位12座 @ 市住房城乡建设局 % 2027-12 (年底前)"), zh("（一）建设渔港。由市住房城乡建设局牵头，各县区配合，年底前改造泊位12座。"));
        assertEquals(List.of("市发展改革委要会同市财政局、市港航局制定补助办法 @ 市发展改革委, 市财政局, 市港航局"), zh("（一）建设渔港。市发展改革委要会同市财政局、市港航局制定补助办法。"));
    }

    @Test
    void othersWithoutANameAreLeftOut() {
        assertEquals(List.of("支持渔业 @ 市农业农村局"), zh("（一）支持渔业。落实补助政策。（市农业农村局等有关部门和单位按职责分工负责）"));
        assertEquals(List.of("支持渔业 @ 各有关部门和单位"), zh("（一）支持渔业。落实补助政策。（各有关部门和单位按职责分工负责）"));
    }

    @Test
    void bracketsThatExplainNameNobody() {
        assertEquals(List.of(), zh("（一）支持渔业。扩大近海养殖（含深水网箱）。"));
        assertEquals(List.of(), zh("（一）支持渔业。建立由政府负责人牵头的机制，加快建设渔业服务中心，推动局部海域休渔。"));
    }

    @Test
    void deadlinesAreReadInManyWays() {
        assertEquals(List.of("% 2027-06 (6月底前)", "% 2026-12 (2026年年底前)", "% 2027-09-30 (今年9月30日前)", "% 2027-03 (一季度)", "% 2030 (到2030年)", "% 2027-12 (年底前)", "% 2027 (年内)",
                        "% ? (30个工作日内)", "% ? (自印发之日起15日内)", "% 2027-06 (上半年)"),
                List.of("6月底前完成验收", "2026年年底前完成验收", "今年9月30日前完成验收", "一季度完成验收", "到2030年建成渔港群", "年底前完成验收", "年内完成验收", "30个工作日内完成验收", "自印发之日起15日内完成验收",
                        "上半年全部完成验收").stream().map(d -> String.join("; ", zh("（一）建设渔港。" + d + "。")).replaceAll("^.*(?=% )", "")).toList());
    }

    @Test
    void spansOfTimeThatAreNoDeadlineAreNone() {
        for (String none : List.of("统筹抓好一季度工作", "巩固近三年内的成果", "保护3年以上的老船", "落实2026年渔业政策", "完善年终考核办法")) {
            assertEquals(List.of(), zh("（一）建设渔港。" + none + "。"), none);
        }
    }

    @Test
    void yearIsLeftOpenWhereItIsNotCertain() {
        assertEquals(List.of("6月底前完成验收 % ? (6月底前)"), Page.zh("TITLE|渔港建设工作部署", "（一）建设渔港。6月底前完成验收。").assigned());
        assertEquals(List.of("2月30日前完成验收 % ? (2月30日前)"), zh("（一）建设渔港。2月30日前完成验收。"));
    }

    @Test
    void aDayLaterInTheMonthOfTheArticleIsThatYears() {
        String[] page = {"TITLE|渔港建设工作部署", "2027年6月10日", "（一）建设渔港。"};
        assertEquals(List.of("6月25日前完成验收 % 2027-06-25 (6月25日前)"), Page.zh(page[0], page[1], page[2] + "6月25日前完成验收。").assigned());
        assertEquals(List.of("6月底前完成验收 % 2027-06 (6月底前)"), Page.zh(page[0], page[1], page[2] + "6月底前完成验收。").assigned());
        assertEquals(List.of("6月5日前完成验收 % ? (6月5日前)"), Page.zh(page[0], page[1], page[2] + "6月5日前完成验收。").assigned());
    }

    @Test
    void englishClausesNameWhoActsAndByWhen() {
        assertEquals(List.of("The Department of Ports and Harbors shall publish the list by December 31, 2026. @ Department of Ports and Harbors % 2026-12-31 (by December 31, 2026)"),
                Page.en("The Department of Ports and Harbors shall publish the list by December 31, 2026.").assigned());
        assertEquals(List.of("The Harbor Office (HO), in coordination with the Water Department, must inspect all piers within 90 days. @ Harbor Office, Water Department % ? (within 90 days)"),
                Page.en("The Harbor Office (HO), in coordination with the Water Department, must inspect all piers within 90 days.").assigned());
    }

    @Test
    void englishLabelsNameWhoAndByWhen() {
        assertEquals(List.of("Repair the piers @ Department of Public Works, Harbor Office % 2027-06 (June 2027)"),
                Page.en("HEADING|1. Repair the piers", "Replace rotten planks.", "Lead: Department of Public Works; Harbor Office", "Deadline: June 2027").assigned());
    }

    @Test
    void englishQuartersAndYears() {
        assertEquals(List.of("% 2027-09 (by the end of the third quarter of 2027)", "% 2027-06 (no later than June 2027)", "% 2030 (by 2030)", "% 2028 (by fiscal year 2028)"),
                List.of("by the end of the third quarter of 2027", "no later than June 2027", "by 2030", "by fiscal year 2028").stream()
                        .map(d -> Page.en("Agencies shall list idle berths " + d + ".").assigned().get(0).replaceAll("^.*(?=% )", "")).toList());
    }

    @Test
    void whatIsNoBodyIsNone() {
        assertEquals(List.of(), Page.en("The system shall log every access.", "If the office is closed, visitors should ring the bell.", "Residents must register boats by hand.").assigned());
    }
}
