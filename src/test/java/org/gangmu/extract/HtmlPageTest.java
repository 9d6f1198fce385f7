package org.gangmu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

class HtmlPageTest {

    private final StringBuilder events = new StringBuilder();

    private final class Noting extends DefaultHandler {
        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            events.append('<').append(name);
            for (int i = 0; i < attributes.getLength(); i++) {
                events.append(' ').append(attributes.getQName(i)).append('=').append(attributes.getValue(i));
            }
            events.append('>');
            if (name.equals("stop")) {
                throw new SAXException("stopped");
            }
        }

        @Override
        public void endElement(String uri, String local, String name) {
            events.append("</").append(name).append('>');
        }

        @Override
        public void characters(char[] ch, int start, int length) {
            events.append(ch, start, length);
        }
    }

    private String titleOf(String html) throws SAXException {
        return HtmlPage.parse(html, new Noting());
    }

    private String eventsOf(String html) throws SAXException {
        titleOf(html);
        return events.toString();
    }

    private static String page(String body) {
        return "<html><head></head><body><body>" + body + "</body></body></html>";
    }

    @Test
    void elementsComeWithTheAttributesThatTellAboutLayout() throws SAXException {
        assertEquals(page("<p class=a style=b>Westmere<b> repairs</b></p>"), eventsOf("<p class=a id=x style=b>Westmere<b onclick=y> repairs</b>"));
    }

    @Test
    void scriptsAndStylesAreNoText() throws SAXException {
        assertEquals(page("<p>one</p><p>two</p>"), eventsOf("<p>one</p><script>var p;</script><style>p {}</style><p>two</p>"));
    }

    @Test
    void framesStandForTheBody() throws SAXException {
        assertEquals("<html><head></head><frameset><frame></frame></frameset></html>", eventsOf("<html><frameset><frame src=a></frameset></html>"));
    }

    @Test
    void charactersThatXhtmlDoesNotKnowAreReplaced() throws SAXException {
        assertEquals(page("a\ufffdb\ufffdc\ud83d\ude00"), eventsOf("a\u0001b\u0085c\ud83d\ude00"));
    }

    @Test
    void theTitleElementCountsMoreThanTheMetadata() throws SAXException {
        assertEquals("Roads of Westmere", titleOf("<meta name=title content=Other><title> Roads of Westmere </title><meta name=title content=Third>"));
        assertEquals("Other", titleOf("<meta name=Title content=Other><p>text"));
        assertEquals("", titleOf("<p>text <svg><title>a drawing</title></svg>"));
    }

    @Test
    void elementsEndEvenWhenThePageBreaksOff() {
        assertThrows(SAXException.class, () -> titleOf("<p>one<stop>two"));
        assertEquals("<html><head></head><body><body><p>one<stop></body></html>", events.toString());
    }

    @Test
    void deepPagesNeedNoDeepStack() throws SAXException {
        assertEquals(page("<div>".repeat(400) + "x" + "</div>".repeat(400)), eventsOf("<div>".repeat(400) + "x"));
    }
}
