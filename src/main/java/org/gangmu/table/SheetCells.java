package org.gangmu.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gangmu.text.Problem;

/** Reads the cells of one sheet; those that hold no text or number that was typed are refused, each at its place. */
final class SheetCells {

    /** After so many problems in a sheet its author knows. */
    private static final int ENOUGH = 100;

    private final Sheet.Builder sheet;
    private final String shown;
    private final boolean aside;
    private final List<String> strings;
    private final NumberFormats formats;
    private final WorkbookLimits limits;
    private final Consumer<Problem> problems;
    private final List<int[]> merged = new ArrayList<>();
    private int cells;
    private long chars;
    private int line;
    private int column;
    private int wrongs;

    SheetCells(String file, String name, List<String> strings, NumberFormats formats, WorkbookLimits limits, Consumer<Problem> problems) {
        this.sheet = new Sheet.Builder(name);
        this.shown = file + "[" + name + "]";
        this.aside = name.startsWith(Sheet.ASIDE);
        this.strings = strings;
        this.formats = formats;
        this.limits = limits;
        this.problems = problems;
    }

    int cells() {
        return cells;
    }

    long chars() {
        return chars;
    }

    Sheet read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> {
                        String number = xml.getAttributeValue(null, "r");
                        line = number == null ? line + 1 : Integer.parseInt(number);
                        column = 0;
                    }
                    case "c" -> cell(xml);
                    case "mergeCell" -> merged(String.valueOf(xml.getAttributeValue(null, "ref")));
                    default -> {
                    }
                }
            }
        }
        Sheet out = sheet.sheet();
        if (!aside) {
            merged.forEach(m -> checkMerged(out, m));
        }
        return out;
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String reference = xml.getAttributeValue(null, "r");
        if (reference == null) {
            column++;
        } else {
            int[] position = position(reference);
            line = position[0];
            column = position[1];
        }
        String type = String.valueOf(xml.getAttributeValue(null, "t"));
        String style = xml.getAttributeValue(null, "s");
        String value = null;
        boolean formula = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = WorkbookReader.text(xml, "is");
                    default -> {
                    }
                }
            }
        }
        if (aside && (formula || type.equals("e"))) {
            return;
        }
        if (formula) {
            wrong(Told.in(problems, "sheet.formula"));
        } else if (value != null && !value.isEmpty()) {
            put(text(type, style == null ? 0 : Integer.parseInt(style), value));
        }
    }

    private String text(String type, int style, String value) {
        switch (type) {
            case "s":
                int index = Integer.parseInt(value);
                return index >= 0 && index < strings.size() ? strings.get(index) : "";
            case "str", "inlineStr":
                return WorkbookReader.plain(value);
            case "b":
                return value.equals("1") ? "TRUE" : "FALSE";
            case "e":
                wrong(Told.in(problems, "sheet.error", value));
                return "";
            case "d":
                wrong(Told.in(problems, "sheet.date"));
                return "";
            default:
                return number(style, value);
        }
    }

    private String number(int style, String value) {
        double number = Double.parseDouble(value.trim());
        switch (aside ? NumberFormats.Shown.PLAIN : formats.of(style)) {
            case DATE -> wrong(Told.in(problems, "sheet.date"));
            case PERCENT -> wrong(Told.in(problems, "sheet.percentage"));
            default -> {
                if (Math.abs(number) < 1e15) {
                    return plain(number);
                }
                wrong(Told.in(problems, "sheet.long-number"));
            }
        }
        return "";
    }

    /** A number as people write it: no exponent, no ".0". */
    private static String plain(double number) {
        BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    private void put(String text) {
        if (text.isEmpty()) {
            return;
        }
        cells++;
        chars += text.length();
        if (line > limits.rows() || column > limits.columns()) {
            wrong(Told.in(problems, "sheet.outside", limits.rows(), limits.columns()));
        } else if (cells <= limits.cells() && chars <= limits.chars()) {
            sheet.cell(line, column, text);
        }
    }

    private void merged(String reference) {
        String[] ends = reference.split(":");
        int[] from = position(ends[0]);
        int[] to = position(ends[ends.length - 1]);
        merged.add(new int[] {from[0], from[1], to[0], to[1]});
    }

    /** Merged cells hide what belongs to which row; over a comment they do no harm. */
    private void checkMerged(Sheet read, int[] m) {
        boolean data = read.rows().subMap(m[0], true, Math.max(m[0], m[2]), true).values().stream().anyMatch(r -> !CsvRow.isComment(r.get(0)));
        if (data) {
            problems.accept(Problem.cell(shown, m[0], m[1], Told.in(problems, "sheet.merged")));
        }
    }

    /** Row and column, from 1, of "B7". */
    private static int[] position(String reference) {
        int columns = 0;
        int at = 0;
        while (at < reference.length() && Character.isLetter(reference.charAt(at)) && at < 4) {
            columns = columns * 26 + (Character.toUpperCase(reference.charAt(at++)) - 'A' + 1);
        }
        int row = Integer.parseInt(reference.substring(at));
        if (columns == 0 || row < 1) {
            throw new NumberFormatException("no cell: " + reference);
        }
        return new int[] {row, columns};
    }

    private void wrong(String message) {
        if (++wrongs <= ENOUGH) {
            problems.accept(Problem.cell(shown, line, column, message));
        }
    }
}
