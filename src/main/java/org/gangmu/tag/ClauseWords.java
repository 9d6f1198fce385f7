package org.gangmu.tag;

import com.hankcs.hanlp.corpus.tag.Nature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReferenceArray;
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
    /** Shorter clauses go with the next one: each is some work of its own. */
    private static final int SHORTEST = 6;
    /** So many characters of a clause are looked at first, and twice as many whenever more words are asked for. */
    private static final int FIRST_REACH = 6;

    private final FoldedText text;
    /** Where each clause ends in the folded text. */
    private final int[] ends;
    private final AtomicReferenceArray<Known> cut;

    /** The words of a clause from its start on, or all of them. */
    private record Known(List<Token> words, boolean whole) {

        boolean reaches(int offset) {
            return whole || !words.isEmpty() && offset < words.get(words.size() - 1).span().end();
        }
    }

    ClauseWords(FoldedText text) {
        this.text = text;
        this.ends = ends(text.plain());
        this.cut = new AtomicReferenceArray<>(ends.length);
    }

    private static int[] ends(String plain) {
        int[] out = new int[plain.length() / SHORTEST + 1];
        int count = 0;
        int start = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (i + 1 == plain.length() || i + 1 - start >= SHORTEST && MARKS.indexOf(plain.charAt(i)) >= 0) {
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
        Known known = cut.get(clause);
        if (known == null) {
            known = new Cut(clause).until(offset);
        }
        // Where one was asked for behind the other, more of the clause will be.
        return CutWords.startingAt(known.reaches(offset) ? known.words() : of(clause), offset);
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
        Known known = cut.get(clause);
        // Two threads may both cut it: they find the same.
        return known != null && known.whole() ? known.words() : new Cut(clause).rest();
    }

    @Override
    public Iterator<Token> from(int clause) {
        Known known = cut.get(clause);
        return known != null && known.whole() ? known.words().iterator() : new Reading(clause);
    }

    /** The words of a clause, cut as far as they are asked for. */
    private final class Cut {

        private final int clause;
        private final WordLattice lattice;
        private final TagChain tags;
        private final List<Token> found = new ArrayList<>();
        /** The last word whose tag is not known yet; -1 for none. */
        private int open = -1;
        private int reached;

        Cut(int clause) {
            this.clause = clause;
            char[] characters = new char[ends[clause] - start(clause)];
            text.plain().getChars(start(clause), ends[clause], characters, 0);
            this.lattice = new WordLattice(characters, clause == 0 ? '\0' : text.plain().charAt(start(clause) - 1));
            this.tags = new TagChain(lattice.before());
        }

        Known until(int offset) {
            Known known = further();
            while (!known.reaches(offset)) {
                known = further();
            }
            return known;
        }

        List<Token> rest() {
            return reach(ends[clause]).words();
        }

        Known further() {
            reached = Math.max(FIRST_REACH, reached * 2);
            return reach(reached);
        }

        private Known reach(int offset) {
            lattice.reach(offset);
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
            Known known = new Known(List.copyOf(found), lattice.whole());
            Known before = cut.get(clause);
            if (before == null || before.words().size() < found.size() || known.whole()) {
                cut.set(clause, known);
            }
            return known;
        }

        private Token token(int word, Nature tag) {
            int from = start(clause) + lattice.start(word);
            int to = start(clause) + lattice.end(word);
            String listed = lattice.word(word).text();
            return new Token(text.inSentence(from, to), listed == null ? text.plain().substring(from, to) : listed, tag.toString());
        }
    }

    /** The words of a clause one after the other; it is cut only when what is known of it is used up. */
    private final class Reading implements Iterator<Token> {

        private final int clause;
        private Known known;
        private Cut cutting;
        private int given;

        Reading(int clause) {
            this.clause = clause;
            this.known = cut.get(clause);
        }

        @Override
        public boolean hasNext() {
            while (known == null || given >= known.words().size() && !known.whole()) {
                if (cutting == null) {
                    cutting = new Cut(clause);
                }
                known = cutting.further();
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
