package org.gangmu.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of many documents.
 *
 * @param entries in the order of the documents and in reading order
 */
public record Ledger(List<Entry> entries) {

    /** What cannot be read and names nothing is in no table. Aims and results told in words go where the numbers of their indicator are, if these are of one kind. */
    public Ledger {
        entries = settled(entries.stream().filter(e -> e.figure().problem().isEmpty() || !e.figure().indicator().isEmpty()).toList());
    }

    private static List<Entry> settled(List<Entry> entries) {
        Map<Subject, Map<String, Integer>> dimensions = new HashMap<>();
        for (Entry entry : entries) {
            if (!entry.subject().isOpen()) {
                dimensions.computeIfAbsent(entry.subject().of(Subject.ANY), s -> new HashMap<>()).merge(entry.subject().dimension(), 1, Integer::sum);
            }
        }
        List<Entry> out = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Map<String, Integer> known = entry.subject().isOpen() ? dimensions.getOrDefault(entry.subject(), Map.of()) : Map.of();
            out.add(known.size() == 1 ? entry.of(entry.subject().of(known.keySet().iterator().next())) : entry);
        }
        return List.copyOf(out);
    }
}
