package org.gangmu.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.gangmu.extract.Elements.Role;
import org.gangmu.text.Mark;
import org.gangmu.text.Mark.Kind;
import org.gangmu.text.Span;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XHTML events of a parser into clean text and layout marks. */
final class LayoutHandler extends DefaultHandler implements TextFlow.Listener {

    private static final Comparator<Mark> OUTER_FIRST = Comparator.<Mark>comparingInt(m -> m.span().start()).thenComparing(m -> -m.span().end());

    /** An element that is open. Its span starts with its first visible character. */
    private static final class Open {
        final String name;
        final Role role;
        final boolean silent;
        final boolean verbatim;
        Kind kind;
        int level;
        String number = "";
        int start = -1;
        int pieceStart = -1;

        Open(String name, Role role, boolean silent, boolean verbatim) {
            this.name = name;
            this.role = role;
            this.silent = silent;
            this.verbatim = verbatim;
        }
    }

    /** A table row that is open. */
    private static final class Row {
        boolean started;
        int column;
        int written;
        boolean cellStarted = true;
    }

    private final ExtractLimits limits;
    private final Elements elements;
    private final TextFlow flow;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private final Deque<ListNumbers> lists = new ArrayDeque<>();
    private int notStarted;
    private int page;
    private int pageStart = -1;
    private boolean pageOpening;

    LayoutHandler(ExtractLimits limits, Elements elements) {
        this.limits = limits;
        this.elements = elements;
        this.flow = new TextFlow(limits.maxChars(), this);
    }

    String text() {
        return Surrogates.repair(flow.text());
    }

