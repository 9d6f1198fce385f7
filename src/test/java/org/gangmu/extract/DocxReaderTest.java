package org.gangmu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gangmu.text.SourceText;
import org.junit.jupiter.api.Test;

class DocxReaderTest {

    private static final String WORD = "xmlns:w=\"" + DocxContent.WORD + "\"";
    private static final String ITEM = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
            + "<w:r><w:t>Repaired a bridge.</w:t></w:r></w:p>";

    @Test
    void aPlainDocumentIsReadWithItsListNumbersHeadingsAndTables() throws Exception {
        byte[] docx = docx("decimal", "<w:p><w:pPr><w:pStyle w:val=\"a1\"/></w:pPr><w:r><w:t>Port Alder</w:t></w:r></w:p>" + ITEM + ITEM
                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>one</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>two</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
        assertEquals("Port Alder\n\n(1) Repaired a bridge.\n(2) Repaired a bridge.\n\none\ttwo", quick(docx));
        assertEquals(quick(docx), new TikaExtractor().extract("a.docx", docx).text());
    }

    @Test
    void aFormatOfNumbersThatItDoesNotKnowIsLeftToTheThoroughReader() throws Exception {
        byte[] docx = docx("thaiCounting", ITEM);
        assertThrows(Unusual.class, () -> quick(docx));
        assertEquals("(1) Repaired a bridge.", new TikaExtractor().extract("a.docx", docx).text());
    }

    @Test
    void aPartThatIsNotAsItsChecksumSaysIsLeftToTheThoroughReader() throws Exception {
        byte[] docx = docx("decimal", ITEM);
        String bytes = new String(docx, StandardCharsets.ISO_8859_1);
        // The second mention of a name is in the directory, the checksum stands 30 bytes before it.
        docx[bytes.lastIndexOf("word/styles.xml") - 30]++;
        assertThrows(Unusual.class, () -> quick(docx));
        assertEquals("(1) Repaired a bridge.", new TikaExtractor().extract("a.docx", docx).text());
    }

    @Test
    void controlCharactersAreLeftToTheThoroughReader() throws Exception {
        byte[] docx = docx("decimal", "<w:p><w:r><w:t>a&#133;b</w:t></w:r></w:p>");
        assertThrows(Unusual.class, () -> quick(docx));
        SourceText text = new TikaExtractor().extract("a.docx", docx);
        assertTrue(text.text().startsWith("a"), text.text());
    }

    private static String quick(byte[] docx) throws Exception {
        LayoutHandler handler = new LayoutHandler(ExtractLimits.DEFAULT, Elements.OFFICE);
        DocxReader.read(docx, new OfficeEvents(handler, false));
        return handler.text();
    }

    private static byte[] docx(String format, String body) throws Exception {
        String types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"" + types + "document.main+xml\"/></Types>");
            put(zip, "_rels/.rels", relations(relation("officeDocument", "word/document.xml")));
            put(zip, "word/_rels/document.xml.rels", relations(relation("numbering", "numbering.xml") + relation("styles", "styles.xml")));
            put(zip, "word/document.xml", "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>");
            put(zip, "word/styles.xml", "<w:styles " + WORD + "><w:style w:styleId=\"a1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>");
            put(zip, "word/numbering.xml", "<w:numbering " + WORD + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                    + "<w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"(%1)\"/></w:lvl></w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations + "</Relationships>";
    }

    private static String relation(String type, String target) {
        return "<Relationship Id=\"" + type + "\" Type=\"" + DocxPackage.OFFICE + type + "\" Target=\"" + target + "\"/>";
    }
}
