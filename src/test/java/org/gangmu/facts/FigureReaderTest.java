package org.gangmu.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureReaderTest {

    @Test
    void indicatorsInARowHaveTheirOwnValues() {
        assertEquals(List.of("GDP growth = 8.5 %", "规模工业增加值 growth = 12 %", "进出口总值 level = 935.7 亿元"), Page.zh("GDP增长8.5%,规模工业增加值增长12%,进出口总值935.7亿元。").values());
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
        assertEquals(List.of("智能车间、智能工厂 level = 200 个", "本科院校 level = 8 所", "义务教育学校办学条件 level > 7000 所"),
                Page.zh("新建200个智能车间、智能工厂，新设8所本科院校，改善7000多所义务教育学校办学条件。").values());
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
        assertEquals(List.of(), Page.zh("淘汰10万千瓦及以下燃煤机组，推动年运量150万吨以上的园区接入铁路。", "平均每60秒驶出一列。").values());
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
    void englishGrowthHasItsSubject() {
        assertEquals(List.of("Consumer prices growth = 2.9 percent", "poverty rate reduction ≈ 3 percent"), Page.en("Consumer prices rose by 2.9 percent.", "The poverty rate fell by about 3 percent.").values());
    }

    @Test
    void englishCountsNameWhatIsCounted() {
        assertEquals(List.of("new urban jobs level > 11 million", "homes level ≥ 5000 (2029)"), Page.en("We created over 11 million new urban jobs.", "We will build at least 5,000 homes by 2029.").values());
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
}
