package org.gangmu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractException;
import org.gangmu.summarize.Summary;
import org.junit.jupiter.api.Test;

/** What must come out of broken dates and numbers: the words with a note, never a value that nobody wrote. */
class BadInputTest {

    private static final Path FOLDER = Path.of("test-corpus", "bad-input");

    private static Summary summary(String name) throws ExtractException {
        return Gangmu.open(Path.of("rules")).summarize(FOLDER.resolve(name + ".txt"));
    }

    private static void values(String name, Double... readable) throws ExtractException {
        List<Double> found = FoundFacts.of(summary(name)).figures().stream().flatMap(f -> f.values().stream()).toList();
        List<Double> allowed = FactsGold.read(FOLDER.resolve(name + ".facts.json"), p -> { }).orElseThrow().figures().stream().flatMap(f -> f.values().stream()).toList();
        assertEquals(List.of(), found.stream().filter(v -> !allowed.contains(v)).toList(), "made up");
        assertTrue(found.containsAll(List.of(readable)), found::toString);
    }

    private static void noted(String name, String... words) throws ExtractException {
        Summary summary = summary(name);
        List<String> unread = FoundFacts.of(summary).figures().stream().filter(f -> f.sort() == FactsScore.Row.UNREAD).map(FactSheet.Figure::quote).toList();
        for (String word : words) {
            assertTrue(unread.stream().anyMatch(q -> q.contains(word)), () -> word + " is not kept: " + unread);
            assertTrue(summary.problems().stream().anyMatch(p -> p.message().contains(word)), () -> word + " has no note: " + summary.problems());
        }
    }

    @Test
    void chineseValuesAreReadOrLeftAlone() throws ExtractException {
        values("brief-qingze-port-scan", 12.5, 4500.0, 20.0, 2.0);
    }

    @Test
    void englishValuesAreReadOrLeftAlone() throws ExtractException {
        values("memo-westmere-broken-figures", 12.0);
    }

    @Test
    void chineseWordsThatCannotBeReadAreKeptWithANote() throws ExtractException {
        noted("brief-qingze-port-scan", "2月30日", "13月1日", "4月31日", "2026年13月", "2O25年", "4l20万吨", "5.O%", "增长%", "99999999999999999999999", "1,23,4%");
    }

    @Test
    void englishWordsThatCannotBeReadAreKeptWithANote() throws ExtractException {
        noted("memo-westmere-broken-figures", "June 31", "l2.5 percent", "999,999,999,999,999,999,999,999,999");
    }

    @Test
    void impossibleDatesGiveNoDateAndNoDeadline() throws ExtractException {
        for (String name : List.of("brief-qingze-port-scan", "memo-westmere-broken-figures")) {
            FactSheet found = FoundFacts.of(summary(name));
            assertTrue(found.articles().stream().allMatch(a -> a.date().isEmpty()), name);
            assertTrue(found.tasks().stream().allMatch(t -> t.deadline().isEmpty() || t.deadline().equals("2026-04-15")), found.tasks()::toString);
            assertTrue(summary(name).articles().get(0).header().noDay().isPresent() || name.startsWith("brief"), name);
        }
    }
}
