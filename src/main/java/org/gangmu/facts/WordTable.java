package org.gangmu.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gangmu.text.Chars;

/** A table of words with what each stands for, read from {@code org/gangmu/facts/*.csv}: columns word and value, several words in a cell parted by {@code |}. */
final class WordTable {

    /** What a gap in a word may span: some characters of one clause. */
    private static final String GAP = "[^,。;!?]{0,24}?";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<Character, List<String>> byLast = new HashMap<>();

    private WordTable() {
    }

    static WordTable read(String name) {
        WordTable table = new WordTable();
        try (InputStream in = WordTable.class.getResourceAsStream(name + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("no table " + name);
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("# ")).skip(1).toList();
            for (String line : lines) {
                int comma = line.lastIndexOf(',');
                for (String word : line.substring(0, comma).split("\\|")) {
                    table.add(fold(word), line.substring(comma + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Comparator<String> longest = Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
        table.byFirst.values().forEach(l -> l.sort(longest));
        table.byLast.values().forEach(l -> l.sort(longest));
        return table;
    }

    private static String fold(String word) {
        StringBuilder out = new StringBuilder();
        word.strip().chars().forEach(c -> out.append(Chars.fold((char) c)));
        return out.toString();
    }

    private void add(String word, String value) {
        if (!word.isEmpty() && values.putIfAbsent(word, value) == null) {
            byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
            byLast.computeIfAbsent(word.charAt(word.length() - 1), c -> new ArrayList<>()).add(word);
        }
    }

    /** The longest word that starts at an offset of a folded text; empty if none does. */
    String startingAt(String text, int at) {
        return at < text.length() ? first(byFirst.get(text.charAt(at)), w -> text.startsWith(w, at)) : "";
    }

    /** The longest word that ends at an offset of a folded text; empty if none does. */
    String endingAt(String text, int end) {
        return end > 0 ? first(byLast.get(text.charAt(end - 1)), w -> text.startsWith(w, end - w.length())) : "";
    }

    private static String first(List<String> words, java.util.function.Predicate<String> fits) {
        return words == null ? "" : words.stream().filter(fits).findFirst().orElse("");
    }

    String value(String word) {
        return values.getOrDefault(word, "");
    }

    boolean has(String word) {
        return values.containsKey(word);
    }

    /** For each value, in the table's order, a pattern that finds its words, longest first; {@code …} in a word is a gap. */
    Map<String, Pattern> patterns() {
        return values.values().stream().distinct().collect(Collectors.toMap(v -> v, v -> Pattern.compile(alternatives(v)), (a, b) -> a, LinkedHashMap::new));
    }

    /** The words of a value as the inside of a group, longest first. */
    String alternatives(String value) {
        return values.entrySet().stream().filter(e -> e.getValue().equals(value)).map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(w -> List.of(w.split("…")).stream().map(Pattern::quote).collect(Collectors.joining(GAP))).collect(Collectors.joining("|"));
    }
}
