package org.gangmu.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gangmu.rulebook.Vocabulary;
import org.gangmu.rulebook.Word;
import org.gangmu.tag.PartHits.Hit;
import org.gangmu.text.Language;
import org.gangmu.text.Span;

/** Finds the words of a lexicon in a sentence, all in one pass. Thread-safe. */
final class CueFinder {

    /** Bits of a part's number: what it is good for, above that its index, above that its word. */
    private static final int OPEN_END = 1;
    private static final int ALONE = 2;
    private static final int BEHIND_FIRST = 4;
    private static final int FLAGS = 3;

    private final Language language;
    private final int gap;
    /** The parts that are written so, each in one number: texts are full of them, and most come to nothing. */
    private final PartTrie<int[]> trie;
    private final List<Word> words;
    /** By word whether it counts only where its first part was found: that of others is a built-in cue. */
    private final boolean[] beginsWithPart;

    CueFinder(List<Word> words, Language language, int gap) {
        this.language = language;
        this.gap = gap;
        this.words = List.copyOf(words);
        this.beginsWithPart = new boolean[words.size()];
        TreeMap<String, IntStream.Builder> parts = new TreeMap<>();
        for (int w = 0; w < words.size(); w++) {
            Word word = words.get(w);
            beginsWithPart[w] = !Vocabulary.isBuiltIn(word.parts().get(0));
            for (int i = 0; i < word.parts().size(); i++) {
                boolean alone = word.parts().size() == 1 && word.except().isEmpty();
                add(parts, word.parts().get(i), w, i, (alone ? ALONE : 0) | (i > 0 && beginsWithPart[w] ? BEHIND_FIRST : 0));
            }
            for (String except : word.except()) {
                add(parts, except, w, -1, 0);
            }
        }
        TreeMap<String, int[]> arrays = new TreeMap<>();
        parts.forEach((written, numbers) -> arrays.put(written, numbers.build().toArray()));
        trie = new PartTrie<>(arrays);
    }

    /**
     * Part {@code index} of a word; an exception of the word has index -1. Flags: {@link #ALONE} if the word is nothing but this part, and nothing excepts it;
     * {@link #BEHIND_FIRST} if it can only count behind the word's first part; {@link #OPEN_END} if any ending may follow.
     */
    private static void add(Map<String, IntStream.Builder> parts, String written, int word, int index, int flags) {
        if (Vocabulary.isBuiltIn(written)) {
            return;
        }
        boolean open = written.endsWith("*") && written.length() > 1;
        String key = open ? written.substring(0, written.length() - 1) : written;
        parts.computeIfAbsent(key, k -> IntStream.builder()).add((word << PartHits.PARTS | index + 1) << FLAGS | flags | (open ? OPEN_END : 0));
    }

    private static int word(int part) {
        return part >>> FLAGS + PartHits.PARTS;
    }

    private static int index(int part) {
        return (part >>> FLAGS & (1 << PartHits.PARTS) - 1) - 1;
    }

    /**
     * The cues of a sentence.
     *
     * @param text   the sentence
     * @param tokens its words, for entries that ask for a part of speech
     * @param bare   offset in {@code text} where the sentence starts, enumerator and quotes aside
     * @param end    offset in {@code text} of its final punctuation
     * @param builtIn built-in cues found before, with their places in the sentence
     */
    List<Cue> find(FoldedText text, SentenceWords tokens, int bare, int end, Map<String, List<Span>> builtIn) {
        String folded = text.folded();
        List<Cue> out = new ArrayList<>();
        if (words.isEmpty()) {
            return out;
        }
        PartHits found = new PartHits();
        // Parts are found in the order of their starts, and one that follows another starts behind it.
        long[] begun = new long[(words.size() >> 6) + 1];
        trie.find(folded, language == Language.EN, (start, stop, parts) -> {
            for (int part : parts) {
                int word = word(part);
                if ((part & BEHIND_FIRST) != 0 && !has(begun, word)) {
                    continue;
                }
                int partEnd = (part & OPEN_END) != 0 ? wordEnd(folded, stop) : stop;
                if (language == Language.EN && !endsWord(folded, partEnd)) {
                    continue;
                }
                if ((part & ALONE) != 0) {
                    add(words.get(word), start, partEnd, text, tokens, bare, end, out);
                } else {
                    int index = index(part);
                    if (index == 0) {
                        begun[word >> 6] |= 1L << word;
                    }
                    found.add(word, index, start, partEnd);
                }
            }
        });
        found.byWord((w, hits) -> {
            if (beginsWithPart[w] && !has(begun, w)) {
                return;
            }
            Word word = words.get(w);
            if (!hasAllParts(word, hits, builtIn)) {
                return;
            }
            List<Hit> exceptions = widest(hits.of(-1));
            for (Hit hit : whole(word, hits, text, builtIn)) {
                if (!excepted(hit, exceptions)) {
                    add(word, hit.start(), hit.end(), text, tokens, bare, end, out);
                }
            }
        });
        return out;
    }

