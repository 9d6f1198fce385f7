package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gangmu.summarize.Summary;
import org.junit.jupiter.api.Test;

class AnnotationsWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode read(Summary... summaries) throws IOException {
        return JSON.readTree(Samples.text(new AnnotationsWriter(WriteOptions.defaults()), summaries));
    }

    private static List<String> quoted(JsonNode annotation, String text) {
        List<String> out = new ArrayList<>();
        for (JsonNode target : annotation.path("target")) {
            JsonNode position = target.path("selector").path(0);
            // The standard counts code points.
            out.add(text.substring(text.offsetByCodePoints(0, position.path("start").asInt()), text.offsetByCodePoints(0, position.path("end").asInt())));
        }
        return out;
    }

    @Test
    void collectionsKeepToThePublishedSchema() throws IOException {
        for (Summary summary : List.of(Samples.zh(), Samples.en(), Samples.hostile(), Samples.summary("empty.txt", ""))) {
            JsonNode collection = read(summary);
            assertEquals(List.of(), Schemas.faults("annotations", collection), collection::toString);
        }
    }

    @Test
    void everyLabelledSentenceIsAnAnnotationOfItsPlace() throws IOException {
        Summary summary = Samples.zh();
        JsonNode items = read(summary).path("first").path("items");
        List<String> expected = summary.decisions().stream()
                .flatMap(d -> Stream.concat(Stream.of(d.label()), d.also().stream()).filter(label -> !label.equals("OTHER")).map(label -> label + " " + d.sentence().sentence().text())).toList();
        assertTrue(expected.size() > 3);
        List<String> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode item : items) {
            found.add(item.path("body").path("value").asText() + " " + String.join("", quoted(item, Samples.ZH)));
            assertTrue(ids.add(item.path("id").asText()), item::toString);
            assertTrue(item.path("gangmu:rules").size() > 0, item::toString);
        }
        assertEquals(expected, found);
        assertEquals(expected.size(), read(summary).path("total").asInt());
    }

    @Test
    void placesBehindRareCharactersAreCountedInCodePoints() throws IOException {
        String text = "𠮷村𠮷镇工作报告\n\n过去一年，𠮷村建成住房300套。\n力争𠮷镇粮食总产量稳定在30万吨以上。\n";
        JsonNode items = read(Samples.summary("𠮷.txt", text)).path("first").path("items");
        assertTrue(items.size() >= 2, items::toString);
        for (JsonNode item : items) {
            JsonNode selector = item.path("target").path(0).path("selector");
            String exact = selector.path(1).path("exact").asText();
            assertEquals(List.of(exact), quoted(item, text));
            assertTrue(text.contains(selector.path(1).path("prefix").asText() + exact + selector.path(1).path("suffix").asText()), item::toString);
            assertTrue(exact.endsWith("。"), exact);
        }
    }

    @Test
    void whatStandsAroundIsNeverHalfACharacter() throws IOException {
        for (int shift = 0; shift < 3; shift++) {
            String text = "字".repeat(shift) + "𠮷".repeat(40) + "村工作\n\n过去一年，全县建成住房300套。\n" + "字".repeat(shift) + "𠮷".repeat(40) + "\n";
            for (JsonNode item : read(Samples.summary("x.txt", text)).path("first").path("items")) {
                for (String side : List.of("prefix", "suffix")) {
                    String around = item.path("target").path(0).path("selector").path(1).path(side).asText();
                    assertTrue(around.isEmpty() || !Character.isLowSurrogate(around.charAt(0)) && !Character.isHighSurrogate(around.charAt(around.length() - 1)), around);
                }
            }
        }
    }

    @Test
    void aSentenceInTwoPiecesHasTwoTargets() throws IOException {
        String broken = "云溪县委经济工作会议召开\n\n过去一年，全县上下奋力前行，建成标准厂房，新建住房，新增就业，赢\n\n\n得主动、赢得优势、赢得未来。必须抓好落实。\n";
        JsonNode pieces = read(Samples.summary("b.txt", broken)).path("first").path("items");
        boolean several = false;
        for (JsonNode item : pieces) {
            several |= item.path("target").size() > 1;
        }
        assertTrue(several, pieces::toString);
    }

    @Test
    void severalDocumentsAreSeveralCollections() throws IOException {
        JsonNode all = read(Samples.zh(), Samples.en());
        assertEquals(2, all.size());
        assertEquals(List.of(), Schemas.faults("annotations", all.get(1)));
    }
}
