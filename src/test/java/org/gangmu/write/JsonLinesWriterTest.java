package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gangmu.summarize.Summary;
import org.junit.jupiter.api.Test;

class JsonLinesWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<JsonNode> read(WriteOptions options, Summary... summaries) throws IOException {
        List<JsonNode> out = new ArrayList<>();
        for (String line : Samples.text(new JsonLinesWriter(options), summaries).split("\n", -1)) {
            if (!line.isEmpty()) {
                out.add(JSON.readTree(line));
            }
        }
        return out;
    }

    @Test
    void everyLineKeepsToThePublishedSchema() throws IOException {
        for (JsonNode line : read(WriteOptions.defaults().withFurniture(true), Samples.zh(), Samples.en(), Samples.hostile())) {
            assertEquals(List.of(), Schemas.faults("sentence", line), line::toString);
        }
    }

    @Test
    void everySentenceIsThereInReadingOrderAndQuotesTheText() throws IOException {
        List<JsonNode> lines = read(WriteOptions.defaults(), Samples.zh());
        assertEquals(Samples.zh().decisions().size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(i, lines.get(i).get("sentence").asInt());
            StringBuilder quoted = new StringBuilder();
            lines.get(i).get("spans").forEach(s -> quoted.append(Samples.ZH, s.get(0).asInt(), s.get(1).asInt()));
            assertEquals(quoted.toString(), lines.get(i).get("text").asText());
        }
    }

    @Test
    void furnitureIsLeftOutUnlessAskedForAndThenHasItsRole() throws IOException {
        assertTrue(read(WriteOptions.defaults(), Samples.zh()).stream().noneMatch(l -> l.has("role")));
        List<JsonNode> all = read(WriteOptions.defaults().withFurniture(true), Samples.zh());
        List<JsonNode> furniture = all.stream().filter(l -> l.has("role")).toList();
        assertEquals(List.of("caption", "jump line"), furniture.stream().map(l -> l.get("role").asText()).toList());
        assertEquals("OTHER", furniture.get(0).get("label").asText());
        assertEquals("下转第4版", furniture.get(1).get("text").asText());
        int caption = all.indexOf(furniture.get(0));
        assertTrue(all.get(caption - 1).get("start").asInt() < furniture.get(0).get("start").asInt());
        assertTrue(all.get(caption + 1).get("start").asInt() > furniture.get(0).get("start").asInt());
    }

    @Test
    void aSentenceIsOneLineForReadersThatKnowMoreLineEnds() throws IOException {
        String text = Samples.text(new JsonLinesWriter(WriteOptions.defaults()), Samples.summary("odd.txt", "The\u0085review\u2028closed\u2029today."));
        assertFalse(text.contains("\u2028") || text.contains("\u2029") || text.contains("\u0085"), text);
    }

    @Test
    void aDocumentWithoutSentencesGivesNothing() throws IOException {
        assertEquals("", Samples.text(new JsonLinesWriter(WriteOptions.defaults()), Samples.summary("empty.txt", " \n")));
    }
}
