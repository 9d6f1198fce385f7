package org.gangmu.segment;

import static org.gangmu.segment.Pages.page;
import static org.gangmu.segment.Pages.segment;
import static org.gangmu.segment.Pages.source;
import static org.gangmu.segment.Pages.texts;
import static org.gangmu.segment.Pages.titles;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gangmu.segment.Paragraph.Role;
import org.gangmu.text.Language;
import org.gangmu.text.Mark;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;

/** Articles, titles, headings and list items. */
class ArticleTest {

    private static final String BODY = "会议总结去年工作，部署今年任务，强调要真抓实干、善作善成，推动各项工作再上新台阶。";
    private static final String TEXT = "The council met on Tuesday and agreed on a plan for the roads of the county, which is to be carried out within five years.";

    @Test
    void newspaperPageHoldsSeveralArticles() {
        Document document = page("全市经济工作会议召开", "林海山讲话　赵青出席", "", "本报讯（记者 李海）1月8日，全市经济工作会议召开。" + BODY, "", BODY, "", "春节文化活动启幕", "", "本报讯（记者 王山）6日，春节文化活动在市文化馆启幕。" + BODY,
                "", "“小苹果”撑起大产业", "□ 本报记者 赵林", "", BODY);
        assertEquals(List.of("全市经济工作会议召开", "春节文化活动启幕", "“小苹果”撑起大产业"), titles(document));
        assertEquals(List.of("林海山讲话　赵青出席"), texts(document, Role.SUBTITLE));
    }

    @Test
    void aDateLineUnderAHeadlineBeginsAnArticle() {
        Document document = page("青原林场召开防火会议", "发布日期：2024-03-02  作者：林木生", BODY, "", "双溪林场开展植树活动", "发布日期：2024-03-05  作者：双溪林场", BODY, BODY);
        assertEquals(List.of("青原林场召开防火会议", "双溪林场开展植树活动"), titles(document));
    }

    @Test
    void aHeadlineOfAnEventOverItsDayBeginsAnArticle() {
        Document document = page("全市农村工作会议召开", "3月2日，全市农村工作会议召开。" + BODY, BODY, "我县举行春耕现场会", "3月4日上午，春耕现场会在双溪镇举行。" + BODY);
        assertEquals(List.of("全市农村工作会议召开", "我县举行春耕现场会"), titles(document));
    }

    @Test
    void onANewspaperPageAPlaceBeginsAHeadline() {
        List<String> lines = List.of("青原日报　2024年3月6日　星期三　02版　要闻", "全市农村工作会议召开", "3月2日，全市农村工作会议召开。" + BODY, "双溪县：小庭院种出大文章", "走进双溪县的村庄，房前屋后都是花。" + BODY,
                "产业向新", BODY);
        assertEquals(List.of("全市农村工作会议召开", "双溪县：小庭院种出大文章"), titles(page(lines.toArray(String[]::new))));
    }

    @Test
    void aHeadingOfAReportThatSpeaksOfMeetingsBeginsNoArticle() {
        Document document = page("2024年青原市工作总结", BODY, "组织召开各类会议", "全年共组织会议十二次。" + BODY, "积极开展走访慰问活动", "坚持常态化走访。" + BODY);
        assertEquals(List.of("2024年青原市工作总结"), titles(document));
    }

    @Test
    void pagesPutTogetherAgainAreOneArticle() {
        Document document = page("2024年青原市政府工作报告", "青原市市长 林海山", BODY, "这一年，防灾减灾取得新成效。" + BODY + "（下转第四版）（紧接第一版）", "一年来，重点做了四项工作。", "一是稳增长。" + BODY, "二是促改革。" + BODY);
        assertEquals(List.of("2024年青原市政府工作报告"), titles(document));
    }

    @Test
    void newsTranscriptWithMarkedTitlesIsCutAtEachItem() {
        Document document = page("# 晚间新闻", "", "### 全省农村工作会议召开", "", "**央视网消息**：" + BODY, "", "### 新机场通航", "", "**央视网消息**：" + BODY);
        assertEquals(List.of("晚间新闻", "全省农村工作会议召开", "新机场通航").subList(1, 3), titles(document).subList(titles(document).size() - 2, titles(document).size()));
    }

    @Test
    void englishDatelinesOpenArticles() {
        Document document = page("Marlow adopts road plan", "", "MARLOW, Jan. 3 (Wire) -- " + TEXT, "", TEXT, "", "Ferries return to North Quay", "", "NORTH QUAY, Jan. 4 (Wire) -- " + TEXT);
        assertEquals(List.of("Marlow adopts road plan", "Ferries return to North Quay"), titles(document));
    }

