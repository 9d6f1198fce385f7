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
    private static final int LAST = 8;
    private static final int FLAGS = 4;

    private final Language language;
    private final int gap;
    /** The parts that are written so, each in one number: texts are full of them, and most come to nothing. */
    private final PartTrie<int[]> trie;
    private final List<Word> words;
    private final int gathered;
    /** By word the number of its cue. */
    private final int[] cues;
    /** By word whether it counts wherever it stands and whatever it is there. */
    private final boolean[] anywhere;
    /** By word and part the number of the built-in cue that stands for it, one that no sentence has if there is no such cue; -1 for what is written. */
    private final int[][] builtIn;

    CueFinder(List<Word> words, CueNames names, Language language, int gap) {
        this.language = language;
        this.gap = gap;
        // Those of which more than one place must be known come first: what is kept of them for each sentence stays small.
        this.words = words.stream().sorted(Comparator.comparing(CueFinder::isAlone)).toList();
        this.gathered = (int) words.stream().filter(w -> !isAlone(w)).count();
        this.cues = this.words.stream().mapToInt(w -> names.number(w.cue())).toArray();
        this.anywhere = new boolean[words.size()];
        this.builtIn = new int[words.size()][];
        TreeMap<String, IntStream.Builder> parts = new TreeMap<>();
        for (int w = 0; w < words.size(); w++) {
            Word word = this.words.get(w);
            anywhere[w] = !word.atStart() && !word.atEnd() && word.pos().isEmpty();
            builtIn[w] = word.parts().stream().mapToInt(p -> !Vocabulary.isBuiltIn(p) ? -1 : names.find(p) < 0 ? names.count() : names.find(p)).toArray();
            int last = word.parts().size() - 1;
            while (last >= 0 && builtIn[w][last] >= 0) {
                last--;
            }
            for (int i = 0; i <= last; i++) {
                add(parts, word.parts().get(i), w, i, (isAlone(word) ? ALONE : 0) | (i > 0 && builtIn[w][0] < 0 ? BEHIND_FIRST : 0) | (i == last ? LAST : 0));
            }
            for (String except : word.except()) {
                add(parts, except, w, -1, last < 0 ? LAST : 0);
            }
        }
        TreeMap<String, int[]> arrays = new TreeMap<>();
        parts.forEach((written, numbers) -> arrays.put(written, numbers.build().toArray()));
        trie = new PartTrie<>(arrays);
    }

    private static boolean isAlone(Word word) {
        return word.parts().size() == 1 && word.except().isEmpty();
    }

    /**
     * Part {@code index} of a word; an exception of the word has index -1. Flags: {@link #ALONE} if the word is nothing but this part, and nothing excepts it;
     * {@link #BEHIND_FIRST} if it can only count behind the word's first part; {@link #LAST} if the word has no written part behind it; {@link #OPEN_END} if any ending may follow.
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
     * Adds the cues of a sentence.
     *
     * @param text   the sentence
     * @param tokens its words, for entries that ask for a part of speech
     * @param bare   offset in {@code text} where the sentence starts, enumerator and quotes aside
     * @param end    offset in {@code text} of its final punctuation
     * @param found  built-in cues found before, with their places in the sentence
     */
    void find(FoldedText text, SentenceWords tokens, int bare, int end, FoundCues found) {
        if (!words.isEmpty()) {
            new Finding(text, tokens, bare, end, found).run();
        }
    }

    /** The words of one sentence. */
    private final class Finding implements PartTrie.Taker<int[]>, PartHits.Taker {
        private final FoldedText text;
        private final String folded;
        private final SentenceWords tokens;
        private final int bare;
        private final int end;
        private final FoundCues found;
        private final PartHits hits = new PartHits();
        /** Words of which the first part was found, and those of which the last one was. Parts are found in the order of their starts, and one that follows another starts behind it. */
        private final long[] begun = new long[(gathered >> 6) + 1];
        private final long[] ended = new long[begun.length];

        Finding(FoldedText text, SentenceWords tokens, int bare, int end, FoundCues found) {
            this.text = text;
            this.folded = text.folded();
            this.tokens = tokens;
            this.bare = bare;
            this.end = end;
            this.found = found;
        }

        void run() {
            trie.find(folded, language == Language.EN, this);
            hits.byWord(ended, this);
        }

        @Override
        public void take(int start, int stop, int[] parts) {
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
                    add(word, start, partEnd);
                    continue;
                }
                int index = index(part);
                if (index == 0) {
                    begun[word >> 6] |= 1L << word;
                }
                if ((part & LAST) != 0) {
                    ended[word >> 6] |= 1L << word;
                }
                hits.add(word, index, start, partEnd);
            }
        }

        @Override
        public void take(int word, PartHits.OfWord hits) {
            if (!hasAllParts(word, hits)) {
                return;
            }
            List<Hit> exceptions = widest(hits.of(-1));
            for (Hit hit : whole(word, hits)) {
                if (!excepted(hit, exceptions)) {
                    add(word, hit.start(), hit.end());
                }
            }
        }

        /** Most words with gaps have but one of their parts in a sentence. */
        private boolean hasAllParts(int word, PartHits.OfWord hits) {
            int[] parts = builtIn[word];
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] >= 0 ? !found.has(parts[i]) : !hits.has(i)) {
                    return false;
                }
            }
            return true;
        }

        /** Adds the cue if the word's hit stands where it must and is the part of speech it must be. */
        private void add(int number, int from, int to) {
            if (!anywhere[number]) {
                Word word = words.get(number);
                if (word.atStart() && from != bare || word.atEnd() && to != end || !word.pos().isEmpty() && !isTokenOf(text.inSentence(from, to), tokens, word.pos())) {
                    return;
                }
            }
            found.add(cues[number], text, from, to);
        }

        /** Hits of the whole word: for one with gaps, each place of its first part from which the other parts follow near enough. */
        private List<Hit> whole(int word, PartHits.OfWord hits) {
            List<Hit> first = partHits(word, 0, hits);
            int parts = builtIn[word].length;
            if (first.isEmpty() || parts == 1) {
                return first;
            }
            List<List<Hit>> rest = new ArrayList<>();
            for (int i = 1; i < parts; i++) {
                rest.add(partHits(word, i, hits));
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

        private List<Hit> partHits(int word, int index, PartHits.OfWord hits) {
            int cue = builtIn[word][index];
            return cue < 0 ? hits.of(index) : found.places(cue).stream().map(span -> new Hit(text.index(span.start()), text.index(span.end()))).toList();
        }
    }

    private static boolean has(long[] words, int word) {
        return (words[word >> 6] & 1L << word) != 0;
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

    /** Exceptions, which are in the order of their starts, each as far as it or any before it reaches. */
    private static List<Hit> widest(List<Hit> exceptions) {
        if (exceptions.isEmpty()) {
            return exceptions;
        }
        List<Hit> out = new ArrayList<>(exceptions);
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
