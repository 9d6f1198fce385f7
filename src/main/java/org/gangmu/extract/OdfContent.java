package org.gangmu.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the XML of an OpenDocument part into XHTML events: list numbers written out, text boxes and notes moved behind the paragraph
 * or the text that they interrupt, comments and deleted text left out.
 */
final class OdfContent extends DefaultHandler {

    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final int MOST_REPEATS = 200;
    private static final Set<String> SILENT = Set.of("tracked-changes", "annotation", "forms", "ruby-text", "note-citation", "binary-data",
            "covered-table-cell", "scripts", "font-face-decls", "meta", "settings", "shapes", "event-listeners");

    /** Something to be told to the receiver. */
    private interface Event {
        void send(ContentHandler to) throws SAXException;
    }

    /** A stretch of text apart from that around it: the document itself, a note, a text box. */
    private static final class Story {
        final List<Event> events = new ArrayList<>();
        final List<Event> boxes = new ArrayList<>();
        int paragraphs;
    }

    private final ContentHandler out;
    private final OdfLists lists;
    private final Deque<Story> stories = new ArrayDeque<>();
    private final Deque<String> ends = new ArrayDeque<>();
    private final List<Event> notes = new ArrayList<>();
    private int silent;
    private int inText;

    OdfContent(ContentHandler out, OdfLists lists) {
        this.out = out;
        this.lists = lists;
        stories.push(new Story());
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        if (silent > 0 || SILENT.contains(name) || isPictureTitle(uri, name) || TEXT.equals(uri) && name.endsWith("-template")) {
            silent++;
            return;
        }
        ends.push(begin(name, attributes));
    }

    private static boolean isPictureTitle(String uri, String name) {
        return uri.contains("svg-compatible") && (name.equals("title") || name.equals("desc"));
    }

    /** @return the XHTML element that was begun; empty if none was */
    private String begin(String name, Attributes attributes) throws SAXException {
        switch (name) {
            case "list-style" -> lists.startStyle(attributes);
            case "list-level-style-number" -> lists.level(attributes, true);
            case "list-level-style-bullet", "list-level-style-image" -> lists.level(attributes, false);
            case "body" -> inText++;
            case "header", "header-left", "header-first" -> {
                inText++;
                return start("div", "class", "header");
            }
            case "footer", "footer-left", "footer-first" -> {
                inText++;
                return start("div", "class", "footer");
            }
            case "note", "text-box" -> stories.push(new Story());
            case "line-break" -> text("\n");
            case "tab" -> text("\t");
            case "s" -> text(" ".repeat(Math.min(MOST_REPEATS, number(attributes.getValue(TEXT, "c"), 1))));
            default -> {
                return inText > 0 ? block(name, attributes) : "";
            }
        }
        return "";
    }

    private String block(String name, Attributes attributes) throws SAXException {
        return switch (name) {
            case "p" -> paragraph("p");
            case "h" -> paragraph("h" + Math.min(6, Math.max(1, number(attributes.getValue(TEXT, "outline-level"), 1))));
            case "list" -> {
                lists.startList(attributes);
                yield start("ul", null, null);
            }
            case "list-item" -> start("li", "number", lists.startItem(attributes));
            case "list-header" -> start("li", null, null);
            case "table" -> start("table", null, null);
            case "table-row" -> start("tr", null, null);
            case "table-cell" -> {
                // Sheets repeat empty cells to their last column; a few of them keep the columns in place.
                int repeats = number(attributes.getValue(TABLE, "number-columns-repeated"), 1);
                for (int i = 1; repeats <= MOST_REPEATS && i < repeats; i++) {
                    end(start("td", null, null));
                }
                yield start("td", null, null);
            }
            case "page" -> start("div", "class", "slide");
            case "section" -> start("div", null, null);
            default -> "";
        };
    }

    private String paragraph(String element) throws SAXException {
        // Fields and frames can hold paragraphs inside a paragraph: only the outermost counts.
        return stories.peek().paragraphs++ == 0 ? start(element, null, null) : "";
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        if (silent > 0) {
            silent--;
            return;
        }
        String element = ends.pop();
        if (!element.isEmpty()) {
            end(element);
        }
        switch (name) {
            case "p", "h" -> {
                Story story = stories.peek();
                if (inText > 0 && --story.paragraphs == 0) {
                    flush(story.boxes);
                }
            }
            case "list" -> {
                if (element.equals("ul")) {
                    lists.endList();
                }
            }
            case "note" -> notes.addAll(stories.pop().events);
            case "text-box" -> {
                List<Event> box = stories.pop().events;
                stories.peek().boxes.addAll(box);
            }
            case "body" -> {
                flush(stories.peek().boxes);
                flush(notes);
                inText--;
            }
            case "header", "header-left", "header-first", "footer", "footer-left", "footer-first" -> inText--;
            default -> {
            }
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        // Text stands in paragraphs only; between them are the line ends of the XML.
        if (silent == 0 && inText > 0 && stories.peek().paragraphs > 0) {
            text(new String(ch, start, length).replace('\n', ' ').replace('\t', ' '));
        }
    }

    private void text(String text) throws SAXException {
        if (inText > 0) {
            emit(to -> to.characters(text.toCharArray(), 0, text.length()));
        }
    }

    private String start(String element, String attribute, String value) throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        if (attribute != null) {
            attributes.addAttribute("", attribute, attribute, "CDATA", value);
        }
        emit(to -> to.startElement("", element, element, attributes));
        return element;
    }

    private void end(String element) throws SAXException {
        emit(to -> to.endElement("", element, element));
    }

    private void emit(Event event) throws SAXException {
        if (stories.size() > 1) {
            stories.peek().events.add(event);
        } else {
            event.send(out);
        }
    }

    private void flush(List<Event> events) throws SAXException {
        List<Event> held = new ArrayList<>(events);
        events.clear();
        for (Event event : held) {
            emit(event);
        }
    }

    private static int number(String value, int otherwise) {
        return value == null || !value.matches("[0-9]{1,9}") ? otherwise : Integer.parseInt(value);
    }
}
