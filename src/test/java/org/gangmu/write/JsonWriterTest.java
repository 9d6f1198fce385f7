package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gangmu.Gangmu;
import org.gangmu.rulebook.Label;
import org.gangmu.segment.Article;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Section;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Language;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final SummaryWriter writer = new JsonWriter(WriteOptions.defaults());

    private JsonNode read(Summary... summaries) throws IOException {
        return JSON.readTree(Samples.bytes(writer, summaries));
    }

    @Test
    void outputsKeepToThePublishedSchema() throws IOException {
        for (Summary summary : List.of(Samples.zh(), Samples.en(), Samples.summary("empty.txt", ""), Samples.hostile())) {
            assertEquals(List.of(), Schemas.faults("summary", read(summary)), summary.document().source().name());
        }
        assertEquals(List.of(), Schemas.faults("summary", read(Samples.zh(), Samples.en())));
    }

    @Test
    void whoAndByWhenAndFiguresOfNoSectionKeepToTheSchema() throws Exception {
        Gangmu gangmu = Gangmu.open(Path.of("rules"));
        JsonNode root = read(gangmu.summarize(Path.of("test-corpus/series/gwr-yunxi-2022.txt")), gangmu.summarize(Path.of("test-corpus/bad-input/brief-qingze-port-scan.txt")),
                gangmu.summarize("会议强调，要抓好以下工作。\n改造老旧小区12个，由市住建局牵头，6月底前完成。\n2O26年港口吞吐量4l20万吨。\n"));
        assertEquals(List.of(), Schemas.faults("summary", root));
        assertFalse(root.findParents("until").isEmpty());
        assertFalse(root.findParents("responsible").isEmpty());
        assertEquals("target", root.at("/0/articles/0/goals/0/targets/0/kind").asText());
        assertTrue(root.at("/2/articles/0/other/0/figures").isArray());
        assertTrue(root.at("/2/articles/0/title/inferred").asBoolean());
        assertTrue(root.at("/2/problems/0/message").asText().contains("4l20万吨"), "what cannot be read is told wherever it stands");
    }

    @Test
    void theSchemaRefusesADeadlineThatIsNoDate() throws Exception {
        JsonNode broken = read(Gangmu.open(Path.of("rules")).summarize(Path.of("test-corpus/series/gwr-yunxi-2022.txt")));
        ((com.fasterxml.jackson.databind.node.ObjectNode) broken.findParent("until")).put("until", "6月底前");
        assertFalse(Schemas.faults("summary", broken).isEmpty());
    }

    @Test
    void theSchemaRefusesAFigureWithoutItsPlace() throws IOException {
        JsonNode broken = read(Samples.zh());
        ((com.fasterxml.jackson.databind.node.ObjectNode) broken.at("/articles/0/goals/0/targets/0")).remove("start");
        assertFalse(Schemas.faults("summary", broken).isEmpty());
    }

    @Test
    void headerFactsAndFiguresStandWhereTheContractSays() throws IOException {
        JsonNode article = read(Samples.zh()).at("/articles/0");
        assertEquals("云溪县委经济工作会议召开", article.at("/title/text").asText());
        assertEquals("2026-01-08", article.get("date").asText());
        assertTrue(article.get("place").isNull());
        assertEquals("何远舟", article.at("/people/0/name").asText());
        assertEquals(List.of("spoke"), JSON.convertValue(article.at("/people/0/roles"), List.class));
        JsonNode target = article.at("/goals/0/targets/0");
        assertEquals("≈", target.get("op").asText());
        assertEquals("地区生产总值增长6.5%左右", target.get("quote").asText());
        assertTrue(article.at("/goals/0/figures").isMissingNode());
        assertEquals("就业", article.at("/achievements/0/figures/0/indicator").asText());
        assertEquals("一", article.at("/requirements/0/ordinal").asText());
        assertEquals("一、建设现代产业体系", article.at("/requirements/0/heading").asText());
        assertEquals(2, article.at("/requirements/0/actions").size());
    }

    @Test
    void offsetsQuoteTheText() throws IOException {
        JsonNode root = read(Samples.zh());
        int checked = 0;
        for (JsonNode node : root.findParents("start")) {
            JsonNode words = node.has("quote") ? node.get("quote") : node.has("text") ? node.get("text") : node.get("name");
            assertEquals(words.asText(), Samples.ZH.substring(node.get("start").asInt(), node.get("end").asInt()));
            checked++;
        }
        assertTrue(checked > 8, "checked " + checked);
    }

    @Test
    void valuesAreWrittenAsPeopleWriteThem() throws IOException {
        String text = Samples.text(writer, Samples.zh());
        assertTrue(text.contains("\"value\": 6.5,"), text);
        assertTrue(text.contains("\"value\": 3000,"), text);
        assertTrue(text.contains("\"value\": [ 300000, 10000000 ]"), text);
    }

    @Test
    void oneDocumentIsAnObjectAndSeveralAreAnArray() throws IOException {
        assertTrue(read(Samples.en()).isObject());
        assertEquals(2, read(Samples.zh(), Samples.en()).size());
        assertTrue(JSON.readTree(Samples.bytes(new JsonWriter(WriteOptions.defaults().withArray(true)), Samples.en())).isArray());
        assertEquals("[]", read().toString());
    }

    @Test
    void anUnpairedSurrogateComesBackAsItWas() throws IOException {
        String text = "工作回顾\n过去一年，全县建成了\ud83d新路。\n";
        Summary summary = Samples.summary("broken.txt", text);
        byte[] bytes = Samples.bytes(writer, summary);
        assertEquals("过去一年，全县建成了\ud83d新路。", JSON.readTree(bytes).at("/articles/0/achievements/0/text").asText());
        assertArrayEquals(bytes, new String(bytes, java.nio.charset.StandardCharsets.UTF_8).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void theSameSummaryGivesTheSameBytesWithLineFeedsOnly() throws IOException {
        byte[] first = Samples.bytes(writer, Samples.zh(), Samples.en());
        assertArrayEquals(first, Samples.bytes(writer, Samples.zh(), Samples.en()));
        assertFalse(new String(first, java.nio.charset.StandardCharsets.UTF_8).contains("\r"));
        assertEquals('\n', first[first.length - 1]);
    }

    @Test
    void anotherTaxonomyBringsItsOwnKeys() throws IOException {
        Summary base = Samples.en();
        ArticleSummary a = base.articles().get(0);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(new Label("RISK", "风险", "Risks", "#aa0000", "risks", Label.Form.ITEMS, Label.Figures.REPORTED), a.sections().get(1).items()));
        sections.add(new Section(new Label("CLASH", "", "", "", "people", Label.Form.ITEMS, Label.Figures.REPORTED), List.of()));
        Summary other = new Summary(base.document(), List.of(new ArticleSummary(a.article(), a.kind(), a.rulebook(), a.header(), sections, List.of(), a.decisions())), List.of());
        JsonNode article = read(other).at("/articles/0");
        assertEquals(2, article.get("risks").size());
        assertTrue(article.at("/risks/0/figures").isArray());
        assertTrue(article.has("people_"), "a section called as a header fact gets a key of its own");
        assertFalse(article.has("goals"));
        assertEquals(List.of(), Schemas.faults("summary", read(other)));
    }

    @Test
    void theLanguageOfMostSentencesSpeaksForTheDocument() throws IOException {
        Summary zh = Samples.zh();
        ArticleSummary first = Samples.en().articles().get(0);
        Article moved = new Article(1, Language.EN, first.article().paragraphs(), List.of("continued on page 4"));
        ArticleSummary second = new ArticleSummary(moved, first.kind(), first.rulebook(), first.header(), first.sections(), List.of(), first.decisions());
        JsonNode root = read(new Summary(zh.document(), List.of(zh.articles().get(0), second), List.of()));
        assertEquals("zh", root.at("/source/language").asText());
        assertEquals(Samples.book(Language.ZH).version(), root.at("/source/rulebook").asText());
        assertFalse(root.at("/articles/0").has("language"));
        assertEquals("en", root.at("/articles/1/language").asText());
        assertEquals(Samples.book(Language.EN).version(), root.at("/articles/1/rulebook").asText());
        assertEquals("continued on page 4", root.at("/articles/1/continues").asText());
        assertEquals(Optional.empty(), Shown.mainArticle(Samples.summary("empty.txt", "")));
    }
}
