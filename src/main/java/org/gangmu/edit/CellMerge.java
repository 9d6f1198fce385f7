package org.gangmu.edit;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Merges a cell that both sides changed, where that is safe: cells that list names or words merge name by name. */
final class CellMerge {

    /** Columns whose cells are lists of names: what one side adds and what the other takes away do not touch. */
    private static final Set<String> NAMES = Set.of("cue", "with", "without", "where", "then", "frame", "kind", "shape", "pos");
    private static final Set<String> WORDS = Set.of("word", "except");

    private CellMerge() {
    }

    /**
     * The merged text of a cell.
     *
     * @param column its column's English name
     * @return nothing if the two changes contradict each other
     */
    static Optional<String> merge(String column, String base, String mine, String theirs) {
        if (same(mine, theirs) || same(theirs, base)) {
            return Optional.of(mine);
        }
        if (same(mine, base)) {
            return Optional.of(theirs);
        }
        // A lone cell says "any of these"; joined by + it says more than its names do.
        boolean listed = WORDS.contains(column) || NAMES.contains(column) && !(base + mine + theirs).contains("+") && !base.isEmpty() && !mine.isEmpty() && !theirs.isEmpty();
        if (!listed) {
            return Optional.empty();
        }
        boolean words = WORDS.contains(column);
        Set<String> before = parts(base, words);
        Set<String> out = new LinkedHashSet<>(parts(mine, words));
        Set<String> after = parts(theirs, words);
        before.stream().filter(p -> !after.contains(p)).forEach(out::remove);
        after.stream().filter(p -> !before.contains(p)).forEach(out::add);
        return Optional.of(String.join(words ? "|" : " ", out));
    }

    /** Whether two cells say the same, but for white space. */
    static boolean same(String a, String b) {
        return a.replaceAll("\\s+", " ").strip().equals(b.replaceAll("\\s+", " ").strip());
    }

    static Set<String> parts(String cell, boolean words) {
        List<String> parts = Arrays.stream(cell.split(words ? "[|｜]" : "[\\s/,、|，／]+")).map(String::strip).filter(p -> !p.isEmpty()).toList();
        return new LinkedHashSet<>(parts);
    }
}
