package org.gangmu.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;

class FoundCuesTest {

    private static final CueNames NAMES = new CueNames(List.of("#number", "#first"), List.of("will", "aim", "will"));

    private final FoundCues found = new FoundCues(NAMES);

    @Test
    void cuesComeInTheOrderOfTheirNamesAndPlaces() {
        found.add("#number", new Span(8, 9));
        found.add("#number", new Span(2, 3));
        found.add("#first", new Span(0, 9));
        found.add("will", new Span(4, 5));
        found.add("aim", new Span(6, 7));
        found.add("will", new Span(1, 2));
        Cues cues = found.inOrder();
        assertEquals(List.of("#first", "#number", "aim", "will"), List.copyOf(cues.keySet()));
        assertEquals(List.of(new Span(2, 3), new Span(8, 9)), cues.get("#number"));
        assertEquals(List.of(new Span(1, 2), new Span(4, 5)), cues.get("will"));
    }

    @Test
    void aPlaceFoundByTwoWordsOfACueCountsOnce() {
        found.add("aim", new Span(1, 3));
        found.add("aim", new Span(1, 3));
        assertEquals(List.of(new Span(1, 3)), found.inOrder().get("aim"));
    }

    @Test
    void aNameThatNoSentenceCanHaveIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> found.add("other", new Span(0, 1)));
    }

    @Test
    void whatIsGivenStandsUntilItIsFound() {
        found.add("aim", new Span(1, 3));
        found.give("#first", new Span(0, 9));
        found.give("#number", new Span(0, 9));
        found.add("#number", new Span(2, 3));
        found.add("#number", new Span(5, 6));
        assertEquals(Map.of("aim", List.of(new Span(1, 3)), "#first", List.of(new Span(0, 9)), "#number", List.of(new Span(2, 3), new Span(5, 6))), found.inOrder());
    }

    @Test
    void placesOfSomeCuesAreInOrder() {
        found.add("will", new Span(4, 5));
        found.add("#first", new Span(0, 9));
        found.add("aim", new Span(1, 3));
        BitSet both = new BitSet();
        both.set(NAMES.number("aim"));
        both.set(NAMES.number("will"));
        assertEquals(List.of(new Span(1, 3), new Span(4, 5)), found.places(both));
    }

    /** Of many names, so that their bits fill more than one word. */
    @Test
    void aMapOfCuesIsAsOneOfTheirNames() {
        List<String> names = IntStream.range(0, 200).mapToObj(i -> String.format("cue%03d", i)).toList();
        FoundCues many = new FoundCues(new CueNames(List.of(), names));
        Map<String, List<Span>> expected = new TreeMap<>();
        for (int i = 199; i >= 0; i -= 3) {
            many.add(names.get(i), new Span(i, i + 1));
            expected.put(names.get(i), List.of(new Span(i, i + 1)));
        }
        Cues cues = many.inOrder();
        assertEquals(expected, cues);
        assertEquals(expected.toString(), cues.toString());
        names.forEach(n -> assertEquals(expected.get(n), cues.get(n)));
        List<String> given = new ArrayList<>();
        cues.forEach((name, places) -> given.add(name));
        assertEquals(List.copyOf(expected.keySet()), given);
        assertTrue(cues.keySet().contains("cue001"));
        assertFalse(cues.keySet().contains("cue000"));
        assertNull(cues.get("other"));
        assertThrows(UnsupportedOperationException.class, cues::clear);
    }
}
