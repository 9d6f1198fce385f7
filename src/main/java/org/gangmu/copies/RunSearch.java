package org.gangmu.copies;

import java.util.Arrays;

/**
 * Walks through the documents once and follows each run that an earlier document has, as far as both go on alike.
 *
 * <p>At each place that is not yet part of a run with a document, the run is compared letter by letter and stretched both ways. A run that stands several
 * times in one document is met at its first place from every place of the other, and the other way round: so all of its places are covered, and the
 * work does not grow with their product. Of what more than {@code common} documents have, only the first document that has it is compared: the pairs
 * of such documents would grow with their square.
 */
final class RunSearch {

    private final Corpus corpus;
    private final Grams grams;
    private final CopyOptions options;
    private final RunTable runs = new RunTable();
    private final Ints[] phrases;
    private final int[] coveredTo;
    private final int[] seen;
    private final int[] lastRun;
    private final Ints runBefore = new Ints();
    private long compared;

    RunSearch(Corpus corpus, Grams grams, CopyOptions options) {
        this.corpus = corpus;
        this.grams = grams;
        this.options = options;
        this.phrases = new Ints[corpus.size()];
        this.coveredTo = new int[corpus.size()];
        this.lastRun = new int[corpus.size()];
        this.seen = new int[corpus.size()];
    }

    RunTable runs() {
        return runs;
    }

    /** Start and end, start and end … of what is common phrases in a document; null for none. */
    Ints phrases(int rank) {
        return phrases[rank];
    }

    /** How often two places were compared: the measure of the work. */
    long compared() {
        return compared;
    }

    void walk(GramIndex index) {
        Arrays.fill(seen, -1);
        int rank = -1;
        char[] text = null;
        for (int visit = 0; visit < index.size(); visit++) {
            long place = index.place(visit);
            if (rank < 0 || place >= corpus.start(rank + 1)) {
                rank = corpus.rank(place);
                text = corpus.letters(rank);
            }
            int at = (int) (place - corpus.start(rank));
            int group = index.group(visit);
            int first = index.firstHead(group);
            if (index.documents(group) > options.common()) {
                phrase(rank, at, grams.end(text, at));
                if (index.document(first) != rank) {
                    meet(rank, text, at, index.document(first), at(index.headPlace(first), index.document(first)), true);
                }
                continue;
            }
            for (int head = first; index.document(head) < rank; head++) {
                meet(rank, text, at, index.document(head), at(index.headPlace(head), index.document(head)), false);
            }
            others(index, group, rank, text, place);
        }
    }

    /** From the first place of a run in this document to all its places in earlier ones that are not covered yet. */
    private void others(GramIndex index, int group, int rank, char[] text, long place) {
        int first = index.firstHead(group);
        int own = first;
        while (index.document(own) < rank) {
            own++;
        }
        if (index.headPlace(own) != place) {
            return;
        }
        for (int head = first; head < own; head++) {
            int other = index.document(head);
            for (int which = 0; which < index.times(head, group); which++) {
                int there = at(index.place(head, which), other);
                if (!isCovered(other, rank, there, grams.end(corpus.letters(other), there))) {
                    follow(rank, text, at(place, rank), other, there, false);
                }
            }
        }
    }

    private int at(long place, int rank) {
        return (int) (place - corpus.start(rank));
    }

    private void phrase(int rank, int from, int to) {
        Ints own = phrases[rank] == null ? phrases[rank] = new Ints() : phrases[rank];
        if (own.size() > 0 && own.last() >= from && own.get(own.size() - 2) <= from) {
            own.set(own.size() - 1, Math.max(own.last(), to));
        } else {
            own.add(from);
            own.add(to);
        }
    }

    private void meet(int rank, char[] text, int at, int other, int there, boolean common) {
        if (seen[other] != rank) {
            seen[other] = rank;
            coveredTo[other] = 0;
            lastRun[other] = -1;
        }
        if (coveredTo[other] < grams.end(text, at)) {
            coveredTo[other] = Math.max(coveredTo[other], follow(rank, text, at, other, there, common));
        }
    }

    /** Whether a place of the other document stands in a run that was found. */
    private boolean isCovered(int other, int rank, int from, int to) {
        for (int run = seen[other] == rank ? lastRun[other] : -1; run >= 0; run = runBefore.get(run)) {
            if (runs.startEarlier(run) <= from && to <= runs.startEarlier(run) + runs.length(run)) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the run through two places if it is long enough; gives its end here. */
    private int follow(int rank, char[] a, int i, int other, int j, boolean common) {
        compared++;
        char[] b = corpus.letters(other);
        int forth = 0;
        while (i + forth < a.length && j + forth < b.length && a[i + forth] == b[j + forth] && !Letters.isMark(a[i + forth])) {
            forth++;
        }
        int back = 0;
        while (a[i - back - 1] == b[j - back - 1] && !Letters.isMark(a[i - back - 1])) {
            back++;
        }
        boolean english = a[i] == ' ';
        int from = WholeWords.from(a, b, i - back, j - back, english);
        int to = WholeWords.to(a, b, i + forth, j + forth, english);
        int length = WholeWords.length(a, from, to, english);
        if (length >= (common ? options.phrase(english) : options.least(english))) {
            int run = runs.add(rank, other, from, j - i + from, to - from);
            runBefore.add(lastRun[other]);
            lastRun[other] = run;
        }
        return i + forth;
    }
}
