package org.gangmu.extract;

import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.tika.parser.microsoft.WordExtractor;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler.EditType;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler.XWPFBodyContentsHandler;
import org.apache.tika.parser.microsoft.ooxml.ParagraphProperties;
import org.apache.tika.parser.microsoft.ooxml.RunProperties;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Turns what Tika finds in a part of a Word document into XHTML events, the same that Tika would make of it. */
final class DocxContent implements XWPFBodyContentsHandler {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final Attributes NONE = new AttributesImpl();
    /** From the outside to the inside. */
    private static final List<String> LOOKS = List.of("b", "i", "strike", "u");

    private final ContentHandler out;
    private final Map<String, String> styles;
    private final DocxNumbers numbers;
    /** How text looks at the moment, inner last. */
    private final Deque<String> looks = new ArrayDeque<>();
    private String paragraph = "p";
    private int paragraphs;
    private int tables;
    private int cells;
    private int inCell;
    private boolean link;

    DocxContent(ContentHandler out, Map<String, String> styles, DocxNumbers numbers) {
        this.out = out;
        this.styles = styles;
        this.numbers = numbers;
    }

    @Override
    public void run(RunProperties run, String text) throws SAXException {
        look("b", run.isBold());
        look("i", run.isItalics());
        look("strike", run.isStrikeThrough());
        look("u", !run.getUnderline().name().equals("NONE"));
        characters(text);
    }

    /** Looks nest in one order, so that those inside a look end with it; a look that begins ends those that belong inside it. */
    private void look(String look, boolean on) throws SAXException {
        if (looks.contains(look) == on) {
            return;
        }
        while (!looks.isEmpty() && isInside(looks.peekLast(), look)) {
            end(looks.removeLast());
        }
        if (on) {
            looks.addLast(look);
            start(look, NONE);
        } else {
            looks.removeLast();
            end(look);
        }
    }

    private static boolean isInside(String inner, String outer) {
        return LOOKS.indexOf(inner) > LOOKS.indexOf(outer);
    }

    private void endLooks() throws SAXException {
        while (!looks.isEmpty()) {
            end(looks.removeLast());
        }
    }

    @Override
    public void hyperlinkStart(String to) throws SAXException {
        if (to != null) {
            start("a", NONE);
            link = true;
        }
    }

    @Override
    public void hyperlinkEnd() throws SAXException {
        if (link) {
            endLooks();
            link = false;
            end("a");
        }
    }

    @Override
    public void startParagraph(ParagraphProperties properties) throws SAXException {
        if (cells > 0 && inCell > 0) {
            characters("\n");
        }
        if (paragraphs == 0 && tables == 0) {
            startParagraph(styles.get(properties.getStyleID()));
        }
        if (properties.getIlvl() >= 0 && properties.getNumId() >= 0) {
            characters(numbers.next(properties.getNumId(), properties.getIlvl()));
        }
        paragraphs++;
    }

    private void startParagraph(String style) throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        paragraph = "p";
        if (style != null) {
            WordExtractor.TagAndStyle as = WordExtractor.buildParagraphTagAndStyle(style, false);
            paragraph = as.getTag();
            if (as.getStyleClass() != null) {
                attributes.addAttribute("", "class", "class", "CDATA", as.getStyleClass());
            }
        }
        start(paragraph, attributes);
    }

    @Override
    public void endParagraph() throws SAXException {
        endLooks();
        if (paragraphs == 1 && tables == 0) {
            end(paragraph);
        } else if (cells == 0 || inCell > 0) {
            characters("\n");
        }
        if (cells > 0) {
            inCell++;
        }
        paragraphs--;
    }

    @Override
    public void startTable() throws SAXException {
        start("table", NONE);
        tables++;
    }

    @Override
    public void endTable() throws SAXException {
        end("table");
        tables--;
    }

    @Override
    public void startTableRow() throws SAXException {
        start("tr", NONE);
    }

    @Override
    public void endTableRow() throws SAXException {
        end("tr");
    }

    @Override
    public void startTableCell() throws SAXException {
        start("td", NONE);
        cells++;
    }

    @Override
    public void endTableCell() throws SAXException {
        end("td");
        inCell = 0;
        cells--;
    }

    @Override
    public void footnoteReference(String id) throws SAXException {
        if (id != null) {
            characters("[");
            characters(id);
            characters("]");
        }
    }

    @Override
    public void endnoteReference(String id) throws SAXException {
        footnoteReference(id);
    }

    @Override
    public void embeddedOLERef(String id) throws SAXException {
        if (id != null) {
            AttributesImpl attributes = new AttributesImpl();
            attributes.addAttribute("", "class", "class", "CDATA", "embedded");
            empty("div", attributes);
        }
    }

    @Override
    public void linkedOLERef(String id) throws SAXException {
        if (id != null) {
            empty("a", NONE);
        }
    }

    @Override
    public void embeddedPicRef(String file, String description) throws SAXException {
        empty("img", NONE);
    }

    @Override
    public void externalRef(String field, String url) throws SAXException {
        if (url != null && !url.isEmpty()) {
            empty("a", NONE);
        }
    }

    @Override
    public void startBookmark(String id, String name) throws SAXException {
        if (name != null && !link) {
            empty("a", NONE);
        }
    }

    @Override
    public void endBookmark(String id) {
        // Bookmarks are points to the text, not stretches.
    }

    @Override
    public void startSDT() {
        // Never told by the reader of the XML.
    }

    @Override
    public void endSDT() {
        // As above.
    }

    @Override
    public void startEditedSection(String editor, Date date, EditType type) {
        // What was inserted is text like other text.
    }

    @Override
    public void endEditedSection() {
        // As above.
    }

    @Override
    public boolean isIncludeDeletedText() {
        return false;
    }

    @Override
    public boolean isIncludeMoveFromText() {
        return false;
    }

    private void empty(String element, Attributes attributes) throws SAXException {
        start(element, attributes);
        end(element);
    }

    private void start(String element, Attributes attributes) throws SAXException {
        out.startElement("", element, element, attributes);
    }

    private void end(String element) throws SAXException {
        out.endElement("", element, element);
    }

    private void characters(String text) throws SAXException {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u007f' && text.charAt(i) <= '\u009f') {
                // Tika puts marks in place of these control characters and tells the text in pieces.
                throw new Unusual("control character");
            }
        }
        if (!text.isEmpty()) {
            out.characters(text.toCharArray(), 0, text.length());
        }
    }
}
