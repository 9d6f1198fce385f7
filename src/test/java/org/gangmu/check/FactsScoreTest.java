package org.gangmu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gangmu.Gangmu;
import org.gangmu.check.FactSheet.Article;
import org.gangmu.check.FactSheet.Figure;
import org.gangmu.check.FactSheet.Person;
import org.gangmu.check.FactSheet.Task;
import org.gangmu.check.FactsScore.Field;
import org.gangmu.check.FactsScore.Miss;
import org.gangmu.check.FactsScore.Row;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsScoreTest {

    @TempDir
    Path folder;

    private static Figure figure(String indicator, double value, String unit, String quote) {
        return new Figure("target", indicator, "growth", "=", List.of(value), unit, "2026", quote);
    }

    private static Figure without(String op, String quote) {
        return new Figure("target", "", "growth", op, List.of(), "", "", quote);
    }

    private static Task task(String ordinal, String heading) {
        return new Task(ordinal, heading, false, Set.of(), "");
    }

    private static Task action(String heading, String body, String deadline) {
        return new Task("", heading, true, Set.of(body), deadline);
    }

    private static FactsScore figures(List<Figure> gold, List<Figure> found) {
        return score(new FactSheet(List.of(), gold, List.of()), new FactSheet(List.of(), found, List.of()));
    }

    private static FactsScore tasks(List<Task> gold, List<Task> found) {
        return score(new FactSheet(List.of(), List.of(), gold), new FactSheet(List.of(), List.of(), found));
    }

    private static FactsScore articles(Article gold, Article... found) {
        return score(new FactSheet(List.of(gold), List.of(), List.of()), new FactSheet(List.of(found), List.of(), List.of()));
    }

    private static FactsScore score(FactSheet gold, FactSheet found) {
        FactsScore score = new FactsScore();
        score.document("a.txt", gold, found);
        return score;
    }

    private static String counts(Count c) {
        return c.precision() + " " + c.recall() + " of " + c.gold();
    }

    @Test
    void aFigureIsFoundWhereTheWordsOverlapAndTheValueIsTheSame() {
        FactsScore score = figures(List.of(figure("GDP", 5, "%", "全市GDP增长5%")), List.of(figure("GDP", 5, "％", "GDP 增长5%")));
        assertEquals("1.0 1.0 of 1", counts(score.of(Row.FIGURES)));
        assertEquals(1.0, score.right(Field.UNIT));
        assertEquals(List.of(), score.errors());
    }

    @Test
    void aMissedFigureAndAFalseOneAreListedWithTheirWords() {
        FactsScore score = figures(List.of(figure("GDP", 5, "%", "GDP增长5%"), figure("税收", 6, "%", "税收增长6%")),
                List.of(figure("GDP", 5, "%", "GDP增长5%"), figure("人口", 3, "万人", "人口3万人")));
        assertEquals("0.5 0.5 of 2", counts(score.of(Row.FIGURES)));
        assertEquals(List.of(new Miss("a.txt", Row.FIGURES, "figures", "税收 growth =6%", "", "税收增长6%"),
                new Miss("a.txt", Row.FIGURES, "figures", "", "人口 growth =3万人", "人口3万人")), score.errors());
    }

    @Test
    void aWrongUnitIsAFigureFoundWithAFieldWrong() {
        FactsScore score = figures(List.of(figure("税收", 6, "亿元", "税收6亿元"), figure("物价", 2, "%", "物价2%"), figure("岗位", 300, "jobs", "300 new jobs")),
                List.of(figure("税收", 6, "元", "税收6亿元"), figure("物价", 2, "", "物价2%"), figure("岗位", 300, "new jobs", "300 new jobs")));
        assertEquals(1.0, score.f1(Row.FIGURES));
        assertEquals(1 / 3.0, score.right(Field.UNIT));
        assertEquals("unit: 亿元 → 元", score.errors().get(0).what() + ": " + score.errors().get(0).gold() + " → " + score.errors().get(0).found());
    }

    @Test
    void aWrongValueIsMissedAndFalse() {
        FactsScore score = figures(List.of(figure("税收", 6, "亿元", "税收6亿元")), List.of(figure("税收", 60, "亿元", "税收6亿元")));
        assertEquals(0.0, score.f1(Row.FIGURES));
        assertEquals(0.0, score.right(Field.VALUE));
    }

    @Test
    void aFigureIsFoundOnceOnly() {
        Figure told = figure("GDP", 5, "%", "GDP增长5%");
        assertEquals("0.5 1.0 of 1", counts(figures(List.of(told), List.of(told, told)).of(Row.FIGURES)));
    }

    @Test
    void figuresWithoutAValueAreCountedApart() {
        FactsScore score = figures(List.of(without("relative", "与经济增长同步"), without("qualitative", "稳步提升"), without("", "增长%")),
                List.of(without("relative", "与经济增长同步"), without("relative", "稳步提升")));
        assertEquals("1.0 0.6666666666666666 of 3", counts(score.of(Row.FIGURES)));
        assertEquals("0.5 1.0 of 1", counts(score.of(Row.RELATIVE)));
        assertEquals(0.0, score.f1(Row.QUALITATIVE));
        assertEquals(0.0, score.f1(Row.UNREAD));
        assertTrue(Double.isNaN(score.f1(Row.VALUES)));
    }

    @Test
    void peopleCountWithEachOfTheirRoles() {
        Article gold = new Article("全市大会召开", "2026-01-08", "全市大会", "", List.of(new Person("田一禾", "spoke"), new Person("田一禾", "attended"), new Person("沈亦舟", "reporter")));
        Article found = new Article("全市大会召开", "2026-01-09", "全市大会", "", List.of(new Person("田一禾", "spoke"), new Person("陆怀章", "editor")));
        FactsScore score = articles(gold, found);
        assertEquals("0.5 0.3333333333333333 of 3", counts(score.of(Row.PEOPLE)));
        assertEquals(0.0, score.f1(Row.DATES));
        assertEquals(1.0, score.f1(Row.MEETINGS));
        assertEquals(1.0, score.f1(Row.ARTICLES));
    }

    @Test
    void aDateThatNobodyToldIsFalse() {
        FactsScore score = articles(new Article("简报一期", "", "", "", List.of()), new Article("简报一期", "2026-03-02", "", "", List.of()), new Article("另文", "", "", "", List.of()));
        assertEquals("0.0 0.0 of 0", counts(score.of(Row.DATES)));
        assertEquals("0.5 1.0 of 1", counts(score.of(Row.ARTICLES)));
    }

    @Test
    void tasksAreFoundByTheirHeadingsAndActionsByTheWordsTheyStandIn() {
        FactsScore score = tasks(List.of(task("一", "抓好春季检修"), task("二", "抓好台账"), action("完成岸桥检修", "设备部", "2026-06")),
                List.of(task("一", "抓好春季检修。"), task("三", "别的"), action("由设备部牵头，6月底前完成岸桥检修", "设备部", "2026")));
        assertEquals("0.5 0.5 of 2", counts(score.of(Row.TASKS)));
        assertEquals("1.0 1.0 of 1", counts(score.of(Row.ACTIONS)));
        assertEquals(1.0, score.right(Field.BODIES));
        assertEquals(0.0, score.right(Field.DEADLINE));
    }

    @Test
    void factsWithoutLabelsAreScoredAndPrinted() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "全市经济工作会议召开\n今年，全市GDP增长5%左右，税收增长6%。\n");
        Files.writeString(folder.resolve("a.facts.json"), "{\"articles\":[],\"tasks\":[],\"figures\":[{\"kind\":\"target\",\"indicator\":\"税收\",\"change\":\"growth\",\"op\":\"=\","
                + "\"value\":7,\"unit\":\"%\",\"period\":null,\"quote\":\"税收增长7%\"}]}");
        List<Problem> problems = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        new CorpusScorer(Gangmu.open(Path.of("rules")), problems::add, name -> { }).score(folder).print(out, true, 5);
        assertEquals(List.of(), problems);
        assertTrue(out.toString().startsWith("facts: documents 1\n"), out::toString);
        assertTrue(out.toString().contains("  a.txt  figures: 税收 growth =7% → –  税收增长7%\n"), out::toString);
    }

    @Test
    void aBrokenFactsFileIsAProblemWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("a.facts.json"), "{\"articles\":[],\n\"figures\":}");
        List<Problem> problems = new ArrayList<>();
        assertEquals(Optional.empty(), FactsGold.read(file, problems::add));
        assertTrue(problems.get(0).toString().contains("a.facts.json:2: is not a JSON object"), problems::toString);
        Files.writeString(file, "{\"articles\":[]}");
        assertEquals(Optional.empty(), FactsGold.read(file, problems::add));
        assertTrue(problems.get(1).toString().contains("has no list \"figures\""), problems::toString);
    }

    private static FactsReport corpus(String name) throws IOException {
        List<Problem> problems = new ArrayList<>();
        FactsReport report = new CorpusScorer(Gangmu.open(Path.of("rules")), problems::add, n -> { }).score(Path.of("test-corpus", name)).facts();
        assertEquals(List.of(), problems);
        return report;
    }

    private static void holds(FactsReport report, FactsScore score, double figures, double people, double tasks, double unit) {
        assertTrue(score.f1(Row.FIGURES) >= figures && !(score.f1(Row.PEOPLE) < people) && !(score.f1(Row.TASKS) < tasks) && score.right(Field.UNIT) >= unit,
                () -> {
                    StringBuilder out = new StringBuilder();
                    try {
                        report.print(out, true, 30);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                    return out.toString();
                });
    }

    @Test
    void chineseFactsAgreeWithGold() throws IOException {
        FactsReport report = corpus("zh");
        assertEquals(9, report.size());
        holds(report, report.total(), 0.93, 0.94, 0.90, 0.99);
    }

    @Test
    void englishFactsAgreeWithGold() throws IOException {
        FactsReport report = corpus("en");
        assertEquals(5, report.size());
        holds(report, report.total(), 0.70, 0.99, 0.82, 0.92);
    }

    @Test
    void factsOfTheSeriesAgreeWithGold() throws IOException {
        FactsReport report = corpus("series");
        assertEquals(10, report.size());
        holds(report, report.of(Language.ZH), 0.99, 0.99, 0.59, 0.99);
        holds(report, report.of(Language.EN), 0.82, 0.99, 0.99, 0.95);
    }

    @Test
    void factsOfBrokenDocumentsAgreeWithGold() throws IOException {
        FactsReport report = corpus("bad-input");
        assertEquals(2, report.size());
        holds(report, report.total(), 0.45, 1, 0.99, 0.99);
    }
}
