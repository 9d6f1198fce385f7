package org.gangmu.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.gangmu.text.Span;

/** Takes up the cues of one sentence as they are found, without an object for each. */
final class FoundCues {

    private final CueNames names;
    /** Of each place its cue and its number, in this order of weight. */
    private long[] keys = new long[24];
    /** By number of the place where it starts and ends. */
    private int[] starts = new int[24];
    private int[] ends = new int[24];
    private int size;
    private final long[] has;
    /** Cues that were only given. */
    private final BitSet given = new BitSet();

    FoundCues(CueNames names) {
        this.names = names;
        this.has = new long[(names.count() >> 6) + 1];
    }

    /** Takes a cue as given: until it is found. */
    void give(String name, Span place) {
        add(name, place);
        given.set(names.number(name));
    }

    void add(String name, Span place) {
        add(names.number(name), place.start(), place.end());
    }

    void add(int cue, int start, int end) {
        if (!given.isEmpty() && given.get(cue)) {
            forget(cue);
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        keys[size] = (long) cue << Integer.SIZE | size;
        starts[size] = start;
        ends[size] = end;
        has[cue >> 6] |= 1L << cue;
        size++;
    }

    /** @param start in a folded text; the place is that in its sentence */
    void add(int cue, FoldedText text, int start, int end) {
        if (start < end) {
            add(cue, text.start(start), text.end(end));
        } else {
            Span place = text.inSentence(start, end);
            add(cue, place.start(), place.end());
        }
    }

    private void forget(int cue) {
        given.clear(cue);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (cue(i) != cue) {
                keys[kept] = (long) cue(i) << Integer.SIZE | kept;
                starts[kept] = starts[i];
                ends[kept] = ends[i];
                kept++;
            }
        }
        size = kept;
    }

    private int cue(int i) {
        return (int) (keys[i] >>> Integer.SIZE);
    }

    boolean has(int cue) {
        return (has[cue >> 6] & 1L << cue) != 0;
    }

    boolean has(String name) {
        return has(names.number(name));
    }

    /** The places of a cue so far, in order. */
    List<Span> places(int cue) {
        if (!has(cue)) {
            return List.of();
        }
        BitSet one = new BitSet();
        one.set(cue);
        return places(one);
    }

    /** The places of some cues so far, in order. */
    List<Span> places(BitSet cues) {
        List<Span> out = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (cues.get(cue(i))) {
                out.add(new Span(starts[i], ends[i]));
            }
        }
        out.sort(null);
        return out;
    }

    /** All of them by name, each with its places in order, each place once. Nothing can be added behind it. */
    Cues inOrder() {
        Arrays.sort(keys, 0, size);
        int count = 0;
        for (long word : has) {
            count += Long.bitCount(word);
        }
        int[] numbers = new int[count];
        @SuppressWarnings("unchecked")
        List<Span>[] places = new List[count];
        count = 0;
        for (int from = 0; from < size;) {
            int to = from + 1;
            while (to < size && cue(to) == cue(from)) {
                to++;
            }
            numbers[count] = cue(from);
            places[count++] = places(from, to);
            from = to;
        }
        return new Cues(names, numbers, places, has);
    }

    private List<Span> places(int from, int to) {
        if (to == from + 1) {
            return List.of(place(from));
        }
        Span[] out = new Span[to - from];
        boolean rising = true;
        for (int i = 0; i < out.length; i++) {
            out[i] = place(from + i);
            rising &= i == 0 || out[i - 1].compareTo(out[i]) < 0;
        }
        return rising ? List.of(out) : Arrays.stream(out).sorted().distinct().toList();
    }

    private Span place(int i) {
        int number = (int) keys[i];
        return new Span(starts[number], ends[number]);
    }
}
