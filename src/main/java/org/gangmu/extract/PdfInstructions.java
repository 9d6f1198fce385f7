package org.gangmu.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Reads a page's instructions one by one and has them carried out. What is written as nearly all programs write it is read at a glance;
 * PDFBox's parser, which copes with everything and takes its time, reads whatever else stands between.
 */
final class PdfInstructions {

    /** Numbers up to here, and ten to the power of so many, are exact in 24 bits; so is what division makes of them. */
    private static final int MOST_EXACT = 1 << 24;
    private static final float[] POWERS = {1, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f};

    private static final Operator BEGIN_TEXT = Operator.getOperator(OperatorName.BEGIN_TEXT);
    private static final Operator END_TEXT = Operator.getOperator(OperatorName.END_TEXT);
    private static final Operator MOVE_TEXT = Operator.getOperator(OperatorName.MOVE_TEXT);
    private static final Operator SET_MATRIX = Operator.getOperator(OperatorName.SET_MATRIX);
    private static final Operator SET_FONT = Operator.getOperator(OperatorName.SET_FONT_AND_SIZE);
    private static final Operator CONCAT = Operator.getOperator(OperatorName.CONCAT);
    private static final Operator SAVE = Operator.getOperator(OperatorName.SAVE);
    private static final Operator RESTORE = Operator.getOperator(OperatorName.RESTORE);
    private static final int SHOW = 'T' << 8 | 'j';
    private static final int SHOW_ADJUSTED = 'T' << 8 | 'J';
    private static final int BEGIN_IMAGE = 'B' << 8 | 'I';

    private final PdfContent content;
    private final byte[] bytes;
    private final int length;
    private final PdfText page;
    private final List<COSBase> operands = new ArrayList<>();
    private final PdfStrings strings = new PdfStrings();
    private PDFStreamParser thorough;
    private int at;

    PdfInstructions(PdfContent content, PdfText page) {
        this.content = content;
        this.bytes = content.bytes();
        this.length = (int) content.length();
        this.page = page;
    }

    void carryOut() throws IOException {
        boolean more = true;
        while (more) {
            at = behindSpace(at);
            more = at < length && (isRead() || isReadThoroughly());
        }
    }

    /** Whether the next piece is plain, and read. */
    private boolean isRead() throws IOException {
        switch (bytes[at]) {
            case '(', '<':
                strings.clear();
                return operands.isEmpty() && isShown(string(at), SHOW);
            case '[':
                return operands.isEmpty() && isShown(strings(at + 1), SHOW_ADJUSTED);
            case '/':
                return isNameRead();
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '.':
                return isNumberRead();
            default:
                return isOperatorRead();
        }
    }

    private boolean isReadThoroughly() throws IOException {
        if (thorough == null) {
            thorough = new PDFStreamParser(new PDPage(new COSDictionary()) {
                @Override
                public RandomAccessRead getContentsForStreamParsing() {
                    return content;
                }
            });
        }
        content.seek(at);
        Object token = thorough.parseNextToken();
        at = (int) content.getPosition();
        if (token instanceof Operator operator) {
            carryOut(operator);
        } else if (token != null) {
            operands.add((COSBase) token);
        }
        // It closes what it cannot go on with.
        return token != null && !content.isClosed();
    }

    private void carryOut(Operator operator) throws IOException {
        page.carryOut(operator, operands);
        operands.clear();
    }

    private int behindSpace(int from) {
        int i = from;
        while (i < length && isSpace(bytes[i])) {
            i++;
        }
        return i;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\0' || b == '\f';
    }

    /** Whether a number, name or operator surely ends in front of this. */
    private static boolean isEnd(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '<' || b == '[' || b == '(' || b == '/';
    }

    /** Shows the strings if the operator that does it stands behind them. */
    private boolean isShown(int end, int operator) throws IOException {
        int i = end < 0 ? length : behindSpace(end);
        if (i + 2 >= length || (bytes[i] << 8 | bytes[i + 1]) != operator || !isEnd(bytes[i + 2])) {
            return false;
        }
        at = i + 2;
        page.carryOut(strings);
        return true;
    }

    /** Reads what stands in an array of strings and numbers; returns the place behind it, or -1 if there is more in it. */
    private int strings(int from) {
        strings.clear();
        int i = behindSpace(from);
        while (i >= 0 && i < length && bytes[i] != ']') {
            i = bytes[i] == '(' || bytes[i] == '<' ? string(i) : move(i);
            i = i < 0 ? i : behindSpace(i);
        }
        return i < length ? i < 0 ? i : i + 1 : -1;
    }

    private int move(int from) {
        boolean negative = bytes[from] == '-';
        int start = negative ? from + 1 : from;
        int i = start;
        int value = 0;
        int point = -1;
        for (; i < length; i++) {
            byte b = bytes[i];
            if (b >= '0' && b <= '9' && value < MOST_EXACT / 10) {
                value = value * 10 + b - '0';
            } else if (b == '.' && point < 0) {
                point = i;
            } else {
                break;
            }
        }
        int decimals = point < 0 ? 0 : i - point - 1;
        if (i - start == (point < 0 ? 0 : 1) || decimals >= POWERS.length || i == length || !isEnd(bytes[i]) && bytes[i] != ']') {
            return -1;
        }
        strings.addMove(value(negative, value, decimals));
        return i;
    }

