package org.gangmu.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of a Word document and what they are to each other. */
final class DocxPackage {

    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** Reviewers' comments are no part of the text. */
    static final String COMMENTS = "word/comments.xml";

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String MAIN = "document.main+xml";
    private static final Pattern PLAIN_START = Pattern.compile("(?:\u00ef\u00bb\u00bf)?<(?:\\?xml version=[\"']1\\.0[\"']|[^?!])");

    /** One part's link to another or to the world outside. */
    record Relation(String id, String type, String target, boolean external) {
    }

    private final ZipDirectory zip;
    private final String main;
    private final ParseContext context = new ParseContext();
    private final Map<String, List<Relation>> relations = new HashMap<>();

    DocxPackage(byte[] bytes) throws SAXException, IOException, TikaException {
        zip = new ZipDirectory(bytes);
        main = part("", only(related("", "officeDocument")));
        if (related("", CORE_PROPERTIES).size() > 1 || !types().equals(List.of(main))) {
            throw new Unusual("main part");
        }
        if (zip.names().contains(COMMENTS) && !ZipParts.isWhole(bytes)) {
            throw new Unusual(COMMENTS);
        }
        // These hold no text, but with one of them damaged the document counts as damaged.
        for (String name : zip.names()) {
            if (name.startsWith("docProps/") && name.endsWith(".xml") || name.endsWith(".rels")) {
                zip.read(name);
            }
        }
    }

    String main() {
        return main;
    }

    void parse(String part, ContentHandler handler) throws SAXException, IOException, TikaException {
        byte[] content = zip.read(part);
        String head = new String(content, 0, Math.min(content.length, 40), StandardCharsets.ISO_8859_1);
        // XML 1.1 can hold control characters, which would have to be looked for in all text.
        if (!PLAIN_START.matcher(head).lookingAt()) {
            throw new Unusual(head);
        }
        XMLReaderUtils.parseSAX(new ByteArrayInputStream(content), handler, context);
    }

    /** The parts that {@code source} relates to in this way, in the order of their identifiers as text. */
    List<String> parts(String source, String type) throws SAXException, IOException, TikaException {
        List<String> parts = new ArrayList<>();
        for (Relation relation : related(source, type)) {
            parts.add(part(source, relation));
        }
        return parts;
    }

    private List<Relation> related(String source, String type) throws SAXException, IOException, TikaException {
        String full = type.startsWith("http:") ? type : OFFICE + type;
        return relations(source).stream().filter(r -> r.type().equals(full)).toList();
    }

    List<Relation> relations(String source) throws SAXException, IOException, TikaException {
        List<Relation> known = relations.get(source);
        if (known == null) {
            int name = source.lastIndexOf('/') + 1;
            String part = source.substring(0, name) + "_rels/" + source.substring(name) + ".rels";
            Map<String, Relation> found = new TreeMap<>();
            if (zip.names().contains(part)) {
                parse(part, new RelationReader(found));
            }
            known = List.copyOf(found.values());
            relations.put(source, known);
        }
        return known;
    }

    private static Relation only(List<Relation> relations) throws Unusual {
        if (relations.size() != 1) {
            throw new Unusual("relations");
        }
        return relations.get(0);
    }

    private String part(String source, Relation relation) throws Unusual {
        String target = relation.target();
        String part = target.startsWith("/") ? target.substring(1) : source.substring(0, source.lastIndexOf('/') + 1) + target;
        if (relation.external() || !zip.names().contains(part)) {
            throw new Unusual(target);
        }
        return part;
    }

    /** The parts that can hold a document's text by their content type; every part must have a type. */
    private List<String> types() throws SAXException, IOException, TikaException {
        Map<String, String> byEnding = new HashMap<>();
        Map<String, String> byName = new HashMap<>();
        parse(CONTENT_TYPES, new PlainXml() {
            @Override
            void element(String name, Attributes attributes) throws Unusual {
                String type = needed(attributes, "ContentType");
                if (name.equals("Default")) {
                    byEnding.put(needed(attributes, "Extension").toLowerCase(Locale.ROOT), type);
                } else if (name.equals("Override")) {
                    byName.put(needed(attributes, "PartName"), type);
                } else {
                    throw new Unusual(name);
                }
            }
        });
        List<String> stories = new ArrayList<>();
        for (String name : zip.names()) {
            String type = byName.getOrDefault("/" + name, byEnding.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
            if (type == null && !name.equals(CONTENT_TYPES)) {
                throw new Unusual(name);
            }
            if (name.equals(CONTENT_TYPES)) {
                continue;
            }
            if (type.equals(WORD + MAIN)) {
                stories.add(name);
            } else if (type.contains("main+xml") || type.contains("glossary")) {
                throw new Unusual(type);
            }
        }
        return stories;
    }

    /** Reads a flat list of elements in the root. */
    private abstract static class PlainXml extends DefaultHandler {
        private int depth;

        abstract void element(String name, Attributes attributes) throws Unusual;

        @Override
        public void startElement(String uri, String local, String qName, Attributes attributes) throws Unusual {
            if (depth++ == 1) {
                element(local, attributes);
            }
        }

        @Override
        public void endElement(String uri, String local, String qName) {
            depth--;
        }

        static String needed(Attributes attributes, String name) throws Unusual {
            String value = attributes.getValue(name);
            if (value == null) {
                throw new Unusual(name);
            }
            return value;
        }
    }

    /** Reads the links of one part. */
    private static final class RelationReader extends PlainXml {
        private final Map<String, Relation> found;

        RelationReader(Map<String, Relation> found) {
            this.found = found;
        }

        @Override
        void element(String name, Attributes attributes) throws Unusual {
            String id = needed(attributes, "Id");
            String mode = attributes.getValue("TargetMode");
            boolean external = mode != null && !mode.equalsIgnoreCase("Internal");
            if (found.put(id, new Relation(id, needed(attributes, "Type"), needed(attributes, "Target"), external)) != null) {
                throw new Unusual(id);
            }
        }
    }
}
