package org.gangmu.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.gangmu.rulebook.Label;
import org.junit.jupiter.api.Test;

class FigureReaderTest {

    @Test
    void indicatorsInARowHaveTheirOwnValues() {
        assertEquals(List.of("GDP growth = 7.4 %", "规模工业增加值 growth = 9 %", "进出口总值 level = 935.7 亿元"), Page.zh("GDP增长7.4%,规模工业增加值增长9%,进出口总值935.7亿元。").values());
    }

    @Test
    void wordsAroundAValueSayHowItBinds() {
        assertEquals(List.of("地区生产总值 growth ≈ 5.5 %", "城镇新增就业 level ≥ 3.2 万人", "城镇调查失业率 level ≤ 5.5 %", "研发投入 growth ≥ 10 %", "高速公路里程 level > 1 万公里", "单位能耗 reduction ≥ 3 %"),
                Page.zh("地区生产总值增长5.5%左右，城镇新增就业3.2万人以上，城镇调查失业率控制在5.5%以内，研发投入年均增长不低于10%，高速公路里程突破1万公里，单位能耗下降3%以上。").values());
    }

    @Test
    void rangeHasTwoValues() {
        assertEquals(List.of("经济 growth range 4.5 5 %"), Page.zh("经济增长4.5%-5%。").values());
    }

    @Test
    void laterValuesShareTheIndicator() {
        assertEquals(List.of("民生支出 level = 34.6 亿元", "民生支出 growth = 6 %"), Page.zh("民生支出34.6亿元、增长6%。").values());
    }

    @Test
    void laterCountsShareTheVerb() {
        assertEquals(List.of("特色产业集群 level = 6 大", "富民产业链 level = 18 条"), Page.zh("壮大6大特色产业集群和18条富民产业链。").values());
    }

    @Test
    void valuesToldRespectivelyGoToTheirIndicators() {
        assertEquals(List.of("生产总值 growth = 5.6 %", "工业增加值 growth = 8.4 %"), Page.zh("生产总值、工业增加值分别增长5.6%和8.4%。").values());
    }

    @Test
    void twoDigitGrowthIsTenPercentOrMore() {
        assertEquals(List.of("研发投入 growth ≥ 10 %"), Page.zh("研发投入保持两位数增长，立项数实现两位数。").values().stream().map(v -> v.replace("level", "growth")).toList());
    }

    @Test
    void whatIsCountedMayStandBehind() {
        assertEquals(List.of("冷链仓库、分拣中心 level = 150 个", "乡镇卫生院 level = 6 所", "乡村小学的教室 level > 6000 所"),
                Page.zh("新建150个冷链仓库、分拣中心，新设6所乡镇卫生院，修缮6000多所乡村小学的教室。").values());
    }

    @Test
    void wordsThatAreNumbersCount() {
        assertEquals(List.of("经济总量 growth multiple 2 倍", "旅游收入 level > 1 万亿元", "税收占比 level = 3 成", "入学率 level = 95 %"), Page.zh("经济总量翻番，旅游收入超万亿元，税收占比达三成，入学率达到百分之九十五。").values());
    }

    @Test
    void tenthsMayHaveHundredths() {
        assertEquals(List.of("税收占比 level = 8.6 成", "合格率 level = 3 成"), Page.zh("税收占比达八成六，合格率达三成。").values());
    }

    @Test
    void yearsDatesOrdinalsAndNamesAreNoValues() {
        assertEquals(List.of(), Page.zh("2028年1月9日，第十四届会议研究“1+2+3”体系、5G网络、PM2.5治理和12345热线，“十五五”开局，贯彻二十大精神，连续9年丰收，25兆瓦级机组下线。").values());
    }

    @Test
    void limitsThatDescribeAreNoValues() {
        assertEquals(List.of(), Page.zh("关停12万千瓦及以下燃油机组，引导年产量160万吨以上的矿区通上铁路。", "平均每60秒驶出一列。").values());
    }

    @Test
    void valueRaisedFromAnotherIsTheLaterOne() {
        assertEquals(List.of("养老金标准 level = 163 元"), Page.zh("养老金标准由每人143元提高到163元。").values());
    }

