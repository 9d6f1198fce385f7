package org.gangmu.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.gangmu.text.Mark;
import org.gangmu.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents with random bytes changed: whatever comes of them is a text with sound marks or one line of refusal. */
class DamageTest {

    private final TikaExtractor extractor = new TikaExtractor(ExtractLimits.DEFAULT.withTimeout(Duration.ofSeconds(60)));

    private static byte[] document(String format) throws Exception {
        return switch (format) {
            case "docx" -> Documents.docx(Documents.styled("H1", "标题") + Documents.p("正文一。").repeat(20) + Documents.numbered(1, "项"));
            case "odt" -> Documents.odt("<text:h>标题</text:h>" + "<text:p>正文一。</text:p>".repeat(20), "");
            case "epub" -> Documents.epub("<h1>章</h1><p>正文</p>");
            case "pdf" -> Documents.pdf(List.of(List.of(new Documents.Placed("Title", 70, 700, 20), new Documents.Placed("text of it", 70, 660, 12))), null);
            case "doc" -> Files.readAllBytes(Path.of("test-corpus/zh/department-health-linsha.doc"));
            case "rtf" -> Files.readAllBytes(Path.of("test-corpus/zh/policy-opinion-jichuan-orchards.rtf"));
            case "html" -> Documents.utf8("<!DOCTYPE html><table><tr><td><ol><li>甲<p>乙</table><h1>丙</h1>".repeat(5));
            case "eml" -> Documents.utf8("From: a@b\nTo: c@d\nSubject: s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\n正文\n--x--\n");
            default -> Documents.utf8("<?xml version=\"1.0\"?><a><b>文</b><c>字</c></a>");
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "epub", "pdf", "doc", "rtf", "html", "eml", "xml"})
    void damagedDocumentIsReadOrRefused(String format) throws Exception {
        byte[] sound = document(format);
        assertFalse(extractor.extract("a." + format, sound).text().isBlank());
        Random random = new Random(format.hashCode());
        for (int i = 0; i < 40; i++) {
            byte[] damaged = sound.clone();
            for (int n = 1 + random.nextInt(8); n > 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                check(extractor.extract("a." + format, damaged));
            } catch (ExtractException e) {
                assertTrue(e.getMessage().length() < 220 && !e.getMessage().contains("\n") && !e.getMessage().contains("org.apache"), e.getMessage());
            }
        }
    }

    private static void check(SourceText source) {
        int before = 0;
        for (Mark mark : source.marks()) {
            assertTrue(mark.span().end() <= source.text().length() && mark.span().start() >= before, mark.toString());
            before = mark.span().start();
        }
    }
}
