package org.gangmu.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.gangmu.ledger.Entry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackerTest {

    private final Entries of2024 = Entries.report("云溪县", 2024);
    private final Entries of2025 = Entries.report("云溪县", 2025);
    private final Entries of2026 = Entries.report("云溪县", 2026);

    private static List<Aim> aims(Entry... entries) {
        return new Tracker(Tracker.TOLERANCE).track(new Ledger(List.of(entries))).stream().flatMap(t -> t.aims().stream()).toList();
    }

    private static Finding finding(Entry... entries) {
        return aims(entries).get(0).finding();
    }

    @ParameterizedTest
    @CsvSource({"growth,=,6,6.3,REACHED,0.3", "growth,=,6,5.8,MISSED,-0.2", "growth,≥,6,6,REACHED,0", "growth,>,6,6,MISSED,0", "growth,≈,6.5,6.2,REACHED,-0.3", "growth,≈,6.5,6,MISSED,-0.5",
        "growth,≤,3,1.9,REACHED,-1.1", "level,≤,5.5,5.6,MISSED,0.1", "level,<,5,4.7,REACHED,-0.3", "reduction,=,3,3.2,REACHED,0.2", "reduction,≥,3,2.8,MISSED,-0.2"})
    void anAimIsReachedOrMissedByTheDifferenceInItsOwnUnit(String change, String op, double aim, double told, Outcome outcome, double difference) {
        Finding finding = finding(of2024.aim("指标", change, op, "%", "2024", aim), of2025.told("指标", change, "=", "%", "2024", told));
        assertEquals(outcome, finding.outcome());
        assertEquals(difference, finding.difference().orElseThrow(), 1e-9);
        assertEquals(op.equals("≈") && outcome == Outcome.REACHED, finding.tolerated());
    }

    @Test
    void withoutToleranceAboutIsTheValueItself() {
        List<Trail> trails = new Tracker(0).track(new Ledger(List.of(of2024.aim("指标", "growth", "≈", "%", "2024", 6.5), of2025.told("指标", "growth", "=", "%", "2024", 6.4))));
        assertEquals(Outcome.MISSED, trails.get(0).aims().get(0).finding().outcome());
    }

    @Test
    void ofARangeTheNearerEndCountsByWhatIsBetter() {
        Entry range = of2024.aim("失业率", "level", "range", "%", "2024", 5, 5.5);
        Entry told = of2025.told("失业率", "level", "=", "%", "2024", 5.2);
        assertEquals(Outcome.REACHED, finding(range, told).outcome());
        assertEquals(-0.3, finding(Entries.with(range, Better.DOWN), told).difference().orElseThrow(), 1e-9);
        assertEquals(Outcome.MISSED, finding(Entries.with(range, Better.DOWN), of2025.told("失业率", "level", "=", "%", "2024", 5.6)).outcome());
    }

    @Test
    void aResultThatIsOnlyABoundMayLeaveItUnclear() {
        Entry aim = of2024.aim("指标", "growth", "=", "%", "2024", 12);
        assertEquals(Outcome.UNCLEAR, finding(aim, of2025.told("指标", "growth", "≥", "%", "2024", 10)).outcome());
        assertEquals(Outcome.REACHED, finding(of2024.aim("指标", "growth", "=", "%", "2024", 10), of2025.told("指标", "growth", "≥", "%", "2024", 10)).outcome());
    }

    @Test
    void valuesAreComparedInTheNormalUnitAndTheDifferenceIsToldInThatOfTheAim() {
        Entry aim = Entries.measured(of2024.aim("粮食产量", "level", "≥", "亿斤", "2024", 26), "t", 1_300_000);
        Entry told = Entries.measured(of2025.told("粮食产量", "level", "=", "万吨", "2024", 132), "t", 1_320_000);
        Finding finding = finding(aim, told);
        assertEquals(Outcome.REACHED, finding.outcome());
        assertEquals(0.4, finding.difference().orElseThrow(), 1e-9);
    }

    @Test
    void movesAreByNumberAlone() {
        List<Aim> aims = aims(of2024.aim("指标", "growth", "≥", "%", "2024", 6), of2025.aim("指标", "growth", "≈", "%", "2025", 6), of2026.aim("指标", "growth", "=", "%", "2026", 5));
        assertEquals(List.of(Move.FIRST, Move.REPEATED, Move.LOWERED), aims.stream().map(Aim::move).toList());
        assertEquals(2025, aims.get(2).before().orElseThrow().origin().yearNumber());
    }

    @Test
    void aLevelAfterAGrowthIsAnotherMeasure() {
        List<Aim> aims = aims(of2024.aim("指标", "growth", "=", "%", "2024", 6), of2025.aim("指标", "level", "=", "亿元", "2025", 120));
        assertEquals(Move.OTHER_MEASURE, aims.get(1).move());
    }

    @Test
    void anAimForTheSameYearsWithAnotherValueReplacesTheFirst() {
        List<Aim> aims = aims(of2024.aim("指标", "level", ">", "亿元", "2027", 1600), of2025.aim("指标", "level", ">", "亿元", "2027", 1500));
        assertEquals(Move.LOWERED, aims.get(1).move());
        assertEquals(1500, aims.get(0).replacedBy().orElseThrow().values().get(0));
    }

    @Test
    void anAimIsDroppedWhenTheNextPlanIsSilent() {
        Entry dropped = of2024.aim("投资", "growth", "=", "%", "2024", 10);
        List<Aim> aims = aims(dropped, of2024.aim("指标", "growth", "=", "%", "2024", 6), of2025.aim("指标", "growth", "=", "%", "2025", 6));
        assertEquals(2025, aims.stream().filter(a -> a.entry() == dropped).findFirst().orElseThrow().droppedIn().orElseThrow().yearNumber());
        assertTrue(aims.stream().filter(a -> a.entry() != dropped).allMatch(a -> a.droppedIn().isEmpty()));
    }

    @Test
    void aSingleTaskIsNotDroppedUnlessItCameAgain() {
        Entry rest2025 = of2025.aim("指标", "growth", "=", "%", "2025", 6);
        Entry rest2026 = of2026.aim("指标", "growth", "=", "%", "2026", 6);
        Entry once = Entries.asTask(of2024.aim("公路", "level", "=", "公里", "2024", 180));
        assertTrue(aims(once, rest2025, rest2026).get(0).droppedIn().isEmpty());
        Entry twice = Entries.asTask(of2025.aim("公路", "level", "=", "公里", "2025", 150));
        assertEquals(2026, aims(once, twice, rest2025, rest2026).get(1).droppedIn().orElseThrow().yearNumber());
    }

    @Test
    void beforeTheEndOfItsYearsAnAimIsOnTheWay() {
        Entry aim = of2024.aim("城镇化率", "level", "=", "%", "2027", 60);
        Finding before = finding(aim, of2025.told("城镇化率", "level", "=", "%", "2024", 58), of2026.told("城镇化率", "level", "=", "%", "2025", 61));
        assertEquals(Outcome.ON_THE_WAY, before.outcome());
        assertEquals(2025, before.results().get(0).period().to());
        assertTrue(before.there());
        Finding after = finding(aim, Entries.report("云溪县", 2028).told("城镇化率", "level", "=", "%", "2027", 59.5));
        assertEquals(Outcome.MISSED, after.outcome());
    }

    @Test
    void aGrowthOverSeveralYearsIsNotJudgedByOneOfThem() {
        Entry aim = of2024.aim("指标", "growth", "=", "%", "2021-2025", 6.5);
        assertEquals(Outcome.ON_THE_WAY, finding(aim, of2025.told("指标", "growth", "=", "%", "2024", 7)).outcome());
        assertEquals(Outcome.REACHED, finding(aim, of2026.told("指标", "growth", "=", "%", "2021-2025", 7)).outcome());
    }

    @Test
    void aResultForPartOfTheYearJudgesNothing() {
        Entry half = Entries.with(of2024.told("指标", "growth", "=", "%", "2024", 7), new Period(2024, 2024, false, true));
        assertEquals(Outcome.ON_THE_WAY, finding(of2024.aim("指标", "growth", "=", "%", "2024", 6), half).outcome());
    }

    @Test
    void whatAReportOnTheYearPassesOverIsNotReported() {
        Entry aim = of2024.aim("指标", "growth", "=", "%", "2024", 6);
        assertEquals(Outcome.NO_REPORT_YET, finding(aim).outcome());
        List<Entry> report = Stream.of("甲", "乙", "丙").map(i -> of2025.told(i, "growth", "=", "%", "2024", 1)).toList();
        assertEquals(Outcome.NOT_REPORTED, finding(aim, report.get(0), report.get(1), report.get(2)).outcome());
    }

    @Test
    void wordsAreNotJudgedByNumbers() {
        Entry aim = of2024.words(Kind.PLANNED, "粮食产量", "level", "qualitative", "2024", "", "粮食产量保持稳定");
        assertEquals(Outcome.NOT_MEASURABLE, finding(aim, of2025.told("粮食产量", "level", "=", "万吨", "2024", 130)).outcome());
        assertEquals(Outcome.REACHED, finding(aim, of2025.words(Kind.REPORTED, "粮食产量", "level", "qualitative", "2024", "", "粮食产量保持稳定")).outcome());
    }

    @Test
    void keepingPaceIsJudgedByWhatItKeepsPaceWith() {
        Entry aim = of2024.words(Kind.PLANNED, "居民收入", "growth", "relative", "2024", "地区生产总值", "居民收入与经济增长同步");
        Entry economy = of2025.told("地区生产总值", "growth", "=", "%", "2024", 6.3);
        Finding behind = finding(aim, economy, of2025.told("居民收入", "growth", "=", "%", "2024", 6.1));
        assertEquals(Outcome.MISSED, behind.outcome());
        assertEquals(-0.2, behind.difference().orElseThrow(), 1e-9);
        assertTrue(behind.computed());
        assertEquals(Outcome.REACHED, finding(aim, economy, of2025.told("居民收入", "growth", "=", "%", "2024", 6.3)).outcome());
    }

    @Test
    void aGrowthThatNobodyTellsIsComputedFromTwoLevelsAndSaysSo() {
        Finding finding = finding(of2024.aim("收入", "growth", "=", "%", "2024", 12), of2024.told("收入", "level", "=", "亿元", "2023", 24), of2025.told("收入", "level", "=", "亿元", "2024", 27.6));
        assertEquals(Outcome.REACHED, finding.outcome());
        assertTrue(finding.computed());
        assertEquals(15, finding.value().orElseThrow(), 1e-9);
        assertFalse(finding(of2024.aim("收入", "growth", "=", "%", "2024", 12), of2025.told("收入", "level", "=", "亿元", "2024", 27.6)).computed());
    }

    @Test
    void documentsThatDisagreeAreTold() {
        Finding finding = finding(of2024.aim("指标", "growth", "=", "%", "2024", 6), of2025.told("指标", "growth", "=", "%", "2024", 5.9), of2026.told("指标", "growth", "=", "%", "2024", 6.2));
        assertTrue(finding.disputed());
        assertEquals(Outcome.REACHED, finding.outcome(), "what is told later counts");
        assertEquals(2, finding.results().size());
    }

    @Test
    void oneResultToldTwiceInADocumentIsTheExactOne() {
        Finding finding = finding(of2024.aim("指标", "level", ">", "亿元", "2024", 1500), of2025.told("指标", "level", ">", "亿元", "2024", 1500),
                of2025.told("指标", "level", "=", "亿元", "2024", 1528));
        assertEquals(28, finding.difference().orElseThrow(), 1e-9);
        assertFalse(finding.disputed());
    }

    @Test
    void placesAreApart() {
        List<Trail> trails = new Tracker(Tracker.TOLERANCE).track(new Ledger(List.of(of2024.aim("指标", "growth", "=", "%", "2024", 6),
                Entries.report("青泽市", 2025).told("指标", "growth", "=", "%", "2024", 7))));
        assertEquals(List.of("云溪县", "青泽市"), trails.stream().map(Trail::place).toList());
        assertEquals(Outcome.NO_REPORT_YET, trails.get(0).aims().get(0).finding().outcome());
    }
}
