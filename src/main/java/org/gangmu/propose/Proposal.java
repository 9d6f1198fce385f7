package org.gangmu.propose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gangmu.check.Judged;
import org.gangmu.rulebook.Conditions;

/**
 * A row for a label, with what it was measured to do.
 *
 * @param name       of the row
 * @param label      its label
 * @param conditions what it asks
 * @param phrase     words that its cue is to stand for and that no lexicon has yet; empty if it asks for known cues only
 * @param strength   its points
 * @param seen       figures on the sentences from which it was made
 * @param held       figures on documents that were held back; null if none were
 * @param right      labelled sentences on which it fires and is right
 * @param near       labelled sentences that hold its cue, are not its label's, and on which it does not fire
 */
public record Proposal(String name, String label, Conditions conditions, String phrase, double strength, Figures seen, Figures held, List<Judged> right,
                       List<Judged> near) {

    /** The columns of the printed row, in the order of the shipped tables. */
    static final List<String> COLUMNS = List.of("name", "cue", "with", "without", "where", "then", "frame", "kind", "shape", "label", "strength");

    private static final List<String> AXES = List.of("frame", "kind", "shape");

    public Proposal {
        right = List.copyOf(right);
        near = List.copyOf(near);
    }

    /** The header for {@link #row()}. */
    public static String header() {
        return String.join(",", COLUMNS);
    }

    /** The row as CSV, ready to paste. */
    public String row() {
        Map<String, String> cells = cells();
        return COLUMNS.stream().map(c -> cells.getOrDefault(c, "")).map(c -> c.contains(",") || c.contains("\"") ? '"' + c.replace("\"", "\"\"") + '"' : c)
                .collect(Collectors.joining(","));
    }

    /** The cells that are not empty, by English column name. */
    public Map<String, String> cells() {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("name", name);
        out.put("cue", String.join(" ", conditions.anchor()));
        put(out, "with", conditions.has().stream().filter(g -> g.stream().noneMatch(Proposal::isAxis)).map(g -> String.join(" ", new TreeSet<>(g))).collect(Collectors.joining(" + ")));
        put(out, "without", conditions.hasNot().stream().filter(f -> !isAxis(f)).sorted().collect(Collectors.joining(" ")));
        put(out, "where", conditions.where().stream().map(w -> w.name().toLowerCase(Locale.ROOT)).sorted().collect(Collectors.joining(" ")));
        put(out, "then", conditions.then().stream().sorted().collect(Collectors.joining(" ")));
        for (String axis : AXES) {
            String asked = conditions.has().stream().flatMap(Set::stream).filter(f -> f.startsWith(axis + ":")).map(f -> f.substring(axis.length() + 1)).sorted()
                    .collect(Collectors.joining(" "));
            String not = conditions.hasNot().stream().filter(f -> f.startsWith(axis + ":")).map(f -> "!" + f.substring(axis.length() + 1)).sorted().collect(Collectors.joining(" "));
            put(out, axis, (asked + " " + not).strip());
        }
        out.put("label", label);
        out.put("strength", number(strength));
        return out;
    }

    private static void put(Map<String, String> out, String column, String text) {
        if (!text.isEmpty()) {
            out.put(column, text);
        }
    }

    private static boolean isAxis(String feature) {
        return feature.indexOf(':') > 0 && AXES.contains(feature.substring(0, feature.indexOf(':')));
    }

    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(Math.round(value * 10) / 10.0);
    }

    /** The table that it would be added to: {@code goal/proposed}. */
    public String table() {
        return table(label);
    }

    static String table(String label) {
        String folder = label.toLowerCase(Locale.ROOT);
        return (folder.matches("[a-z][a-z0-9-]*") && !Set.of("lexicon", "setting", "examples", "facts").contains(folder) ? folder : "rules") + "/proposed";
    }
}
