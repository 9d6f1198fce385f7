package org.gangmu.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.gangmu.text.Chars;

/** Reads what single cells say: lists of names, numbers, words. Full-width punctuation counts as its half-width twin. */
final class CellReader {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s/,、|;]+");
    private static final Pattern GAP = Pattern.compile("…+|\\.\\.\\.");

    private CellReader() {
    }

    /** Names separated by white space, "/", "," or "、". */
    static List<String> names(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        String half = half(cell);
        return isOneName(half) ? List.of(half) : SEPARATORS.splitAsStream(half).filter(s -> !s.isEmpty()).toList();
    }

    /** Sets of names: "+" between sets that must all hold, the other separators between names of which one must. */
    static List<List<String>> groups(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        String half = half(cell);
        return half.indexOf('+') < 0 && isOneName(half) ? List.of(List.of(half))
                : Arrays.stream(half.split("\\+")).map(CellReader::names).filter(g -> !g.isEmpty()).toList();
    }

    /** Most cells hold one name: not worth a regular expression. */
    private static boolean isOneName(String half) {
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            if (c <= ' ' || c == '/' || c == ',' || c == '、' || c == '|' || c == ';') {
                return false;
            }
        }
        return !half.isEmpty();
    }

    static OptionalDouble number(String cell) {
        try {
            double value = Double.parseDouble(half(cell).trim());
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    /** Words of a lexicon cell, separated by "|". */
    static List<String> words(String cell) {
        String visible = visible(cell).replace('｜', '|');
        if (visible.indexOf('|') < 0) {
            String word = Chars.trim(visible, 0, visible.length()).of(visible);
            return word.isEmpty() ? List.of() : List.of(word);
        }
        return Arrays.stream(visible.split("\\|")).map(w -> Chars.trim(w, 0, w.length()).of(w)).filter(w -> !w.isEmpty()).toList();
    }

    /** The parts of a word with gaps, folded for matching. */
    static List<String> parts(String word) {
        if (word.indexOf('…') < 0 && word.indexOf('.') < 0) {
            String part = folded(word);
            return part.isEmpty() ? List.of() : List.of(part);
        }
        return GAP.splitAsStream(word).map(CellReader::folded).filter(p -> !p.isEmpty()).toList();
    }

    static String folded(String word) {
        StringBuilder out = new StringBuilder(word.length());
        boolean space = true;
        for (int i = 0; i < word.length(); i++) {
            char c = Chars.fold(word.charAt(i));
            boolean isSpace = Chars.isSpace(c);
            if (!isSpace) {
                out.append(c);
            } else if (!space) {
                out.append(' ');
            }
            space = isSpace;
        }
        return out.toString().stripTrailing();
    }

    /** A single value as names are compared: half width, small letters, no quotation marks or spaces around it. */
    static String plain(String value) {
        return half(value).strip().toLowerCase(Locale.ROOT);
    }

    /** The cell as typed on any keyboard: full-width ASCII twins half-width, any space a plain one, no invisible character, no quotation mark. */
    static String half(String cell) {
        int same = plainLength(cell);
        if (same == cell.length()) {
            return cell;
        }
        StringBuilder out = new StringBuilder(cell.length()).append(cell, 0, same);
        for (int i = same; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e') {
                c -= 0xfee0;
            } else if (c >= '\u2010' && c <= '\u2015' || c == '\u2212') {
                c = '-';
            } else if (c == '\u2236') {
                c = ':';
            } else if (Chars.isSpace(c) && !isInvisible(c)) {
                c = ' ';
            }
            if (!isInvisible(c) && "\"'“”‘’„‟「」『』".indexOf(c) < 0) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether the character is half width and seen as it is; not all such characters, but nearly all that names have. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f && c != '"' && c != '\'' || c >= '\u4e00' && c <= '\u9fff';
    }

    /** How many characters at the front are plain. */
    private static int plainLength(String cell) {
        int length = 0;
        while (length < cell.length() && isPlain(cell.charAt(length))) {
            length++;
        }
        return length;
    }

    private static String visible(String cell) {
        return plainLength(cell) == cell.length() ? cell : cell.codePoints().filter(c -> Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
