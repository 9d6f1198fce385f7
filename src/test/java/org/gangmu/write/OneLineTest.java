package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void lineEndsBecomeSpacesButNotBetweenChineseCharacters() {
        assertEquals("one two", OneLine.of("one\n  two"));
        assertEquals("工作总结", OneLine.of("工作总\n结"));
    }

    @Test
    void aBulletIsLeftOutOfAnItemAndAMinusIsNot() {
        assertEquals("Opened two branches.", OneLine.item("- Opened two branches."));
        assertEquals("Opened two branches.", OneLine.item("•  Opened two branches."));
        assertEquals("-3 percent", OneLine.item("-3 percent"));
        assertEquals("- Opened", OneLine.of("- Opened"));
    }

    @Test
    void controlCharactersCannotSteerATerminal() {
        assertEquals("a\ufffd[31mb", OneLine.of("a\u001b[31mb"));
    }
}
