package org.gangmu.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.xml.sax.Attributes;

/** Counts list items of an OpenDocument text, which stores how a list is numbered, but not the numbers. */
final class OdfLists {

    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String CHINESE = "一二三四五六七八九十";

    /** How one level of a list style is numbered; an empty format is a bullet. */
    private record Numbering(String format, String prefix, String suffix, int start, int levels) {
    }

    /** A list that is open. */
    private static final class OpenList {
        final String style;
        final int level;
        int number;

        OpenList(String style, int level, int number) {
            this.style = style;
            this.level = level;
            this.number = number;
        }
    }

    private final Map<String, Map<Integer, Numbering>> styles = new HashMap<>();
    private final Map<String, Integer> ended = new HashMap<>();
    private final Deque<OpenList> open = new ArrayDeque<>();
    private Map<Integer, Numbering> defining;

    void startStyle(Attributes attributes) {
        defining = new HashMap<>();
        styles.put(attributes.getValue(STYLE, "name"), defining);
    }

    void level(Attributes attributes, boolean numbered) {
        if (defining != null) {
            int level = number(attributes.getValue(TEXT, "level"), 1);
            String format = numbered ? or(attributes.getValue(STYLE, "num-format"), "") : "";
            defining.put(level, new Numbering(format, or(attributes.getValue(STYLE, "num-prefix"), ""), or(attributes.getValue(STYLE, "num-suffix"), ""),
                    number(attributes.getValue(TEXT, "start-value"), 1), number(attributes.getValue(TEXT, "display-levels"), 1)));
        }
    }

    void startList(Attributes attributes) {
        String style = attributes.getValue(TEXT, "style-name");
        if (style == null) {
            style = open.isEmpty() ? "" : open.peek().style;
        }
        int level = open.size() + 1;
        Numbering numbering = numbering(style, level);
        int before = (numbering == null ? 1 : numbering.start) - 1;
        boolean continues = "true".equals(attributes.getValue(TEXT, "continue-numbering")) || attributes.getValue(TEXT, "continue-list") != null;
        open.push(new OpenList(style, level, continues ? ended.getOrDefault(style + level, before) : before));
    }

    void endList() {
        OpenList list = open.pop();
        ended.put(list.style + list.level, list.number);
    }

    /** The number in front of the item that starts now, with a space behind it; empty for a bullet. */
    String startItem(Attributes attributes) {
        OpenList list = open.peek();
        if (list == null) {
            return "";
        }
        list.number = number(attributes.getValue(TEXT, "start-value"), list.number + 1);
        Numbering numbering = numbering(list.style, list.level);
        if (numbering == null || numbering.format.isEmpty()) {
            return "";
        }
        StringBuilder written = new StringBuilder();
        int levels = numbering.levels;
        for (OpenList outer : open) {
            if (levels-- > 0) {
                Numbering of = numbering(outer.style, outer.level);
                written.insert(0, (written.length() > 0 ? "." : "")).insert(0, written(outer.number, of == null ? "1" : of.format));
            }
        }
        return numbering.prefix + written + numbering.suffix + " ";
    }

    private Numbering numbering(String style, int level) {
        return styles.getOrDefault(style, Map.of()).get(level);
    }

    private static String written(int number, String format) {
        return format.startsWith("一") && number >= 1 && number < 100 ? chinese(number) : ListNumbers.written(number, format);
    }

    private static String chinese(int number) {
        String ones = number % 10 == 0 ? "" : CHINESE.substring(number % 10 - 1, number % 10);
        int tens = number / 10;
        return (tens > 1 ? CHINESE.substring(tens - 1, tens) : "") + (tens > 0 ? "十" : "") + ones;
    }

    private static String or(String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static int number(String value, int otherwise) {
        return value == null || !value.matches("[0-9]{1,9}") ? otherwise : Integer.parseInt(value);
    }
}
