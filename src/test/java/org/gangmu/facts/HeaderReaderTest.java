package org.gangmu.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeaderReaderTest {

    @Test
    void conferenceInJanuaryIsInTheYearItPlans() {
        Page page = Page.zh("TITLE|云岫市委经济工作会议召开", "1月9日，云岫市委经济工作会议在云岫会堂召开，总结2027年经济工作，部署2028年经济工作。");
        assertEquals(Optional.of("2028-01-09"), page.header().date());
        assertEquals(Optional.of("云岫市委经济工作会议"), page.header().meeting());
        assertEquals(Optional.of("云岫会堂"), page.header().place());
    }

    @Test
    void conferenceInDecemberIsInTheYearBeforeThePlan() {
        assertEquals(Optional.of("2027-12-20"), Page.zh("TITLE|全县经济工作会议举行", "12月20日，全县经济工作会议举行，安排部署2028年经济工作。").header().date());
    }

    @Test
    void yearComesFromTheLineOfPublication() {
        assertEquals(Optional.of("2027-12-30"), Page.zh("TITLE|市长调研春运", "DATE_LINE|2028-01-02 08:15", "12月30日，市长陆一舟调研春运工作。").header().date());
    }

    @Test
    void dateWithoutCertainYearStaysOpen() {
        assertEquals(Optional.empty(), Page.zh("TITLE|救援队挂牌", "6月3日，市救援队正式挂牌，举行了授旗仪式。").header().date());
    }

    @Test
    void daysFromToBeginWithTheFirst() {
        assertEquals(Optional.of("2024-03-27"), Page.zh("TITLE|青泽水务召开2024年规范管理工作会议", "3月27至28日，青泽水务在林沙召开2024年规范管理工作会议，安排部署2024年规范管理工作任务。").header().date());
        assertEquals(Optional.of("2024-03-05"), Page.zh("TITLE|2024年春耕现场会召开", "2024年3月5-6日，春耕现场会在双溪镇召开。").header().date());
    }

    @Test
    void aCongressThatIsLookedBackOnDoesNotTellTheYear() {
        assertEquals(Optional.of("2022-03-02"), Page.zh("TITLE|全县工作会议召开", "3月2日，全县工作会议召开。", "以实际行动迎接党的二十大胜利召开。").header().date());
        assertEquals(Optional.empty(), Page.zh("TITLE|全县工作会议召开", "1月12日，全县工作会议召开。", "过去一年，我们喜迎党的二十大，办成了一批实事。").header().date());
        assertEquals(Optional.empty(), Page.zh("TITLE|全县工作会议召开", "1月12日，全县工作会议召开。", "会议学习党的二十大精神。", "我们曾以优异成绩迎接党的二十大。").header().date());
    }

    @Test
    void impossibleDateIsNoDate() {
        assertEquals(Optional.empty(), Page.zh("TITLE|会议召开", "2028年2月31日，全镇工作会议召开。").header().date());
    }

    @Test
    void occasionLineNamesDayAndMeeting() {
        Header header = Page.zh("TITLE|2028年云岫市政府工作报告", "SUBTITLE|——2028年1月15日在云岫市第五届人民代表大会第三次会议上", "云岫市人民政府市长 陆一舟",
                "各位代表：现在，我代表市人民政府，向大会报告工作。").header();
        assertEquals(Optional.of("2028-01-15"), header.date());
        assertEquals(Optional.of("云岫市第五届人民代表大会第三次会议"), header.meeting());
        assertEquals(List.of("reported"), header.people().get(0).roles());
        assertEquals("云岫市人民政府市长", header.people().get(0).office());
    }

    @Test
    void leadersAreReadOffTheirOffices() {
        assertEquals(List.of("钟文远 attended+spoke 县委书记", "柳青 presided+spoke 县委副书记、县长、经开区党工委书记", "欧阳一帆 attended 县人大常委会主任", "于岚 attended 县政协主席"),
                Page.zh("TITLE|县委经济工作会议召开", "县委书记钟文远出席并讲话。", "县委副书记、县长、经开区党工委书记柳青主持并作具体安排。",
                        "县人大常委会主任欧阳一帆,县政协主席于岚出席会议。").people());
    }

    @Test
    void headlineRunsNamesTogether() {
        assertEquals(List.of("钟文远 attended+spoke 市委书记", "柳青 presided+spoke 市长", "马晓川 attended", "姚立 attended"),
                Page.zh("TITLE|市委经济工作会议举行", "SUBTITLE|钟文远柳青讲话 马晓川姚立出席", "市委书记钟文远出席并讲话，市长柳青主持。").people().stream().sorted((a, b) ->
                        "钟柳马姚".indexOf(a.charAt(0)) - "钟柳马姚".indexOf(b.charAt(0))).toList());
    }

    @Test
    void officeBehindAVerbIsNoName() {
        assertEquals(List.of(), Page.zh("市委书记强调，要狠抓落实。", "县委书记高度重视，县长应邀出席。", "书记任组长，各部门主任安排工作。").people());
    }

    @Test
    void reportersAndEditorsStandInBylines() {
        assertEquals(List.of("田小禾 reporter", "郑瑶 reporter", "麦冬 editor"),
                Page.zh("TITLE|全市经济工作会议召开", "本报讯（记者 田小禾 郑瑶）1月8日，全市经济工作会议召开。", "CREDIT|责任编辑：麦冬").people());
    }

    @Test
    void authorsOfficeIsRead() {
        assertEquals(List.of("常怀瑾 author 中共云岫市委书记"), Page.zh("TITLE|在转型中走出新路", "中共云岫市委书记 常怀瑾", "资源型城市如何转型，是时代之问。").people());
    }

    @Test
    void listedNamesShareTheVerb() {
        assertEquals(List.of("贺宁 attended 市委常委", "乔远 attended", "温岚 attended"), Page.zh("市委常委贺宁、乔远、温岚分别参加活动。").people());
    }

    @Test
    void traditionalCharactersAreReadAlike() {
        assertEquals(List.of("陳國棟 spoke 市長"), Page.zh("市長陳國棟強調，要發展經濟、保障民生，會議時間為來年。").people());
    }

    @Test
    void englishPeopleHaveTitleAndVerb() {
        assertEquals(List.of("Ada Thornbury quoted Mayor", "Piet Umber presided Council President"),
                Page.en("TITLE|Port Alder adopts its budget", "Mayor Ada Thornbury said the city would build more homes.", "Council President Piet Umber chaired the meeting.").people());
    }

    @Test
    void englishOrderHasItsAuthorAndDay() {
        Header header = Page.en("TITLE|Executive Order 12", "I, Rosa Lindqvist, Governor of Westmere, do hereby order as follows.",
                "GIVEN under my hand this 9th day of September, 2027.").header();
        assertEquals("Rosa Lindqvist", header.people().get(0).name());
        assertEquals("Governor of Westmere", header.people().get(0).office());
        assertEquals(List.of("author"), header.people().get(0).roles());
        assertEquals(Optional.of("2027-09-09"), header.date());
    }

    @Test
    void timesAreNoPlaces() {
        for (String time : List.of("June", "May 2031", "the Spring", "the Second Quarter", "FY 2031", "Fiscal Year 2031", "Q3", "December, to the joy of all")) {
            assertEquals(Optional.empty(), Page.en("TITLE|Quay opened", "The board opened the new quay in " + time + ".").header().place(), time);
        }
        assertEquals(Optional.of("June Lake"), Page.en("TITLE|Meeting", "The annual board meeting was held in June Lake.").header().place());
        assertEquals(Optional.of("Port Alder"), Page.en("TITLE|Meeting", "The annual board meeting was held in May in Port Alder.").header().place());
    }

    @Test
    void englishMeetingKeepsItsWords() {
        assertEquals(Optional.of("the city council's annual meeting"),
                Page.en("TITLE|Budget approved", "On January 13, 2027, Mayor Ada Thornbury spoke at the city council's annual meeting in Port Alder.").header().meeting());
    }

    @Test
    void impossibleDayIsShownAndGivesNoDate() {
        Header header = Page.zh("TITLE|会议召开", "DATE_LINE|2028-03-01 08:15", "2月30日，全镇工作会议召开。").header();
        assertEquals(Optional.empty(), header.date());
        assertEquals("2月30日", header.noDay().orElseThrow().text());
        assertEquals(Optional.empty(), Page.zh("TITLE|会议召开", "2028年13月6日，全镇工作会议召开。").header().date());
    }

    @Test
    void whatHappensInOneYearOnlyTellsTheYear() {
        assertEquals(Optional.of("2027-03-06"), Page.zh("TITLE|动员会召开", "3月6日，全县动员会召开，以优异成绩迎接党的二十一大胜利召开。").header().date());
        assertEquals(Optional.of("2026-06-03"), Page.zh("TITLE|动员会召开", "6月3日，全县动员会召开。", "今年是“十五五”规划开局之年。").header().date());
    }

    @Test
    void bodyThatCallsTheMeetingIsItsOrganiser() {
        assertEquals(Optional.of("云岫市林业局"), Page.zh("TITLE|研讨会召开", "1月9日，云岫市林业局组织召开改革创新研讨会。").header().organiser());
        assertEquals(Optional.of("县委"), Page.zh("TITLE|县委经济工作会议召开", "1月9日，县委经济工作会议在云岫会堂召开。").header().organiser());
        assertEquals(Optional.of("City Council"), Page.en("TITLE|Budget approved", "The City Council held its annual budget hearing at the annual City Council meeting.").header().organiser());
        assertEquals(Optional.empty(), Page.zh("TITLE|全县经济工作会议举行", "1月9日，全县经济工作会议举行。").header().organiser());
    }

    @Test
    void meetingThatIsAwaitedIsNotTheOneReported() {
        assertEquals(Optional.of("新项目集中开工仪式"), Page.zh("TITLE|我县四个项目开工", "为迎接第二十一次全国代表大会胜利召开，双溪县隆重举行新项目集中开工仪式。").header().meeting());
    }

    @Test
    void articleWithoutHeadlineIsCalledByItsFirstWords() {
        Header header = Page.zh("本报讯（记者 田小禾，郑瑶）1月8日上午，全市经济工作会议召开，部署2028年经济工作。").header();
        assertEquals(Optional.empty(), header.title());
        assertEquals("本报讯（记者 田小禾，郑瑶）1月8日上午", header.name().orElseThrow().text());
        assertEquals("会议召开", Page.zh("TITLE|会议召开", "会议部署了工作。").header().name().orElseThrow().text());
    }

    @Test
    void textWithoutEndIsNoSentenceOfPeopleAndMeetings() {
        String told = "3月9日，市委书记陆一舟主持召开云岫市委经济工作会议，";
        assertEquals(Optional.of("云岫市委经济工作会议"), Page.zh(told + "部署工作。").header().meeting());
        Page page = Page.zh(told + "部署工作、".repeat(400) + "。");
        assertEquals(Optional.empty(), page.header().meeting());
        assertEquals(List.of(), page.people());
    }

    @Test
    void longSentenceHidesNoOther() {
        Page page = Page.zh("部署工作、".repeat(401) + "。", "市委书记陆一舟主持召开云岫市委经济工作会议，部署工作。");
        assertEquals(Optional.of("云岫市委经济工作会议"), page.header().meeting());
        assertEquals(List.of("陆一舟 presided+spoke 市委书记"), page.people());
    }
}
