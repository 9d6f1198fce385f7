package org.gangmu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.gangmu.decide.Decision;
import org.gangmu.extract.ExtractException;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Language;
import org.gangmu.write.Format;
import org.gangmu.write.WriteOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GangmuTest {

    private static final Gangmu GANGMU = Gangmu.open(Path.of("rules"));
    private static final String DUTY = "会议要求，各镇各部门要压实安全生产责任，加快修复水毁道路。";

    @TempDir
    private Path folder;

    private static List<String> labels(Summary summary) {
        return summary.decisions().stream().map(Decision::label).toList();
    }

    private static String json(Summary summary) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Format.JSON.writer(WriteOptions.defaults()).write(summary, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void textBytesAndFileGiveTheSame() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), DUTY);
        assertEquals(List.of("REQUIREMENT"), labels(GANGMU.summarize(DUTY)));
        assertEquals(labels(GANGMU.summarize(DUTY)), labels(GANGMU.summarize("a.txt", DUTY.getBytes(StandardCharsets.UTF_8))));
        assertEquals(labels(GANGMU.summarize(DUTY)), labels(GANGMU.summarize(file)));
    }

    @Test
    void aStringIsTakenAsItIsWhateverItLooksLike() {
        for (String text : List.of("<html><p>" + DUTY + "</p></html>", "From: a\nTo: b\nSubject: c\n\n" + DUTY, "%PDF-1.7\n" + DUTY, "\ud800" + DUTY)) {
            Summary summary = GANGMU.summarize(text);
            assertEquals(text, summary.document().source().text());
            assertEquals(1, labels(summary).stream().filter("REQUIREMENT"::equals).count(), text);
        }
        assertEquals(List.of(), GANGMU.summarize("").articles());
    }

    @Test
    void anotherRulebookOfOneLanguageLeavesTheOther() {
        RuleBook small = RuleBookFixture.chinese(folder).read();
        Gangmu other = GANGMU.with(small);
        assertEquals(small.version(), other.rulebook(Language.ZH).version());
        assertEquals(GANGMU.rulebook(Language.EN).version(), other.rulebook(Language.EN).version());
    }

    @Test
    void theRulebooksInTheClassesAreThoseInTheFolder() throws ExtractException {
        assertEquals(GANGMU.summarize(DUTY).rulebooks().get(0).version(), Gangmu.open().summarize(DUTY).rulebooks().get(0).version());
    }

    @Test
    void eachArticleIsReadWithTheRulebookOfItsLanguage() throws ExtractException {
        Summary zh = GANGMU.summarize(DUTY);
        Summary en = GANGMU.summarize("The agency shall publish the report every year.");
        assertEquals(List.of("zh"), zh.articles().stream().map(ArticleSummary::rulebook).map(b -> b.name()).toList());
        assertEquals(List.of("en"), en.articles().stream().map(ArticleSummary::rulebook).map(b -> b.name()).toList());
        assertEquals(List.of("REQUIREMENT"), labels(en));
    }

    @Test
    void oneInstanceServesManyThreadsWithTheSameBytes() throws Exception {
        List<Path> files = List.of(Path.of("test-corpus/zh/newspaper-page-qingze-daily.txt"), Path.of("test-corpus/en/state-of-the-city-tillerton.txt"),
                Path.of("test-corpus/zh/work-report-jichuan-county.docx"));
        Gangmu fresh = Gangmu.open(Path.of("rules"));
        List<String> together = IntStream.range(0, 12).parallel().mapToObj(i -> {
            try {
                return json(fresh.summarize(files.get(i % files.size())));
            } catch (ExtractException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
        for (int i = 0; i < together.size(); i++) {
            assertEquals(json(GANGMU.summarize(files.get(i % files.size()))), together.get(i));
        }
    }

    @Test
    void aFolderWithoutRulebooksIsRefused() {
        assertTrue(assertThrows(RuleBookException.class, () -> Gangmu.open(folder)).getMessage().contains("holds no rulebook"));
        assertTrue(assertThrows(RuleBookException.class, () -> Gangmu.open(folder.resolve("none"))).getMessage().contains("no such folder"));
    }

    @Test
    void twoRulebooksForOneLanguageAreRefused() throws IOException {
        for (String name : List.of("a", "b")) {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(folder.resolve(name).resolve("rulebook.csv"), "key,value\nlanguage,zh\n");
        }
        assertTrue(assertThrows(RuleBookException.class, () -> Gangmu.open(folder)).getMessage().contains("second rulebook for zh"));
    }
}
