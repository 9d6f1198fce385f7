package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlFolderTest {

    @TempDir
    private Path folder;

    private Document write(org.gangmu.summarize.Summary... summaries) throws IOException {
        new HtmlFolder(WriteOptions.defaults()).write(List.of(summaries), folder);
        return Jsoup.parse(Files.readString(folder.resolve("index.html")));
    }

    @Test
    void theListLeadsToEveryPageAndBack() throws IOException {
        Document index = write(Samples.zh(), Samples.en());
        assertEquals(List.of("云溪县委经济工作会议召开", "Harlow Bay publishes its annual plan"), index.select("td a").eachText());
        for (Element link : index.select("td a")) {
            Path page = folder.resolve(URLDecoder.decode(link.attr("href"), StandardCharsets.UTF_8));
            assertEquals("index.html", Jsoup.parse(Files.readString(page)).selectFirst(".back").attr("href"));
        }
        assertEquals(List.of("2", "1", "2"), index.select("tbody tr").first().select(".num").eachText());
        assertEquals("2026-01-08", index.select("tbody tr").first().select("td").get(1).text());
    }

    @Test
    void documentsOfOneNameGetPagesOfTheirOwn() throws IOException {
        Document index = write(Samples.summary("a/plan.txt", "One."), Samples.summary("b/PLAN.txt", "Two."), Samples.summary("../c/plan.txt", "Three."),
                Samples.summary("index", "Four."), Samples.summary("..", "Five."), Samples.hostile());
        Set<String> pages = new HashSet<>();
        for (Element link : index.select("td a")) {
            String name = URLDecoder.decode(link.attr("href"), StandardCharsets.UTF_8);
            assertTrue(pages.add(name.toLowerCase()), name);
            assertTrue(Files.isRegularFile(folder.resolve(name)) && folder.resolve(name).normalize().getParent().equals(folder), name);
        }
        assertEquals(6, pages.size());
    }
}
