package org.gangmu.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gangmu.text.Chars;
import org.gangmu.text.Problem;

/**
 * Reads the sheets of an XLSX file as text, streaming: nothing is calculated, followed or fetched, and a small file is read in small memory.
 * What a spreadsheet program made of the text that was typed (formulas, dates, errors) is refused at its cell.
 */
final class WorkbookReader {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final String file;
    private final WorkbookParts parts;
    private final WorkbookLimits limits;
    private final Consumer<Problem> problems;
    private final List<String> strings = new ArrayList<>();
    private int cells;
    private long chars;

    private WorkbookReader(String file, WorkbookParts parts, WorkbookLimits limits, Consumer<Problem> problems) {
        this.file = file;
        this.parts = parts;
        this.limits = limits;
        this.problems = problems;
    }

    static List<Sheet> read(String file, byte[] bytes, Consumer<Problem> problems) {
        return read(file, bytes, WorkbookLimits.DEFAULT, problems);
    }

    static List<Sheet> read(String file, byte[] bytes, WorkbookLimits limits, Consumer<Problem> problems) {
        WorkbookParts parts = WorkbookParts.read(file, bytes, limits, problems);
        if (parts == null) {
            return List.of();
        }
        try {
            return new WorkbookReader(file, parts, limits, problems).sheets();
        } catch (XMLStreamException | NumberFormatException e) {
            problems.accept(Problem.error(file, Told.in(problems, "book.damaged")));
            return List.of();
        }
    }

    private List<Sheet> sheets() throws XMLStreamException {
        String workbook = targets("_rels/.rels", "").values().stream().filter(t -> t.endsWith("workbook.xml")).findFirst().orElse("xl/workbook.xml");
        String folder = workbook.contains("/") ? workbook.substring(0, workbook.lastIndexOf('/') + 1) : "";
        Map<String, String> targets = targets(folder + "_rels/" + workbook.substring(folder.length()) + ".rels", folder);
        if (parts.part(workbook) == null) {
            throw new XMLStreamException("no workbook part");
        }
        strings(folder + "sharedStrings.xml");
        NumberFormats formats = new NumberFormats(parts);
        List<Sheet> out = new ArrayList<>();
        XMLStreamReader xml = parts.xml(workbook);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("sheet")) {
                String id = xml.getAttributeValue(RELATIONS, "id");
                String target = targets.get(id == null ? xml.getAttributeValue(STRICT_RELATIONS, "id") : id);
                if (parts.part(String.valueOf(target)) == null) {
                    throw new XMLStreamException("no sheet part");
                }
                SheetCells sheet = new SheetCells(file, String.valueOf(xml.getAttributeValue(null, "name")), strings, formats, limits, problems);
                out.add(sheet.read(parts.xml(target)));
                cells += sheet.cells();
                chars += sheet.chars();
                if (cells > limits.cells() || chars > limits.chars()) {
                    problems.accept(Problem.error(file, Told.in(problems, "book.cells", limits.cells(), limits.chars())));
                    return List.of();
                }
            }
        }
        return out;
    }

    /** Part names by the ids under which another part knows them. */
    private Map<String, String> targets(String part, String folder) throws XMLStreamException {
        Map<String, String> out = new HashMap<>();
        if (parts.part(part) == null) {
            return out;
        }
        XMLStreamReader xml = parts.xml(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                if (!"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    out.put(xml.getAttributeValue(null, "Id"), target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
        return out;
    }

    private void strings(String part) throws XMLStreamException {
        if (parts.part(part) == null) {
            return;
        }
        XMLStreamReader xml = parts.xml(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
                strings.add(text(xml, "si"));
            }
        }
    }

    /** The text inside an element, formatting and phonetic signs left out, white space at the ends removed. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        boolean phonetic = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                phonetic = true;
            } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("rPh")) {
                phonetic = false;
            } else if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("t") && !phonetic) {
                out.append(xml.getElementText());
            } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
        }
        return plain(out.toString());
    }

    /** Undoes the escapes for characters that XML cannot hold, and removes white space at the ends. */
    static String plain(String text) {
        String out = text.contains("_x") ? ESCAPE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16)))) : text;
        return Chars.trim(out, 0, out.length()).of(out);
    }
}
