package org.gangmu.tag;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The names of all cues that sentences can have, in order, each with its number: what is found in a sentence goes by numbers, without comparing names. Immutable. */
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

    int count() {
        return names.length;
    }

    String name(int number) {
        return names[number];
    }

    /** @return -1 for what is no cue */
    int find(Object name) {
        Integer number = numbers.get(name);
        return number == null ? -1 : number;
    }

    int number(String name) {
        int number = find(name);
        if (number < 0) {
            throw new IllegalArgumentException("no cue: " + name);
        }
        return number;
    }
}
