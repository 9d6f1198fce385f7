package org.gangmu.extract;

import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Cleans the events of Tika's Word parsers: numbered and bulleted paragraphs become list items, the marks of footnotes and comments
 * go, and tabs that the parser turned into line ends become spaces again.
 */
final class OfficeEvents extends DefaultHandler {

    private static final Attributes NONE = new AttributesImpl();
    private static final Pattern BULLET = Pattern.compile("[·•▪◦○●■□◆◇▶►✓❖➢–—*\\-o\\ue000-\\uf8ff\\ufffd]{1,2}[ \\t\\u00a0]+");
    private static final String ORDINAL = "(?:[(（]?[0-9]{1,3}(?:\\.[0-9]{1,3}){0,4}[)）.、．]?|[(（]?[a-zA-Z][)）.、．]|[(（]?[ivxIVX]{1,5}[)）.、．]"
            + "|[(（]?[一二三四五六七八九十百]{1,4}[)）.、．]|第[0-9一二三四五六七八九十百]{1,4}[条章节款项部分]{1,2}|[①-⑳])";
    private static final Pattern LABEL = Pattern.compile(ORDINAL + "[ \\t\\u00a0]+");
    private static final Pattern BARE_ORDINAL = Pattern.compile("\\s*" + ORDINAL + "\\s*");

    private final ContentHandler out;
    private final boolean old;
    private final StringBuilder reference = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private boolean waiting;
    private boolean item;
    private Attributes waitingAttributes = NONE;

    /** @param old whether the events come from the parser of the old binary format */
    OfficeEvents(ContentHandler out, boolean old) {
        this.out = out;
        this.old = old;
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) throws SAXException {
        flushReference();
        beginParagraph(false);
        line.setLength(0);
        if (local.equals("p")) {
            waiting = true;
            waitingAttributes = new AttributesImpl(attributes);
            return;
        }
        out.startElement(uri, local, qName, attributes);
    }

    @Override
    public void endElement(String uri, String local, String qName) throws SAXException {
        flushReference();
        beginParagraph(false);
        out.endElement(uri, local, qName);
        if (local.equals("p") && item) {
            out.endElement("", "li", "li");
            item = false;
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        String text = new String(ch, start, length);
        if (waiting && (BULLET.matcher(text).matches() || LABEL.matcher(text).matches())) {
            boolean bullet = !LABEL.matcher(text).matches();
            beginParagraph(true);
            if (!bullet) {
                send(text);
            }
            return;
        }
        beginParagraph(false);
        if (old) {
            oldText(text);
        } else if (!isReference(text)) {
            flushReference();
            send(text);
        }
    }

    @Override
    public void ignorableWhitespace(char[] ch, int start, int length) {
        // Indentation of the parser's output.
    }

    private void beginParagraph(boolean asItem) throws SAXException {
        if (!waiting) {
            return;
        }
        waiting = false;
        item = asItem;
        if (item) {
            out.startElement("", "li", "li", NONE);
        }
        out.startElement("", "p", "p", waitingAttributes);
    }

    /** A footnote's mark comes as "[", its number and "]", each by itself. */
    private boolean isReference(String text) {
        boolean opens = reference.length() == 0 && text.equals("[");
        boolean counts = reference.length() == 1 && text.matches("[0-9]{1,4}");
        if (opens || counts) {
            reference.append(text);
            return true;
        }
        if (reference.length() > 1 && text.equals("]")) {
            reference.setLength(0);
            return true;
        }
        return false;
    }

    private void flushReference() throws SAXException {
        if (reference.length() > 0) {
            String text = reference.toString();
            reference.setLength(0);
            send(text);
        }
    }

    /** The old format's parser makes a line end of every control character: marks of notes, which stand alone, tabs and real line ends. */
    private void oldText(String text) throws SAXException {
        if (text.equals("\n")) {
            return;
        }
        StringBuilder cleaned = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && BARE_ORDINAL.matcher(line).matches()) {
                cleaned.setCharAt(i, ' ');
            }
            if (c == '\n') {
                line.setLength(0);
            } else if (line.length() < 20) {
                line.append(c);
            }
        }
        send(cleaned.toString());
    }

    private void send(String text) throws SAXException {
        out.characters(text.toCharArray(), 0, text.length());
    }
}