    @Test
    void periodComesFromTheSection() {
        assertEquals(List.of("生产总值 level = 660 亿元 (2023-2027)", "工业投资 growth = 13.3 % (2027)", "经济 growth ≈ 5 % (2026-2030)", "粮食产量 level ≥ 13 亿斤 (2028)"),
                Page.zh("TITLE|2028年云岫市政府工作报告", "SUBTITLE|——2028年1月15日在云岫市第五届人民代表大会第三次会议上", "HEADING|一、过去五年和2027年工作回顾", "过去的五年极不寻常。生产总值660亿元。",
                        "刚刚过去的2027年很不平凡。工业投资增长13.3%。", "HEADING|二、“十五五”时期主要目标任务", "经济年均增长5%左右。", "HEADING|三、2028年重点工作安排", "粮食产量13亿斤以上。").values());
    }

    /** 总结和计划 in one document: the headings of neither part need to name its year. */
    @Test
    void aReportOnOneYearAndPlanForTheNextHasTheYearsOfItsTitle() {
        assertEquals(List.of("投资 level = 3.2 亿元 (2027)", "贷款 level = 2 亿元 (2027)", "投资 level = 4 亿元 (2028)"),
                Page.zh("TITLE|云岫市教育局2027年工作总结和2028年工作计划", "HEADING|一、主要成绩", "HEADING|（一）计划完成情况", "全年完成投资3.2亿元。", "HEADING|（二）主要举措", "贷款2亿元。",
                        "HEADING|二、下一步打算", "力争投资4亿元。").values());
    }

    @Test
    void nameOfAnAimIsNoResult() {
        assertEquals(List.of(), Page.zh("区委紧紧围绕“经济总量翻番”总目标，全年任务基本完成。").values());
    }

    @Test
    void traditionalUnitsStayAsWritten() {
        assertEquals(List.of("經營開支 level = 3842 億元", "經營開支 growth = 8.5 %"), Page.zh("經營開支為3842億元，按年增8.5%，這是經濟發展的結果。").values());
    }

    @Test
    void toneAndQuoteAreKept() {
        Figure figure = Page.zh("经济增长5%左右。").figures().get(0);
        assertEquals("左右", figure.tone());
        assertEquals("经济增长5%左右", figure.quote().text());
    }

    @Test
    void aRateKeepsTheWordThatItIsARateOf() {
        assertEquals(List.of("完成率 level = 104 %"), Page.zh("护岸加固超过计划，完成率104%。").values());
        assertEquals(List.of("投资完成率 level = 98 %"), Page.zh("全年投资完成率达98%。").values());
    }

    @Test
    void englishGrowthHasItsSubject() {
        assertEquals(List.of("Consumer prices growth = 2.9 percent", "poverty rate reduction ≈ 3 percent"), Page.en("Consumer prices rose by 2.9 percent.", "The poverty rate fell by about 3 percent.").values());
    }

    @Test
    void whatIsDoneIsNotWhatIsMeasured() {
        assertEquals(List.of("tonnes level = 4.6 million tonnes"), Page.en("We aim to handle 4.6 million tonnes.").values());
        assertEquals(List.of("tonnes level > 900 tonnes"), Page.en("The depot must clear over 900 tonnes.").values());
    }

    @Test
    void englishCountsNameWhatIsCounted() {
        assertEquals(List.of("new urban jobs level > 11 million", "homes level ≥ 5000 homes (2029)"), Page.en("We created over 11 million new urban jobs.", "We will build at least 5,000 homes by 2029.").values());
    }

    @Test
    void englishFromToGivesTheLaterValue() {
        assertEquals(List.of("unemployment rate level = 5.7 percent"), Page.en("The unemployment rate dropped from 11.5 to 5.7 percent.").values());
    }

    @Test
    void englishNumbersOfThingsAreNoValues() {
        assertEquals(List.of(), Page.en("On June 30, 2029, Section 12 of Order No. 45 and Chapter 7 apply.", "The council met in 2027.",
                "The season runs from 1 September in any year to 31 May in the next.").values());
    }

