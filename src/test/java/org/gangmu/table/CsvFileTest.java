package org.gangmu.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gangmu.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private final List<Problem> problems = new ArrayList<>();

    private CsvFile read(byte[] bytes) {
        return CsvFile.read("t.csv", bytes, problems::add);
    }

    private CsvFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(CsvFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    static Stream<Path> shippedTables() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("rules"))) {
            return all.filter(f -> f.toString().endsWith(".csv")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedTables")
    void everyShippedTableIsWrittenAsItWasRead(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertArrayEquals(bytes, read(bytes).bytes());
        assertEquals(List.of(), problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void everythingWrittenIsKeptInEveryEncoding(String encoding) {
        String text = "# 说明, \"引号\n\nname , cue\t,\"note\"\r\n \"a\"x,\"要,\"\"必须\"\"\n换行\",\r,,,\n#\nb,  要  ,𠮷\r\n,,";
        byte[] bytes = (encoding.startsWith("UTF-16") ? "\ufeff" + text : text).getBytes(Charset.forName(encoding));
        CsvFile file = read(bytes);
        assertArrayEquals(bytes, file.bytes());
        assertEquals(List.of("name", "cue", "note"), file.table().header());
        assertEquals(3, file.table().headerLine());
        assertEquals(List.of(4, 8), file.table().rows().stream().map(Table.Row::line).toList());
        assertEquals("要,\"必须\"\n换行", file.table().rows().get(0).cell(1));
    }

    @Test
    void aByteOrderMarkIsKept() {
        CsvFile file = read("\ufeffcue,word\na,b");
        assertEquals("cue", file.table().header().get(0));
        assertEquals("\ufeffcue,word\na,b", text(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";"})
    void tabsAndSemicolonsSeparateTooWhereTheHeaderHasThem(String separator) {
        CsvFile file = read("cue" + separator + "word\nmodal" + separator + "要,必须\n");
        assertEquals(List.of("modal", "要,必须"), file.table().rows().get(0).cells());
        file.set(2, 2, "a" + separator + "b");
        assertEquals("cue" + separator + "word\nmodal" + separator + "\"a" + separator + "b\"\n", text(file));
    }

    @Test
    void aChangedCellChangesItsRowOnly() {
        CsvFile file = read("# x\r\ncue,word,note\r\n\"a\", 要 ,\"n\"\r\nb,\"没变\", z\r\n");
        file.set(3, 2, "要, \"必须\"");
        assertEquals("# x\r\ncue,word,note\r\n\"a\",\"要, \"\"必须\"\"\",\"n\"\r\nb,\"没变\", z\r\n", text(file));
        file.set(3, 1, "aa");
        assertEquals("\"aa\"", text(file).split("\r\n")[2].split(",")[0]);
    }

    @Test
    void aRowIsPutAfterTheLastAndEndsAsTheOthersDo() {
        CsvFile file = read("cue,word\r\na,b\r\nc,d");
        assertEquals(4, file.append(List.of("e", "f,g")));
        assertEquals("cue,word\r\na,b\r\nc,d\r\ne,\"f,g\"", text(file));
        CsvFile blankTail = read("cue,word\na,b\n\n\n");
        blankTail.append(List.of("e", "f"));
        assertEquals("cue,word\na,b\ne,f\n\n\n", text(blankTail));
    }

    @Test
    void whatIsNoTableIsRefusedWithTheWayOut() {
        read(new byte[] {'P', 'K', 3, 4, 0});
        assertTrue(problems.get(0).toString().contains(".xlsx"), problems::toString);
        problems.clear();
        read(new byte[] {'a', (byte) 0xff, 'b', '\n'});
        assertTrue(problems.get(0).toString().contains("CSV UTF-8"), problems::toString);
        problems.clear();
        read("cue,word".getBytes(StandardCharsets.UTF_16LE));
        assertTrue(problems.get(0).toString().contains("CSV UTF-8"), problems::toString);
    }

    @Test
    void aFullWidthCommaBetweenColumnsIsNamedAtItsCell() {
        read("线索，词语\n要，必须\n");
        assertTrue(problems.get(0).toString().startsWith("t.csv:1:A: between the columns stands a full-width comma"), problems::toString);
    }

    @Test
    void anOpenQuotationMarkIsNamed() {
        read("cue,word\na,\"b\nc,d\n");
        assertEquals("t.csv:2: a quotation mark is opened here and never closed", problems.get(0).toString());
    }
}
