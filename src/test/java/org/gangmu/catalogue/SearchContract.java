package org.gangmu.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.Findings;
import org.gangmu.findings.FoundFigure;
import org.gangmu.findings.FoundPerson;
import org.gangmu.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every search holds to. */
abstract class SearchContract {

    private Catalogue catalogue;
    private Ledger ledger;
    private long source;

    abstract String place();

    @BeforeEach
    void create() {
        String at = place();
        Catalogue.create(at);
        catalogue = Catalogue.open(at, Mode.WRITE);
        source = catalogue.source("all");
        Edition edition = catalogue.register(List.of(Invented.RULES), "models");
        catalogue.putInForce(edition);
        ledger = catalogue.begin("run", edition, 1);
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    private void document(String name, Findings findings) {
        catalogue.add(source, List.of(Invented.located(name)));
        ledger.commit(List.of(new Result.Found(ledger.claim(1).get(0), 10, findings, 1)));
    }

    private void document(String name, String... sentences) {
        document(name, Invented.findings(sentences));
    }

    /** Sentences only; other kinds have tests of their own. */
    private List<String> found(String query) {
        return found(query, SearchFilter.NONE);
    }

    private List<String> found(String query, SearchFilter filter) {
        return catalogue.search(query, filter, 50, false).hits().stream().filter(h -> h.kind() == Hit.Kind.SENTENCE).map(Hit::text).toList();
    }

    @Test
    void namesThatDocumentsHaveAreKnown() {
        document("a", "税收增长。");
        document("b", Invented.findings("GOAL", 2025, "林沙市", "税收持平。"));
        document("c", Invented.findings("GOAL", 2025, "", "税收下降。"));
        KnownNames names = catalogue.names();
        assertEquals(List.of("地区生产总值"), names.indicators());
        assertEquals(List.of("林沙市", "青泽市"), names.places().stream().sorted().toList());
        assertTrue(names.hasPlace("青泽") && !names.hasPlace("青州"));
        assertTrue(names.hasPerson("林远舟") && !names.hasPerson("林远州"));
        for (String like : List.of("林远州", "临远舟", "舟")) {
            assertEquals(List.of("林远舟"), names.peopleLike(like), like);
        }
        assertEquals(List.of(), names.peopleLike("王大力"));
    }

    @Test
    void wordsOfAnyLengthAreFound() {
        document("a", "税收增长。", "高质量发展税", "两税合并");
        assertEquals(List.of("税收增长。", "高质量发展税", "两税合并"), found("税"));
        assertEquals(List.of("高质量发展税"), found("展税"));
        assertEquals(List.of("高质量发展税"), found("质量发"));
        assertEquals(List.of("高质量发展税"), found("高质量发展"));
        assertEquals(List.of(), found("高量"));
        assertEquals(List.of(), found("收税"));
    }

    @Test
    void bothScriptsAndWidthsAreOne() {
        document("a", "國內生產總值增長８.５％。", "外贸ＧＤＰ稳定。");
        assertEquals(1, found("国内生产总值").size());
        assertEquals(1, found("國內生產總值").size());
        assertEquals(1, found("8.5%").size());
        assertEquals(1, found("gdp").size());
        assertEquals(1, found("外貿gdp").size());
        assertEquals(List.of(), found("5%"));
    }

    @Test
    void englishWordsAreWholeUnlessStarred() {
        document("a", "The people's low-carbon plan grew by 1,250 tonnes.", "Planning went on; the plant closed in 18.5 days.");
        assertEquals(1, found("plan").size());
        assertEquals(2, found("plan*").size());
        assertEquals(1, found("people").size());
        assertEquals(1, found("people's").size());
        assertEquals(1, found("low-carbon").size());
        assertEquals(1, found("low carbon").size());
        assertEquals(1, found("1,250").size());
        assertEquals(1, found("18.5").size());
        assertEquals(0, found("8.5").size());
        assertEquals(0, found("18").size());
        assertEquals(1, found("\"the PLANT closed\"").size());
        assertEquals(0, found("\"plant the closed\"").size());
    }

    @Test
    void allWordsMustStandThereAndNoneThatIsUnwanted() {
        document("a", "推进农业现代化，促进就业。", "促进就业和创业。", "农业丰收。");
        assertEquals(List.of("推进农业现代化，促进就业。"), found("就业 农业"));
        assertEquals(List.of("促进就业和创业。"), found("就业 -农业"));
        assertEquals(List.of("促进就业和创业。"), found("“促进就业和”"));
        assertEquals(List.of("促进就业和创业。", "农业丰收。"), found("-推进"));
    }

    @Test
    void wordsThatOnlyStandInNeighbouringSentencesAreNoHit() {
        String[] many = new String[200];
        for (int i = 0; i < many.length; i++) {
            many[i] = i % 2 == 0 ? "第" + i + "项促进就业。" : "第" + i + "项农业丰收。";
        }
        many[150] = "农业带动就业。";
        document("a", many);
        assertEquals(List.of("农业带动就业。"), found("就业 农业"));
        assertEquals(List.of(many[198]), found("第198项"));
        assertEquals(List.of(many[1]), found("第1项"));
        assertEquals(100, catalogue.search("就业", SearchFilter.NONE, 5, true).count());
    }

    @Test
    void quotesOfFiguresComeBackAsTheyWere() {
        Findings plain = Invented.findings("增长6.5%以上，𠮷镇先行。", "城镇新增就业1万人。");
        List<FoundFigure> figures = List.of(figure(0, 2, "6.5%以上"), figure(0, 14, "先行"), figure(1, 23, "1万人"), figure(1, 23, "一万人"));
        Decisions d = plain.decisions();
        document("a", new Findings(plain.content(), new Decisions(d.articles(), d.labels(), figures, d.people(), d.derivation())));
        List<Hit> hits = catalogue.search("增长", SearchFilter.NONE, 5, false).hits();
        assertEquals(figures.subList(0, 2), hits.get(hits.size() - 1).figures());
        assertEquals(figures.subList(2, 4), catalogue.search("城镇", SearchFilter.NONE, 5, false).hits().get(0).figures());
    }

    private static FoundFigure figure(int sentence, int start, String quote) {
        return new FoundFigure(sentence, start, start + quote.length(), "target", "指标" + start, "growth", "≥", List.of(6.5), "%", 2026, 2026, quote);
    }

    @Test
    void lineBreaksInWordsDoNotHideThemAndMarksAreOfTheOriginal() {
        document("a", "推进农业现\n 代化，GDP  growth。");
        Hit hit = catalogue.search("现代化 \"gdp growth\"", SearchFilter.NONE, 5, false).hits().get(0);
        assertEquals(List.of(new Span(4, 9), new Span(10, 21)), hit.marks());
        assertEquals("推进农业现  代化，GDP  growth。", hit.snippet(80).text());
        assertTrue(hit.snippet(12).text().length() <= 14);
    }

    @Test
    void hitsTellWhereTheyAre() {
        Findings findings = Invented.findings("就业增长6.5%以上。", "会议结束。");
        document("b.txt", findings);
        document("a.txt", findings);
        Hits hits = catalogue.search("增长", SearchFilter.NONE, 5, true);
        assertEquals(1, hits.count());
        assertFalse(hits.more());
        Hit hit = hits.hits().get(0);
        assertEquals(List.of("a.txt", "b.txt"), hit.documents());
        assertEquals(findings.content().sha256().substring(0, 12) + ":0", hit.id());
        assertEquals("GOAL", hit.label());
        assertEquals(0.93, hit.confidence());
        assertEquals("targets", hit.frame());
        assertEquals(List.of("zh.goal.target.expected"), hit.rules());
        assertEquals(2026, hit.year());
        assertEquals("青泽市", hit.place());
        assertEquals("青泽市工作报告", hit.title());
        assertEquals(findings.decisions().figures(), hit.figures());
        assertEquals(List.of(new Span(0, 11)), hit.spans());
    }

    @Test
    void indicatorsTitlesAndPeopleAreFoundToo() {
        document("a", "力争增长6.5%以上。", "其余。");
        Hit figure = catalogue.search("生产总值", SearchFilter.NONE, 5, false).hits().get(0);
        assertEquals(Hit.Kind.FIGURE, figure.kind());
        assertEquals("力争增长6.5%以上。", figure.text());
        Hit title = catalogue.search("工作报告", SearchFilter.NONE, 5, false).hits().get(0);
        assertEquals(Hit.Kind.TITLE, title.kind());
        assertEquals(Hit.Kind.TITLE, catalogue.search("经济工作会议", SearchFilter.NONE, 5, false).hits().get(0).kind());
        Hit person = catalogue.search("林远舟", SearchFilter.NONE, 5, false).hits().get(0);
        assertEquals(Hit.Kind.PERSON, person.kind());
        assertEquals("林远舟 市长", person.text());
    }

    private static SearchFilter filter(String label, String kind, String frame, String rule, int from, int to, String place, String name, String indicator, String person) {
        return new SearchFilter(label, kind, frame, rule, from, to, place, name, indicator, person, 0);
    }

    @Test
    void indicatorsAndPeopleOfAYearbookAreFoundToTheLast() {
        List<FoundFigure> figures = new ArrayList<>();
        List<FoundPerson> people = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            figures.add(new FoundFigure(0, 0, 2, "result", "第" + i + "类规模以上工业企业主营业务收入", "level", "=", List.of(1.0), "亿元", 2025, 2025, "就业"));
            people.add(new FoundPerson(0, "第" + (i + 10_000) + "位代表", "", List.of("spoke")));
        }
        Findings plain = Invented.findings("就业一。");
        Decisions d = plain.decisions();
        document("yearbook", new Findings(plain.content(), new Decisions(d.articles(), d.labels(), figures, people, d.derivation())));
        assertEquals(List.of("就业一。"), found("就业", filter("", "", "", "", 0, 0, "", "", "第5999类规模以上工业企业主营业务收入", "")));
        assertEquals(List.of("就业一。"), found("", filter("", "", "", "", 0, 0, "", "", "第5998类规模以上工业企业主营业务收入", "")));
        assertEquals(List.of("就业一。"), found("", filter("", "", "", "", 0, 0, "", "", "", "第15999位代表")));
        assertEquals(Hit.Kind.FIGURE, catalogue.search("第5999类", SearchFilter.NONE, 5, false).hits().get(0).kind());
    }