    /** "indicator op reference-or-problem | quote" of figures without a value. */
    private static List<String> untold(Page page) {
        return page.figures().stream().filter(f -> f.values().isEmpty()).map(f -> (f.indicator() + " " + f.op() + " " + f.reference() + f.problem()).strip() + " | " + f.quote().text()).toList();
    }

    @Test
    void digitsGroupedAmissAreKeptBeforeEveryUnit() {
        assertEquals(List.of("digits-grouped | 绿化面积达到12,34公顷"), untold(Page.zh("绿化面积达到12,34公顷。")));
    }

    @Test
    void aNumberBeyondAllNumbersIsNoValue() {
        assertEquals(List.of("number-too-long"), Page.zh("绿化面积达到" + "1234567".repeat(60) + "公顷。").figures().stream().map(Figure::problem).toList());
        assertEquals(List.of("number-too-long"), Page.zh("绿化面积达到123456789012345" + ",678".repeat(110) + "公顷。").figures().stream().map(Figure::problem).distinct().toList());
        assertEquals(List.of(), Page.en("The lake holds 123456789012345" + ",678".repeat(110) + " acres.").figures().stream().filter(f -> !f.values().isEmpty()).toList());
    }

    private static List<String> measures(Page page) {
        return page.figures().stream().map(f -> f.measure().map(m -> m.values() + " " + m.unit()).orElse("-")).toList();
    }

    private static List<String> names(Page page) {
        return page.figures().stream().map(Figure::name).toList();
    }

    @Test
    void valuesAreTurnedIntoTheNormalUnit() {
        assertEquals(List.of("[1.2E12] CNY", "[3.0E7] m2", "[5.0E8] kWh", "[30.0] %", "[2.0] pp", "[2.0] x"), measures(Page.zh("存款余额1.2万亿元，绿地面积30平方公里，发电量5亿千瓦时，税收占比达三成，城镇化率提高2个百分点，产值翻番。")));
        assertEquals(List.of("[1.2E9] USD", "[1.1E7] ", "[404.68564224] m2"), measures(Page.en("We invested $1.2 billion in housing.", "We created over 11 million new urban jobs.", "Crews restored 0.1 acres of marsh.")));
    }

    @Test
    void indicatorHasItsNameInTheRulebookWhereAllItsWordsAreKnown() {
        assertEquals(List.of("地区生产总值", "地区生产总值", "", "规模以上工业增加值"), names(Page.zh("全市GDP增长6%，生产总值增速达到6.5%，某园区GDP能耗下降3%，规上工业增加值增长8%。")));
    }

    @Test
    void numberWordsWithUnitsAreValues() {
        assertEquals(List.of("存款余额 level = 1200 亿元", "入驻企业 level > 300 家", "签约企业 level < 100 家", "税收占比 level = 2.5 成", "合格率 growth = 6 个百分点", "满意度 level = 96.5 %", "产值 level > 1 千亿元"),
                Page.zh("存款余额一千二百亿元，入驻企业三百多家，签约企业近百家，税收占比达两成半，合格率提高六个百分点，满意度达到百分之九十六点五，产值突破千亿元。").values());
    }

    @Test
    void numberWordsOfWaysOfSpeakingAreNoValues() {
        assertEquals(List.of(), Page.zh("要抓好三个方面、十条措施和“十大工程”，千方百计稳就业，办好百年老校，时间过半、任务过半，二十大精神深入千家万户。").values());
    }

    @Test
    void doublingIsReadInAllItsWords() {
        assertEquals(List.of("经济总量 growth multiple 4 倍", "企业数量 growth multiple 2 倍"), Page.zh("经济总量翻两番，实现企业数量倍增。").values());
        assertEquals(List.of(), Page.zh("实施企业倍增计划。").values());
    }

    @Test
    void valuesLeftBehindAreNotRead() {
        assertEquals(List.of("渔获 level > 500 万元"), Page.zh("渔获由当年的30多万元提高到现在的每年500多万元。").values());
    }

    @Test
    void conditionsAndAttendanceAreNoValues() {
        assertEquals(List.of(), Page.zh("新招职工达到在职职工总数20%的，给予贴息。", "50余名干部参加活动，新签约亿元以上项目陆续开工。", "占比不能过低，比如30%。").values());
    }

