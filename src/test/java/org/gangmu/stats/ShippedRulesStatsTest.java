package org.gangmu.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.rulebook.FrameRow;
import org.gangmu.rulebook.KindRow;
import org.gangmu.rulebook.RuleBookReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The gates that the shipped rulebooks keep on the documents of {@code test-corpus} in their language, as {@code gangmu rules stats} measures them.
 */
class ShippedRulesStatsTest {

    /** Cues that the shipped lexicons hold in reserve; one that comes into use is taken out here. */
    private static final Map<String, List<String>> IDLE_CUES = Map.of("zh", List.of("modal-head"), "en", List.of("effect", "have", "legal", "will"));

    private static RulebookStats stats(String book) throws IOException {
        Gangmu gangmu = Gangmu.of(List.of(RuleBookReader.read(Path.of("rules", book))), ExtractLimits.DEFAULT);
        Corpus corpus = Corpus.read(Path.of("test-corpus", book), gangmu, problem -> {
            throw new AssertionError(problem.toString());
        }, name -> { });
        return RulebookStats.of(corpus, gangmu, Set.of()).stream().filter(s -> s.book().name().equals(book)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyRowIsOfUseAndNoRuleIsSurelyMoreOftenWrongThanRight(String book) throws IOException {
        RulebookStats stats = stats(book);
        assertEquals(List.of(), stats.neverFired().stream().map(r -> r.rule().id()).toList(), "rules that fire in no document");
        assertEquals(List.of(), stats.unused().frames().stream().map(FrameRow::id).toList(), "frame rows that open nothing");
        assertEquals(List.of(), stats.unused().kinds().stream().map(KindRow::id).toList(), "kind rows that speak nowhere");
        assertEquals(IDLE_CUES.get(book), stats.unused().cues(), "cues that no row asks for");
        assertEquals(List.of(), stats.rules().stream().filter(r -> r.precision().high() < 0.5).map(r -> r.rule().id() + " " + r.precision()).toList(),
                "rules whose precision is below one half even at the upper end of its interval");
    }
}
