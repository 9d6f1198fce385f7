package org.gangmu.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaskReaderTest {

    @Test
    void numberedSentencesInOneParagraphAreTasks() {
        assertEquals(List.of("1 一 扩大有效需求,推动消费升级: 办好渔火节; 优化以旧换新政策", "1 二 深化能源改革: 提升供给能力,以改革为牵引,夯实煤电底盘".replace("提升供给能力,以", "提升供给能力; 以")),
                Page.zh("一是扩大有效需求,推动消费升级。办好渔火节,优化以旧换新政策。二是深化能源改革。提升供给能力,以改革为牵引,夯实煤电底盘。").outline());
    }

    @Test
    void numbersInsideOneSentenceAreTasks() {
        assertEquals(List.of("1 一 坚持内需主导: 深入实施提振消费行动", "1 二 坚持创新引领: 做强两条主链"),
                Page.zh("重点抓好两件事：一是坚持内需主导，深入实施提振消费行动；二是坚持创新引领，做强两条主链。").outline().stream().filter(o -> !o.startsWith("0")).toList());
    }

    @Test
    void shortLeadSentenceIsTheHeading() {
        assertEquals(List.of("1 锚定年度目标任务,推动全县经济稳中有进: 大力提振消费; 深挖消费潜力; 扩大有效投资; 争取项目资金",
                        "1 深化改革创新,激发增长动力: 深化国企改革; 支持民营经济发展壮大; 优化营商环境"),
                Page.zh("会议指出,要锚定年度目标任务,推动全县经济稳中有进。大力提振消费,深挖消费潜力;扩大有效投资,争取项目资金。"
                        + "要深化改革创新,激发增长动力。深化国企改革,支持民营经济发展壮大;优化营商环境。").outline());
    }

    @Test
    void headingLineHoldsTheTasksUnderIt() {
        assertEquals(List.of("1 一 大力拓展内需空间", "2 充分激发消费潜能: 落实增收计划; 发展赛事经济", "2 充分挖掘投资潜力: 实施重点项目; 建设通港大道", "0 军政军民团结更加巩固，双拥共建深入推进。"),
                Page.zh("HEADING|（一）大力拓展内需空间", "充分激发消费潜能。落实增收计划，发展赛事经济。", "充分挖掘投资潜力。实施重点项目，建设通港大道。", "军政军民团结更加巩固，双拥共建深入推进。").outline());
    }

    @Test
    void sectionHeadingIsNoTask() {
        assertEquals(List.of("0 全市上下要真抓实干。"), Page.zh("HEADING|三、2028年重点工作安排", "全市上下要真抓实干。").outline());
    }

    @Test
    void reviewUnderAHeadingIsNoTask() {
        assertTrue(Page.zh("HEADING|（一）千方百计稳就业", "一年来新增就业五万人。").tasks(s -> false).isEmpty());
    }

    @Test
    void sentenceWithoutTaskStandsAlone() {
        assertEquals(List.of("0 会议要求，各级要压实责任，守牢安全底线。"), Page.zh("会议要求，各级要压实责任，守牢安全底线。").outline());
    }

    @Test
    void neverCutsInsideQuotes() {
        assertEquals(List.of("1 一 践行“领导带着干、考核推着干，弘扬正气主动干”工作法: 推动各项工作干在实处"),
                Page.zh("一是践行“领导带着干、考核推着干，弘扬正气主动干”工作法，推动各项工作干在实处。").outline());
    }

    @Test
    void itemsOfAListStayTogether() {
        assertEquals(List.of("1 一 防范化解风险: 重点在文旅消费、消费场景、扩大投资上下功夫; 不断提升研究问题、破解难题的能力水平"),
                Page.zh("一是防范化解风险。重点在文旅消费、消费场景、扩大投资上下功夫，不断提升研究问题、破解难题的能力水平。").outline());
    }

    @Test
    void twoFullClausesInARowAreTwoActions() {
        assertEquals(List.of("1 一 守牢底线: 坚定不移推动高质量发展; 深化全方位转型升级"), Page.zh("一是守牢底线。坚定不移推动高质量发展、深化全方位转型升级。").outline());
    }

    @Test
    void noActionIsShorterThanFourLetters() {
        Page.zh("一是抓落实。抓项目，抓产业，推进园区建设，干，强化服务保障。").tasks()
                .forEach(t -> t.actions().forEach(a -> assertTrue(a.quote().text().codePoints().filter(Character::isLetterOrDigit).count() >= 4, a.quote().text())));
    }

    @Test
    void traditionalTasksAreReadAlike() {
        assertEquals(List.of("1 一 發展經濟: 加強監管; 優化環境", "1 二 改善民生: 擴大就業; 提升服務水平"),
                Page.zh("一是發展經濟。加強監管，優化環境。二是改善民生。擴大就業，提升服務水平。").outline());
    }

    @Test
    void englishListHangsOnItsLead() {
        assertEquals(List.of("1 The system shall: log every access; keep records for ten years"),
                Page.en("The system shall:", "LIST_ITEM|- log every access;", "LIST_ITEM|- keep records for ten years.").outline());
    }

    @Test
    void englishHeadingHoldsItsSentences() {
        assertEquals(List.of("1 3 Inventory: Agencies shall list idle land; The Office shall publish the list"),
                Page.en("HEADING|Section 3. Inventory", "Agencies shall list idle land. The Office shall publish the list.").outline());
    }
}