    @Test
    void limitOfAGrantIsAValue() {
        assertEquals(List.of("≤ [20.0] 万元"), Page.zh("个人可申请最高不超过20万元的创业贷款。").figures().stream().map(f -> f.op() + " " + f.values() + " " + f.unit()).toList());
    }

    @Test
    void valueMayBeToldByAnother() {
        Page page = Page.zh("居民收入增长与经济增长同步，农村居民收入增速高于全省平均水平。", "消费快于投资增速的格局没有变，改革与发展同步推进。");
        assertEquals(List.of("居民收入 relative 经济增长 | 居民收入增长与经济增长同步", "农村居民收入 relative 全省平均水平 | 农村居民收入增速高于全省平均水平"), untold(page).subList(0, 2));
    }

    @Test
    void distanceToAnotherValueIsOfTheIndicatorBefore() {
        Figure figure = Page.zh("居民收入增长7.1%，高于全市平均水平0.6个百分点。").figures().get(1);
        assertEquals("居民收入 0.6 全市平均水平", figure.indicator() + " " + figure.values().get(0) + " " + figure.reference());
    }

    @Test
    void aimsMayBeToldInWords() {
        String[] lines = {"TITLE|2028年云岫市政府工作报告", "HEADING|二、2028年主要预期目标", "主要预期目标是：进出口稳中提质，能耗强度完成省定目标，营商口碑稳中提质。"};
        assertEquals(List.of("进出口 qualitative | 进出口稳中提质", "能耗强度 qualitative | 能耗强度完成省定目标"), untold(Page.zh(lines)));
        assertEquals(List.of(), untold(Page.zh("过去一年，进出口稳中提质。")));
    }

    @Test
    void whatCannotBeReadIsKeptAsItStands() {
        assertEquals(List.of("percent-without-number | 财政收入增长%", "letter-in-number | 产值增长l2%", "space-in-number | 投资增长8 .5%", "digits-grouped | 出口12,34,567万元", "impossible-date | 2027年2月30日"),
                untold(Page.zh("财政收入增长%，产值增长l2%，投资增长8 .5%，出口12,34,567万元，2027年2月30日完工。")));
        assertEquals(List.of(), Page.zh("产值增长l2%，投资增长8 .5%。").values().stream().filter(v -> v.contains("growth")).toList());
    }

    @Test
    void numberOfTooManyDigitsIsKeptAsItStands() {
        assertEquals(List.of("number-too-long | 产值12345678901234567亿元", "number-too-long | 存款99999999999万亿元"), untold(Page.zh("产值12345678901234567亿元，存款99999999999万亿元。")));
    }

    @Test
    void rowOfATableIsKeptAsItStands() {
        assertEquals(List.of("table-row | 地区生产总值 1200 1350 8.5%"), untold(Page.zh("地区生产总值 1200 1350 8.5%")));
    }

    @Test
    void wideDigitsAreNumbers() {
        assertEquals(List.of("产值 growth = 8.5 %"), Page.zh("产值增长８．５％。").values());
    }

    @Test
    void wideCommaEndsANumber() {
        assertEquals(List.of("人才公寓 level = 200 套"), Page.zh("时间到2027，200套人才公寓交付。").values().stream().map(v -> v.replaceAll("人才公寓交付", "人才公寓").replaceAll(" \\(.*", "")).toList());
    }

    @Test
    void aBudgetInAnIndicatorsNameIsNoPlan() {
        assertEquals(Optional.of(Label.Figures.REPORTED), Page.zh("去年，一般公共预算收入87.3亿元。").figures().get(0).kind());
        assertEquals(Optional.of(Label.Figures.PLANNED), Page.zh("教育支出预算安排12亿元。").figures().get(0).kind());
    }

    @Test
    void yearOfComparisonIsNoPeriod() {
        assertEquals(List.of("高新技术企业数量 growth multiple 2 倍 (2030)"), Page.zh("到2030年，高新技术企业数量比2026年翻一番。").values());
    }

    @Test
    void ratesThatAreReachedAreGrowth() {
        assertEquals(List.of("居民消费价格 growth ≤ 3 %"), Page.zh("居民消费价格涨幅控制在3%以内。").values());
    }

