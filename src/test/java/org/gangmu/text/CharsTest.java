package org.gangmu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CharsTest {

    @Test
    void spaceIsAllThatUnicodeCallsSoAndMarksThatShowNothing() {
        for (int i = 0x80; i <= Character.MAX_VALUE; i++) {
            char c = (char) i;
            boolean space = "\u0085\u00a0\u200b\u2060\ufeff".indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
            assertEquals(space, Chars.isSpace(c), Integer.toHexString(i));
        }
    }

    @Test
    void lettersOfTwoCasesFoldToTheSmallOne() {
        for (int i = 0x80; i <= Character.MAX_VALUE; i++) {
            char c = (char) i;
            if (Character.isLetter(c) && (c < '\uff01' || c > '\uff5e')) {
                assertEquals(Character.toLowerCase(c), Chars.fold(c), Integer.toHexString(i));
            }
        }
    }

    @Test
    void wordsStartWithTheirFirstTwoCharacters() {
        Starts starts = Starts.of(List.of("市长", "省委书记", "书"));
        assertEquals(2, starts.next("市容市长", 0, 4));
        assertEquals(3, starts.next("市容市长", 0, 3));
        assertTrue(starts.at("书房", 0, 2) && starts.with('省', '委') && starts.with('书', (char) 0));
        assertFalse(starts.at("省长", 1, 2) || starts.with('省', (char) 0));
    }

    @Test
    void aSetHasItsCharactersOnly() {
        CharSet set = CharSet.of("年月\uffff");
        assertTrue(set.has('年') && set.has('\uffff') && set.isIn("一年", 0, 2));
        assertFalse(set.has('日') || set.isIn("一年", 0, 1) || CharSet.of("").has('a'));
    }

    @Test
    void allSpaceOfAFoldedTextIsListed() {
        for (int i = 0; i < 1 << 16; i++) {
            char c = Chars.fold((char) i);
            assertEquals(Chars.isSpace(c), Chars.SPACES.indexOf(c) >= 0, Integer.toHexString(i));
        }
    }
}
