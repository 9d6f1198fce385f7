package org.gangmu.tag;

import com.hankcs.hanlp.corpus.tag.Nature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.gangmu.text.CharSet;
import org.gangmu.text.Span;

/**
 * The words of a Chinese sentence by the shortest path over HanLP's core dictionary, cut clause by clause: most clauses are never asked for.
 *
 * <p>No word of the dictionary holds one of the {@link #MARKS} beside other characters, and each of them has but one tag. So all ways through a sentence meet at each
 * mark, what follows does not depend on what came before it, and the clauses one by one have the words that they have in the whole sentence. So they have its tags,
 * but for those behind 的, of whose tag HanLP knows no frequency: it takes the first tag of each word from there on, here to the end of the clause and not of the sentence.
 */
final class ClauseWords implements SentenceWords {

    static final String MARKS = "，。；！？：、";
    private static final CharSet ENDS = CharSet.of(MARKS);
    /** Shorter clauses go with the next one: each is some work of its own. */
    private static final int SHORTEST = 6;
    /** So many characters of a clause are looked at first, and as many more whenever more words are asked for. */
    private static final int REACH = 6;

    private final FoldedText text;
    /** Where each clause ends in the folded text. */
    private final int[] ends;
    private final AtomicReferenceArray<Cut> cuts;

    /** The words of a clause from its start on, or all of them. */
    private record Known(List<Token> words, boolean whole) {

        boolean reaches(int offset) {
            return whole || !words.isEmpty() && offset < words.get(words.size() - 1).span().end();
        }
    }

    ClauseWords(FoldedText text) {
        this.text = text;
        this.ends = ends(text.plain());
        this.cuts = new AtomicReferenceArray<>(ends.length);
    }

    private static int[] ends(String plain) {
        int[] out = new int[plain.length() / SHORTEST + 1];
        int count = 0;
        int start = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (i + 1 == plain.length() || i + 1 - start >= SHORTEST && ENDS.has(plain.charAt(i))) {
                out[count++] = i + 1;
                start = i + 1;
            }
        }
        return Arrays.copyOf(out, count);
    }

    private int start(int clause) {
        return clause == 0 ? 0 : ends[clause - 1];
    }

    @Override
    public List<Token> all() {
        List<Token> out = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            out.addAll(of(i));
        }
        return out;
    }

    @Override
    public Token startingAt(int offset) {
        int at = text.index(offset);
        int clause = Arrays.binarySearch(ends, at + 1);
        clause = clause >= 0 ? clause : -clause - 1;
        if (clause == ends.length) {
            return null;
        }
        return CutWords.startingAt(cut(clause).until(offset, at - start(clause)), offset);
    }

    @Override
    public int clauses() {
        return ends.length;
    }

    @Override
    public Span place(int clause) {
        return text.inSentence(start(clause), ends[clause]);
    }

    @Override
    public boolean mayHave(int clause, char word) {
        String plain = text.plain();
        for (int i = start(clause); i < ends[clause]; i++) {
            if (plain.charAt(i) == word) {
                return true;
            }
        }
        return false;
    }

    @Override
    public char last(int clause) {
        return text.plain().charAt(ends[clause] - 1);
    }

    @Override
    public List<Token> of(int clause) {
        return cut(clause).all();
    }

    @Override
    public Iterator<Token> from(int clause) {
        return new Reading(cut(clause));
    }

    private Cut cut(int clause) {
        Cut known = cuts.get(clause);
        if (known != null) {
            return known;
        }
        // Two threads that cut a clause at once find the same words; one of them did it for nothing.
        Cut fresh = new Cut(clause);
        cuts.lazySet(clause, fresh);
        return fresh;
    }

    /** The words of a clause, cut as far as they were asked for. */
    private final class Cut {

        private final int clause;
        /** Null once the whole clause is cut. */
        private WordLattice lattice;
        private TagChain tags;
        private final List<Token> found = new ArrayList<>();
        /** The last word whose tag is not known yet; -1 for none. */
        private int open = -1;
        private int reached;
        private volatile Known known = new Known(List.of(), false);

        Cut(int clause) {
            this.clause = clause;
            char[] characters = new char[ends[clause] - start(clause)];
            text.plain().getChars(start(clause), ends[clause], characters, 0);
            this.lattice = new WordLattice(characters, clause == 0 ? '\0' : text.plain().charAt(start(clause) - 1));
            this.tags = new TagChain(lattice.before());
        }

        Known known() {
            return known;
        }

        /** At least the words up to the one at an offset. */
        List<Token> until(int offset, int inClause) {
            while (!known.reaches(offset)) {
                further(inClause + 1);
            }
            return known.words();
        }

        List<Token> all() {
            while (!known.whole()) {
                further(ends[clause]);
            }
            return known.words();
        }

        /** Goes on by some characters, at least up to one. */
        synchronized void further(int least) {
            if (known.whole()) {
                return;
            }
            reached = Math.max(least, reached + REACH);
            lattice.reach(reached);
            int settled = lattice.settled();
            if (settled >= 0) {
                for (int word : lattice.way(settled, open < 0 ? 0 : lattice.start(open) + 1)) {
                    Nature tag = tags.next(lattice.word(word));
                    if (open >= 0) {
                        found.add(token(open, tag));
                    }
                    open = word;
                }
            }
            known = new Known(List.copyOf(found), lattice.whole());
            if (known.whole()) {
                lattice = null;
                tags = null;
            }
        }

        private Token token(int word, Nature tag) {
            int from = start(clause) + lattice.start(word);
            int to = start(clause) + lattice.end(word);
            String listed = lattice.word(word).text();
            return new Token(text.inSentence(from, to), listed == null ? text.plain().substring(from, to) : listed, tag.toString());
        }
    }

    /** The words of a clause one after the other; it is cut only as far as they are read. */
    private static final class Reading implements Iterator<Token> {

        private final Cut cut;
        private Known known;
        private int given;

        Reading(Cut cut) {
            this.cut = cut;
            this.known = cut.known();
        }

        @Override
        public boolean hasNext() {
            while (given >= known.words().size() && !known.whole()) {
                cut.further(0);
                known = cut.known();
            }
            return given < known.words().size();
        }

        @Override
        public Token next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return known.words().get(given++);
        }
    }

    /** Words are the same however they came about. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SentenceWords words && all().equals(words.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }
}
