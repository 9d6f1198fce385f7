package org.gangmu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBookReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the shipped rulebooks, run as {@code gangmu rules test} runs them. */
class ShippedRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyExampleComesOutAsWritten(String book) {
        List<ExampleFailure> failures = new ExampleChecker(RuleBookReader.read(Path.of("rules", book))).failures();
        assertEquals("", failures.stream().map(ExampleFailure::toString).collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyRuleHasTwoHitsAndANearMiss(String book) {
        assertEquals(List.of(), new ExampleChecker(RuleBookReader.read(Path.of("rules", book))).thin().stream().map(Rule::id).toList());
    }
}
