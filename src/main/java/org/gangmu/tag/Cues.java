package org.gangmu.tag;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.gangmu.text.Span;

/** The cues of a sentence, by name and by number, in order, each with its places. Immutable. */
final class Cues extends AbstractMap<String, List<Span>> {

    private final CueNames names;
    private final int[] numbers;
    private final List<Span>[] places;
    /** By number whether it is there. */
    private final long[] has;

    Cues(CueNames names, int[] numbers, List<Span>[] places, long[] has) {
        this.names = names;
        this.numbers = numbers;
        this.places = places;
        this.has = has;
    }

    CueNames names() {
        return names;
    }

    @Override
    public int size() {
        return numbers.length;
    }

    int number(int i) {
        return numbers[i];
    }

    List<Span> places(int i) {
        return places[i];
    }

    private boolean has(int number) {
        return number >= 0 && (has[number >> 6] & 1L << number) != 0;
    }

    @Override
    public boolean containsKey(Object name) {
        return has(names.find(name));
    }

    @Override
    public List<Span> get(Object name) {
        int number = names.find(name);
        if (!has(number)) {
            return null;
        }
        int i = Long.bitCount(has[number >> 6] & (1L << number) - 1);
        for (int word = 0; word < number >> 6; word++) {
            i += Long.bitCount(has[word]);
        }
        return places[i];
    }

    @Override
    public List<Span> getOrDefault(Object name, List<Span> other) {
        List<Span> found = get(name);
        return found == null ? other : found;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super List<Span>> taker) {
        for (int i = 0; i < numbers.length; i++) {
            taker.accept(names.name(numbers[i]), places[i]);
        }
    }

    @Override
    public Set<Entry<String, List<Span>>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return numbers.length;
            }

            @Override
            public Iterator<Entry<String, List<Span>>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, List<Span>>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < numbers.length;
        }

        @Override
        public Entry<String, List<Span>> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int i = next++;
            return new SimpleImmutableEntry<>(names.name(numbers[i]), places[i]);
        }
    }
}
