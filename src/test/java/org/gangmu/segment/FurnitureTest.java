package org.gangmu.segment;

import static org.gangmu.segment.Pages.furniture;
import static org.gangmu.segment.Pages.page;
import static org.gangmu.segment.Pages.sentences;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gangmu.segment.Furniture.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {

    private static final String BODY = "青原市召开全市经济工作会议，总结去年工作，部署今年任务。";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SITE | 扫一扫在手机打开当前页", "SITE | 青公网安备 11010102000001号", "SITE | 青ICP备2026000001号-1", "SITE | 青原融媒APP", "SITE | 主办单位：青原市人民政府办公室", "SITE | 浏览次数：1203",
            "CREDIT | 来源：青原日报", "CREDIT | 责任编辑：李海", "CREDIT | （责编：李海 校对：王山）", "CREDIT | 编辑：李海　审核：王山　终审：赵林", "CREDIT | 文/图 李海",
            "BYLINE | 本报记者 李海 通讯员 王山", "BYLINE | □ 本报记者 李海", "BYLINE | 青原日报记者李海", "BYLINE | By Anna Lee and Tom Reed", "BYLINE | By Anna Lee, Staff Writer",
            "DATE_LINE | 发布时间：2026-01-08 10:20", "DATE_LINE | 2026年1月8日", "DATE_LINE | January 8, 2026", "DATE_LINE | Published: 8 January 2026", "DATE_LINE | Last updated on March 3, 2025",
            "SHARE | 【字号：大 中 小】 打印 关闭", "SHARE | 分享到：微信 微博 QQ空间", "SHARE | Share this page", "COPYRIGHT | 版权所有 青原市人民政府", "COPYRIGHT | © 2026 City of Marlow. All rights reserved.",
            "COPYRIGHT | 未经本报授权，不得转载。", "NAVIGATION | 首页 > 新闻中心 > 正文", "NAVIGATION | 当前位置：首页 > 要闻", "NAVIGATION | 上一篇：全市春耕现场会召开", "NAVIGATION | 查看原文", "NAVIGATION | Skip to main content",
            "NAVIGATION | Learn More", "NAVIGATION | -- Select --", "NAVIGATION | Home » News » Budget", "ADVERTISEMENT | 广告", "ADVERTISEMENT | 广告热线：0000-8660001", "ADVERTISEMENT | Advertisement",
            "PAGE_NUMBER | — 3 —", "PAGE_NUMBER | 第 3 页 共 12 页", "PAGE_NUMBER | Page 3 of 12", "RULE | ----------", "RULE | * * *", "RULE | ======", "RUNNING_HEAD | 第02版：要闻", "DATE_LINE | 2026年1月8日　星期四",
            "JUMP_LINE | 下转4版", "JUMP_LINE | （下转第三版）", "JUMP_LINE | ▶下转A3版", "JUMP_LINE | Continued on page 4", "JUMP_LINE | (Continued from page A1)",
            "CAPTION | 图为会议现场。 李海 摄", "CAPTION | 图1：全市用电量", "CAPTION | Figure 3: Output by year", "PHOTO_CREDIT | 新华社记者 李海 摄", "PHOTO_CREDIT | 资料图片", "PHOTO_CREDIT | Photo by Anna Lee"})
    void lineIsSetAside(Role role, String line) {
        Document document = page(BODY, "", line, "", BODY);
        assertEquals(List.of(line), furniture(document, role), () -> document.furniture().toString());
        assertEquals(List.of(BODY, BODY), sentences(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"来源于市财政的资金增长了三成。", "记者在现场看到，大坝已经合龙。", "编辑出版工作要坚持正确导向。", "全市要扩大有效投资，下转移支付力度只增不减。", 
            "关于我们的工作，大家提了三条意见。", "广告业收入增长8%。", "The source of the river must be protected.", "By 2030 the city will plant one million trees.", "Share the road with care.", "Home prices rose by 3 percent.",
            "See page 4 for details of the plan.", "Table 3. Members shall meet twice a year. They must keep minutes.", "本报记者走访了三个村庄，村民都说变化很大。", "我们要把打印和复印的纸张用量降下来。", "2026年1月8日，全市大会召开。",
            "版权所有人应当依法登记。", "首页设计要简明，方便群众办事。"})
    void sentenceThatMentionsFurnitureStays(String line) {
        Document document = page(BODY, "", line, "", BODY);
        assertEquals(List.of(), document.furniture());
    }

    @Test
    void toolsOnLinesOfTheirOwnAreOneRow() {
        Document document = page("下载", "打印", "【字号：", "加大", "还原", "减小", "】", "2026年青原市政府工作报告", "各位代表：", BODY);
        assertEquals(List.of("2026年青原市政府工作报告", "各位代表：", BODY), sentences(document));
        assertEquals(7, furniture(document, Role.SHARE).size());
    }

    @Test
    void jumpLineGluedToTheEndIsKeptWithTheArticle() {
        Document document = page("青原召开农村工作会议", "", "本报讯 全市要抓好春耕备耕。要抓好水利建设。（下转4版）");
        assertEquals(List.of("青原召开农村工作会议", "本报讯 全市要抓好春耕备耕。", "要抓好水利建设。"), sentences(document));
        assertEquals(List.of("下转4版"), document.articles().get(0).jumps());
    }

    @Test
    void continuationOpensAnArticle() {
        Document document = page("青原召开农村工作会议", "", "本报讯 全市要抓好春耕备耕，确保粮食丰收，农民增收。（下转4版）", "", "让产业更兴旺", "", "（上接第1版）要抓好水利建设，加快补齐灌溉短板，今年开工十座水库。");
        assertEquals(2, document.articles().size());
        assertEquals(List.of("下转4版"), document.articles().get(0).jumps());
        assertEquals(List.of("上接第1版"), document.articles().get(1).jumps());
    }

    @Test
    void captionInMidSentenceSplitsItInTwoSpans() {
        Document document = page("会议强调，各级各部门要锚定全年目标任务，坚持项目为王，加快推进重点工程建设，不断", "", "图为重点工程建设现场。 李海 摄", "", "提升产业发展水平，确保全年任务圆满完成。");
        List<Sentence> found = document.sentences().toList();
        assertEquals(1, found.size());
        assertEquals("会议强调，各级各部门要锚定全年目标任务，坚持项目为王，加快推进重点工程建设，不断提升产业发展水平，确保全年任务圆满完成。", found.get(0).text());
        assertEquals(2, found.get(0).spans().size());
        assertEquals(List.of("图为重点工程建设现场。 李海 摄"), furniture(document, Role.CAPTION));
    }

    @Test
    void englishCaptionInMidSentenceLeavesTheWordsApart() {
        Document document = page("The council agreed that the new bridge over the river will be opened to", "", "Photo by Anna Lee", "", "the public in May.");
        assertEquals(List.of("The council agreed that the new bridge over the river will be opened to\nthe public in May."), sentences(document));
    }

    @Test
    void runningHeadRepeatedOverPagesIsSetAsideWithAndWithoutFormFeeds() {
        String roads = "The plan sets out what the county will do in the coming years to keep its\nroads safe, its bridges sound and its ferries open for";
        String water = "A second part lists the works by which clean water is to reach every farm\nand every school, and names the offices that answer for";
        String books = "The last part is about libraries, museums and parks, which are to stay\nfree of charge and within an hour's walk of the homes of";
        for (String feed : List.of("\f", "")) {
            String text = roads + "\n\n- 1 -\n" + feed + "County Plan 2026\n\nall who live in it today.\n\n" + water + "\n\n- 2 -\n" + feed + "County Plan 2026\n\nthem before the council.\n\n" + books
                    + "\n\n- 3 -\n" + feed + "County Plan 2026\n\nall who visit it today.";
            Document document = Pages.segment(text);
            assertEquals(List.of("County Plan 2026", "County Plan 2026", "County Plan 2026"), furniture(document, Role.RUNNING_HEAD));
            assertEquals(3, sentences(document).size(), () -> sentences(document).toString());
        }
    }

    @Test
    void loneNumbersThatCountUpArePageNumbers() {
        String body = "Every agency shall report twice a year on what it has done to save energy in its buildings. ".repeat(5).strip();
        assertEquals(List.of("2", "3"), furniture(page(body, "", "2", "", body, "", "3"), Role.PAGE_NUMBER));
        assertEquals(List.of(), furniture(page("Goals", "", "1", "", "2", "", "3", "", body), Role.PAGE_NUMBER));
    }

    @Test
    void markdownSignsAreSetAsideAndTheirWordsStay() {
        Document document = page("# City plan", "", "The **council** released the [draft plan](https://example.org/a_b) today.", "", "<!-- note -->", "![map](map.png)", "", "| Task | Owner |", "| --- | --- |", "| Plant trees | Parks |");
        assertEquals(List.of("City plan", "The council released the draft plan today.", "Task", "Owner", "Plant trees", "Parks"), sentences(document));
    }

    @Test
    void linkGluedToASentenceIsNavigation() {
        Document document = page("We teach chemistry to everyone in the county. Learn More");
        assertEquals(List.of("We teach chemistry to everyone in the county."), sentences(document));
    }

    @Test
    void frontMatterIsMarkup() {
        Document document = page("---", "title: \"City plan\"", "date: 2026-01-08", "tags:", "  - \"city\"", "---", "", "# City plan", "", "The city will plant trees.");
        assertEquals(List.of("City plan", "The city will plant trees."), sentences(document));
    }
}
