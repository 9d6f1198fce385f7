package org.gangmu.extract;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.gangmu.text.Mark;
import org.gangmu.text.Problem;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** One document being read: finds its format, reads it, and keeps what could be had when it breaks off. */
final class Reading {

    private static final String NO_COMMENTS = "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";

    private static final String CUT = "is damaged: its end is missing; read as far as it goes";

    private final String name;
    private final byte[] bytes;
    private final ExtractLimits limits;
    private final Charset charset;
    private final List<Problem> problems = new ArrayList<>();
    private Format format;
    private String text = "";
    private List<Mark> marks = List.of();

    Reading(String name, byte[] bytes, ExtractLimits limits, Charset charset) {
        this.name = name;
        this.bytes = bytes;
        this.limits = limits;
        this.charset = charset;
    }

    String mediaType() {
        return format.mediaType();
    }

    String text() {
        return text;
    }

    List<Mark> marks() {
        return marks;
    }

    List<Problem> problems() {
        return problems;
    }

    /**
     * Reads what is plain text or Markdown, for which no parser is needed. What format anything else has is not asked: libraries would have to look into it.
     *
     * @return whether it is; if not, nothing was read
     */
    boolean readPlain() throws ExtractException {
        if (Sniffer.isContainer(bytes) || Sniffer.bySignature(bytes) != null) {
            return false;
        }
        Decoded decoded = decoded();
        if (decoded == null || Sniffer.ofText(name, decoded.text()).way() != Format.Way.PLAIN) {
            return false;
        }
        read(decoded);
        report();
        return true;
    }

    void read() throws ExtractException {
        format = Sniffer.bySignature(bytes);
        if (format == null) {
            read(decode());
        } else if (format.way().isPacked()) {
            readPacked();
        } else if (format == Format.RTF) {
            readRtf();
        } else {
            structured(bytes);
        }
        report();
    }

    private void report() {
        if (text.isBlank()) {
            problems.add(Problem.warning(name, "holds no text" + (format == Format.PDF ? " (scanned pages?)" : "")));
        }
    }

    private Decoded decode() throws ExtractException {
        Decoded decoded = decoded();
        if (decoded == null) {
            throw TikaTypes.notADocument(bytes);
        }
        return decoded;
    }

    /** Null if the bytes are no text. */
    private Decoded decoded() throws ExtractException {
        return charset == null ? CharsetSniffer.decode(bytes) : CharsetSniffer.decode(bytes, charset);
    }

    private void read(Decoded decoded) throws ExtractException {
        format = Sniffer.ofText(name, decoded.text());
        if (decoded.text().length() > limits.maxChars()) {
            throw ExtractException.tooLarge(Stopped.tooLong(limits).getMessage(), null);
        }
        if (format.way() != Format.Way.EMAIL) {
            TextProblems.add(name, decoded, problems);
        }
        switch (format.way()) {
            case PLAIN -> {
                text = decoded.text();
                marks = format == Format.MARKDOWN ? MarkdownMarks.of(text) : List.of();
            }
            case HTML -> html(decoded.text());
            case XML -> xml(decoded.text());
            default -> structured(bytes);
        }
    }

    private void readRtf() throws ExtractException {
        RtfEnd end = RtfEnd.of(bytes);
        if (end.isMissing()) {
            problems.add(Problem.warning(name, CUT));
            structured(end.closed(bytes));
            return;
        }
        structured(bytes);
        if (text.isBlank()) {
            structured(end.closed(bytes));
        }
    }

    private void readPacked() throws ExtractException {
        // What cannot unpack to more than the limit need not be unpacked to see.
        boolean small = bytes.length <= limits.maxUnpacked() / ZipDirectory.MOST_UNPACKED;
        if (format == Format.DOCX && small && readPlainDocx()) {
            return;
        }
        ZipParts.checkSize(bytes, limits.maxUnpacked());
        if (format == Format.DOCX && !small && readPlainDocx()) {
            return;
        }
        byte[] document = bytes;
        if (ZipParts.isCut(bytes)) {
            problems.add(Problem.warning(name, CUT));
            document = ZipParts.salvage(bytes);
        }
        if (format == Format.DOCX) {
            // The parser would write reviewers' comments behind the text as if they were part of it.
            document = ZipParts.replace(document, DocxPackage.COMMENTS, NO_COMMENTS);
        }
        structured(document);
    }

    /**
     * Reads a Word document the quick way, which knows sound documents of the usual make.
     *
     * @return whether it could; if not nothing is kept, and the thorough way reads the document or says what is wrong with it
     */
    private boolean readPlainDocx() {
        LayoutHandler handler = new LayoutHandler(limits, format.elements());
        try {
            DocxReader.read(bytes, new OfficeEvents(handler, false));
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            return false;
        }
        text = handler.text();
        marks = handler.marks();
        return true;
    }

    private void html(String source) throws ExtractException {
        LayoutHandler handler = new LayoutHandler(limits, format.elements());
        String[] title = {""};
        run(handler, () -> title[0] = HtmlPage.parse(source, handler));
        if (PageTitle.isMissing(name, title[0], text, marks)) {
            text = PageTitle.on(title[0], text);
            marks = PageTitle.on(title[0], marks);
        }
    }

    private void xml(String source) throws ExtractException {
        LayoutHandler handler = new LayoutHandler(limits, Elements.WEB);
        run(handler, () -> XmlText.parse(source, handler));
    }

    private void structured(byte[] document) throws ExtractException {
        LayoutHandler handler = new LayoutHandler(limits, format.elements());
        FilesInside inside = new FilesInside(format == Format.EMAIL);
        if (format == Format.PDF) {
            run(handler, () -> PdfReader.parse(document, limits, handler));
            return;
        }
        ContentHandler receiver = switch (format) {
            case DOCX -> new OfficeEvents(handler, false);
            case DOC -> new OfficeEvents(handler, true);
            case PPTX -> new SlideEvents(handler);
            default -> handler;
        };
        run(handler, () -> Parsers.parse(format, name, document, receiver, inside));
        inside.report(name, problems);
    }

    /** A parser at work. */
    private interface Parse {
        void run() throws IOException, SAXException, TikaException;
    }

    private void run(LayoutHandler handler, Parse parse) throws ExtractException {
        Throwable broken = null;
        try {
            parse.run();
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError | LinkageError e) {
            broken = e;
        }
        if (broken != null && Breakage.isEncrypted(broken)) {
            throw TikaTypes.encrypted();
        }
        text = handler.text();
        marks = handler.marks();
        if (broken != null) {
            Problem problem = Breakage.problem(name, broken);
            Stopped stopped = Breakage.stopped(broken);
            if (text.isBlank() || stopped != null && !stopped.isTextUsable()) {
                throw stopped != null && stopped.isTooLong() ? ExtractException.tooLarge(problem.message(), broken) : new ExtractException(problem.message(), broken);
            }
            problems.add(problem);
        }
    }
}
