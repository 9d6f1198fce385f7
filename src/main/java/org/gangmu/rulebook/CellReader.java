package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.gangmu.text.Chars;

/** Reads what single cells say: lists of names, numbers, words. Full-width punctuation counts as its half-width twin. */
final class CellReader {

    private CellReader() {
    }

    /** Names separated by white space, "/", "," or "、". */
    static List<String> names(String cell) {
        return Arrays.stream(half(cell).split("[\\s/,、|]+")).filter(s -> !s.isEmpty()).toList();
    }

    /** Sets of names: "+" between sets that must all hold, the other separators between names of which one must. */
    static List<List<String>> groups(String cell) {
        return Arrays.stream(half(cell).split("\\+")).map(CellReader::names).filter(g -> !g.isEmpty()).toList();
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
        return Arrays.stream(cell.replace('｜', '|').split("\\|")).map(w -> Chars.trim(w, 0, w.length()).of(w)).filter(w -> !w.isEmpty()).toList();
    }

    /** The parts of a word with gaps, folded for matching. */
    static List<String> parts(String word) {
        return Arrays.stream(word.split("…+|\\.\\.\\.")).map(CellReader::folded).filter(p -> !p.isEmpty()).toList();
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

    static <E> Set<E> values(String cell, Map<String, E> known, List<String> unknown) {
        Set<E> out = new LinkedHashSet<>();
        for (String name : names(cell)) {
            E value = known.get(name.toLowerCase(Locale.ROOT));
            if (value == null) {
                unknown.add(name);
            } else {
                out.add(value);
            }
        }
        return out;
    }

    /** The cell with full-width ASCII twins made half-width. */
    static String half(String cell) {
        StringBuilder out = new StringBuilder(cell.length());
        for (char c : cell.toCharArray()) {
            out.append(c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c == '\u3000' ? ' ' : c);
        }
        return out.toString();
    }

    static List<String> copy(List<String> names, String prefix) {
        List<String> out = new ArrayList<>();
        names.forEach(n -> out.add(prefix + n));
        return out;
    }
}
