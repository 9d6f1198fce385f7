package org.gangmu.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChinesePeopleTest {

    @Test
    void listBeforeTheWordsForItsOfficeAttends() {
        assertEquals(List.of("贺宁 attended 区领导", "乔远 attended 区领导", "晏青山 attended 区领导"), Page.zh("贺宁、乔远、晏青山等全体在家区领导参加会议。").people());
    }

    @Test
    void officesMayStandBetweenTheNamesOfAList() {
        assertEquals(List.of("钟文远 attended 市领导", "柳青 attended 市领导", "欧阳一帆 attended 市政府秘书长"),
                Page.zh("市领导钟文远、柳青，市政府秘书长欧阳一帆，各县（区）委书记参加会议。").people());
    }

    @Test
    void spacesPartNamesAndSpreadShortOnes() {
        assertEquals(List.of("王万里 attended 区领导", "刘行 attended 区领导", "李国庆 attended 区领导"), Page.zh("区领导 王万里 刘 行 李国庆 参加活动。").people());
    }

    @Test
    void wordsOfOfficesAreNoNames() {
        assertEquals(List.of(), Page.zh("区委、区政府、区人大领导班子成员出席会议。", "文旅融合、安全生产、经济发展等工作参加考核。").people());
    }

    @Test
    void objectOfAnyLengthPartsNoVerbFromItsSubject() {
        assertEquals(List.of("陆一舟 reported+spoke 市委书记"),
                Page.zh("市委书记陆一舟代表市委常委会报告2027年工作，并作了题为《奋力谱写新篇章，为建设美丽云岫、幸福云岫而不懈奋斗、再创辉煌》的讲话。").people());
    }

    @Test
    void everySubjectHasItsOwnVerb() {
        assertEquals(List.of("钟文远 attended+spoke 县委书记", "柳青 presided 县长", "马晓川 attended 副县长", "姚立 attended"),
                Page.zh("县委书记钟文远出席并讲话，县长柳青主持，副县长马晓川、姚立参加。").people());
    }

    @Test
    void agentBehindTheMeetingPresides() {
        assertEquals(List.of("高远 presided 市委副书记、市长", "陈会 attended 市人大常委会主任", "李和平 attended 市政协主席"),
                Page.zh("会议由市委副书记、市长高远主持，市人大常委会主任陈会、市政协主席李和平出席。").people());
    }

    @Test
    void thoseWhoAttendMayFollowTheVerb() {
        assertEquals(List.of("贺宁 attended", "乔远 attended", "温岚 attended"), Page.zh("出席会议的还有：贺宁、乔远、温岚，市直有关部门主要负责人。").people());
    }

    @Test
    void whoEntrustsAReportDoesNotGiveIt() {
        assertEquals(List.of("彭越 reported 副市长"), Page.zh("受市长高远委托，副市长彭越作政府工作报告，并就有关情况作了说明。").people());
    }

    @Test
    void whoseSpeechIsStudiedWasNotThere() {
        assertEquals(List.of(), Page.zh("会议首先传达了市委书记刘南山对整治工作的指示精神，随后宣读了《整治方案》。", "会议强调，要贯彻习近平总书记重要讲话精神。").people());
    }

    @Test
    void whoIsHeardReportsAndWhoIsMetWasThere() {
        assertEquals(List.of("沈禾 reported 市发改委主任"), Page.zh("会议听取了市发改委主任沈禾关于经济运行情况的汇报。").people());
        assertEquals(List.of("高远 attended 市长", "张伟明 attended 客商代表"), Page.zh("市长高远会见了客商代表张伟明一行。").people());
    }

    @Test
    void companionsAttend() {
        assertEquals(List.of("苗青 attended 县委书记", "方可 attended 副市长"), Page.zh("在县委书记苗青的陪同下，副市长方可到云岫县调研。").people());
    }

    @Test
    void heIsWhoWasTheSubjectBefore() {
        assertEquals(List.of("陆一舟 attended+spoke 市委书记"), Page.zh("市委书记陆一舟出席会议。他强调，要抓好落实。").people());
    }

    @Test
    void whatIsSaidIsNoActOfTheSpeaker() {
        assertEquals(List.of("陆一舟 spoke 市委书记"), Page.zh("市委书记陆一舟强调，要主持好项目例会，定期参加调度，及时汇报进展。").people());
    }

    @Test
    void workThatWasSetBeforeIsNoActOfThose() {
        assertEquals(List.of("秦川 presided 支部书记"), Page.zh("会议由支部书记秦川主持。", "支部书记秦川同志及各党员，从贯彻落实上级党组织工作部署等方面查摆问题。").people());
    }

    @Test
    void guestWhoSaysSomethingSpeaksAndAVillagerIsQuoted() {
        assertEquals(List.of("吴锦川 attended+spoke 市长"), Page.zh("市长吴锦川出席活动。", "吴锦川说，云岫底气足。").people());
        assertEquals(List.of("刘翠花 quoted 村民"), Page.zh("村民刘翠花告诉记者，今年收入翻番。", "村民刘大爷说，日子越来越好。").people());
    }

    @Test
    void clearOfficeIsBetterThanLeader() {
        assertEquals(List.of("何运川 attended+presided 副市长"), Page.zh("市领导何运川、曹和家等参加活动。", "推介会由副市长何运川主持。").people().subList(0, 1));
    }

    @Test
    void namesOfOtherTonguesNeedNoSurname() {
        assertEquals(List.of("艾尔肯·吐尼亚孜 presided 自治区主席"), Page.zh("自治区主席艾尔肯·吐尼亚孜主持会议。").people());
        assertEquals(List.of("嘎玛罗布 reported 自治区主席"), Page.zh("TITLE|2028年政府工作报告", "自治区主席 嘎玛罗布", "各位代表：现在，我向大会报告工作。").people());
    }

    @Test
    void namesInBracketsCloseAText() {
        assertEquals(List.of("赵一闪 reporter", "姚鹏 reporter"), Page.zh("TITLE|植树活动举行", "活动共栽植树木138亩。", "BYLINE|（赵一闪 姚鹏）").people());
    }

    @Test
    void bracketHoldsReportersAndCorrespondents() {
        assertEquals(List.of("韦语 reporter", "黎峭 reporter", "戈振川 reporter"), Page.zh("本报讯（记者韦语 通讯员黎峭 戈振川）10月18日，考察组到县调研。").people());
    }

    @Test
    void labelsOfAPageAreNoNames() {
        assertEquals(List.of("祁小川 author"), Page.zh("TITLE|会议召开", "DATE_LINE|2028-01-12 09:15　作者：祁小川　浏览：2318次", "会议部署了工作。").people());
    }
}
