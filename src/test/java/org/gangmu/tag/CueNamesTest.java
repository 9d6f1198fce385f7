package org.gangmu.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;

class CueNamesTest {

    private static final CueNames NAMES = new CueNames(List.of("#number", "#first"), List.of("will", "aim", "will"));

    @Test
    void cuesComeInTheOrderOfTheirNamesAndPlaces() {
        Map<String, List<Span>> cues = NAMES.inOrder(Map.of("#number", List.of(new Span(8, 9), new Span(2, 3)), "#first", List.of(new Span(0, 9))),
                List.of(new Cue("will", new Span(4, 5)), new Cue("aim", new Span(6, 7)), new Cue("will", new Span(1, 2))));
        assertEquals(List.of("#first", "#number", "aim", "will"), List.copyOf(cues.keySet()));
        assertEquals(List.of(new Span(2, 3), new Span(8, 9)), cues.get("#number"));
        assertEquals(List.of(new Span(1, 2), new Span(4, 5)), cues.get("will"));
    }

    @Test
    void aPlaceFoundByTwoWordsOfACueCountsOnce() {
        assertEquals(List.of(new Span(1, 3)), NAMES.inOrder(Map.of(), List.of(new Cue("aim", new Span(1, 3)), new Cue("aim", new Span(1, 3)))).get("aim"));
    }

    @Test
    void aNameThatNoSentenceCanHaveIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> NAMES.inOrder(Map.of(), List.of(new Cue("other", new Span(0, 1)))));
    }
}
