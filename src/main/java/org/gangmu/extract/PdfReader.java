package org.gangmu.extract;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Reads a PDF with PDFBox, the library under Tika's PDF parser. Tika's own events drop the positions and font sizes, without which
 * paragraphs, headings and running heads cannot be told.
 */
final class PdfReader {

    /** Keeps fonts for the whole document: PDFBox would read them again on each page. */
    private static final class Fonts extends DefaultResourceCache {
        @Override
        public PDFont removeFont(COSObject font) {
            return null;
        }
    }

    private PdfReader() {
    }

    static void parse(byte[] bytes, ExtractLimits limits, ContentHandler out) throws IOException, SAXException, TikaException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            document.setResourceCache(new Fonts());
            PdfLines reader = new PdfLines(limits.maxChars());
            write(PdfLayout.of(reader.read(document)), out);
            if (!reader.failures().isEmpty()) {
                throw new IOException("a page cannot be read: " + OneLine.of(reader.failures().get(0)), reader.failures().get(0));
            }
        } catch (InvalidPasswordException e) {
            throw new EncryptedDocumentException(e);
        } catch (TextFlow.TooLong e) {
            throw Stopped.tooLong(limits);
        }
    }

    private static void write(List<PdfBlock> blocks, ContentHandler out) throws SAXException {
        int page = 0;
        for (PdfBlock block : blocks) {
            page = turnTo(block.lines().get(0).page(), page, out);
            switch (block.kind()) {
                case HEADING -> lines("h" + block.level(), null, block.lines(), out);
                case PARAGRAPH -> lines("p", null, block.lines(), out);
                case HEADER -> lines("p", "header", block.lines(), out);
                case FOOTER -> lines("p", "footer", block.lines(), out);
                case TABLE -> table(block.lines(), out);
            }
            page = block.lines().get(block.lines().size() - 1).page();
        }
    }

    /** Pages are given as the places where they begin: paragraphs run across them. Pages without text are left out. */
    private static int turnTo(int next, int page, ContentHandler out) throws SAXException {
        if (next != page) {
            AttributesImpl attributes = attribute("class", "page-start");
            attributes.addAttribute("", "value", "value", "CDATA", Integer.toString(next));
            out.startElement("", "span", "span", attributes);
            end("span", out);
        }
        return next;
    }

    private static void lines(String element, String cssClass, List<PdfLine> lines, ContentHandler out) throws SAXException {
        out.startElement("", element, element, cssClass == null ? new AttributesImpl() : attribute("class", cssClass));
        int page = lines.get(0).page();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            page = turnTo(line.page(), page, out);
            characters(i == 0 ? line.text() : "\n" + line.text(), out);
        }
        end(element, out);
    }

    private static void table(List<PdfLine> rows, ContentHandler out) throws SAXException {
        start("table", out);
        for (PdfLine row : rows) {
            start("tr", out);
            for (String cell : row.cells()) {
                start("td", out);
                characters(cell, out);
                end("td", out);
            }
            end("tr", out);
        }
        end("table", out);
    }

    private static AttributesImpl attribute(String name, String value) {
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute("", name, name, "CDATA", value);
        return attributes;
    }

    private static void start(String element, ContentHandler out) throws SAXException {
        out.startElement("", element, element, new AttributesImpl());
    }

    private static void end(String element, ContentHandler out) throws SAXException {
        out.endElement("", element, element);
    }

    private static void characters(String text, ContentHandler out) throws SAXException {
        out.characters(text.toCharArray(), 0, text.length());
    }
}
