package org.gangmu.facts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gangmu.rulebook.FactRow;
import org.gangmu.text.CharSet;
import org.gangmu.text.Search;
import org.gangmu.text.Starts;

/** Words of a table of the rulebook with what each stands for. */
final class WordTable {

    /** What a gap in a word may span: some characters of one clause. */
    private static final String GAP = "[^,。;!?]{0,24}?";
    /** Matches nothing: what a table without words finds. */
    private static final String NOTHING = "(?!)";

    private final Map<String, FactRow> rows;
    private final WordsByChar byFirst;
    private final WordsByChar byLast;
    /** They spare most of a text's characters the look-up. */
    private final Starts starts;
    private final Starts ends;
    /** Its bit in {@link WordSigns}; 0 if it has none. */
    final int sign;

    /** @param table its rows; of rows that name the same word the first counts */
    WordTable(List<FactRow> table) {
        this(table, null);
    }

    /** @param signs a text's look at them tells whether it may hold a word */
    WordTable(List<FactRow> table, WordSigns signs) {
        rows = FactRow.byWord(table);
        Comparator<String> longest = Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
        List<String> words = rows.keySet().stream().sorted(longest).toList();
        byFirst = new WordsByChar(words, word -> word.charAt(0));
        byLast = new WordsByChar(words, word -> word.charAt(word.length() - 1));
        starts = Starts.of(words);
        ends = Starts.of(words.stream().map(word -> new StringBuilder(word).reverse().toString()).toList());
        sign = signs == null ? 0 : signs.add(words);
    }

    /** The longest word that starts at an offset of a folded text; empty if none does. */
    String startingAt(String text, int at) {
        return startingAt(text, at, text.length());
    }

    /** The longest of them that ends before another offset. */
    String startingAt(String text, int at, int to) {
        if (starts.at(text, at, to)) {
            for (String word : byFirst.of(text.charAt(at))) {
                if (at + word.length() <= to && text.startsWith(word, at)) {
                    return word;
                }
            }
        }
        return "";
    }

    /** The longest word that ends at an offset of a folded text; empty if none does. */
    String endingAt(String text, int end) {
        if (end > 0 && ends.with(text.charAt(end - 1), end > 1 ? text.charAt(end - 2) : 0)) {
            for (String word : byLast.of(text.charAt(end - 1))) {
                if (text.startsWith(word, end - word.length())) {
                    return word;
                }
            }
        }
        return "";
    }

    /** The first place from an offset on, up to another, where a word may end by its last two characters; a number behind that other if there is none. */
    int nextEnd(String text, int from, int last) {
        for (int end = Math.max(1, from); end <= last; end++) {
            if (ends.with(text.charAt(end - 1), end > 1 ? text.charAt(end - 2) : 0)) {
                return end;
            }
        }
        return last + 1;
    }

    /** What a word stands for; empty if it is not in the table. */
    String value(String word) {
        return value(word, "value");
    }

    /** What stands in a column of a word's row; empty if the word is not in the table, or the cell is empty. */
    String value(String word, String column) {
        FactRow row = word.isEmpty() ? null : rows.get(word);
        return row == null ? "" : row.value(column);
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

    /** Whether a span of a text is one of the words. */
    boolean has(String text, int from, int end) {
        if (!starts.at(text, from, end)) {
            return false;
        }
        for (String word : byFirst.of(text.charAt(from))) {
            if (word.length() == end - from && text.startsWith(word, from)) {
                return true;
            }
        }
        return false;
    }

    /** What its words start with. */
    CharSet firsts() {
        return CharSet.of(rows.keySet().stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
    }

    /** Where the next word starts in a text; its length if none does. */
    int next(String text, int from) {
        return next(text, from, text.length());
    }

    /**
     * Where the next word starts before another offset and has its first two characters there; that other if none does.
     *
     * @param chars the text's
     */
    int next(String text, char[] chars, int from, int to) {
        int at = starts.next(chars, from, to);
        while (at < to && startingAt(text, at).isEmpty()) {
            at = starts.next(chars, at + 1, to);
        }
        return at;
    }

    /** Where the next word starts in a text that ends before another offset; that other if none does. */
    int next(String text, int from, int to) {
        int at = starts.next(text, from, to);
        while (at < to && startingAt(text, at, to).isEmpty()) {
            at = starts.next(text, at + 1, to);
        }
        return at;
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
