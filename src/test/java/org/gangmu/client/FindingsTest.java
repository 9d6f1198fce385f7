package org.gangmu.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a summary on its way into a store. */
class FindingsTest {

    private static final Stamp STAMP = new Stamp("a".repeat(64), "b".repeat(16));

    private static Findings of(String article) throws IOException {
        return Findings.of(("{\"source\":{\"language\":null},\"articles\":[" + article + "]}").getBytes(StandardCharsets.UTF_8), STAMP);
    }

    private static List<String> figure(String op, String value, String quote) throws IOException {
        return of("{\"goals\":[{\"text\":\"t\",\"rules\":[\"r\"],\"targets\":[{\"indicator\":\"居民收入\",\"change\":\"growth\",\"op\":\"" + op + "\",\"value\":" + value
                + ",\"unit\":\"%\",\"period\":\"2026\",\"quote\":\"" + quote + "\"}]}]}").figures();
    }

    @Test
    void aNumberARangeAndAValueInWordsAreAllTold() throws IOException {
        assertEquals(List.of("居民收入 growth ≥ 6.5 % (2026)"), figure("≥", "6.5", "增长6.5%以上"));
        assertEquals(List.of("居民收入 growth range 6–7 % (2026)"), figure("range", "[6,7]", "增长6%-7%"));
        assertEquals(List.of("居民收入 growth 与经济增长同步 (2026)"), figure("relative", "null", "与经济增长同步"));
    }

    @Test
    void whatIsNotKnownIsNotThere() throws IOException {
        assertEquals(Map.of(), of("{\"title\":null,\"date\":null,\"people\":[]}").header());
    }

    @Test
    void aSectionThatIsNamedAsOneOfOurValuesTakesTheNameOfNone() throws IOException {
        for (String name : List.of("stamp", "tag", "state", "problem", "title", "figures")) {
            Map<String, List<String>> values = Values.of(of("{\"" + name + "\":[{\"text\":\"a line\",\"rules\":[\"r\"]}]}"), "tag 1");
            assertEquals(List.of(STAMP.toString()), values.get(Values.STAMP), name);
            assertEquals(List.of("tag 1"), values.get(Values.TAG), name);
            assertEquals(List.of("a line"), values.get(name + "-lines"), name);
        }
    }

    @Test
    void whatIsNoSummaryIsNotTakenForAnEmptyOne() {
        for (String other : List.of("", "null", "[]", "{}", "{\"articles\":{}}", "<html>")) {
            assertThrows(IOException.class, () -> Findings.of(other.getBytes(StandardCharsets.UTF_8), STAMP), other);
        }
    }
}
