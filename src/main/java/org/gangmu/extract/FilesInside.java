package org.gangmu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.gangmu.text.Problem;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Takes what a document carries inside: the text parts of a message are its text, attachments are named and left alone, pictures just left. */
final class FilesInside implements EmbeddedDocumentExtractor {

    private final boolean message;
    private final Metadata document = new Metadata();
    private final List<String> attachments = new ArrayList<>();
    private boolean subjectWritten;

    FilesInside(boolean message) {
        this.message = message;
    }

    /** The document's own metadata, which its parser fills. */
    Metadata documentMetadata() {
        return document;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata part) {
        return message;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata part, boolean outputHtml) throws SAXException, IOException {
        if (!message) {
            return;
        }
        writeSubject(handler);
        String type = text(part, Metadata.CONTENT_TYPE).toLowerCase(Locale.ROOT);
        boolean attached = text(part, Metadata.CONTENT_DISPOSITION).toLowerCase(Locale.ROOT).startsWith("attachment");
        if (attached || !(type.startsWith("text/plain") || type.startsWith("text/html"))) {
            String file = text(part, TikaCoreProperties.RESOURCE_NAME_KEY);
            attachments.add(file.isEmpty() ? type : file);
            return;
        }
        byte[] bytes = stream.readAllBytes();
        String content = CharsetSniffer.decode(bytes, charsetOf(bytes, text(part, Metadata.CONTENT_ENCODING))).text();
        if (type.startsWith("text/html")) {
            HtmlPage.parse(content, handler);
        } else {
            writeLines(content, handler);
        }
    }

    private static Charset charsetOf(byte[] bytes, String declared) {
        Charset named = declared.isEmpty() || declared.equalsIgnoreCase("us-ascii") ? null : CharsetSniffer.named(declared);
        return named != null && CharsetSniffer.decode(bytes, named).malformed() == 0 ? named : CharsetSniffer.charsetOf(bytes);
    }

    private void writeSubject(ContentHandler handler) throws SAXException {
        String subject = text(document, TikaCoreProperties.SUBJECT.getName());
        if (!subjectWritten && !subject.isEmpty()) {
            element("h1", subject, handler);
        }
        subjectWritten = true;
    }

    /** Plain text keeps its line ends. */
    private static void writeLines(String content, ContentHandler handler) throws SAXException {
        for (String line : content.split("\r\n|\r|\n", -1)) {
            handler.characters(line.toCharArray(), 0, line.length());
            element("br", "", handler);
        }
    }

    private static void element(String name, String content, ContentHandler handler) throws SAXException {
        handler.startElement("", name, name, new AttributesImpl());
        handler.characters(content.toCharArray(), 0, content.length());
        handler.endElement("", name, name);
    }

    private static String text(Metadata metadata, String key) {
        String value = metadata.get(key);
        return value == null ? "" : value.strip();
    }

    /** One problem for each attachment that was not read. */
    void report(String name, List<Problem> problems) {
        for (String attachment : attachments) {
            problems.add(Problem.warning(name, "attachment " + attachment + " was not read; save it and read it by itself"));
        }
    }
}
