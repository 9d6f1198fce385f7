package org.gangmu.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.parser.microsoft.AbstractListManager;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The numbers of Word's lists: reads how they are defined, Tika's counters count them. */
final class DocxNumbers extends AbstractListManager {

    private static final Set<String> COUNT_FROM_ZERO = Set.of("decimal", "ordinal", "decimalZero");
    private static final Set<String> FORMATS = Set.of("decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText",
            "ordinalText", "bullet", "none", "decimalZero", "decimalFullWidth", "decimalHalfWidth", "decimalFullWidth2", "decimalEnclosedCircle",
            "decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese", "ideographDigital", "ideographEnclosedCircle",
            "ideographTraditional", "ideographZodiac", "ideographLegalTraditional", "japaneseCounting", "japaneseLegal", "japaneseDigitalTenThousand",
            "chineseCounting", "chineseCountingThousand", "chineseLegalSimplified", "taiwaneseCounting", "taiwaneseCountingThousand", "taiwaneseDigital");

    /** One level of a list, as far as it is defined. */
    private static final class Level {
        String format;
        String text;
        Integer start;
        Integer restart;
        boolean legal;
    }

    /** A list that documents use: its kind, and where it differs from it. */
    private static final class Numbering {
        Integer kind;
        final List<Level> overrides = new ArrayList<>();
    }

    private final Map<Integer, List<Level>> kinds = new HashMap<>();
    private final Map<Integer, Numbering> lists = new HashMap<>();

    /** The number in front of the next paragraph of this list, with a space behind it; empty if the list is not defined. */
    String next(int list, int level) throws Unusual {
        Numbering numbering = lists.get(list);
        if (numbering == null) {
            return "";
        }
        List<Level> kind = kinds.get(numbering.kind);
        if (kind == null) {
            throw new Unusual("numbering");
        }
        ParagraphLevelCounter counter = listLevelMap.computeIfAbsent(numbering.kind, k -> new ParagraphLevelCounter(tuples(kind)));
        LevelTuple[] overrides = overrideTupleMap.get(list);
        if (overrides == null && !numbering.overrides.isEmpty()) {
            overrides = overrides(numbering.overrides, kind.size());
            overrideTupleMap.put(list, overrides);
        }
        return counter.incrementLevel(level, overrides);
    }

    private static LevelTuple[] tuples(List<Level> levels) {
        LevelTuple[] tuples = new LevelTuple[levels.size()];
        for (int i = 0; i < tuples.length; i++) {
            tuples[i] = tuple(i, levels.get(i));
        }
        return tuples;
    }

    /** Overrides count by their place in the file, as Tika takes them. */
    private static LevelTuple[] overrides(List<Level> levels, int length) {
        LevelTuple[] tuples = new LevelTuple[length];
        for (int i = 0; i < length; i++) {
            tuples[i] = i < levels.size() ? tuple(i, levels.get(i)) : new LevelTuple("%" + i + ".");
        }
        return tuples;
    }

    private static LevelTuple tuple(int index, Level level) {
        String format = level.format == null ? "decimal" : level.format;
        int start = level.start != null ? level.start : COUNT_FROM_ZERO.contains(format) ? 0 : 1;
        return new LevelTuple(start, level.restart == null ? -1 : level.restart, level.text == null ? "%" + index + "." : level.text, format, level.legal);
    }

    /** Reads the part that defines the lists. */
    DefaultHandler reader() {
        return new Reader();
    }

    private final class Reader extends DefaultHandler {
        private final Deque<String> open = new ArrayDeque<>();
        private List<Level> kind;
        private Numbering list;
        private Level level;

        @Override
        public void startElement(String uri, String local, String qName, Attributes attributes) throws Unusual {
            String parent = open.isEmpty() ? "" : open.peek();
            String name = uri.equals(DocxContent.WORD) ? local : "other";
            open.push(name);
            String at = parent + "/" + name;
            switch (at) {
                case "numbering/abstractNum" -> {
                    kind = new ArrayList<>();
                    if (kinds.put(number(needed(attributes, "abstractNumId")), kind) != null) {
                        throw new Unusual(at);
                    }
                }
                case "numbering/num" -> {
                    list = new Numbering();
                    if (lists.put(number(needed(attributes, "numId")), list) != null) {
                        throw new Unusual(at);
                    }
                }
                case "num/abstractNumId" -> list.kind = number(needed(attributes, "val"));
                case "abstractNum/lvl" -> {
                    level = new Level();
                    kind.add(level);
                }
                case "num/lvlOverride" -> {
                    level = new Level();
                    list.overrides.add(level);
                }
                default -> {
                    if (parent.equals("lvl")) {
                        define(name, attributes);
                    }
                }
            }
        }

        private void define(String name, Attributes attributes) throws Unusual {
            String value = attributes.getValue(DocxContent.WORD, "val");
            switch (name) {
                case "isLgl" -> level.legal = true;
                case "lvlText" -> level.text = once(level.text, value);
                case "numFmt" -> {
                    level.format = once(level.format, value);
                    if (!FORMATS.contains(value)) {
                        throw new Unusual(value);
                    }
                }
                case "start" -> level.start = once(level.start, number(value));
                case "lvlRestart" -> level.restart = once(level.restart, number(value));
                default -> {
                }
            }
        }

        private static <T> T once(T before, T value) throws Unusual {
            if (before != null || value == null) {
                throw new Unusual("numbering");
            }
            return value;
        }

        @Override
        public void endElement(String uri, String local, String qName) {
            open.pop();
        }

        private static String needed(Attributes attributes, String name) {
            return attributes.getValue(DocxContent.WORD, name);
        }

        private static Integer number(String value) throws Unusual {
            if (value == null || !value.matches("-?[0-9]{1,9}")) {
                throw new Unusual("numbering");
            }
            return Integer.valueOf(value);
        }
    }
}