    @Test
    void reportWithManyHeadingsIsOneArticle() {
        StringBuilder text = new StringBuilder("2026年青原市政府工作报告\n——2026年1月8日在青原市第九届人民代表大会第一次会议上\n青原市市长 林海山\n各位代表：\n" + BODY + "\n");
        for (String part : List.of("一、去年工作回顾", "二、今年总体要求和目标", "三、今年重点工作")) {
            text.append(part).append('\n').append(BODY).append('\n');
            for (String section : List.of("（一）加快产业升级", "（二）办好民生实事", "（三）守牢安全底线")) {
                text.append(section).append('\n').append(BODY).append(BODY).append('\n');
            }
        }
        Document document = segment(text.toString());
        assertEquals(1, document.articles().size());
        assertEquals(List.of("2026年青原市政府工作报告"), titles(document));
        assertEquals(12, texts(document, Role.HEADING).size());
        assertEquals(List.of(1, 2, 2, 2, 1, 2, 2, 2, 1, 2, 2, 2), document.articles().get(0).paragraphs().stream().filter(p -> p.role() == Role.HEADING).map(Paragraph::level).toList());
        assertEquals(List.of("——2026年1月8日在青原市第九届人民代表大会第一次会议上", "青原市市长 林海山"), texts(document, Role.SUBTITLE));
    }

    @Test
    void englishReportWithHeadingsIsOneArticle() {
        Document document = page("STRATEGIC PLAN FOR MARLOW COUNTY", "", TEXT, "", "1. Roads", "", TEXT, "", "1.1 Bridges and ferries", "", TEXT, "", "Vision", "", TEXT, "", "Section 2. Effective date", "", TEXT);
        assertEquals(1, document.articles().size());
        assertEquals(List.of("STRATEGIC PLAN FOR MARLOW COUNTY"), titles(document));
        assertEquals(List.of("1. Roads", "1.1 Bridges and ferries", "Vision", "Section 2. Effective date"), texts(document, Role.HEADING));
    }

    @Test
    void enumeratedSentenceIsBodyAndEnumeratedLineIsHeading() {
        Document document = page("会议提出六项任务。", "一是着力扩大内需。要把消费摆在首位，办好三场展会，带动全市消费稳步回升。", "（一）千方百计稳就业。面对用工波动，全市组织招聘会五十场，帮助三万人找到工作。", "（二）加快建设现代产业体系", BODY);
        List<Paragraph> paragraphs = document.articles().get(0).paragraphs();
        assertEquals(List.of("", "一是", "（一）", "（二）", ""), paragraphs.stream().map(Paragraph::enumerator).toList());
        assertEquals(List.of(Role.BODY, Role.BODY, Role.BODY, Role.HEADING, Role.BODY), paragraphs.stream().map(Paragraph::role).toList());
        assertEquals("（一）千方百计稳就业。", paragraphs.get(2).sentences().get(0).text());
    }

    @Test
    void listItemsKeepTheirEnumerators() {
        Document document = page("The plan asks for:", "", "- clean water", "- safe roads", "  * bridges", "1) new ferries", "2) new piers", "(a) one in the north;", "(b) one in the south.");
        List<Paragraph> items = document.articles().get(0).paragraphs().stream().filter(p -> p.role() == Role.LIST_ITEM).toList();
        assertEquals(List.of("-", "-", "*", "1)", "2)", "(a)", "(b)"), items.stream().map(Paragraph::enumerator).toList());
    }

    @Test
    void marksOfTheFormatDecideBeforeTheLook() {
        String text = "Annual report\nthe roads\nWe repaired forty bridges.\nNorth\t12 bridges\nwater first";
        List<Mark> marks = List.of(new Mark(Mark.Kind.HEADING, new Span(0, 13), 1), new Mark(Mark.Kind.HEADING, new Span(14, 23), 2), new Mark(Mark.Kind.TABLE_CELL, new Span(51, 56), 1),
                new Mark(Mark.Kind.TABLE_CELL, new Span(57, 67), 2), new Mark(Mark.Kind.LIST_ITEM, new Span(68, 79), 1));
        Document document = segment(source(text, marks, "application/vnd.oasis.opendocument.text"));
        assertEquals(List.of("Annual report"), texts(document, Role.TITLE));
        assertEquals(List.of("the roads"), texts(document, Role.HEADING));
        assertEquals(List.of("North", "12 bridges"), texts(document, Role.TABLE_CELL));
        assertEquals(List.of("water first"), texts(document, Role.LIST_ITEM));
    }

    @Test
    void languageIsToldPerArticle() {
        Document document = page("青原召开会议", "", "本报讯 " + BODY + BODY, "", "Marlow Adopts Road Plan", "", "MARLOW, Jan. 3 (Wire) -- " + TEXT);
        assertEquals(List.of(Language.ZH, Language.EN), document.articles().stream().map(Article::language).toList());
    }

