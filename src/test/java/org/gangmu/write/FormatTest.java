package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Furniture;
import org.gangmu.text.Language;
import org.gangmu.text.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatTest {

    @Test
    void formatsAreFoundByTheirNames() {
        assertEquals(Optional.of(Format.MARKDOWN), Format.named("md"));
        assertEquals(Optional.of(Format.JSON_LINES), Format.named("JSONL"));
        assertEquals(Optional.empty(), Format.named("pdf"));
        assertEquals("text, md, json, jsonl, annotations, html, csv, xlsx", Format.names());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatTakesADocumentWithoutTextAndAHostileOne(Format format) throws IOException {
        SummaryWriter writer = format.writer(WriteOptions.defaults());
        Samples.bytes(writer, Samples.summary("empty.txt", ""));
        assertTrue(Samples.bytes(writer, Samples.hostile()).length > 0);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void textIsValidUtf8WithLineFeedsOnly(Format format) throws IOException {
        if (!format.isBinary()) {
            byte[] bytes = Samples.bytes(format.writer(WriteOptions.defaults()), Samples.hostile());
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            assertTrue(text.indexOf('\r') < 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theStreamIsLeftOpen(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        format.writer(WriteOptions.defaults()).write(Samples.en(), out);
        assertTrue(out.size() > 0);
    }

    @Test
    void everyWordStandsInBothLanguages() {
        assertEquals(Words.in(Language.ZH).keys(), Words.in(Language.EN).keys());
        for (Furniture.Role role : Furniture.Role.values()) {
            assertTrue(Words.in(Language.ZH).keys().contains("furniture." + role.name()), role.name());
        }
    }

    @Test
    void linesAreCountedFromOneWhateverEndsThem() {
        Places places = new Places(new org.gangmu.text.SourceText("a", "", "", "a\r\nb\rc\n", java.util.List.of(), java.util.List.of()));
        assertArrayEquals(new int[] {1, 1, 1, 2, 2, 3, 3, 4}, java.util.stream.IntStream.range(0, 8).map(places::line).toArray());
        assertEquals(0, places.page(0));
    }

    @Test
    void quotationsBecomeOneLine() {
        assertEquals("a b", OneLine.of(" a \n b\t"));
        assertEquals("建设现代", OneLine.of("建设\n现代"));
        assertEquals("柏舟　县长", OneLine.of("柏舟　县长　"));
        assertEquals("ab", OneLine.of("a\u200bb\ufeff"));
        assertEquals("a\ufffd[2J", OneLine.of("a\u001b[2J"));
    }

    @Test
    void framesAreCalledAsTheirRulebookCallsThem() {
        RuleBook book = Samples.book(Language.ZH);
        assertEquals("任务部署", Words.in(Language.ZH).frame(book, "tasks"));
        assertEquals("tasks", Words.in(Language.EN).frame(book, "tasks"));
        assertEquals("no frame", Words.in(Language.EN).frame(book, "none"));
        assertTrue(Words.in(Language.EN).keys().stream().noneMatch(key -> key.startsWith("frame.")));
    }
}
