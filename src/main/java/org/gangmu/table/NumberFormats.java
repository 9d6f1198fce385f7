package org.gangmu.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How the cells of a workbook show their numbers, by the index of their style. */
final class NumberFormats {

    enum Shown { PLAIN, DATE, PERCENT }

    private static final String STYLES = "xl/styles.xml";
    private final List<Integer> byStyle = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();

    NumberFormats(WorkbookParts parts) throws XMLStreamException {
        if (parts.part(STYLES) == null) {
            return;
        }
        XMLStreamReader xml = parts.xml(STYLES);
        boolean cells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "cellXfs" -> cells = true;
                    case "numFmt" -> codes.put(number(xml, "numFmtId"), String.valueOf(xml.getAttributeValue(null, "formatCode")));
                    case "xf" -> {
                        if (cells) {
                            byStyle.add(number(xml, "numFmtId"));
                        }
                    }
                    default -> {
                    }
                }
            } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            }
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }

    Shown of(int style) {
        int id = style < byStyle.size() ? byStyle.get(style) : 0;
        String code = codes.get(id);
        if (code == null) {
            // The formats that every program knows by number; 27 to 36 and 50 to 58 are dates in Chinese and Japanese.
            boolean date = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
            return date ? Shown.DATE : id == 9 || id == 10 ? Shown.PERCENT : Shown.PLAIN;
        }
        // What is quoted, escaped or in brackets is shown as it stands; [h] counts hours.
        String bare = code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "").replaceAll("\\[(?![hms]+])[^]]*]", "");
        if (bare.equalsIgnoreCase("general") || bare.equals("@")) {
            return Shown.PLAIN;
        }
        return bare.matches("(?i).*[ymdhs].*") ? Shown.DATE : bare.contains("%") ? Shown.PERCENT : Shown.PLAIN;
    }
}
