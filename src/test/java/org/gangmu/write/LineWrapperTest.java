package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineWrapperTest {

    private static final String CHINESE = "会议强调，“十五五”时期要坚持实体经济为本，（一）推进新型工业化；（二）地区生产总值增长6.5%左右、粮食产量稳定在30万吨以上……！";

    @Test
    void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() {
        for (int width = 8; width < 60; width++) {
            for (String line : LineWrapper.wrap(CHINESE, width, 0)) {
                assertTrue("，。、；：！？…”）%".indexOf(line.charAt(0)) < 0, width + ": " + line);
                assertTrue("“（".indexOf(line.charAt(line.length() - 1)) < 0, width + ": " + line);
            }
        }
    }

    @Test
    void linesFitAndNothingIsLost() {
        for (int width = 10; width < 60; width++) {
            List<String> lines = LineWrapper.wrap(CHINESE, width, 0);
            assertEquals(CHINESE, String.join("", lines));
            for (String line : lines) {
                assertTrue(DisplayWidth.of(line) <= width, width + ": " + line);
            }
        }
    }

    @Test
    void wordsStayWholeAndSpacesGoAtLineEnds() {
        assertEquals(List.of("The quick", "brown fox", "jumped."), LineWrapper.wrap("The quick brown fox jumped.", 10, 0));
        assertEquals(List.of("共 3", "个 PDF", "文件"), LineWrapper.wrap("共 3 个 PDF 文件", 6, 0));
    }

    @Test
    void aWordLongerThanTheLineIsCut() {
        assertEquals(List.of("see", "abcdefgh", "ijkl me"), LineWrapper.wrap("see abcdefghijkl me", 8, 0));
    }

    @Test
    void theFirstLineLeavesRoomForWhatStandsBeforeIt() {
        assertEquals(List.of("ab", "cdef gh"), LineWrapper.wrap("ab cdef gh", 8, 4));
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertEquals(List.of(""), LineWrapper.wrap("", 10, 0));
    }

    @Test
    void aMarkIsNotPartedFromItsLetter() {
        assertEquals(List.of("e\u0301e\u0301", "e\u0301"), LineWrapper.wrap("e\u0301e\u0301e\u0301", 2, 0));
    }
}
