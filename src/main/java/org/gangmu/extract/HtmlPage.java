package org.gangmu.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.parser.html.JSoupParser;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Passes a web page on in one walk over jsoup's tree: all elements of its body with the attributes that tell about layout. Tika's own
 * way to these events goes through a chain of handlers, each of which copies and checks them again.
 */
final class HtmlPage {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final Attributes NONE = new AttributesImpl();
    private static final Set<String> TOLD = Set.of("class", "role", "type", "start", "value", "style");

    /** Tags that may close themselves, as Tika has jsoup read them; read when the first page comes. */
    private static final class Tags {
        static final TagSet SELF_CLOSEABLE = read();

        private static TagSet read() {
            TagSet tags = TagSet.Html();
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(JSoupParser.class.getResourceAsStream("self-closeable-tags.txt"), StandardCharsets.UTF_8))) {
                lines.lines().map(String::trim).filter(l -> !l.isEmpty() && !l.startsWith("#"))
                        .forEach(l -> tags.valueOf(l, Parser.NamespaceHtml).set(Tag.SelfClose));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return tags;
        }
    }

    private final ContentHandler out;
    private final StringBuilder titleText = new StringBuilder();
    /** What the page calls itself: the first title element, or where there is none a title among the metadata. */
    private String title = "";
    private boolean titleRead;
    /** The element that holds all the text, body or frameset; null until it begins. */
    private String frame;
    /** How many elements deep the walk is inside a title, the text, and what is no text. */
    private int titleDepth;
    private int textDepth;
    private int silentDepth;

    private HtmlPage(ContentHandler out) {
        this.out = out;
    }

    /**
     * Parses a web page that is already decoded.
     *
     * @return its title, empty if it has none
     */
    static String parse(String html, ContentHandler out) throws SAXException {
        HtmlPage page = new HtmlPage(out);
        page.read(Parser.htmlParser().tagSet(Tags.SELF_CLOSEABLE).parseInput(html, ""));
        return page.title.strip();
    }

    private void read(Document document) throws SAXException {
        out.startDocument();
        out.startPrefixMapping("", XHTML);
        try {
            walk(document);
        } finally {
            // What was read of a page that breaks off is kept, with all its elements ended.
            begin("body");
            end(frame);
            end("html");
            out.endPrefixMapping("");
            out.endDocument();
        }
    }

    /** Without recursion: pages may be nested deeper than the stack allows. */
    private void walk(Document document) throws SAXException {
        Node node = document.firstChild();
        while (node != null) {
            enter(node);
            Node next = node.firstChild();
            while (next == null && node != document) {
                leave(node);
                next = node.nextSibling();
                node = next == null ? node.parentNode() : node;
            }
            node = next;
        }
    }

    private void enter(Node node) throws SAXException {
        if (node instanceof TextNode text) {
            characters(text.getWholeText());
            return;
        }
        if (node instanceof DataNode data) {
            characters(data.getWholeData());
            return;
        }
        String name = nameOf(node);
        boolean opensFrame = name.equals("body") || name.equals("frameset");
        boolean opensSilence = name.equals("script") || name.equals("style");
        titleDepth += titleDepth > 0 || name.equals("title") ? 1 : 0;
        textDepth += textDepth > 0 || opensFrame ? 1 : 0;
        silentDepth += silentDepth > 0 || opensSilence ? 1 : 0;
        if (textDepth == 0 && silentDepth == 0 && name.equals("meta")) {
            readMetadata(node);
        }
        if (isText()) {
            begin(opensFrame ? name : "body");
            if (isPassedOn(name)) {
                out.startElement(XHTML, name, name, attributes(node));
            }
        }
        titleText.setLength(0);
    }

    private void leave(Node node) throws SAXException {
        if (node instanceof TextNode || node instanceof DataNode) {
            return;
        }
        String name = nameOf(node);
        if (isText() && isPassedOn(name)) {
            end(name);
        }
        if (titleDepth == 1 && !titleRead) {
            title = titleText.toString().trim();
            titleRead = true;
        }
        titleDepth = Math.max(0, titleDepth - 1);
        textDepth = Math.max(0, textDepth - 1);
        silentDepth = Math.max(0, silentDepth - 1);
    }

    private boolean isText() {
        return textDepth > 0 && silentDepth == 0;
    }

    /** Framesets stand for the body, and heads inside the text are none. */
    private static boolean isPassedOn(String name) {
        return !name.equals("frameset") && !name.equals("head");
    }

    private static String nameOf(Node node) {
        return node.nodeName().toLowerCase(Locale.ROOT);
    }

    /** Begins the page, if it was not begun. */
    private void begin(String element) throws SAXException {
        if (frame == null) {
            frame = element;
            start("html");
            start("head");
            end("head");
            start(frame);
        }
    }

    private void characters(String text) throws SAXException {
        if (titleDepth > 0 && textDepth == 0) {
            titleText.append(text);
        }
        if (isText() && !text.isEmpty()) {
            out.characters(valid(text).toCharArray(), 0, text.length());
        }
    }

    private void readMetadata(Node meta) {
        if (meta.attributes().hasKey("content") && !titleRead) {
            String key = meta.attributes().hasKey("http-equiv") ? meta.attr("http-equiv") : meta.attr("name");
            String value = meta.attr("content");
            if (key.equalsIgnoreCase("title") && !value.isBlank()) {
                title = value;
            }
        }
    }

    private static Attributes attributes(Node node) {
        if (!(node instanceof Element) || node.attributesSize() == 0) {
            return NONE;
        }
        AttributesImpl told = new AttributesImpl();
        for (Attribute attribute : node.attributes()) {
            if (TOLD.contains(attribute.getKey().toLowerCase(Locale.ROOT))) {
                told.addAttribute("", attribute.getKey(), attribute.getKey(), "", valid(attribute.getValue()));
            }
        }
        return told;
    }

    /** The text with U+FFFD for each character that XHTML does not know. */
    private static String valid(String text) {
        StringBuilder valid = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= '\u007f' && c <= '\u009f' || Character.isSurrogate(c) || c > '\ufffd') {
                valid = valid == null ? new StringBuilder(text) : valid;
                valid.setCharAt(i, '\ufffd');
            }
        }
        return valid == null ? text : valid.toString();
    }

    private void start(String element) throws SAXException {
        out.startElement(XHTML, element, element, NONE);
    }

    private void end(String element) throws SAXException {
        out.endElement(XHTML, element, element);
    }
}
