package org.gangmu.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.Where;

/**
 * The features that many conditions ask for, each with a number. What a sentence has of them is told once, as bits; then asking a row's conditions is a look at a few of
 * these instead of names looked up row by row. Immutable.
 */
public final class AskedFeatures {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final ByCue<OfCue> cues;
    /** By the value: {@code frame:x}, {@code kind:x}, {@code shape:x}. */
    private final Map<String, Integer> frames = new HashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Integer> shapes = new HashMap<>();
    private final List<Around> around = new ArrayList<>();

    /** What is asked of a cue: its number, -1 if only its places are asked for, and {@code start:x} and its like. */
    private record OfCue(int number, List<Place> places) {
    }

    /** The cue at one part of the sentence: {@code start:x}. */
    private record Place(Where where, int number) {
    }

    /** The cue in a sentence nearby: {@code prev:x}, {@code lead:x}. */
    private record Around(boolean previous, String cue, int number) {
    }

    public AskedFeatures(Collection<Conditions> all) {
        Map<String, List<Place>> places = new HashMap<>();
        for (Conditions conditions : all) {
            conditions.has().forEach(any -> any.forEach(f -> add(f, places)));
            conditions.hasNot().forEach(f -> add(f, places));
        }
        Map<String, OfCue> asked = new HashMap<>();
        numbers.forEach((feature, number) -> asked.put(feature, new OfCue(number, List.copyOf(places.getOrDefault(feature, List.of())))));
        places.forEach((cue, some) -> asked.putIfAbsent(cue, new OfCue(-1, List.copyOf(some))));
        this.cues = new ByCue<>(asked);
    }

    private void add(String feature, Map<String, List<Place>> places) {
        if (numbers.containsKey(feature)) {
            return;
        }
        int number = numbers.size();
        numbers.put(feature, number);
        int colon = feature.indexOf(':');
        String value = feature.substring(colon + 1);
        switch (colon < 0 ? "" : feature.substring(0, colon)) {
            case "frame" -> frames.put(value, number);
            case "kind" -> kinds.put(value, number);
            case "shape" -> shapes.put(value, number);
            case "prev" -> around.add(new Around(true, value, number));
            case "lead" -> around.add(new Around(false, value, number));
            case "start", "head", "tail", "end" -> places.computeIfAbsent(value, c -> new ArrayList<>())
                    .add(new Place(Where.valueOf(feature.substring(0, colon).toUpperCase(Locale.ROOT)), number));
            default -> { }
        }
    }

    /** What a sentence has of them. */
    public long[] of(TaggedSentence sentence) {
        long[] out = new long[words(numbers.size())];
        cues.forEach(sentence, (asked, spans) -> {
            if (asked.number() >= 0) {
                set(out, asked.number());
            }
            for (Place place : asked.places()) {
                if (sentence.stand(place.where(), spans)) {
                    set(out, place.number());
                }
            }
        });
        put(out, frames.get(sentence.setting().frame()));
        put(out, kinds.get(sentence.setting().kind()));
        put(out, shapes.get(sentence.shape()));
        for (Around asked : around) {
            if ((asked.previous() ? sentence.previousCues() : sentence.leadCues()).contains(asked.cue())) {
                set(out, asked.number());
            }
        }
        return out;
    }

    private static int words(int bits) {
        return (bits + Long.SIZE - 1) / Long.SIZE;
    }

    private static void put(long[] bits, Integer number) {
        if (number != null) {
            set(bits, number);
        }
    }

    private static void set(long[] bits, int number) {
        bits[number / Long.SIZE] |= 1L << number;
    }

    /** What conditions, of those that this was made for, ask of a sentence besides their anchor and its place. */
    public Asked asked(Conditions conditions) {
        return new Asked(conditions.has().stream().map(this::any).toList(), any(conditions.hasNot()));
    }

    private Any any(Set<String> features) {
        long[] all = new long[words(numbers.size())];
        features.forEach(f -> set(all, numbers.get(f)));
        int[] words = IntStream.range(0, all.length).filter(i -> all[i] != 0).toArray();
        return new Any(words, Arrays.stream(words).mapToLong(i -> all[i]).toArray());
    }

    /** One set of features: the words of the bits that it has some in, and those. */
    private record Any(int[] words, long[] bits) {

        boolean isIn(long[] features) {
            for (int i = 0; i < words.length; i++) {
                if ((features[words[i]] & bits[i]) != 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Conditions in bits. */
    public static final class Asked {

        private final Any[] has;
        private final Any hasNot;

        private Asked(List<Any> has, Any hasNot) {
            this.has = has.toArray(new Any[0]);
            this.hasNot = hasNot;
        }

        /** @param features of a sentence, from {@link AskedFeatures#of} */
        public boolean holds(long[] features) {
            if (hasNot.isIn(features)) {
                return false;
            }
            for (Any any : has) {
                if (!any.isIn(features)) {
                    return false;
                }
            }
            return true;
        }
    }
}
