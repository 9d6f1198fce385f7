package org.gangmu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.gangmu.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

    private static final String SIMPLIFIED = "青石市召开全市经济工作会议\r\n　　会议指出，去年全市生产总值增长8.5%，新增就业3.2万人。\r\n　　会议要求：“各部门要狠抓落实。”";
    private static final String TRADITIONAL = "青石市召開全市經濟工作會議\n會議指出，去年全市生產總值增長8.5%，新增就業3.2萬人。會議要求各部門狠抓落實。";
    private static final String ENGLISH = "The city’s plan – “Vision 2030” – will cut emissions by 20%.\nCafé owners and naïve visitors paid £5.";

    private final TikaExtractor extractor = new TikaExtractor();

    private SourceText read(byte[] bytes) throws ExtractException {
        return extractor.extract("a.txt", bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void simplifiedChineseIsReadInItsEncoding(String charset) throws Exception {
        SourceText source = read(SIMPLIFIED.getBytes(charset));
        assertEquals(SIMPLIFIED, source.text());
        assertTrue(source.problems().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "Big5", "Big5-HKSCS", "x-windows-950", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void traditionalChineseIsReadInItsEncoding(String charset) throws Exception {
        assertEquals(TRADITIONAL, read(TRADITIONAL.getBytes(charset)).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void englishIsReadInItsEncoding(String charset) throws Exception {
        assertEquals(ENGLISH, read(ENGLISH.getBytes(charset)).text());
    }

    @ParameterizedTest
    @CsvSource({"你好,GB18030", "目标,GB18030", "推進改革,Big5", "經濟發展,Big5", "café,windows-1252", "工作要求,UTF-16LE", "工作要求,UTF-16BE"})
    void fewCharactersAreEnough(String text, String charset) throws Exception {
        assertEquals(text, read(text.getBytes(charset)).text());
    }

    @Test
    void asciiIsNeverTakenForUtf16() throws Exception {
        String text = "this app can break";
        assertEquals(text, read(text.getBytes(StandardCharsets.US_ASCII)).text());
    }

    @Test
    void plainTextIsTheFileUnchanged() throws Exception {
        String text = " \n\ttwo\r\n\n\n three \u00a0\u3000\n";
        assertEquals(text, read(text.getBytes(StandardCharsets.UTF_8)).text());
    }

    @Test
    void utf8MarkStaysAndUtf16MarkGoes() throws Exception {
        assertEquals("\ufeff目标", read("\ufeff目标".getBytes(StandardCharsets.UTF_8)).text());
        assertEquals("目标", read("\ufeff目标".getBytes(StandardCharsets.UTF_16LE)).text());
        assertEquals("目标", read("\ufeff目标".getBytes(StandardCharsets.UTF_16BE)).text());
    }

    @Test
    void aGivenCharsetIsNotGuessedAgain() throws Exception {
        byte[] bytes = SIMPLIFIED.getBytes("GB18030");
        String asLatin = extractor.withCharset(Charset.forName("windows-1252")).extract("a.txt", bytes).text();
        assertTrue(asLatin.startsWith("Çà"), asLatin);
    }
}
