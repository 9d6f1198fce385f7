package org.gangmu.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gangmu.text.Span;

/** The names of all cues that sentences can have, in order: what is found of them in a sentence is put in order by their numbers, without comparing names. Immutable. */
final class CueNames {

    private final String[] names;
    private final Map<String, Integer> numbers = new HashMap<>();

    CueNames(Collection<String> builtIn, Collection<String> lexical) {
        TreeSet<String> all = new TreeSet<>(builtIn);
        all.addAll(lexical);
        this.names = all.toArray(new String[0]);
        for (int i = 0; i < names.length; i++) {
            numbers.put(names[i], i);
        }
    }

    /** All cues of a sentence by name, each with its places in order, each place once. */
    Map<String, List<Span>> inOrder(Map<String, List<Span>> builtIn, List<Cue> hits) {
        @SuppressWarnings("unchecked")
        List<Span>[] places = new List[names.length];
        BitSet found = new BitSet(names.length);
        builtIn.forEach((name, spans) -> {
            int number = number(name);
            found.set(number);
            places[number] = spans;
        });
        for (Cue hit : hits) {
            int number = number(hit.name());
            if (!found.get(number)) {
                found.set(number);
                places[number] = new ArrayList<>(2);
            }
            places[number].add(hit.span());
        }
        Map<String, List<Span>> out = new LinkedHashMap<>(found.cardinality() * 2);
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            out.put(names[i], inOrder(places[i]));
        }
        return out;
    }

    private int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no cue: " + name);
        }
        return number;
    }

    private static List<Span> inOrder(List<Span> places) {
        if (places.size() == 1) {
            return List.of(places.get(0));
        }
        List<Span> sorted = new ArrayList<>(places);
        sorted.sort(null);
        List<Span> out = new ArrayList<>(sorted.size());
        for (Span place : sorted) {
            if (out.isEmpty() || !place.equals(out.get(out.size() - 1))) {
                out.add(place);
            }
        }
        return List.copyOf(out);
    }
}
