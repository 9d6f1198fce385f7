package org.gangmu.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables that facts are read by. */
class FactTablesTest {

    @TempDir
    private Path root;
    private Path own;

    @BeforeEach
    void rulebook() throws IOException {
        RuleBookFixture.chinese(root);
        own = root.resolve("zh");
    }

    private void write(Path rulebook, String table, String content) throws IOException {
        Files.createDirectories(rulebook.resolve("facts"));
        Files.writeString(rulebook.resolve("facts/" + table + ".csv"), content);
    }

    private List<String> problems(Path rulebook) {
        return assertThrows(RuleBookException.class, () -> RuleBookReader.read(rulebook)).problems().stream()
                .map(p -> rulebook.relativize(Path.of(p.file())) + ":" + p.line() + ":" + p.column() + " " + p.message()).toList();
    }

    private static List<FactRow> of(Path rulebook, String table, String word) {
        return RuleBookReader.read(rulebook).facts().rows(table).stream().filter(r -> r.words().contains(word)).toList();
    }

    @Test
    void aRulebookWithoutTheTableReadsByTheShippedOne() throws IOException {
        assertEquals("CNY", of(own, "units", "元").get(0).value("unit"));
        write(own, "units", "词语,类别,单位,系数\n元,金额,CNY,1\n");
        assertTrue(of(own, "units", "公里").isEmpty(), "a table of its own stands alone");
        assertEquals("about", of(own, "tones", "约").get(0).value("value"), "the other tables are still the shipped ones");
    }

    @Test
    void columnsAndTermsMayBeChinese() throws IOException {
        write(own, "units", "词语,类别,单位,系数,备注\n锭|纱锭,计数,,,\n亩,度量,m2,666.7,\n");
        write(own, "indicators", "名称,词语,向好\n纱锭规模,纱锭数|纱锭规模,上升\n");
        assertEquals("count", of(own, "units", "纱锭").get(0).value("what"));
        assertEquals("666.7", of(own, "units", "亩").get(0).value("factor"));
        assertEquals("up", of(own, "indicators", "纱锭数").get(0).value("better"));
    }

    @Test
    void mistakesAreToldAtTheirCells() throws IOException {
        write(own, "units", "word,what,unit,factor\n元,mony,CNY,1\n亩,measure,m2,-3\n,count,,\n元,money,CNY,1\n");
        write(own, "tone", "word,value\n约,about\n");
        List<String> told = problems(own);
        assertEquals(List.of("facts/tone.csv:0:0", "facts/units.csv:2:2", "facts/units.csv:3:4", "facts/units.csv:4:1", "facts/units.csv:5:1"),
                told.stream().map(t -> t.substring(0, t.indexOf(' '))).sorted().toList(), told.toString());
        assertTrue(told.stream().anyMatch(t -> t.contains("share") && t.contains("money")), "the terms that may stand there are named: " + told);
    }

    @Test
    void anOverlayAddsWordsReplacesTheirMeaningAndTakesThemOut() throws IOException {
        write(own, "tones", "word,value\n约|大约,about\n至少,at least\n不足,under\n");
        Path overlay = root.resolve("mine/zh");
        Files.createDirectories(overlay);
        Files.writeString(overlay.resolve("rulebook.csv"), "key,value\nbased on,../../zh\n");
        String below = RuleBookReader.read(own).hash();
        write(overlay, "tones", "word,value,status\n冲刺,at least,\n大约,exactly,\n不足,,off\n");
        RuleBook book = RuleBookReader.read(overlay);
        assertNotEquals(below, book.hash());
        List<FactRow> rows = book.facts().rows("tones");
        assertEquals(List.of("冲刺", "大约", "不足", "约,大约", "至少", "不足"), rows.stream().map(r -> String.join(",", r.words())).toList());
        assertEquals("exactly", rows.get(1).value("value"), "asked from the top down, the overlay's meaning comes first");
        assertTrue(rows.get(2).off());
        write(overlay, "tones", "word,value,status\n压根没有,,off\n");
        assertEquals("facts/tones.csv:2:1", problems(overlay).get(0).split(" ")[0]);
    }
}