    /** Zero has no sign, as PDFBox has it. */
    private static float value(boolean negative, int digits, int decimals) {
        return negative && digits > 0 ? -digits / POWERS[decimals] : digits / POWERS[decimals];
    }

    /** Reads a string; returns the place behind it, or -1 if it is not plain. */
    private int string(int from) {
        return bytes[from] == '<' ? digits(from + 1) : characters(from + 1);
    }

    private int characters(int from) {
        for (int i = from; i < length; i++) {
            byte b = bytes[i];
            if (b == ')') {
                strings.endString();
                return i + 1;
            }
            if (b == '\\' || b == '(' || b == '\r') {
                return -1;
            }
            strings.addCode(b);
        }
        return -1;
    }

    private int digits(int from) {
        int i = from;
        for (; i + 1 < length; i += 2) {
            int high = digit(bytes[i]);
            int low = digit(bytes[i + 1]);
            if (high < 0 || low < 0) {
                break;
            }
            strings.addCode(high << 4 | low);
        }
        if (i < length && bytes[i] == '>') {
            strings.endString();
            return i + 1;
        }
        return -1;
    }

    private static int digit(byte b) {
        return b >= '0' && b <= '9' ? b - '0' : b >= 'A' && b <= 'F' ? b - 'A' + 10 : b >= 'a' && b <= 'f' ? b - 'a' + 10 : -1;
    }

    private boolean isNumberRead() throws IOException {
        boolean negative = bytes[at] == '-';
        int start = negative ? at + 1 : at;
        int i = start;
        long value = 0;
        int point = -1;
        for (; i < length && i < start + POWERS.length; i++) {
            byte b = bytes[i];
            if (b >= '0' && b <= '9') {
                value = value * 10 + b - '0';
            } else if (b == '.' && point < 0) {
                point = i;
            } else {
                break;
            }
        }
        if (i == length || !isEnd(bytes[i]) || i - start == (point < 0 ? 0 : 1)) {
            return false;
        }
        if (point < 0) {
            operands.add(COSInteger.get(negative ? -value : value));
        } else if (value <= MOST_EXACT) {
            operands.add(new COSFloat(value(negative, (int) value, i - point - 1)));
        } else {
            operands.add(COSNumber.get(new String(bytes, at, i - at, StandardCharsets.ISO_8859_1)));
        }
        at = i;
        return true;
    }

    private boolean isNameRead() {
        int i = at + 1;
        while (i < length && isNamePart(bytes[i])) {
            i++;
        }
        if (i == length || !isEnd(bytes[i])) {
            return false;
        }
        operands.add(COSName.getPDFName(new String(bytes, at + 1, i - at - 1, StandardCharsets.ISO_8859_1)));
        at = i;
        return true;
    }

    private static boolean isNamePart(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-' || b == '_' || b == '+' || b == '.';
    }

    private boolean isOperatorRead() throws IOException {
        int code = 0;
        int i = at;
        for (; i < length && i < at + 3 && isOperatorPart(bytes[i]); i++) {
            code = code << 8 | bytes[i];
        }
        if (i == length || !isEnd(bytes[i]) || bytes[at] == 'I' || code == BEGIN_IMAGE) {
            return false;
        }
        Operator operator = isDrawing(code) ? null : operator(code, i);
        at = i;
        if (operator == null) {
            operands.clear();
        } else {
            carryOut(operator);
        }
        return true;
    }

    private static boolean isOperatorPart(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '*' || b == '\'' || b == '"';
    }

    private Operator operator(int code, int end) {
        return switch (code) {
            case 'B' << 8 | 'T' -> BEGIN_TEXT;
            case 'E' << 8 | 'T' -> END_TEXT;
            case 'T' << 8 | 'd' -> MOVE_TEXT;
            case 'T' << 8 | 'm' -> SET_MATRIX;
            case 'T' << 8 | 'f' -> SET_FONT;
            case 'c' << 8 | 'm' -> CONCAT;
            case 'q' -> SAVE;
            case 'Q' -> RESTORE;
            default -> Operator.getOperator(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1));
        };
    }

    /** Lines, areas and colours, of which a reader of text does nothing. */
    private static boolean isDrawing(int code) {
        return switch (code) {
            case 'm', 'l', 'c', 'v', 'y', 'h', 'S', 's', 'f', 'F', 'n', 'W', 'w', 'J', 'j', 'M', 'd', 'i', 'g', 'G', 'k', 'K', 'b',
                 'r' << 8 | 'e', 'r' << 8 | 'g', 'R' << 8 | 'G', 'r' << 8 | 'i', 'f' << 8 | '*', 'W' << 8 | '*', 'b' << 8 | '*', 'B' << 8 | '*',
                 'c' << 8 | 's', 'C' << 8 | 'S', 's' << 8 | 'c', 'S' << 8 | 'C', 's' << 8 | 'h' -> true;
            default -> false;
        };
    }
}
