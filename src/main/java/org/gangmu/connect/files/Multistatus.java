package org.gangmu.connect.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads answers of WebDAV servers about several documents. An answer of a hostile server can do no more than be wrong: document types and entities are refused. */
final class Multistatus {

    private static final String DAV = "DAV:";
    private static final String OWN = DavServer.NAMESPACE;
    private static final Pattern STATUS = Pattern.compile("\\S+\\s+([0-9]{3})\\b.*", Pattern.DOTALL);
    private static final int OK = 200;
    private static final int DEPENDS = 424;

    /**
     * What is told of one document.
     *
     * @param href    its address
     * @param refusal status of what was refused; 0 if nothing was
     * @param folder  whether it is one
     * @param found   properties by {@code {namespace}name}
     */
    record Response(String href, int refusal, boolean folder, Map<String, String> found) {

        Optional<String> dav(String name) {
            return Optional.ofNullable(found.get("{" + DAV + "}" + name)).map(String::strip);
        }

        /** Properties of ours, by name. */
        Map<String, String> own() {
            Map<String, String> own = new HashMap<>();
            found.forEach((name, value) -> {
                if (name.startsWith("{" + OWN + "}")) {
                    own.put(name.substring(OWN.length() + 2), value);
                }
            });
            return own;
        }
    }

    private final XMLStreamReader xml;

    private Multistatus(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws IOException if it is none, or only a part of one */
    static List<Response> read(byte[] answer) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new Multistatus(factory.createXMLStreamReader(new ByteArrayInputStream(answer))).responses();
        } catch (XMLStreamException e) {
            throw new IOException("its list of documents is no whole XML (" + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")", e);
        }
    }

    private List<Response> responses() throws XMLStreamException {
        List<Response> out = new ArrayList<>();
        boolean begun = false;
        // Read to the very end: a list that was cut off must not look like a shorter one.
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("it declares a document type");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!begun && !is("multistatus")) {
                    throw new XMLStreamException("it begins with \"" + xml.getLocalName() + "\"");
                }
                begun = true;
                if (is("response")) {
                    out.add(response());
                }
            }
        }
        return out;
    }

    private boolean is(String name) {
        return xml.getLocalName().equals(name) && DAV.equals(xml.getNamespaceURI());
    }

    private Response response() throws XMLStreamException {
        String href = "";
        int refusal = 0;
        Map<String, String> found = new HashMap<>();
        boolean[] folder = {false};
        while (nextChild()) {
            if (is("href")) {
                href = text();
            } else if (is("status")) {
                refusal = worse(refusal, status(text()));
            } else if (is("propstat")) {
                refusal = worse(refusal, properties(found, folder));
            } else {
                text();
            }
        }
        return new Response(href, refusal, folder[0], found);
    }

    /** @return status of these properties */
    private int properties(Map<String, String> found, boolean[] folder) throws XMLStreamException {
        Map<String, String> here = new HashMap<>();
        boolean collection = false;
        int status = OK;
        while (nextChild()) {
            if (is("prop")) {
                while (nextChild()) {
                    if (is("resourcetype")) {
                        collection |= holdsCollection();
                    } else {
                        here.put("{" + xml.getNamespaceURI() + "}" + xml.getLocalName(), text());
                    }
                }
            } else if (is("status")) {
                status = status(text());
            } else {
                text();
            }
        }
        if (status == OK) {
            found.putAll(here);
            folder[0] |= collection;
        }
        return status;
    }

    private boolean holdsCollection() throws XMLStreamException {
        boolean collection = false;
        while (nextChild()) {
            collection |= is("collection");
            text();
        }
        return collection;
    }

    /** Goes to the next child of the element that is open; false at its end. */
    private boolean nextChild() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("it refers to an entity");
                default -> { }
            }
        }
        throw new XMLStreamException("it ends too early");
    }

    /** All text inside the element that is open, to its end. */
    private String text() throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        for (int depth = 1; depth > 0;) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> out.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("it refers to an entity");
                default -> { }
            }
        }
        return out.toString();
    }

    private static int status(String line) {
        Matcher m = STATUS.matcher(line.strip());
        return m.matches() ? Integer.parseInt(m.group(1)) : 0;
    }

    /** Of several refusals the one that caused the others. */
    private static int worse(int known, int status) {
        if (status < 300) {
            return known;
        }
        return known == 0 || known == DEPENDS ? status : known;
    }
}
