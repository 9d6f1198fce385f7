package org.gangmu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gangmu.text.Problem;
import org.gangmu.text.SourceText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

    private final TikaExtractor extractor = new TikaExtractor();

    @TempDir
    Path folder;

    private String refusal(String name, byte[] bytes) {
        ExtractException e = assertThrows(ExtractException.class, () -> extractor.extract(name, bytes));
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
        return e.getMessage();
    }

    private String refusal(Path file) {
        return assertThrows(ExtractException.class, () -> extractor.extract(file)).getMessage();
    }

    private static String onlyProblem(SourceText source) {
        assertEquals(1, source.problems().size(), source.problems().toString());
        return source.problems().get(0).toString();
    }

    private static byte[] cut(byte[] bytes, double share) {
        return Arrays.copyOf(bytes, (int) (bytes.length * share));
    }

    @Test
    void emptyFileIsNamedEmpty() {
        assertEquals("is empty", refusal("a.docx", new byte[0]));
    }

    @Test
    void missingFileIsNamedMissing() {
        assertEquals("no such file", refusal(folder.resolve("gone.txt")));
    }

    @Test
    void folderIsNoFile() {
        assertEquals("is a folder, not a file", refusal(folder));
    }

    @Test
    void fileWithoutRightsIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "text");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "the superuser may read everything");
        assertEquals("may not be read (permission denied)", refusal(file));
    }

    @Test
    void binaryJunkIsNoDocument() {
        byte[] junk = new byte[20_000];
        new Random(1).nextBytes(junk);
        junk[0] = 1;
        assertEquals("is not a document Gangmu can read (application/octet-stream)", refusal("a.txt", junk));
        assertEquals("is not a document Gangmu can read (application/octet-stream)", refusal("a.txt", new byte[500]));
    }

    @Test
    void picturesAndArchivesAreNamed() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0};
        assertEquals("is not a document Gangmu can read (image/png)", refusal("a.txt", png));
        assertEquals("is an archive, not a document; unpack it first (application/zip)", refusal("a.zip", Documents.zip(Map.of("a.txt", Documents.utf8("text")))));
    }

    @Test
    void encryptedDocumentsAskForTheirPassword() throws Exception {
        String message = "is encrypted; remove the password first";
        assertEquals(message, refusal("a.docx", Documents.encrypt(Documents.docx(Documents.p("text")))));
        assertEquals(message, refusal("a.pdf", Documents.pdf(List.of(List.of(new Documents.Placed("text", 70, 700, 12))), "secret")));
        Map<String, byte[]> odt = new LinkedHashMap<>();
        odt.put("mimetype", Documents.utf8("application/vnd.oasis.opendocument.text"));
        odt.put("META-INF/manifest.xml", Documents.utf8("<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                + "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"));
        odt.put("content.xml", new byte[] {1, 2, 3});
        assertEquals(message, refusal("a.odt", Documents.zip(odt)));
    }

    @Test
    void pdfEncryptedByCertificateIsNamedEncrypted() throws Exception {
        String plain = new String(Documents.pdf(List.of(List.of(new Documents.Placed("text", 70, 700, 12))), "secret"), StandardCharsets.ISO_8859_1);
        byte[] pdf = plain.replaceAll("/Filter\\s*/Standard", "/Filter /Adobe.PubSec").getBytes(StandardCharsets.ISO_8859_1);
        String message = refusal("a.pdf", pdf);
        assertTrue(message.startsWith("is encrypted"), message);
    }

    @Test
    void pdfThatOnlyRestrictsItsUseIsRead() throws Exception {
        byte[] pdf = Documents.pdf(List.of(List.of(new Documents.Placed("Open to all.", 70, 700, 12))), "");
        assertEquals("Open to all.", extractor.extract("a.pdf", pdf).text());
    }

    @Test
    void wrongEndingDoesNotMatter() throws Exception {
        byte[] docx = Documents.docx(Documents.p("各部门要抓好落实。"));
        byte[] pdf = Documents.pdf(List.of(List.of(new Documents.Placed("All is well.", 70, 700, 12))), null);
        assertEquals("各部门要抓好落实。", extractor.extract("a.txt", docx).text());
        assertEquals("All is well.", extractor.extract("a.doc", pdf).text());
        assertEquals("text/plain", extractor.extract("a.pdf", Documents.utf8("only words")).mediaType());
        assertEquals("标题", extractor.extract("a.txt", Documents.utf8("<!DOCTYPE html><html><body><h1>标题</h1></body></html>")).text());
    }

    @Test
    void cutDocxGivesWhatIsLeft() throws Exception {
        StringBuilder body = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            body.append(Documents.p("第" + i + "项任务完成" + random.nextInt(1_000_000) + "件。"));
        }
        SourceText source = extractor.extract("a.docx", cut(Documents.docx(body.toString()), 0.7));
        assertTrue(source.text().startsWith("第0项任务完成"), source.text());
        assertFalse(source.text().contains("第399项"));
        assertEquals("a.docx: is damaged: its end is missing; read as far as it goes", source.problems().get(0).toString());
    }

    /** As programs write it: what the text hangs on comes before it, what it asks for after it. */
    @Test
    void docxThatLostThePartsBehindItsTextIsReadWhole() throws Exception {
        byte[] whole = Documents.docx(Documents.p("各部门要抓好落实。") + Documents.p("第三季度补办。"));
        int styles = new String(whole, StandardCharsets.ISO_8859_1).indexOf("word/styles.xml");
        SourceText source = extractor.extract("a.docx", Arrays.copyOf(whole, styles - 30));
        assertEquals("各部门要抓好落实。\n第三季度补办。", source.text());
        assertEquals(List.of("a.docx: is damaged: its end is missing; read as far as it goes"), source.problems().stream().map(Object::toString).toList());
    }

    /** Addresses without a path, and the ways in which an XML element may be written. */
    @Test
    void ofADocxThatLostPartsOnlyWhatLeadsToTheseIsTakenOut() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String kept = "<Relationship Id=\"a\" Target=\"mailto:port@example.org\"/><Relationship Id=\"b\" Target=\"Media/Pier.PNG\" ></Relationship><Relationship Id=\"c\" TargetMode = \"External\" Target=\"gone.xml\"/>";
        parts.put("word/media/pier.png", new byte[1]);
        parts.put("word/_rels/document.xml.rels", Documents.utf8("<Relationships>" + kept + "<Relationship Id=\"d\" Target=\"styles.xml\"></Relationship><Relationship Id=\"e\" Target = '/word/numbering.xml' /></Relationships>"));
        Relationships.removeDangling(parts);
        assertEquals("<Relationships>" + kept + "</Relationships>", new String(parts.get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8));
    }

    @Test
    void packedDocumentInWhichNothingCanBeFoundIsNoArchiveToUnpack() {
        byte[] scrambled = Documents.utf8("PK\u0003\u0004 and then nothing that is as it was");
        assertEquals("is damaged: it starts like a packed document (docx, xlsx, odt …), but nothing can be found in it", refusal("a.docx", scrambled));
    }

    @Test
    void cutPdfIsReadOrRefusedInOneLine() throws Exception {
        byte[] pdf = Documents.pdf(List.of(List.of(new Documents.Placed("First page.", 70, 700, 12)), List.of(new Documents.Placed("Second page.", 70, 700, 12))), null);
        for (double share : new double[] {0.1, 0.5, 0.9}) {
            try {
                SourceText source = extractor.extract("a.pdf", cut(pdf, share));
                assertFalse(source.problems().isEmpty() && !source.text().contains("Second page."), "silently lost at " + share);
            } catch (ExtractException e) {
                assertTrue(e.getMessage().startsWith("is damaged"), e.getMessage());
                assertFalse(e.getMessage().contains("\n"));
            }
        }
    }

    @Test
    void cutOldOfficeFileIsRefused() {
        byte[] ole = Arrays.copyOf(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}, 600);
        assertTrue(refusal("a.doc", ole).startsWith("is damaged"), refusal("a.doc", ole));
    }

    @Test
    void malformedXmlKeepsWhatCameBefore() throws Exception {
        SourceText source = extractor.extract("a.xml", Documents.utf8("<?xml version=\"1.0\"?>\n<doc>\n<p>第一段。</p>\n<p>第二段</q></doc>"));
        assertEquals("第一段。\n第二段", source.text());
        assertTrue(onlyProblem(source).startsWith("a.xml: is damaged: malformed XML at line 4"), onlyProblem(source));
    }

    @Test
    void longHeadersAndManyCommentsInFrontAreNoTrouble() throws Exception {
        // On the default stack of a thread, as in a program that embeds the extractor.
        String folded = "From: a\n" + " b\n".repeat(1300) + "会议要求加快修复道路。";
        assertEquals(folded, extractor.extract("a", folded.getBytes(StandardCharsets.UTF_8)).text());
        String page = "<!---->".repeat(580) + "<html><body><p>会议要求加快修复道路。</p></body></html>";
        assertTrue(extractor.extract("a", page.getBytes(StandardCharsets.UTF_8)).text().contains("会议要求"));
    }

    @Test
    void entitiesOutsideTheFileAreNotFetched() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOPSECRET");
        String doctype = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        byte[] xml = Documents.utf8("<?xml version=\"1.0\"?>" + doctype + "<d><p>before</p><p>&x;</p><p>after</p></d>");
        assertFalse(read("a.xml", xml).contains("TOPSECRET"));
        Map<String, byte[]> odt = new LinkedHashMap<>();
        odt.put("mimetype", Documents.utf8("application/vnd.oasis.opendocument.text"));
        odt.put("content.xml", Documents.utf8(doctype + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>in &x;</text:p></office:text></office:body></office:document-content>"));
        assertFalse(read("a.odt", Documents.zip(odt)).contains("TOPSECRET"));
        byte[] docx = Documents.docx(Documents.p("in &x;"));
        byte[] withEntity = ZipParts.replace(docx, "word/document.xml", doctype
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + Documents.p("in &x;") + "</w:body></w:document>");
        assertFalse(read("a.docx", withEntity).contains("TOPSECRET"));
        byte[] epub = Documents.epub("<p>in &x;</p>");
        assertFalse(read("a.epub", ZipParts.replace(epub, "OEBPS/c0.xhtml", doctype + "<html><body><p>in &x;</p></body></html>")).contains("TOPSECRET"));
    }

    /** The text, or the message when the document is refused. */
    private String read(String name, byte[] bytes) {
        try {
            return extractor.extract(name, bytes).text();
        } catch (ExtractException e) {
            return e.getMessage();
        }
    }

    @Test
    void exponentialEntitiesDoNotExplode() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            xml.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        String result = read("a.xml", Documents.utf8(xml + "]><d>&a11;</d>"));
        assertTrue(result.length() < 1_000, result.substring(0, Math.min(200, result.length())));
    }

    @Test
    void zipBombIsRefused() {
        byte[] zeros = new byte[8_000_000];
        Arrays.fill(zeros, (byte) ' ');
        byte[] docx = Documents.docx(Documents.p("text"));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Documents.utf8("<Types/>"));
        parts.put("word/document.xml", zeros);
        byte[] bomb = Documents.zip(parts);
        assertTrue(bomb.length < 50_000 && docx.length > 0);
        ExtractException e = assertThrows(ExtractException.class,
                () -> new TikaExtractor(ExtractLimits.DEFAULT.withMaxUnpacked(5_000_000)).extract("a.docx", bomb));
        assertEquals("unpacks to more than the limit of 5,000,000 bytes (a zip bomb?)", e.getMessage());
    }

    @Test
    void deepNestingIsReadAsFarAsAllowed() throws Exception {
        String html = "<!DOCTYPE html><p>开头。</p>" + "<div>".repeat(100_000) + "内" + "</div>".repeat(100_000);
        assertTrue(extractor.extract("a.html", Documents.utf8(html)).text().startsWith("开头。"));
        String xml = "<?xml version=\"1.0\"?><d><p>first</p>" + "<e>".repeat(100_000) + "deep" + "</e>".repeat(100_000) + "</d>";
        SourceText source = extractor.extract("a.xml", Documents.utf8(xml));
        assertEquals("first", source.text());
        assertEquals("a.xml: is nested more than 2000 elements deep; read as far as that", onlyProblem(source));
    }

    @Test
    void hugeSingleLineIsRefusedAtOnceOrReadWhole() throws Exception {
        byte[] line = new byte[50_000_000];
        Arrays.fill(line, (byte) 'a');
        assertEquals("holds more than the limit of 20,000,000 characters", refusal("a.txt", line));
        SourceText source = new TikaExtractor(ExtractLimits.DEFAULT.withMaxChars(50_000_000)).extract("a.txt", line);
        assertEquals(50_000_000, source.text().length());
    }

    @Test
    void limitsAreKept() {
        TikaExtractor small = new TikaExtractor(ExtractLimits.DEFAULT.withMaxBytes(10).withMaxChars(5));
        assertEquals("is larger than the limit of 10 bytes", assertThrows(ExtractException.class, () -> small.extract("a.txt", new byte[11])).getMessage());
        assertEquals("holds more than the limit of 5 characters",
                assertThrows(ExtractException.class, () -> small.extract("a.txt", Documents.utf8("123456"))).getMessage());
        TikaExtractor few = new TikaExtractor(ExtractLimits.DEFAULT.withMaxChars(5));
        assertEquals("holds more than the limit of 5 characters",
                assertThrows(ExtractException.class, () -> few.extract("a.html", Documents.utf8("<!DOCTYPE html><p>123456</p>"))).getMessage());
        assertEquals("holds more than the limit of 5 characters", assertThrows(ExtractException.class,
                () -> few.extract("a.pdf", Documents.pdf(List.of(List.of(new Documents.Placed("123456", 70, 700, 12))), null))).getMessage());
    }

    @Test
    void largeFileOnDiskIsRefusedWithoutReadingItWhole() throws Exception {
        Path file = Files.write(folder.resolve("big.txt"), new byte[1000]);
        ExtractException e = assertThrows(ExtractException.class, () -> new TikaExtractor(ExtractLimits.DEFAULT.withMaxBytes(999)).extract(file));
        assertEquals("is larger than the limit of 999 bytes", e.getMessage());
    }

    @Test
    void slowDocumentIsGivenUp() {
        String row = "<tr><td>数据</td></tr>";
        byte[] html = Documents.utf8("<!DOCTYPE html><table>" + row.repeat(200_000) + "</table>");
        TikaExtractor hasty = new TikaExtractor(ExtractLimits.DEFAULT.withTimeout(Duration.ofMillis(1)));
        assertEquals("took longer than the limit of 1 ms", assertThrows(ExtractException.class, () -> hasty.extract("a.html", html)).getMessage());
    }

    @Test
    void malformedBytesAreShownAndPlaced() throws Exception {
        byte[] text = Documents.utf8("今年的目标。\n增长百分之八。");
        text[19 + 3] = (byte) 0xff;
        SourceText source = extractor.extract("a.txt", text);
        assertTrue(source.text().startsWith("今年的目标。\n增\ufffd"), source.text());
        Problem problem = source.problems().get(0);
        assertEquals(2, problem.line());
        assertEquals(2, problem.column());
        assertTrue(problem.message().startsWith("is not sound UTF-8 at byte 22"), problem.message());
    }

    @Test
    void fileCutInsideACharacterIsStillUtf8() throws Exception {
        byte[] text = Documents.utf8("全市经济稳中有进");
        SourceText source = extractor.extract("a.txt", Arrays.copyOf(text, text.length - 1));
        assertEquals("全市经济稳中有\ufffd", source.text());
        assertEquals(1, source.problems().size());
    }

    @Test
    void nulsStayInPlainTextAndAreReported() throws Exception {
        SourceText source = extractor.extract("a.txt", Documents.utf8("目标\0增长"));
        assertEquals("目标\0增长", source.text());
        assertEquals("a.txt:1:3: holds a NUL character", onlyProblem(source));
    }

    @Test
    void halfCharactersAreReplacedAndReported() throws Exception {
        byte[] utf16 = "目\ud800标要求工作".getBytes(StandardCharsets.UTF_16BE);
        utf16[2] = (byte) 0xd8;
        utf16[3] = 0;
        byte[] marked = new byte[utf16.length + 2];
        marked[0] = (byte) 0xfe;
        marked[1] = (byte) 0xff;
        System.arraycopy(utf16, 0, marked, 2, utf16.length);
        SourceText source = extractor.extract("a.txt", marked);
        assertEquals("目\ufffd标要求工作", source.text());
        assertEquals(1, source.problems().size());
        assertEquals("a\ufffdb", extractor.extract("a.html", Documents.utf8("<!DOCTYPE html><p>a&#xD800;b</p>")).text());
    }

    @Test
    void documentWithoutTextSaysSo() throws Exception {
        SourceText source = extractor.extract("a.pdf", Documents.pdf(List.of(List.of()), null));
        assertEquals("", source.text());
        assertEquals("a.pdf: holds no text (scanned pages?)", onlyProblem(source));
    }

    @Test
    void librariesStaySilent() throws Exception {
        PrintStream err = System.err;
        PrintStream out = System.out;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (PrintStream ear = new PrintStream(heard, true, StandardCharsets.UTF_8)) {
            System.setErr(ear);
            System.setOut(ear);
            read("a.pdf", cut(Documents.pdf(List.of(List.of(new Documents.Placed("text", 70, 700, 12))), null), 0.6));
            read("a.docx", cut(Documents.docx(Documents.p("text")), 0.5));
            read("a.xml", Documents.utf8("<?xml version=\"1.0\"?><a><b></a>"));
            read("a.rtf", Documents.utf8("{\\rtf1 broken"));
        } finally {
            System.setErr(err);
            System.setOut(out);
        }
        assertEquals("", heard.toString(StandardCharsets.UTF_8));
    }

    @Test
    void rtfWhoseEndIsMissingIsReadAsFarAsItGoes() throws Exception {
        String cut = "is damaged: its end is missing; read as far as it goes";
        String start = "{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}\\f0 First line.\\par {\\b The board must report by Ma";
        for (String[] part : new String[][] {{"{\\rtf1\\ansi The board must report by Ma", "The board must report by Ma"}, {start, "First line.\nThe board must report by Ma"},
                {start + "\\'e", "First line.\nThe board must report by Ma"}, {start + "\\", "First line.\nThe board must report by Ma"},
                {start + "y\\par \\u2", "First line.\nThe board must report by May"}, {start + "y\\par \\bin500 }}}", "First line.\nThe board must report by May"}}) {
            SourceText source = extractor.extract("a.rtf", Documents.utf8(part[0]));
            assertEquals(part[1], source.text().strip(), part[0]);
            assertEquals(List.of(cut), source.problems().stream().map(Problem::message).toList(), part[0]);
        }
    }

    @Test
    void soundRtfHasNoNoteAndNeedsNoEndOfItsLastParagraph() throws Exception {
        for (String whole : List.of("{\\rtf1\\ansi Sound to the end: \\{ \\'7b \\\\.}", "{\\rtf1\\ansi Sound to the end: \\{ \\'7b \\\\.\\par}\n\0", "{\\rtf1\\ansi {\\*\\data\\bin3 {{{}Sound to the end: \\{ \\'7b \\\\.\\par}")) {
            SourceText source = extractor.extract("a.rtf", Documents.utf8(whole));
            assertEquals("Sound to the end: { { \\.", source.text().strip(), whole);
            assertEquals(List.of(), source.problems(), whole);
        }
    }

    @Test
    void aPartBeyondAllProportionIsToldWhateverTheLimitIs() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(Documents.utf8("<Types/>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] much = new byte[1 << 20];
            for (int i = 0; i < 90; i++) {
                zip.write(much);
            }
        }
        for (long limit : List.of(80_000_000L, ExtractLimits.DEFAULT.maxUnpacked())) {
            ExtractException e = assertThrows(ExtractException.class, () -> new TikaExtractor(ExtractLimits.DEFAULT.withMaxUnpacked(limit)).extract("a.docx", out.toByteArray()));
            assertEquals("unpacks to more than 200 times its size (a zip bomb?)", e.getMessage());
            assertEquals(ExtractException.Reason.TOO_LARGE, e.reason());
        }
    }
}