    private static boolean has(long[] words, int word) {
        return (words[word >> 6] & 1L << word) != 0;
    }

    /** Most words with gaps have but one of their parts in a sentence. */
    private static boolean hasAllParts(Word word, PartHits.OfWord hits, Map<String, List<Span>> builtIn) {
        for (int i = 0; i < word.parts().size(); i++) {
            String part = word.parts().get(i);
            if (!hits.has(i) && !(Vocabulary.isBuiltIn(part) && builtIn.containsKey(part))) {
                return false;
            }
        }
        return true;
    }

    /** Adds the cue if the word's hit stands where it must and is the part of speech it must be. */
    private static void add(Word word, int from, int to, FoldedText text, SentenceWords tokens, int bare, int end, List<Cue> out) {
        if (word.atStart() && from != bare || word.atEnd() && to != end) {
            return;
        }
        Span span = text.inSentence(from, to);
        if (word.pos().isEmpty() || isTokenOf(span, tokens, word.pos())) {
            out.add(new Cue(word.cue(), span));
        }
    }

    /** Hits of the whole word: for one with gaps, each place of its first part from which the other parts follow near enough. */
    private List<Hit> whole(Word word, PartHits.OfWord hits, FoldedText text, Map<String, List<Span>> builtIn) {
        List<Hit> first = partHits(word, 0, hits, text, builtIn);
        if (first.isEmpty()) {
            return first;
        }
        if (word.parts().size() == 1) {
            return first;
        }
        List<List<Hit>> rest = new ArrayList<>();
        for (int i = 1; i < word.parts().size(); i++) {
            rest.add(partHits(word, i, hits, text, builtIn));
        }
        List<Hit> out = new ArrayList<>();
        for (Hit start : first) {
            int end = start.end();
            for (int i = 0; i < rest.size() && end >= 0; i++) {
                end = next(rest.get(i), end);
            }
            if (end >= 0) {
                out.add(new Hit(start.start(), end));
            }
        }
        return out;
    }

    /** The end of the first hit from an offset on, if it is near enough; -1 if none is. */
    private int next(List<Hit> hits, int from) {
        int at = firstFrom(hits, from);
        return at < hits.size() && hits.get(at).start() - from <= gap ? hits.get(at).end() : -1;
    }

    /** How many hits start before an offset. All hits of a part are in order; a line may hold tens of thousands. */
    private static int firstFrom(List<Hit> hits, int from) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (hits.get(mid).start() < from) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    private static List<Hit> partHits(Word word, int index, PartHits.OfWord hits, FoldedText text, Map<String, List<Span>> builtIn) {
        String part = word.parts().get(index);
        if (!Vocabulary.isBuiltIn(part)) {
            return hits.of(index);
        }
        List<Span> found = builtIn.getOrDefault(part, List.of());
        List<Hit> out = new ArrayList<>(found.size());
        for (Span span : found) {
            out.add(new Hit(text.index(span.start()), text.index(span.end())));
        }
        return out;
    }

    /** Exceptions by their start, each as far as it or any before it reaches. */
    private static List<Hit> widest(List<Hit> exceptions) {
        if (exceptions.isEmpty()) {
            return exceptions;
        }
        List<Hit> out = new ArrayList<>(exceptions);
        out.sort(Comparator.comparingInt(Hit::start));
        for (int i = 1; i < out.size(); i++) {
            if (out.get(i - 1).end() > out.get(i).end()) {
                out.set(i, new Hit(out.get(i).start(), out.get(i - 1).end()));
            }
        }
        return out;
    }

    private static boolean excepted(Hit hit, List<Hit> widest) {
        int behind = firstFrom(widest, hit.start() + 1);
        return behind > 0 && hit.end() <= widest.get(behind - 1).end();
    }

    private static boolean isTokenOf(Span span, SentenceWords tokens, List<String> pos) {
        Token token = tokens.startingAt(span.start());
        return token != null && token.span().equals(span) && startsWithAny(token.pos(), pos);
    }

    private static boolean startsWithAny(String tag, List<String> pos) {
        for (String p : pos) {
            if (tag.startsWith(p)) {
                return true;
            }
        }
        return false;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsWord(String text, int end) {
        return !(end < text.length() && Character.isLetterOrDigit(text.charAt(end - 1)) && Character.isLetterOrDigit(text.charAt(end)));
    }
}
