package org.gangmu.tag;

import com.hankcs.hanlp.corpus.tag.Nature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private final FoldedText text;
    /** Where each clause ends in the folded text. */
    private final int[] ends;
    private final AtomicReferenceArray<List<Token>> cut;

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
        return clause == ends.length ? null : CutWords.startingAt(of(clause), offset);
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
        int at = text.plain().indexOf(word, start(clause));
        return at >= 0 && at < ends[clause];
    }

    @Override
    public List<Token> of(int clause) {
        List<Token> known = cut.get(clause);
        if (known == null) {
            known = cut(start(clause), ends[clause]);
            // Two threads may both have cut it: they found the same.
            cut.set(clause, known);
        }
        return known;
    }

    private List<Token> cut(int from, int to) {
        String plain = text.plain();
        char[] clause = new char[to - from];
        plain.getChars(from, to, clause, 0);
        WordLattice.Way way = new WordLattice(clause, from == 0 ? '\0' : plain.charAt(from - 1)).cheapest();
        Nature[] tags = way.tags();
        Token[] out = new Token[tags.length];
        int start = from;
        for (int i = 0; i < tags.length; i++) {
            int end = from + way.ends()[i];
            String listed = way.words()[i + 1].text();
            out[i] = new Token(text.inSentence(start, end), listed == null ? plain.substring(start, end) : listed, tags[i].toString());
            start = end;
        }
        return List.of(out);
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
