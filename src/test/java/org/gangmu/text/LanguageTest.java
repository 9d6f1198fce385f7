package org.gangmu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void chineseWithLatinNamesIsChinese() {
        assertEquals(Language.ZH, Language.of("推进AI、5G和GDP统计工作，建设R&D中心。"));
    }

    @Test
    void englishWithOneChineseNameIsEnglish() {
        assertEquals(Language.EN, Language.of("The city of Qinghe (清河) opened its third library in March this year."));
    }

    @Test
    void textWithoutLettersIsEnglish() {
        assertEquals(Language.EN, Language.of("12 345 %"));
    }

    @Test
    void spanRefusesToEndBeforeItStarts() {
        assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
    }

    @Test
    void foldingKeepsOneCharacterForOne() {
        assertEquals(',', Chars.fold('，'));
        assertEquals('a', Chars.fold('Ａ'));
        assertEquals('"', Chars.fold('「'));
        assertEquals('。', Chars.fold('。'));
    }
}
