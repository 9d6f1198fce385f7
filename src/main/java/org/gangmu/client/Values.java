package org.gangmu.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Findings as named lists of texts, for hosts that have properties: the same names in every host. */
public final class Values {

    /** Stamp of the labels: edition and digest. */
    public static final String STAMP = "stamp";
    /** Content tag of the host for the bytes that were judged. */
    public static final String TAG = "tag";
    /** {@code classified} or {@code refused}. */
    public static final String STATE = "state";
    /** Why a document was refused. */
    public static final String PROBLEM = "problem";

    public static final String CLASSIFIED = "classified";
    public static final String REFUSED = "refused";

    /** Lists of texts; the sections of the shipped rulebooks are always there. */
    public static final List<String> LISTS = List.of("goals", "achievements", "requirements", "figures", "people");
    /** Single texts. */
    public static final List<String> TEXTS = List.of("title", "date", "kind", "meeting", "organiser", "place", "language");

    /** All that have one value, in the order in which people want to see them. */
    public static final List<String> SINGLE = Stream.concat(TEXTS.stream(), Stream.of(STATE, PROBLEM, STAMP, TAG)).toList();

    /** Ends the names of sections that would take one of the names above: "title-lines". */
    private static final String LINES = "-lines";

    private Values() {
    }

    /**
     * All that is to be stored, in a fixed order. A list may be empty: then what the host has under its name must go.
     *
     * @param tag content tag of the document; empty if the host has none
     */
    public static Map<String, List<String>> of(Findings findings, String tag) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put(STAMP, List.of(findings.stamp().toString()));
        values.put(TAG, one(tag));
        values.put(STATE, List.of(findings.problem().isPresent() ? REFUSED : CLASSIFIED));
        values.put(PROBLEM, findings.problem().map(p -> List.of(p.toString())).orElse(List.of()));
        LISTS.forEach(name -> values.put(name, findings.texts(name)));
        findings.sections().keySet().forEach(name -> values.put(taken(name) ? name + LINES : name, findings.texts(name)));
        values.put("figures", findings.figures());
        values.put("people", findings.people());
        TEXTS.forEach(name -> values.put(name, one(findings.header().getOrDefault(name, ""))));
        return values;
    }

    /** Lines for a property that takes in all that has none of its own: "risks: …". @param has whether a name has a property */
    public static List<String> others(Map<String, List<String>> values, Predicate<String> has) {
        return values.entrySet().stream().filter(v -> !has.test(v.getKey())).flatMap(v -> v.getValue().stream().map(text -> v.getKey() + ": " + text)).toList();
    }

    /** A taxonomy names its sections as it likes: lines in the place of the stamp would have the document judged again and again. */
    private static boolean taken(String section) {
        return SINGLE.contains(section) || section.equals("figures") || section.equals("people");
    }

    private static List<String> one(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
