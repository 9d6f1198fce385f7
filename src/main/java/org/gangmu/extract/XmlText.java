package org.gangmu.extract;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.gangmu.text.Chars;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads any XML as text: an element that stands between others is a line of its own, one that stands in the middle of words is part
 * of its line. Entities outside the file are never fetched.
 */
final class XmlText extends DefaultHandler {

    private static final Attributes NONE = new AttributesImpl();

    /** What is known of an open element. */
    private static final class Level {
        final boolean inline;
        boolean hasText;

        Level(boolean inline) {
            this.inline = inline;
        }
    }

    private final ContentHandler out;
    private final Deque<Level> levels = new ArrayDeque<>();

    private XmlText(ContentHandler out) {
        this.out = out;
    }

    static void parse(String xml, ContentHandler out) throws IOException, SAXException, TikaException {
        int from = !xml.isEmpty() && xml.charAt(0) == '\ufeff' ? 1 : 0;
        XMLReaderUtils.parseSAX(new StringReader(xml.substring(from)), new XmlText(out), new ParseContext());
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) throws SAXException {
        Level parent = levels.peek();
        Level level = new Level(parent != null && parent.hasText);
        levels.push(level);
        String element = level.inline ? "span" : "div";
        out.startElement("", element, element, NONE);
    }

    @Override
    public void endElement(String uri, String local, String qName) throws SAXException {
        String element = levels.pop().inline ? "span" : "div";
        out.endElement("", element, element);
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        Level level = levels.peek();
        for (int i = start; level != null && !level.hasText && i < start + length; i++) {
            level.hasText = !Chars.isSpace(ch[i]);
        }
        out.characters(ch, start, length);
    }
}
