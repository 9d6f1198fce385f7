package org.gangmu.rulebook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds words that stand twice in a cue or never count, and exceptions that except nothing. */
final class LexiconCheck implements Check {

    @Override
    public void check(RuleBook book, Problems problems) {
        Map<List<Object>, Word> first = new HashMap<>();
        Map<Place, Set<String>> idle = new LinkedHashMap<>();
        Map<Place, Row> rows = new HashMap<>();
        for (Word word : book.lexicon()) {
            Word other = first.putIfAbsent(List.of(word.cue(), word.parts(), word.atStart(), word.atEnd(), Set.copyOf(word.pos())), word);
            if (other != null) {
                problems.warning(word.row().place("word"), "word.twice", word.written(),
                        book.names().written(word.cue(), Names.language(word.row().text("cue"))), other.row().place("word"));
            }
            if (word.except().isEmpty()) {
                continue;
            }
            rows.put(word.place(), word.row());
            idle.computeIfAbsent(word.place(), r -> new LinkedHashSet<>(word.except())).removeIf(except -> contains(except, word));
            if (word.parts().size() == 1 && word.except().contains(word.parts().get(0))) {
                problems.error(word.row().place("except"), "word.excepted", word.written());
            }
        }
        idle.forEach((place, excepts) -> excepts.forEach(except -> {
            boolean gap = except.contains("…") || except.contains("...");
            if (gap) {
                problems.error(rows.get(place).place("except"), "word.except-gap", except);
            } else {
                problems.warning(rows.get(place).place("except"), "word.except-idle", except);
            }
        }));
    }

    /** Whether the word can stand inside the exception: its parts come there one after the other. */
    private static boolean contains(String except, Word word) {
        int from = 0;
        for (String part : word.parts()) {
            String letters = part.endsWith("*") ? part.substring(0, part.length() - 1) : part;
            int at = part.startsWith("#") ? from : except.indexOf(letters, from);
            if (at < 0 || except.contains("…")) {
                return false;
            }
            from = part.startsWith("#") ? from : at + letters.length();
        }
        return true;
    }
}
