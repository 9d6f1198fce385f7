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
        assertEquals(List.of("1 锚定渔港振兴蓝图,推动海岛产业提质: 大力改善环境; 深挖旅游潜力; 扩大有效投资; 争取项目资金",
                        "1 深化改革创新,激发增长动力: 深化园区改革; 支持小微企业茁壮成长; 优化营商环境"),
                Page.zh("会议指出,要锚定渔港振兴蓝图,推动海岛产业提质。大力改善环境,深挖旅游潜力;扩大有效投资,争取项目资金。"
                        + "要深化改革创新,激发增长动力。深化园区改革,支持小微企业茁壮成长;优化营商环境。").outline());
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
        assertEquals(List.of("1 一 防范化解风险: 重点在港口货源、冷链仓储、招引客商上下功夫; 不断增强摸清情况、化解矛盾的本领才干"),
                Page.zh("一是防范化解风险。重点在港口货源、冷链仓储、招引客商上下功夫，不断增强摸清情况、化解矛盾的本领才干。").outline());
    }

    @Test
    void twoFullClausesInARowAreTwoActions() {
        assertEquals(List.of("1 一 守牢底线: 坚持不懈推动渔港整体改造; 深化养殖尾水治理"), Page.zh("一是守牢底线。坚持不懈推动渔港整体改造、深化养殖尾水治理。").outline());
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

    @Test
    void rowOfCommandsInOneParagraphIsARowOfTasks() {
        assertEquals(List.of("1 坚持以渔业为根本: 着力稳住产量; 促进转型", "1 加快建设海洋牧场: 提升苗种培育水平; 推动深水网箱集群发展", "1 全力提升港口能级: 建强五号泊位; 优化口岸服务",
                        "1 大力培育经营主体: 坚持大抓招商; 促进企业做大做强", "1 牢牢守住安全底线: 守住生产安全底线; 守住生态环保底线"),
                Page.zh("会议强调，要坚持以渔业为根本，着力稳住产量，促进转型。要加快建设海洋牧场，提升苗种培育水平，推动深水网箱集群发展。要全力提升港口能级，建强五号泊位，优化口岸服务。"
                        + "要大力培育经营主体，坚持大抓招商，促进企业做大做强。要牢牢守住安全底线，守住生产安全底线，守住生态环保底线。").outline());
    }

    @Test
    void aCommandWithoutWordsIsNoTaskOfItsRow() {
        String row = "会议强调，要坚持以渔业为根本，着力稳住产量，促进转型。要加快建设海洋牧场，提升苗种培育水平，推动深水网箱集群发展。%s要全力提升港口能级，建强五号泊位，优化口岸服务。"
                + "要大力培育经营主体，坚持大抓招商，促进企业做大做强。要牢牢守住安全底线，守住生产安全底线，守住生态环保底线。";
        assertEquals(Page.zh(row.formatted("")).outline(), Page.zh(row.formatted("要。")).outline());
    }

    @Test
    void rowOfCommandsMayStandInParagraphsOfTheirOwn() {
        assertEquals(5, Page.zh("要壮大渔业龙头，培育深加工企业。", "要提升港口能级，建强五号泊位。", "要培育经营主体，坚持大抓招商。", "要守住安全底线，开展隐患排查。", "要增进民生福祉，办好渔村学校。")
                .outline().stream().filter(o -> o.startsWith("1 ")).count());
    }

    @Test
    void aFewCommandsAreNoRow() {
        assertTrue(Page.zh("会议强调，要坚定渔区信心，把握发展大势，用好政策机遇。要立足岗位，多做打基础的事，经得起检验。").outline().stream().allMatch(o -> o.startsWith("0 ")));
    }

    @Test
    void wordsOnLeadershipOpenNoTasks() {
        String many = "要锤炼本领，提高能力，服务群众。要转变作风，减轻负担，多办实事。要严明纪律，守住底线，防微杜渐。要勇于担当，敢闯敢试，干出实绩。要加强学习，学以致用，知行合一。";
        assertTrue(Page.zh("会议强调，要加强党对渔业工作的领导，凝聚合力。" + many).outline().stream().allMatch(o -> o.startsWith("0 ")));
    }

    @Test
    void shortCommandsOverOtherSentencesAreLeads() {
        assertEquals(List.of("1 实施更加积极的渔业政策: 优化补贴结构; 兜牢渔民保障底线", "1 保持饲料供应稳定: 畅通采购渠道，健全储备机制".replace("渠道，健", "渠道; 健")),
                Page.zh("会议指出，明年渔业形势复杂。要实施更加积极的渔业政策。优化补贴结构，兜牢渔民保障底线。要保持饲料供应稳定。畅通采购渠道，健全储备机制。").outline().stream()
                        .filter(o -> !o.startsWith("0")).toList());
    }

    @Test
    void commandsPartedBySemicolonsInOneSentenceAreTasks() {
        assertEquals(List.of("1 对渔港隐患作出科学判断", "1 精准分类，使整改更有针对性", "1 加大巡查执法力度: 强化夜间值守; 严格登记管理"),
                Page.zh("在看完渔港后，沈砚秋强调，要对渔港隐患作出科学判断；要精准分类，使整改更有针对性；要加大巡查执法力度，强化夜间值守，严格登记管理。").outline());
    }

    @Test
    void numbersNestAsTheyAreWritten() {
        assertEquals(List.of("1 一 建设现代渔港", "2 一 完善基础设施", "3 1 改造泊位: 加快清淤疏浚", "3 2 新建冷库: 支持社会资本参与建设", "2 二 提升管理水平: 推行渔船编组管理"),
                Page.zh("HEADING|一、建设现代渔港", "（一）完善基础设施。", "1.改造泊位。加快清淤疏浚。", "2.新建冷库。支持社会资本参与建设。", "（二）提升管理水平。推行渔船编组管理。").outline());
    }

    @Test
    void headingMayRunIntoItsFirstNumber() {
        assertEquals(List.of("1 一 做优渔业结构", "2 1 壮大远洋船队: 支持老旧渔船更新", "2 2 提升加工能力: 建成标准冷库三座"),
                Page.zh("（一）做优渔业结构1.壮大远洋船队。支持老旧渔船更新。2.提升加工能力。建成标准冷库三座。").outline());
    }

    @Test
    void spokenOrdersCountInCompany() {
        assertEquals(List.of("1 摸清渔船底数: 建立动态台账", "1 压实管理责任: 落实船东船长双签制度"),
                Page.zh("首先，摸清渔船底数。建立动态台账。其次，压实管理责任。落实船东船长双签制度。").outline());
        assertEquals(List.of("0 首先，请各单位核对渔船底数。"), Page.zh("首先，请各单位核对渔船底数。").outline());
    }

    @Test
    void romanNumbersStandUnderLetters() {
        assertEquals(List.of("1", "2", "2", "1"), Page.en("(a) The Office shall issue a plan.", "(i) Count all berths.", "(ii) List idle berths.", "(b) The Office shall publish the plan.")
                .outline().stream().map(o -> o.substring(0, 1)).toList());
    }

    @Test
    void namesOfPartsAreNoTasksInEnglish() {
        assertEquals(List.of("0 Agencies shall list idle land."), Page.en("HEADING|Next steps", "Agencies shall list idle land.").outline());
    }

    @Test
    void statementHeadingIsNoTask() {
        assertEquals(List.of("0 加快泊位建设，完善冷链设施。"), Page.zh("HEADING|今年共安排渔港项目83个，投资占比74.3%", "加快泊位建设，完善冷链设施。").outline());
    }

    @Test
    void whatAReportOrdersInOneSentenceIsARowOfTasks() {
        assertEquals(List.of("1 加强监督检查，确保决策落实", "1 加强作风建设", "1 抓好信访办理"),
                Page.zh("周海明在报告中对今年工作作了安排部署：要加强监督检查，确保决策落实；加强作风建设；抓好信访办理。").outline());
        assertEquals(3, Page.zh("陈国栋就今年工作提出明确要求，要紧盯目标，挂图作战；要突出重点，抓住关键；要压实责任，严格考核。").outline().size());
    }

    @Test
    void letteredDutyOfABodyIsATaskUnderItsHeading() {
        assertEquals(List.of("1 3 Inventory", "2 a keep the register", "2 b publish the list"), Page.en("HEADING|Section 3. Inventory",
                "LIST_ITEM|(a) The Harbor Office shall keep the register.", "LIST_ITEM|(b) The Port Authority shall publish the list.").outline());
    }
}
