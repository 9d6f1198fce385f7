package org.gangmu.tag;

import java.util.List;
import java.util.Map;
import org.gangmu.text.Span;

/**
 * What is kept for cues by name, found for all cues of a sentence by their numbers: no name is looked up. Immutable but for what it remembers of the numbers that it met last, and so
 * thread-safe.
 *
 * @param <V> what is kept for a cue
 */
public final class ByCue<V> {

    private final Map<String, V> values;
    private volatile Numbered known = new Numbered(null, new Object[0]);

    /** Values by the numbers of one tagger's cues; null for none. */
    private record Numbered(CueNames names, Object[] values) {
    }

    /** Takes a value with the places of its cue. */
    public interface Taker<V> {
        void take(V value, List<Span> places);
    }

    public ByCue(Map<String, V> values) {
        this.values = Map.copyOf(values);
    }

    /** Gives what is kept for the cues of a sentence, in the order of their names. */
    @SuppressWarnings("unchecked")
    public void forEach(TaggedSentence sentence, Taker<V> taker) {
        Cues cues = sentence.cues;
        Object[] numbered = numbered(cues.names());
        for (int i = 0; i < cues.size(); i++) {
            Object value = numbered[cues.number(i)];
            if (value != null) {
                taker.take((V) value, cues.places(i));
            }
        }
    }

    private Object[] numbered(CueNames names) {
        Numbered last = known;
        if (last.names() != names) {
            Object[] numbered = new Object[names.count()];
            values.forEach((name, value) -> {
                int number = names.find(name);
                if (number >= 0) {
                    numbered[number] = value;
                }
            });
            last = new Numbered(names, numbered);
            known = last;
        }
        return last.values();
    }
}
