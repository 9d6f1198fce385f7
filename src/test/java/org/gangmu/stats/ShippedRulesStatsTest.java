package org.gangmu.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.rulebook.FrameRow;
import org.gangmu.rulebook.KindRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gates that the shipped rulebooks keep on the documents of {@code test-corpus}, as {@code gangmu rules stats} measures them. */
class ShippedRulesStatsTest {

    /** Cues that the shipped lexicons hold in reserve; one that comes into use, or is taken out, is taken out here. */
    private static final Map<String, List<String>> IDLE_CUES = Map.of("zh", List.of("modal-head"), "en", List.of("effect", "have", "legal", "will"));

    /** One for each folder and rulebook: a document in two languages asks for both. */
    private static final List<RulebookStats> STATS = new ArrayList<>();

    @BeforeAll
    static void measure() throws IOException {
        Gangmu gangmu = Gangmu.open(Path.of("rules"));
        for (String folder : List.of("zh", "en", "formats")) {
            Corpus corpus = Corpus.read(Path.of("test-corpus", folder), gangmu, problem -> {
                throw new AssertionError(problem.toString());
            }, name -> { });
            STATS.addAll(RulebookStats.of(corpus, gangmu, Set.of()));
        }
    }

    /** What every folder lacks. */
    private static List<String> everywhere(String book, Function<RulebookStats, List<String>> lacking) {
        List<List<String>> all = STATS.stream().filter(s -> s.book().name().equals(book)).map(lacking).toList();
        return all.get(0).stream().filter(id -> all.stream().allMatch(l -> l.contains(id))).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyRowIsOfUseInSomeDocument(String book) {
        assertEquals(List.of(), everywhere(book, s -> s.neverFired().stream().map(r -> r.rule().id()).toList()), "rules that fire in no document");
        assertEquals(List.of(), everywhere(book, s -> s.unused().frames().stream().map(FrameRow::id).toList()), "frame rows that open nothing");
        assertEquals(List.of(), everywhere(book, s -> s.unused().kinds().stream().map(KindRow::id).toList()), "kind rows that speak nowhere");
        assertEquals(IDLE_CUES.get(book), everywhere(book, s -> s.unused().cues()), "cues that no row asks for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noRuleIsSurelyMoreOftenWrongThanRight(String book) {
        assertEquals(List.of(), STATS.stream().filter(s -> s.book().name().equals(book) && s.gold() > 100).flatMap(s -> s.rules().stream())
                .filter(r -> r.precision().high() < 0.5).map(r -> r.rule().id() + " " + r.precision()).toList());
    }
}