    @Test
    void filtersNarrowTheSearch() {
        document("青泽/2026.txt", Invented.findings("GOAL", 2026, "青泽市", "就业一。", "就业二。"));
        document("linsha/2024.txt", Invented.findings("ACHIEVEMENT", 2024, "林沙县", "就业三。", "就业四。"));
        assertEquals(List.of("就业一。"), found("就业", filter("GOAL", "", "", "", 0, 0, "", "", "", "")));
        assertEquals(List.of("就业四。", "就业二。"), found("就业", filter("OTHER", "", "review", "", 0, 0, "", "", "", "")));
        assertEquals(List.of("就业三。", "就业一。"), found("就业", filter("", "", "", "zh.goal.target.expected", 0, 0, "", "", "", "")));
        assertEquals(List.of("就业三。", "就业一。"), found("就业", filter("", "", "", "zh.goal.*", 0, 0, "", "", "", "")));
        assertEquals(List.of(), found("就业", filter("", "", "", "zh.goal", 0, 0, "", "", "", "")));
        assertEquals(List.of("就业一。", "就业二。"), found("就业", filter("", "", "", "", 2025, 0, "", "", "", "")));
        assertEquals(List.of("就业三。", "就业四。"), found("就业", filter("", "", "", "", 0, 2025, "", "", "", "")));
        assertEquals(List.of("就业三。", "就业四。"), found("就业", filter("", "report", "", "", 0, 0, "林沙", "", "", "")));
        assertEquals(List.of("就业一。", "就业二。"), found("就业", filter("", "", "", "", 0, 0, "", "*/2026*", "", "")));
        assertEquals(List.of("就业三。", "就业一。"), found("就业", filter("", "", "", "", 0, 0, "", "", "地区生产总值", "林远舟")));
        assertEquals(List.of(), found("就业", filter("", "", "", "", 0, 0, "", "", "", "何人")));
        assertEquals(List.of(), found("就业", filter("NOTHING", "", "", "", 0, 0, "", "", "", "")));
        assertEquals(List.of("就业三。", "就业四。", "就业一。", "就业二。"), found(""));
    }