    @Test
    void englishFractionsAndMultiplesAreValues() {
        assertEquals(List.of("cruise calls growth multiple 2", "emissions from city buildings reduction = 0.25", "flooded homes reduction multiple 0.5"),
                Page.en("Cruise calls doubled.", "We cut emissions from city buildings by a quarter.", "We will halve the number of flooded homes.").values().stream().map(v -> v.replace("Cruise", "cruise")).toList());
    }

    @Test
    void englishRangeBetweenHasTwoValues() {
        assertEquals(List.of("range [14.0, 16.0] $ million"), Page.en("We keep a reserve of between $14 million and $16 million.").figures().stream().map(f -> f.op() + " " + f.values() + " " + f.unit()).toList());
    }

    @Test
    void englishNoMoreThanIsALimit() {
        assertEquals("≤", Page.en("We will hold the levy increase to no more than 3 percent.").figures().get(0).op());
    }

    @Test
    void englishValueMayBeToldByAnother() {
        assertEquals(List.of("City pay relative inflation | City pay will grow in line with inflation"), untold(Page.en("City pay will grow in line with inflation.")));
    }

    @Test
    void englishFiscalYearIsAPeriod() {
        assertEquals(List.of("new homes level = 412 homes (2027)"), Page.en("We completed 412 new homes in FY2027.").values());
    }

    @Test
    void aSpaceMayStandBetweenNumberAndUnit() {
        assertEquals(List.of("粮食产量 level = 12 万吨", "新建水库 level = 3 座"), Page.zh("粮食产量达到12 万吨，新建水库 3 座。").values());
    }

    @Test
    void whatAVerbOfChangeActsOnIsTheIndicator() {
        assertEquals(List.of("waiting times at the clinics reduction = 12 percent"), Page.en("Since then we have built two piers and cut waiting times at the clinics by 12 percent.").values());
    }

    @Test
    void cellsOfAnEnglishTableHaveTheNameOfTheirRowAndTheYearOfTheirColumn() {
        Page page = Page.en("TABLE_CELL|Measure", "TABLE_CELL|FY 2030 result", "TABLE_CELL|FY 2031 target", "TABLE_CELL|Berths in use", "TABLE_CELL|41", "TABLE_CELL|at least 45",
                "TABLE_CELL|Late ferries", "TABLE_CELL|8.1 percent", "TABLE_CELL|under 6 percent", "TABLE_CELL|Notes", "TABLE_CELL|Two piers of 30 yards");
        assertEquals(List.of("Berths in use level = 41 (2030)", "Berths in use level ≥ 45 (2031)", "Late ferries level = 8.1 percent (2030)", "Late ferries level < 6 percent (2031)"),
                page.values().subList(0, 4));
        assertEquals("Berths in use41at least 45", page.figures().get(1).quote().text());
        assertEquals(Label.Figures.PLANNED, page.figures().get(1).kind().orElseThrow());
    }

    @Test
    void figuresOfALongSentenceHaveTheirOwnClauses() {
        String filler = "，统筹推进各项工作".repeat(560);
        Page page = Page.zh("生产总值增长5%" + filler + "，民生支出34.6亿元" + filler + "，居民收入增长与经济增长同步。");
        assertEquals(List.of("生产总值 growth = 5 %", "民生支出 level = 34.6 亿元"), page.values().subList(0, 2));
        assertEquals(List.of("居民收入 relative 经济增长 | 居民收入增长与经济增长同步"), untold(page));
    }

    @Test
    void distanceToldAgainInTheSameWordsIsOfTheIndicatorBeforeIt() {
        assertEquals(List.of("工业增加值 growth = 7 %", "工业增加值 growth = 0.5 个百分点", "财政收入 growth = 6 %", "财政收入 growth = 0.5 个百分点"),
                Page.zh("工业增加值增长7%、高于全省平均水平0.5个百分点，财政收入增长6%、高于全省平均水平0.5个百分点。").values());
    }

    @Test
    void rowOfNumbersOfAnyLengthIsATableRow() {
        assertEquals(List.of("table-row"), untold(Page.zh("111 ".repeat(5000) + "家。")).stream().map(f -> f.split(" ")[0]).toList());
    }
}
