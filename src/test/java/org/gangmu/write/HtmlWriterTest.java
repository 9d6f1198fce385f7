package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {

    private final SummaryWriter writer = new HtmlWriter(WriteOptions.defaults());

    private Document page(Summary summary) throws IOException {
        return Jsoup.parse(Samples.text(writer, summary));
    }

    /** What a reader sees of the source, white space aside. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\u3000]+", "");
    }

    @Test
    void theWholeSourceIsOnThePageInItsOrder() throws IOException {
        for (String text : List.of(Samples.ZH, Samples.EN)) {
            Document page = page(Samples.summary("a.txt", text));
            page.select("#source small").remove();
            assertEquals(bare(text), bare(page.selectFirst("#source").wholeText()));
        }
    }

    @Test
    void eachSentenceBearsItsLabel() throws IOException {
        Document page = page(Samples.zh());
        Samples.zh().decisions().forEach(d -> {
            Element sentence = page.getElementById("s" + d.sentence().sentence().ordinal());
            assertEquals(d.sentence().sentence().text(), sentence.wholeText());
            assertTrue(sentence.hasClass("L-" + d.label()));
        });
    }

    @Test
    void aCutSentenceIsSeveralPiecesOfOneSentence() throws IOException {
        Summary summary = Samples.cut();
        Document page = page(summary);
        assertEquals(List.of("必须在年内建成标准", "厂房12.5万平方米。"), page.select(".s[data-s=0]").eachText());
        assertEquals(1, page.select("#s0").size());
        assertEquals("图为会议现场。", page.selectFirst(".f").ownText());
        assertEquals(List.of("必须"), page.select("#source u").eachText());
        assertTrue(page.select("#source p").last().hasClass("cont"));
    }

    @Test
    void everySummaryLineLeadsToItsSentence() throws IOException {
        Document page = page(Samples.zh());
        assertEquals(6, page.select("#summary .line").size());
        for (Element link : page.select("#summary a[href]")) {
            assertNotNull(page.getElementById(link.attr("href").substring(1)), link::outerHtml);
        }
        assertEquals(Set.of("目标2", "成就1", "要求1"), new HashSet<>(page.select(".sec h3").eachText()));
        assertEquals("地区生产总值 增长 ≈ 6.5% 2026", page.selectFirst(".figure").text());
        assertEquals(2, page.select(".task .actions .line").size());
        assertEquals(List.of("2026-01-08", "云溪县委经济工作会议", "何远舟（县委书记）", "林可（县长）", "林可（县长）", "下转第4版"), page.select("#summary dd").eachText());
    }

    @Test
    void furnitureHasItsReason() throws IOException {
        Element furniture = page(Samples.zh()).select(".f").last();
        assertEquals("下转第4版", furniture.ownText());
        assertEquals("转版提示", furniture.selectFirst("small").text());
    }

    @Test
    void wordsThatTheLabelHangsOnAreUnderlined() throws IOException {
        Document page = page(Samples.zh());
        Element must = page.select(".s.L-REQUIREMENT").first();
        assertEquals("必须", must.selectFirst("u").text());
        assertTrue(page.select(".s.L-OTHER u").isEmpty());
    }

    @Test
    void thePageKnowsTheReasonsOfEverySentence() throws IOException {
        JsonNode data = new ObjectMapper().readTree(page(Samples.zh()).getElementById("data").data());
        assertEquals(Samples.zh().decisions().size(), data.get("sentences").size());
        int must = Samples.zh().decisions().stream().filter(d -> d.label().equals("REQUIREMENT")).findFirst().orElseThrow().sentence().sentence().ordinal();
        JsonNode sentence = data.get("sentences").get(String.valueOf(must));
        assertEquals("REQUIREMENT", sentence.get(0).asText());
        JsonNode evidence = sentence.get(6);
        int at = 0;
        while (!data.get("strings").get(evidence.get(at).asInt()).asText().equals("zh.requirement.modal.must")) {
            at += 5;
        }
        assertEquals("REQUIREMENT", evidence.get(at + 1).asText());
        assertEquals(2.5, evidence.get(at + 2).asDouble());
        assertEquals("必须", data.get("strings").get(evidence.get(at + 3).asInt()).asText());
        assertEquals(1, evidence.get(at + 4).asInt());
    }

    @Test
    void filtersCountTheSentencesOfEachLabel() throws IOException {
        assertEquals(List.of("目标2", "成就1", "要求2", "其他5", "版面附属文字2"), page(Samples.zh()).select(".chip").eachText());
    }

    @Test
    void theInterfaceSpeaksTheLanguageAskedForAndKeepsTheOther() throws IOException {
        Document page = Jsoup.parse(Samples.text(new HtmlWriter(WriteOptions.defaults().withUi(Language.EN)), Samples.zh()));
        assertEquals("en", page.selectFirst("html").attr("lang"));
        Element goals = page.selectFirst(".sec h3 span");
        assertEquals("Goals", goals.text());
        assertEquals("目标", goals.attr("data-zh"));
        assertEquals("zh", page.selectFirst("#source h2, #source p").attr("lang"));
    }

    @Test
    void nothingOfAHostileDocumentIsMarkup() throws IOException {
        String html = Samples.text(writer, Samples.hostile());
        Document page = Jsoup.parse(html);
        assertEquals(2, page.select("script").size());
        assertEquals(2, page.select("style").size());
        assertTrue(page.select("img, iframe, object, link, [onerror], [onmouseover], [style], [src]").isEmpty());
        page.select("#source small").remove();
        assertTrue(page.selectFirst("#source").wholeText().contains("</script><script>alert(1)</script><!-- & \"quoted\" 'single'"));
        assertFalse(page.getElementById("data").data().contains("<"));
        assertFalse(html.contains("\u0000") || html.contains("\u0007"));
        assertTrue(page.getElementById("data").data().length() > 500 && new ObjectMapper().readTree(page.getElementById("data").data()).has("labels"));
    }

    @Test
    void thePolicyAllowsThePagesOwnStyleAndScriptAndNothingElse() throws Exception {
        Document page = page(Samples.hostile());
        String policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertTrue(policy.startsWith("default-src 'none'; "), policy);
        assertFalse(policy.contains("unsafe") || policy.contains("*"), policy);
        for (Element own : page.select("style, script:not([type])")) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(own.data().getBytes(StandardCharsets.UTF_8));
            assertTrue(policy.contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'"), own.tagName());
        }
    }

    @Test
    void thePageAsksTheNetworkForNothing() throws IOException {
        String html = Samples.text(writer, Samples.zh());
        assertFalse(html.matches("(?s).*(https?:|url\\(|@import).*"));
    }

    @Test
    void idsAreUnique() throws IOException {
        Set<String> seen = new HashSet<>();
        for (Element element : page(Samples.zh()).select("[id]")) {
            assertTrue(seen.add(element.id()), element.id());
        }
    }

    @Test
    void theSameSummaryGivesTheSameBytes() throws IOException {
        assertArrayEquals(Samples.bytes(writer, Samples.zh()), Samples.bytes(writer, Samples.zh()));
    }

    @Test
    void severalDocumentsDoNotFitOnePage() {
        assertThrows(IllegalArgumentException.class, () -> Samples.bytes(writer, Samples.zh(), Samples.en()));
    }

    @Test
    void aDocumentWithoutSentencesIsAPageToo() throws IOException {
        assertEquals("No sentence was found in this document.", page(Samples.summary("empty.txt", "")).selectFirst("#summary .nothing").text());
    }

    @Test
    void pagesOfTheSourceAreMarked() throws IOException {
        Document page = page(Samples.summary(Samples.paged("a.pdf", "The first page is long.\n\f\nTwo bridges were opened.\n")));
        assertEquals(List.of("page 1", "page 2"), page.select("#source .page").eachText());
    }

    @Test
    void labelColoursCanBeReadWhateverTheRulebookGives() {
        for (String css : List.of("#ffff00", "#000000", "#ffffff", "#1a7f37", "#0969da", "#bc4c00", "#6e7781")) {
            for (Rgb page : List.of(Rgb.WHITE, Rgb.of("#161b22"))) {
                Rgb ground = Rgb.of(css).mix(page, 0.8);
                assertTrue(Rgb.of(css).readableOn(ground).contrast(ground) >= 4.5, css + " on " + ground.css());
            }
        }
    }
}