    @Test
    void manyDocumentsGiveTheSameHitsByEveryPlan() {
        List<String> rare = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String name = String.format("d%03d", i);
            boolean isRare = i % 97 == 50;
            document(name, "就业第" + i + "年。", isRare ? "罕见词在此。" : "常见词在此。", "尾" + i);
            if (isRare) {
                rare.add(name);
            }
        }
        assertEquals(rare, catalogue.search("罕见", SearchFilter.NONE, 50, false).hits().stream().map(h -> h.documents().get(0)).toList());
        assertEquals(rare, catalogue.search("罕", SearchFilter.NONE, 50, false).hits().stream().map(h -> h.documents().get(0)).toList());
        Hits first = catalogue.search("就业", SearchFilter.NONE, 50, false);
        assertTrue(first.more());
        assertEquals(50, first.hits().size());
        assertEquals(List.of("d049"), first.hits().get(49).documents());
        assertEquals(400, catalogue.search("就业", SearchFilter.NONE, 7, true).count());
        assertEquals(400, catalogue.search("业", SearchFilter.NONE, 7, true).count());
        assertEquals(List.of("d399"), catalogue.search("就业 399", SearchFilter.NONE, 50, false).hits().get(0).documents());
        assertEquals(396, catalogue.search("常见词", SearchFilter.NONE, 5, true).count());
    }

    /** So many sentences that the index names more passages than are looked at one by one. */
    @Test
    void frequentWordsThatHardlyMeetAreFoundWhereTheyDo() {
        String[] many = new String[42_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = (i % 2 == 0 ? "就业" : "农业") + i % 10;
        }
        document("a", many);
        for (int i = 0; i < 160; i++) {
            document(String.format("d%03d", i), "就业第" + i + "年。", "农业。");
        }
        document("x", Invented.findings("GOAL", 2026, "青泽市", "农业带动就业。", "无关。"));
        document("y", Invented.findings("ACHIEVEMENT", 2024, "林沙县", "農業帶動就 業８。", "无关。"));
        List<String> both = List.of("农业带动就业。", "農業帶動就 業８。");
        assertEquals(both, found("就业 农业"));
        assertEquals(both, found("就* 农*"));
        assertEquals(2, catalogue.search("就业 农业", SearchFilter.NONE, 1, true).count());
        assertEquals(List.of(both.get(0)), found("就业 农业", filter("GOAL", "", "", "", 0, 0, "", "", "", "")));
        assertEquals(List.of(both.get(1)), found("就业 农业", filter("", "", "", "", 0, 0, "林沙", "", "", "")));
        assertEquals(List.of(both.get(1)), found("就业 农业", filter("", "", "", "", 2023, 2025, "", "", "", "")));
        assertEquals(21_161 + 1, catalogue.search("就业", SearchFilter.NONE, 1, true).count());
        assertEquals(4200 + 1 + 1, catalogue.search("就业 8", SearchFilter.NONE, 1, true).count());
        assertEquals(1, catalogue.search("就业", filter("", "", "", "", 0, 0, "林沙", "*y*", "", ""), 0, true).count());
        assertEquals(42_000 + 320 + 4, catalogue.search("", SearchFilter.NONE, 1, true).count());
    }

    @Test
    void hitsCountedUnderAFilterAreThoseThatASearchWithoutLimitLists() {
        for (int i = 0; i < 40; i++) {
            document(String.format("d%02d", i), Invented.findings(i % 3 == 0 ? "GOAL" : "ACHIEVEMENT", 2020 + i % 5, i % 2 == 0 ? "青泽市" : "林沙县", "就业" + i + "人。", "农业带动就业。", "无关" + i + "。"));
        }
        List<SearchFilter> filters = List.of(filter("GOAL", "", "", "", 0, 0, "", "", "", ""), filter("OTHER", "report", "", "", 0, 0, "", "", "", ""), filter("", "", "review", "", 0, 0, "", "", "", ""),
                filter("", "", "", "zh.goal.target.expected", 0, 0, "", "", "", ""), filter("", "", "", "", 2021, 2022, "", "", "", ""), filter("GOAL", "", "", "", 2022, 0, "", "", "", ""),
                filter("", "", "", "", 0, 2021, "林沙", "", "", ""), filter("", "", "", "", 0, 0, "", "*d1*", "", ""), filter("", "", "", "", 0, 0, "", "", "", "林远舟"), filter("", "plan", "", "", 0, 0, "", "", "", ""));
        for (String query : List.of("就业", "就业 农业", "农*", "就业 -农业", "没有")) {
            for (SearchFilter filter : filters) {
                assertEquals(catalogue.search(query, filter, 1000, false).hits().size(), catalogue.search(query, filter, 1, true).count(), query + " " + filter);
            }
        }
        assertEquals(14, catalogue.search("就业", filters.get(0), 1, true).count());
        assertEquals(40, catalogue.search("就业", filters.get(2), 1, true).count());
        assertEquals(0, catalogue.search("就业", filters.get(9), 1, true).count());
    }

    @Test
    void anySearchFindsWhatALookAtEverySentenceFinds() {
        Random random = new Random(5);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 180; i++) {
            String[] sentences = new String[1 + random.nextInt(60)];
            for (int k = 0; k < sentences.length; k++) {
                sentences[k] = "句" + random(random, 2 + random.nextInt(12));
            }
            document(String.format("d%03d", i), sentences);
            all.addAll(List.of(sentences));
        }
        for (int i = 0; i < 150; i++) {
            String query = random(random, 1 + random.nextInt(3)).strip() + (i % 3 == 0 ? " " + random(random, 2).strip() : "") + (i % 7 == 0 ? "*" : "") + (i % 5 == 0 ? " -" + random(random, 1).strip() : "");
            SearchQuery asked = SearchQuery.of(query);
            List<String> expected = all.stream().filter(s -> asked.matches(SearchText.of(s))).toList();
            List<String> found = catalogue.search(query, SearchFilter.NONE, 30, false).hits().stream().map(Hit::text).toList();
            assertEquals(expected.subList(0, Math.min(30, expected.size())), found, query);
            assertEquals(expected.size(), catalogue.search(query, SearchFilter.NONE, 1, true).count(), query);
        }
    }

    /** Of signs that search sees as one, and signs that it parts words at; none are in names. */
    private static String random(Random random, int length) {
        String[] signs = {"税", "稅", "收", "農", "农", "ａ", "a", "A", "b", "8", "８", ".", "．", ",", "，", " ", "\n", "　", "É", "é", "“", "-", "𠮷", "丰"};
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(signs[random.nextInt(signs.length)]);
        }
        return out.toString();
    }
}
