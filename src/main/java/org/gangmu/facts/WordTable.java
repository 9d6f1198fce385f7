package org.gangmu.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gangmu.rulebook.FactRow;
import org.gangmu.text.Search;

/** Words of a table of the rulebook with what each stands for. */
final class WordTable {

    /** What a gap in a word may span: some characters of one clause. */
    private static final String GAP = "[^,。;!?]{0,24}?";
    /** Matches nothing: what a table without words finds. */
    private static final String NOTHING = "(?!)";

    private final Map<String, FactRow> rows;
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final BitSet firsts = new BitSet();
    private final Map<Character, List<String>> byLast = new HashMap<>();

    /** @param table its rows; of rows that name the same word the first counts */
    WordTable(List<FactRow> table) {
        rows = FactRow.byWord(table);
        Comparator<String> longest = Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
        rows.keySet().stream().sorted(longest).forEach(word -> {
            firsts.set(word.charAt(0));
            byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
            byLast.computeIfAbsent(word.charAt(word.length() - 1), c -> new ArrayList<>()).add(word);
        });
    }

    /** The longest word that starts at an offset of a folded text; empty if none does. */
    String startingAt(String text, int at) {
        // Asked at every character of a text: the bit spares most of them the look-up.
        if (at >= text.length() || !firsts.get(text.charAt(at))) {
            return "";
        }
        for (String word : byFirst.get(text.charAt(at))) {
            if (text.startsWith(word, at)) {
                return word;
            }
        }
        return "";
    }

    /** The longest word that ends at an offset of a folded text; empty if none does. */
    String endingAt(String text, int end) {
        List<String> words = end > 0 ? byLast.get(text.charAt(end - 1)) : null;
        if (words != null) {
            for (String word : words) {
                if (text.startsWith(word, end - word.length())) {
                    return word;
                }
            }
        }
        return "";
    }

    /** What a word stands for; empty if it is not in the table. */
    String value(String word) {
        return value(word, "value");
    }

    /** What stands in a column of a word's row; empty if the word is not in the table, or the cell is empty. */
    String value(String word, String column) {
        FactRow row = rows.get(word);
        return row == null ? "" : row.value(column);
    }

    /** All words as a pattern, longest first. */
    String all() {
        return words(w -> true);
    }

    /** The words that are so, as the inside of a group, longest first. */
    String words(Predicate<String> so) {
        String out = rows.keySet().stream().filter(so).sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"));
        return out.isEmpty() ? NOTHING : out;
    }

    /** Word → what it stands for. */
    Map<String, String> values() {
        return rows.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().value("value")));
    }

    boolean has(String word) {
        return rows.containsKey(word);
    }

    /** For each value, in the table's order, a search for its words, longest first; {@code …} in a word is a gap. */
    Map<String, Search> patterns() {
        return rows.values().stream().map(r -> r.value("value")).distinct()
                .collect(Collectors.toMap(v -> v, v -> Search.of(alternatives(v)), (a, b) -> a, LinkedHashMap::new));
    }

    /** The words of a value ("" for a table without values) as the inside of a group, longest first. */
    String alternatives(String value) {
        String out = rows.entrySet().stream().filter(e -> e.getValue().value("value").equals(value)).map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(w -> List.of(w.split("…")).stream().map(Pattern::quote).collect(Collectors.joining(GAP))).collect(Collectors.joining("|"));
        return out.isEmpty() ? NOTHING : out;
    }
}