    @Test
    void officialNoticeIsTitledByItsSubject() {
        Document document = page("青原市人民政府", "关于印发青原市春耕生产实施方案的通知", "青政发〔2026〕3号", "", "各县区人民政府：", BODY);
        assertEquals(List.of("关于印发青原市春耕生产实施方案的通知"), titles(document));
    }

    @Test
    void letterheadAndSignatureAreNoTitles() {
        Document order = page("STATE OF WESTLAND", "OFFICE OF THE GOVERNOR", "", "EXECUTIVE ORDER No. 12", "", TEXT);
        assertEquals(List.of("EXECUTIVE ORDER No. 12"), titles(order));
        Document notice = page("关于做好春耕工作的通知", "", "各县区人民政府：", BODY, "", BODY, "", "青原市人民政府办公室", "2026年1月8日", "", "附件的说明文字也很重要，请一并贯彻执行。");
        assertEquals(List.of(), texts(notice, Role.HEADING));
    }

    @Test
    void shortBylineBetweenHeadlineAndDatelineBelongsToOneArticle() {
        assertEquals(List.of("Marlow wins in overtime"), titles(page("Marlow wins in overtime", "", "By Ann Lee, Staff Writer | Feb. 22, 2025, 10:41 p.m.", "", "MARLOW — " + TEXT)));
    }

    @Test
    void numbersUnderAPartOrSectionStandBelowIt() {
        Document document = page("青江医院工作总结和工作计划", "", "第一部分 工作总结", "", BODY, "", "一、诊疗能力", "", BODY, "", "（一）门诊", "", BODY, "", "第二部分 工作计划", "", BODY, "", "一、主要任务", "", BODY);
        assertEquals(List.of(1, 2, 3, 1, 2), levels(document));
        Document plan = page("青江县海岛发展规划", "", "第一章 总体要求", "", BODY, "", "一、基本原则", "", BODY, "", "第二章 重点任务", "", BODY, "", "第一节 通航", "", BODY, "", "一、补给港", "", BODY);
        assertEquals(List.of(1, 2, 1, 2, 3), levels(plan));
    }

    @Test
    void numbersWithoutMarkStandBelowAMarkedHeading() {
        Document document = page("# 青江医院工作总结", "", "## 一、去年工作", "", BODY, "", "（一）门诊", "", BODY, "", "## 二、今年计划", "", BODY);
        assertEquals(List.of(2, 3, 2), levels(document));
    }

    @Test
    void dateLinesUnderHeadlinesOpenArticles() {
        Document document = page("林场召开交流总结会", "发布日期：2028-06-29  作者：李海", BODY, BODY, "", "苗圃开展学习活动", "发布日期：2028-07-04  作者：王山", BODY);
        assertEquals(List.of("林场召开交流总结会", "苗圃开展学习活动"), titles(document));
    }

    @Test
    void dateUnderASignatureOpensNoArticle() {
        assertEquals(1, page("关于做好春耕工作的通知", "", BODY, "", "云岫县人民政府", "2028年3月2日", "", BODY).articles().size());
    }

    @Test
    void namesInBracketsCloseAnArticle() {
        Document document = page("全县植树活动举行", BODY + "（赵闪 姚鹏）", "云岫县创新培训方式", BODY + BODY);
        assertEquals(List.of("全县植树活动举行", "云岫县创新培训方式"), titles(document));
    }

    @Test
    void newsUnderHeadlinesOfANewspapersPageAreArticles() {
        Document document = page("云岫日报　2028年11月16日　星期四　02版　要闻", "全市民生实事工作推进会召开", "11月15日，推进会召开。" + BODY, "我市召开文明城市测评动员会", "11月15日，动员会召开。" + BODY,
                "聚焦重点", "11月14日，专班开展督查。" + BODY);
        assertEquals(List.of("全市民生实事工作推进会召开", "我市召开文明城市测评动员会"), titles(document));
    }

    @Test
    void jumpThatIsTakenUpAtOnceCutsNothing() {
        assertEquals(1, page("政府工作报告", "", BODY + "（下转第四版）（紧接第一版）" + BODY, "", BODY).articles().size());
    }

    @Test
    void whatAnOrderIsAboutNamesIt() {
        assertEquals(List.of("PUTTING IDLE LAND TO USE"), titles(page("EXECUTIVE ORDER No. 2031-11", "", "PUTTING IDLE LAND TO USE", "", TEXT)));
        assertEquals(List.of("State of the City 2031"), titles(page("State of the City 2031", "Mayor Ada Thornbury, Harbor Hall, February 6, 2031", "", TEXT)));
    }

    private static List<Integer> levels(Document document) {
        return document.articles().get(0).paragraphs().stream().filter(p -> p.role() == Role.HEADING).map(Paragraph::level).toList();
    }
}
