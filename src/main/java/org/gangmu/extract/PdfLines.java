package org.gangmu.extract;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;
import org.gangmu.text.Chars;

/** Collects the printed lines of a PDF in the order of its content, which follows the columns. */
final class PdfLines extends PdfText {

    /** A gap this many times the font size parts table cells; justification and indentation stay below. */
    private static final float CELL_GAP = 2.5f;

    private final int maxChars;
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private final StringBuilder word = new StringBuilder();
    private final PdfSizes sizes = new PdfSizes();
    private final PdfOverprints overprints = new PdfOverprints();
    /** Whether each of the marked parts that are open names its text itself. */
    private final Deque<Boolean> marked = new ArrayDeque<>();
    private boolean textIsNamed;
    private PdfCharacter first;
    private PdfCharacter last;
    private float firstWordEnd;
    private boolean separated;
    private int chars;

    PdfLines(int maxChars) throws IOException {
        this.maxChars = maxChars;
        setSortByPosition(false);
        // PDFBox would keep trees of all places of a page for it.
        setSuppressDuplicateOverlappingText(false);
        setAddMoreFormatting(false);
    }

    List<PdfLine> read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        return lines;
    }

    List<Exception> failures() {
        return failures;
    }

    /** A page that cannot be read must not cost the others. */
    @Override
    public void processPage(PDPage page) throws IOException {
        overprints.clear();
        // A page may leave parts open.
        marked.clear();
        textIsNamed = false;
        try {
            super.processPage(page);
        } catch (InterruptedIOException | TextFlow.TooLong e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // PDFBox meets damage with exceptions of every kind.
            checkInterrupted();
            failures.add(e);
            endLine();
        }
    }

    @Override
    boolean isText(PdfCharacter character) {
        checkInterrupted();
        // Bold made by printing a character twice must not double it.
        return textIsNamed || !overprints.isRepeated(character);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        textIsNamed = properties != null && properties.getString(COSName.ACTUAL_TEXT) != null;
        marked.push(textIsNamed);
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        if (!marked.isEmpty() && marked.pop()) {
            textIsNamed = false;
        }
        super.endMarkedContentSequence();
    }

    private static void checkInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("was interrupted");
        }
    }

    @Override
    protected void writePage() throws IOException {
        Optional<List<PdfCharacter>> whole = plainText();
        if (whole.isEmpty() && !charactersByArticle.stream().allMatch(PdfBreaks::arePlain)) {
            super.writePage();
            return;
        }
        PdfBreaks breaks = new PdfBreaks();
        if (whole.isPresent()) {
            writeArticle(whole.get(), breaks);
        } else {
            charactersByArticle.forEach(a -> writeArticle(characters(a), breaks));
        }
    }

    private void writeArticle(List<PdfCharacter> article, PdfBreaks breaks) {
        breaks.startArticle();
        int start = 0;
        for (int i = 0; i < article.size(); i++) {
            PdfBreaks.Break found = breaks.before(article.get(i));
            if (found != PdfBreaks.Break.NONE) {
                writeWord(article.subList(start, i));
                start = i;
                separated = true;
            }
            if (found == PdfBreaks.Break.LINE) {
                endLine();
            }
        }
        writeWord(article.subList(start, article.size()));
        endLine();
    }

    private void writeWord(List<PdfCharacter> characters) {
        word.setLength(0);
        for (int i = 0; i < characters.size(); i++) {
            word.append(characters.get(i).text());
        }
        write(word.toString(), characters);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        write(text, characters(positions));
    }

    private static List<PdfCharacter> characters(List<TextPosition> positions) {
        return positions.stream().map(PdfCharacter::new).toList();
    }

    private void write(String text, List<PdfCharacter> positions) {
        if (positions.isEmpty() || text.isEmpty()) {
            return;
        }
        PdfCharacter from = positions.get(0);
        if (separated && last != null) {
            separate(from, text.charAt(0));
        }
        separated = false;
        first = first == null ? from : first;
        for (int i = 0; i < positions.size(); i++) {
            PdfCharacter position = positions.get(i);
            if (!position.text().isBlank()) {
                sizes.add(Math.round(position.sizeInPoints() * 4));
            }
        }
        last = positions.get(positions.size() - 1);
        if (firstWordEnd == 0) {
            firstWordEnd = firstWordEnd(text, positions);
        }
        cell.append(withoutNoteNumbers(text, positions));
        chars += text.length();
        if (chars > maxChars) {
            throw new TextFlow.TooLong();
        }
    }

    /** Drops the numbers of footnotes: raised small digits behind a word that is no unit of measure (m²). */
    private String withoutNoteNumbers(String text, List<PdfCharacter> positions) {
        float small = 0.75f * lineSize();
        if (text.length() != positions.size() || !hasSmaller(positions, small)) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length();) {
            int end = i;
            while (end < text.length() && Character.isDigit(text.charAt(end)) && positions.get(end).sizeInPoints() < small) {
                end++;
            }
            char before = kept.length() > 0 ? kept.charAt(kept.length() - 1) : cell.length() > 0 ? cell.charAt(cell.length() - 1) : 'x';
            if (end == i || end - i > 3 || !Chars.isHan(before) && Character.isLetterOrDigit(before)) {
                end = Math.max(end, i + 1);
                kept.append(text, i, end);
            }
            i = end;
        }
        return kept.toString();
    }

    private static boolean hasSmaller(List<PdfCharacter> positions, float size) {
        for (int i = 0; i < positions.size(); i++) {
            if (positions.get(i).sizeInPoints() < size) {
                return true;
            }
        }
        return false;
    }

    private float lineSize() {
        return sizes.most(48) / 4f;
    }

    private static float firstWordEnd(String text, List<PdfCharacter> positions) {
        if (Chars.isHan(text.charAt(0))) {
            return end(positions.get(0));
        }
        for (int i = 1; i < positions.size(); i++) {
            String unicode = positions.get(i).text();
            if (!unicode.isEmpty() && (Chars.isSpace(unicode.charAt(0)) || Chars.isHan(unicode.charAt(0)))) {
                return end(positions.get(i - 1));
            }
        }
        return end(positions.get(positions.size() - 1));
    }

    private static float end(PdfCharacter position) {
        return position.readX() + position.readWidth();
    }

    /** PDF has no words: a gap is a space, a cell's border, or the air that typesetting puts around Han characters. */
    private void separate(PdfCharacter next, char c) {
        float gap = next.readX() - end(last);
        float size = Math.max(1, next.sizeInPoints());
        char before = cell.length() == 0 ? ' ' : cell.charAt(cell.length() - 1);
        if (gap > CELL_GAP * size) {
            cells.add(cell.toString().strip());
            cell.setLength(0);
        } else if (gap > 0.4f * size || !isWide(before) && !isWide(c)) {
            cell.append(' ');
        }
    }

    private static boolean isWide(char c) {
        return Chars.isHan(c) || c >= '\u3000' && c <= '\u303f' || c >= '\uff00' && c <= '\uffef' || c >= '\u2014' && c <= '\u2026';
    }

    @Override
    protected void writeWordSeparator() {
        separated = true;
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        super.writeParagraphEnd();
        endLine();
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        endLine();
        super.endPage(page);
    }

    private void endLine() {
        cells.add(cell.toString().strip());
        cells.removeIf(String::isBlank);
        if (!cells.isEmpty() && first != null) {
            lines.add(new PdfLine(cells, first.readX(), end(last), first.readY(), lineSize(), Math.max(0, firstWordEnd - first.readX()),
                    getCurrentPageNo(), first.pageWidth(), first.pageHeight()));
        }
        cells.clear();
        cell.setLength(0);
        sizes.clear();
        first = null;
        last = null;
        firstWordEnd = 0;
        separated = false;
    }
}
