package org.gangmu.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordSignsTest {

    private final WordSigns signs = new WordSigns();
    private final int offices = signs.add(List.of("市长", "副县长"));
    private final int bodies = signs.add(List.of("局", "管委会"));

    private int of(String text) {
        return signs.of(text.toCharArray());
    }

    @Test
    void noWordIsOverlookedWhereverItStands() {
        for (String text : List.of("市长", "请市长讲话", "讲话的是副县长")) {
            assertTrue((of(text) & offices) != 0, text);
        }
        for (String text : List.of("局", "财政局负责", "由港口管委会")) {
            assertTrue((of(text) & bodies) != 0, text);
        }
        assertEquals(offices | bodies, of("市长到水利局调研"));
    }

    @Test
    void aTextWithoutTheFirstTwoCharactersOfAWordHoldsNone() {
        assertEquals(0, of("长期在城市里"));
        assertEquals(0, of("市"));
        assertEquals(0, of(""));
    }
}
