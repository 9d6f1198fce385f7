package org.gangmu.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractException;
import org.gangmu.facts.Figure;
import org.gangmu.facts.Quote;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;

/** Every quote of a summary stands in the source where it says. */
class QuotesTest {

    private static final Gangmu GANGMU = Gangmu.open(Path.of("rules"));
    private static final String[] SCRAPS = {"一是", "二是", "会议要求，", "（一）", "1. ", "——", "锚定年度目标，", "增长", "5.5%", "左右", "由", "增至", "3,200万元", "，", "、", "。", "；", "“", "”", "（", "）", "\n", "\n\n",
        "市委书记", "张强", "欧阳一帆", "出席并讲话", "（记者 田小禾）", "1月13日", "2026年", "市委经济工作会议", "在云岫召开", "推动", "高质量发展", "新建", "200个", "学校", "會議", "億元", "\ud83d\ude00", "\ud83d", "\u0000",
        "Mayor Ada Thornbury said ", "grew by about ", "5.5 percent", " from 11.5 to 5.7 ", "The system shall:", "- ", "(a) ", "Section 3. ", "By ", "$5 billion ", "over ", " homes ", ". ", "\u3000", "以", "为牵引", "分别", "和", "翻番", "\""};

    @Test
    void onEveryDocumentOfTheTestCorpus() throws IOException, ExtractException {
        int quotes = 0;
        for (String folder : List.of("zh", "en", "formats", "series")) {
            try (Stream<Path> files = Files.list(Path.of("test-corpus", folder))) {
                for (Path file : files.filter(f -> !f.toString().matches(".*\\.(gold\\.jsonl|facts\\.json|csv)")).sorted().toList()) {
                    quotes += check(file.toString(), GANGMU.summarize(file));
                }
            }
        }
        assertTrue(quotes > 1000, "so few quotes prove little: " + quotes);
    }

    @Test
    void onRandomText() throws ExtractException {
        Random random = new Random(7);
        for (int n = 0; n < 150; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 160; i++) {
                text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
            }
            check(text.toString(), GANGMU.summarize(text.toString()));
        }
    }

    @Test
    void sameTextGivesTheSameSummary() throws ExtractException {
        String text = "全市经济工作会议召开\n1月8日，全市经济工作会议召开。市委书记张强出席并讲话。会议要求，一是扩大内需，新建200个项目。二是增长5.5%左右。";
        assertEquals(GANGMU.summarize(text).articles().get(0).sections(), GANGMU.summarize(text).articles().get(0).sections());
    }

    private static int check(String name, Summary summary) {
        String text = summary.document().source().text();
        List<Quote> quotes = new ArrayList<>();
        for (ArticleSummary article : summary.articles()) {
            article.header().title().ifPresent(quotes::add);
            article.header().people().forEach(p -> quotes.add(p.quote()));
            article.sections().forEach(s -> s.items().forEach(i -> {
                quotes.add(i.quote());
                i.figures().stream().map(Figure::quote).forEach(quotes::add);
                i.actions().forEach(a -> {
                    quotes.add(a.quote());
                    a.figures().stream().map(Figure::quote).forEach(quotes::add);
                });
            }));
        }
        for (Quote quote : quotes) {
            StringBuilder words = new StringBuilder();
            for (Span span : quote.spans()) {
                words.append(span.of(text));
            }
            assertEquals(words.toString(), quote.text(), name);
            assertTrue(!quote.text().isBlank(), name);
        }
        return quotes.size();
    }
}
