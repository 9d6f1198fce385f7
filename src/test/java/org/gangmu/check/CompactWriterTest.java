package org.gangmu.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompactWriterTest {

    @Test
    void whatIsWrittenComesBackWhateverItsLength() {
        byte[] many = new byte[10_000];
        many[9_999] = 7;
        CompactReader in = new CompactReader(new CompactWriter().number(5).bytes(many).number(1 << 30).real(-0.5).name("青泽").name("青泽").text("x".repeat(3_000)).bytes());
        assertEquals(5, in.number());
        assertArrayEquals(many, in.bytes());
        assertEquals(1 << 30, in.number());
        assertEquals(-0.5, in.real());
        assertEquals("青泽", in.name());
        assertEquals("青泽", in.name());
        assertEquals("x".repeat(3_000), in.text());
    }

    @Test
    void charactersBeyondTheBasicPlaneComeBack() {
        for (String text : List.of("", "青泽", "𠮷田", "𠮷", "a𠮷")) {
            assertEquals(text, new CompactReader(new CompactWriter().text(text).bytes()).text());
        }
    }
}
