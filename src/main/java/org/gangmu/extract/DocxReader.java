package org.gangmu.extract;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads sound Word documents of the usual make, with the events that Tika's parser would report and none of its metadata.
 *
 * <p>Of Tika's parser the reader of the parts' XML and the counters of list numbers are used. What is left out takes most of its time:
 * a file on disk, models of numbering, properties and relations, files inside.
 */
final class DocxReader {

    private static final String DIAGRAM = "diagramData";
    private static final Set<String> LINKS = Set.of("hyperlink", "audio", "image", "package", "officeDocument", DIAGRAM);

    private final DocxPackage document;
    private final ContentHandler out;
    private final DocxNumbers numbers = new DocxNumbers();
    private final Map<String, String> styles = new HashMap<>();

    private DocxReader(byte[] bytes, ContentHandler out) throws SAXException, IOException, TikaException {
        this.document = new DocxPackage(bytes);
        this.out = out;
    }

    /** @throws SAXException as with the other exceptions, the document may still be read in another way */
    static void read(byte[] bytes, ContentHandler out) throws SAXException, IOException, TikaException {
        new DocxReader(bytes, out).read();
    }

    private void read() throws SAXException, IOException, TikaException {
        String main = document.main();
        first(main, "numbering", numbers.reader());
        first(main, "styles", new Styles());
        out.startElement("", "html", "html", new AttributesImpl());
        out.startElement("", "body", "body", new AttributesImpl());
        all(main, "header");
        part(main);
        for (String type : new String[] {DIAGRAM, "chart", "footnotes", "comments", "footer", "endnotes"}) {
            all(main, type);
        }
        out.endElement("", "body", "body");
        out.endElement("", "html", "html");
    }

    private void first(String main, String type, ContentHandler handler) throws SAXException, IOException, TikaException {
        List<String> parts = document.parts(main, type);
        if (!parts.isEmpty()) {
            document.parse(parts.get(0), handler);
        }
    }

    private void all(String main, String type) throws SAXException, IOException, TikaException {
        for (String part : document.parts(main, type)) {
            if (!part.equals(DocxPackage.COMMENTS)) {
                part(part);
            }
        }
    }

    private void part(String part) throws SAXException, IOException, TikaException {
        Map<String, String> links = new HashMap<>();
        for (DocxPackage.Relation relation : document.relations(part)) {
            if (relation.type().startsWith(DocxPackage.OFFICE) && LINKS.contains(relation.type().substring(DocxPackage.OFFICE.length()))) {
                links.put(relation.id(), relation.target());
            }
        }
        document.parse(part, new OOXMLWordAndPowerPointTextHandler(new DocxContent(out, styles, numbers), links));
    }

    /** Reads the names of the styles. */
    private final class Styles extends DefaultHandler {
        private String style;

        @Override
        public void startElement(String uri, String local, String qName, Attributes attributes) {
            if (local.equals("style") && DocxContent.WORD.equals(uri)) {
                style = attributes.getValue(DocxContent.WORD, "styleId");
            } else if (style != null && local.equals("name") && DocxContent.WORD.equals(uri)) {
                String name = attributes.getValue(DocxContent.WORD, "val");
                if (name != null) {
                    styles.put(style, name);
                }
            }
        }

        @Override
        public void endElement(String uri, String local, String qName) {
            if (local.equals("style") && DocxContent.WORD.equals(uri)) {
                style = null;
            }
        }
    }
}
