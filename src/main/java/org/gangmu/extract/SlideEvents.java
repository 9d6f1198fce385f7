package org.gangmu.extract;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/** Makes the first paragraph of each slide its heading, which Tika's parser does not tell from the others. */
final class SlideEvents extends DefaultHandler {

    private static final int LONGEST_TITLE = 80;

    private final ContentHandler out;
    private final StringBuilder title = new StringBuilder();
    private boolean slideOpens;
    private boolean held;
    private boolean firstSlide = true;

    SlideEvents(ContentHandler out) {
        this.out = out;
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) throws SAXException {
        if ("slide-content".equals(attributes.getValue("class"))) {
            slideOpens = true;
        } else if (slideOpens && local.equals("p")) {
            held = true;
            title.setLength(0);
            return;
        } else if (slideOpens && local.equals("table")) {
            slideOpens = false;
        }
        if (!held) {
            out.startElement(uri, local, qName, attributes);
        }
    }

    @Override
    public void endElement(String uri, String local, String qName) throws SAXException {
        if (!held) {
            out.endElement(uri, local, qName);
        } else if (local.equals("p")) {
            held = false;
            writeTitle();
        }
    }

    private void writeTitle() throws SAXException {
        String text = title.toString().strip();
        if (text.isEmpty()) {
            return;
        }
        String element = text.length() > LONGEST_TITLE ? "p" : firstSlide ? "h1" : "h2";
        firstSlide = false;
        slideOpens = false;
        out.startElement("", element, element, new AttributesImpl());
        out.characters(text.toCharArray(), 0, text.length());
        out.endElement("", element, element);
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        if (held) {
            title.append(ch, start, length);
        } else {
            out.characters(ch, start, length);
        }
    }
}
