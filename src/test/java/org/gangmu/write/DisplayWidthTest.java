package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({"abc, 3", "目标, 4", "ｱｲ, 2", "Ａ, 2", "，。, 4", "“…”, 3", "e\u0301a, 2", "한국, 4", "𠀀, 2", "👍, 2", "👍🏽, 2", "👨\u200d👩\u200d👧, 2", "🇨🇳🇫🇷, 4", "❤\ufe0f, 2", "❤, 1",
        "\u200b\ufeff, 0", "①, 1"})
    void columnsAreCountedAsTerminalsDrawThem(String text, int columns) {
        assertEquals(columns, DisplayWidth.of(text));
    }
}
