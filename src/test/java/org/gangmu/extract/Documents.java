package org.gangmu.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents of all formats, built for tests. */
final class Documents {

    private Documents() {
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    CRC32 crc = new CRC32();
                    crc.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** A bare docx around the given body XML, with heading styles, a numbered and a bulleted list. */
    static byte[] docx(String body) {
        return docx(body, Map.of());
    }

    static byte[] docx(String body, Map<String, String> more) {
        String w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + type + "document.main+xml\"/>");
        StringBuilder relations = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        Map<String, String> all = new LinkedHashMap<>(more);
        all.put("styles", "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"HD\"><w:name w:val=\"header\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"FT\"><w:name w:val=\"footer\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"CP\"><w:name w:val=\"caption\"/></w:style>");
        all.put("numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>");
        Map<String, String> roots = Map.of("styles", "styles", "numbering", "numbering", "header", "hdr", "footer", "ftr", "footnotes", "footnotes", "comments", "comments");
        for (Map.Entry<String, String> part : all.entrySet()) {
            String root = roots.get(part.getKey());
            types.append("<Override PartName=\"/word/").append(part.getKey()).append(".xml\" ContentType=\"").append(type).append(part.getKey()).append("+xml\"/>");
            relations.append("<Relationship Id=\"r").append(part.getKey()).append("\" Type=\"").append(relation).append(part.getKey()).append("\" Target=\"").append(part.getKey())
                    .append(".xml\"/>");
            parts.put("word/" + part.getKey() + ".xml", utf8("<w:" + root + " " + w + ">" + part.getValue() + "</w:" + root + ">"));
        }
        Map<String, byte[]> whole = new LinkedHashMap<>();
        whole.put("[Content_Types].xml", utf8(types + "</Types>"));
        whole.put("_rels/.rels", utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + relation
                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        whole.put("word/_rels/document.xml.rels", utf8(relations + "</Relationships>"));
        whole.put("word/document.xml", utf8("<w:document " + w + "><w:body>" + body + "</w:body></w:document>"));
        whole.putAll(parts);
        return zip(whole);
    }

    static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String numbered(int list, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static byte[] odt(String body, String automaticStyles) {
        String names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", utf8("<office:document-content " + names + "><office:automatic-styles>" + automaticStyles
                + "</office:automatic-styles><office:body><office:text>" + body + "</office:text></office:body></office:document-content>"));
        parts.put("styles.xml", utf8("<office:document-styles " + names + "><office:master-styles><style:master-page style:name=\"S\"><style:header><text:p>Gazette</text:p></style:header>"
                + "<style:footer><text:p>Page <text:page-number>3</text:page-number></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>"));
        parts.put("META-INF/manifest.xml", utf8("<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"));
        return zip(parts);
    }

    static byte[] epub(String... chapters) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/epub+zip"));
        parts.put("META-INF/container.xml", utf8("<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\"><rootfiles>"
                + "<rootfile full-path=\"OEBPS/c.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"));
        StringBuilder items = new StringBuilder();
        StringBuilder spine = new StringBuilder();
        for (int i = 0; i < chapters.length; i++) {
            items.append("<item id=\"c").append(i).append("\" href=\"c").append(i).append(".xhtml\" media-type=\"application/xhtml+xml\"/>");
            spine.append("<itemref idref=\"c").append(i).append("\"/>");
        }
        parts.put("OEBPS/c.opf", utf8("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"2.0\"><metadata/><manifest>" + items + "</manifest><spine>" + spine + "</spine></package>"));
        for (int i = 0; i < chapters.length; i++) {
            parts.put("OEBPS/c" + i + ".xhtml", utf8("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body>" + chapters[i] + "</body></html>"));
        }
        return zip(parts);
    }

    /** A line of text at a place of a page, in points from its lower left corner. */
    record Placed(String text, float x, float y, float size) {
    }

    static byte[] pdf(List<List<Placed>> pages, String password) throws IOException {
        PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (PDDocument document = new PDDocument()) {
            for (List<Placed> placed : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (Placed line : placed) {
                        content.beginText();
                        content.setFont(font, line.size());
                        content.newLineAtOffset(line.x(), line.y());
                        content.showText(line.text());
                        content.endText();
                    }
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] encrypt(byte[] ooxml) throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(ooxml);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** Marks as "KIND level text", one a line, so that a failing test shows them. */
    static String show(org.gangmu.text.SourceText source, org.gangmu.text.Mark.Kind... kinds) {
        StringBuilder out = new StringBuilder();
        for (org.gangmu.text.Mark mark : source.marks()) {
            if (kinds.length == 0 || List.of(kinds).contains(mark.kind())) {
                out.append(mark.kind()).append(' ').append(mark.level()).append(' ').append(source.quote(mark.span()).replace("\n", "⏎").replace("\t", "⇥")).append('\n');
            }
        }
        return out.toString();
    }
}
