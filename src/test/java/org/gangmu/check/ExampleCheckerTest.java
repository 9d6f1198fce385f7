package org.gangmu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.gangmu.rulebook.RuleBookFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleCheckerTest {

    @TempDir
    private Path root;

    private static List<String> failures(RuleBookFixture book) {
        return new ExampleChecker(book.read()).failures().stream().map(ExampleFailure::message).toList();
    }

    @Test
    void whatStandsAroundASentenceIsTakenAsGiven() {
        assertEquals(List.of(), failures(RuleBookFixture.chinese(root).with("requirement/after.csv", """
                name,cue,with,label,strength,hit,hit 2,hit 3,near miss
                after,modal,prev:lead+lead:formula,REQUIREMENT,2,{prev=modal&lead lead=formula}各镇【必须】整改。,,,{prev=lead}各镇必须整改。
                where,modal,#closing+#paragraph-first,REQUIREMENT,2,{at=closing&paragraph-first}各镇【必须】整改。,,,{at=closing}各镇必须整改。
                year,modal,#year-past,REQUIREMENT,2,{year=2026}2025年【必须】整改。,,,{year=2025}2025年必须整改。
                """)));
    }
}