    List<Mark> marks() {
        closePage();
        // Marks are made when elements end, inner before outer: of two with one span the later is the outer.
        List<Mark> sorted = new ArrayList<>(marks);
        Collections.reverse(sorted);
        sorted.sort(OUTER_FIRST);
        return sorted;
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) throws SAXException {
        checkStopped();
        if (open.size() >= limits.maxDepth()) {
            throw new Stopped("is nested more than " + limits.maxDepth() + " elements deep; read as far as that", true);
        }
        String name = local.isEmpty() ? qName : local;
        Open parent = top();
        Role role = elements.roleOf(name, attributes);
        if (role == Role.HEADER && isInside(Kind.HEADER) || role == Role.FOOTER && isInside(Kind.FOOTER)) {
            role = name.equals("p") ? Role.PARAGRAPH : Role.BLOCK;
        }
        boolean silent = parent != null && parent.silent || role == Role.SILENT;
        Open element = new Open(name, role, silent, parent != null && parent.verbatim || role == Role.PREFORMATTED);
        open.add(element);
        if (silent) {
            return;
        }
        switch (role) {
            case LINE_END -> lineEnd();
            case RULE -> flow.breakLine(2);
            case PARAGRAPH -> begin(element, Kind.PARAGRAPH, 0, 1);
            case HEADING -> begin(element, Kind.HEADING, Elements.headingLevel(name), 2);
            case PREFORMATTED -> begin(element, Kind.PREFORMATTED, 0, 2);
            case CAPTION -> begin(element, Kind.CAPTION, 0, 1);
            case HEADER -> begin(element, Kind.HEADER, 0, 2);
            case FOOTER -> begin(element, Kind.FOOTER, 0, 2);
            case PAGE -> begin(element, Kind.PAGE, ++page, 2);
            case PAGE_START -> turnPage(Integer.parseInt(attributes.getValue("value")));
            case SECTION -> flow.breakLine(2);
            case BLOCK -> flow.breakLine(1);
            case LIST -> {
                flow.breakLine(lists.isEmpty() ? 2 : 1);
                lists.push(ListNumbers.of(name, attributes));
            }
            case LIST_ITEM -> beginItem(element, attributes);
            case TABLE -> begin(element, Kind.TABLE, 0, 2);
            case TABLE_ROW -> {
                begin(element, Kind.TABLE_ROW, 0, 1);
                rows.push(new Row());
            }
            case TABLE_CELL -> beginCell(element);
            default -> {
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String qName) {
        String name = local.isEmpty() ? qName : local;
        int at = open.size() - 1;
        while (at >= 0 && !open.get(at).name.equals(name)) {
            at--;
        }
        // The mail parser ends elements that it never began.
        while (at >= 0 && open.size() > at) {
            close(open.remove(open.size() - 1));
        }
    }

    private void close(Open element) {
        if (element.silent) {
            return;
        }
        finish(element);
        switch (element.role) {
            case PARAGRAPH -> flow.breakLine(elements.hasHardLines() ? 2 : 1);
            case BLOCK, CAPTION, LIST_ITEM -> flow.breakLine(1);
            case HEADING, PREFORMATTED, HEADER, FOOTER, PAGE, SECTION, TABLE -> flow.breakLine(2);
            case LIST -> {
                lists.poll();
                flow.breakLine(lists.isEmpty() ? 2 : 1);
            }
            case TABLE_ROW -> {
                rows.poll();
                flow.breakLine(1);
            }
            default -> {
            }
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        checkStopped();
        Open current = top();
        if (current != null && current.silent) {
            return;
        }
        try {
            if (current != null && current.verbatim) {
                flow.verbatim(ch, start, length);
            } else if (elements.hasMeantLineEnds()) {
                lines(ch, start, length);
            } else {
                flow.flow(ch, start, length);
            }
        } catch (TextFlow.TooLong e) {
            throw Stopped.tooLong(limits);
        }
    }

    /** In office formats and PDF a line end inside a paragraph is the author's or the page's, not the source file's. */
    private void lines(char[] ch, int start, int length) {
        int from = start;
        for (int i = start; i < start + length; i++) {
            if (ch[i] == '\n' || ch[i] == '\u000b' || ch[i] == '\u2028') {
                flow.flow(ch, from, i - from);
                lineEnd();
                from = i + 1;
            }
        }
        flow.flow(ch, from, start + length - from);
    }

    private void lineEnd() {
        if (elements.hasHardLines()) {
            flow.breakLine(1);
            return;
        }
        Open paragraph = paragraph();
        if (paragraph != null && paragraph.pieceStart >= 0) {
            // A forced line end inside a paragraph is how web pages and office files separate paragraphs: each line is one.
            marks.add(new Mark(paragraph.kind, new Span(paragraph.pieceStart, flow.visibleEnd()), paragraph.level));
            paragraph.pieceStart = -1;
            notStarted++;
        }
        flow.addLineEnd();
    }

    private Open paragraph() {
        for (int i = open.size() - 1; i >= 0; i--) {
            Open element = open.get(i);
            if (element.kind == Kind.PARAGRAPH) {
                return element;
            }
            if (element.role != Role.INLINE && element.role != Role.LINE_END) {
                return null;
            }
        }
        return null;
    }

    private void begin(Open element, Kind kind, int level, int breaks) {
        flow.breakLine(breaks);
        element.kind = kind;
        element.level = level;
        notStarted++;
    }

    /** Closes the page so far and opens another where the next character stands; open paragraphs run on. */
    private void turnPage(int number) {
        closePage();
        page = number;
        pageOpening = true;
    }

    private void closePage() {
        if (pageStart >= 0) {
            marks.add(new Mark(Kind.PAGE, new Span(pageStart, flow.visibleEnd()), page));
        }
        pageStart = -1;
    }

    private void beginItem(Open element, Attributes attributes) {
        begin(element, Kind.LIST_ITEM, Math.max(1, lists.size()), 1);
        ListNumbers numbers = lists.peek();
        element.number = numbers == null ? "" : numbers.next(attributes);
    }

    private void beginCell(Open element) {
        Row row = rows.peek();
        if (row == null) {
            begin(element, Kind.TABLE_CELL, 1, 1);
            return;
        }
        row.column++;
        row.cellStarted = false;
        begin(element, Kind.TABLE_CELL, row.column, 1);
    }

    private void finish(Open element) {
        if (element.kind == null) {
            return;
        }
        if (element.pieceStart < 0) {
            notStarted--;
        }
        int start = element.kind == Kind.PARAGRAPH ? element.pieceStart : element.start;
        if (start >= 0) {
            marks.add(new Mark(element.kind, new Span(start, Math.max(start, flow.visibleEnd())), element.level));
        }
        if (element.role == Role.TABLE_CELL && !rows.isEmpty()) {
            rows.peek().cellStarted = true;
        }
    }

    @Override
    public int cellTabs() {
        if (rows.isEmpty() || notStarted == 0) {
            return 0;
        }
        int tabs = 0;
        for (Iterator<Row> outerFirst = rows.descendingIterator(); outerFirst.hasNext();) {
            Row row = outerFirst.next();
            if (row.cellStarted) {
                continue;
            }
            if (row.started) {
                flow.stayOnLine();
            }
            tabs += row.column - 1 - row.written;
            row.written = row.column - 1;
            row.started = true;
            row.cellStarted = true;
        }
        return tabs;
    }

    @Override
    public String itemNumber(char first) {
        if (notStarted == 0) {
            return "";
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            Open element = open.get(i);
            if (element.role == Role.LIST_ITEM) {
                // An item that brings its own number keeps it alone; style sheets often hide the list's.
                return element.start >= 0 || ListNumbers.startsNumber(first) ? "" : element.number;
            }
        }
        return "";
    }

    @Override
    public void visibleAt(int offset) {
        if (pageOpening) {
            pageStart = offset;
            pageOpening = false;
        }
        for (int i = open.size() - 1; notStarted > 0 && i >= 0; i--) {
            Open element = open.get(i);
            if (element.kind != null && element.pieceStart < 0) {
                element.pieceStart = offset;
                element.start = element.start < 0 ? offset : element.start;
                notStarted--;
            }
        }
    }

    private boolean isInside(Kind kind) {
        return open.stream().anyMatch(o -> o.kind == kind);
    }

    private Open top() {
        return open.isEmpty() ? null : open.get(open.size() - 1);
    }

    private static void checkStopped() throws Stopped {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped("was interrupted", false);
        }
    }
}
