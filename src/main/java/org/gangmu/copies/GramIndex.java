package org.gangmu.copies;

import java.util.Arrays;

/**
 * Where the runs of least length stand that more than one document has.
 *
 * <p>Sixteen bytes a run at most: places are sorted by their hash, packed into one number each; what stands in one document only is thrown away, the rest
 * sorted back into the order of the texts. A hash only proposes: what it brings together is compared letter by letter later.
 */
final class GramIndex {

    private final Corpus corpus;
    private final long placeMask;
    /** Places of the runs that are kept, those of one group together, in the order of the texts. */
    private long[] places;
    private int kept;
    private final Ints groupStarts = new Ints();
    /** For each group its first head; a head is the first place of a group in a document. */
    private final Ints groupHeads = new Ints();
    private final Ints headPlaces = new Ints();
    private final Ints headDocuments = new Ints();
    /** Place and group of each kept run, in the order of the texts. */
    private long[] visits;
    private int groupBits;

    /** @param share which of {@code shares} parts of the runs, by their hash */
    GramIndex(Corpus corpus, Grams grams, int share, int shares) {
        this.corpus = corpus;
        int placeBits = 64 - Long.numberOfLeadingZeros(Math.max(1, corpus.letters()));
        this.placeMask = (1L << placeBits) - 1;
        collect(grams, share, shares, placeBits);
        groupAlike(placeBits);
        sortVisits();
    }

    private void collect(Grams grams, int share, int shares, int placeBits) {
        places = new long[(int) Math.min(Integer.MAX_VALUE - 64, corpus.grams() / shares + corpus.grams() / shares / 16 + 1024)];
        for (int rank = 0; rank < corpus.size(); rank++) {
            long start = corpus.start(rank);
            grams.each(corpus.letters(rank), (at, hash) -> {
                if (shares == 1 || Integer.remainderUnsigned((int) hash, shares) == share) {
                    if (kept == places.length) {
                        places = Arrays.copyOf(places, kept + (kept >> 2));
                    }
                    places[kept++] = hash >>> 1 & ~placeMask | start + at;
                }
            });
        }
        Arrays.sort(places, 0, kept);
    }

    private void groupAlike(int placeBits) {
        int all = kept;
        kept = 0;
        for (int from = 0; from < all;) {
            int to = from + 1;
            while (to < all && places[to] >>> placeBits == places[from] >>> placeBits) {
                to++;
            }
            if (to > from + 1 && corpus.rank(places[from] & placeMask) != corpus.rank(places[to - 1] & placeMask)) {
                keep(from, to);
            }
            from = to;
        }
        groupStarts.add(kept);
        groupHeads.add(headPlaces.size());
    }

    private void keep(int from, int to) {
        groupStarts.add(kept);
        groupHeads.add(headPlaces.size());
        int last = -1;
        long end = -1;
        for (int i = from; i < to; i++) {
            long place = places[i] & placeMask;
            if (place >= end) {
                last = corpus.rank(place);
                end = corpus.start(last + 1);
                headPlaces.add(kept);
                headDocuments.add(last);
            }
            places[kept++] = place;
        }
    }

    private void sortVisits() {
        groupBits = 64 - Long.numberOfLeadingZeros(groupStarts.size());
        visits = new long[kept];
        for (int group = 0; group + 1 < groupStarts.size(); group++) {
            for (int i = groupStarts.get(group); i < groupStarts.get(group + 1); i++) {
                visits[i] = places[i] << groupBits | group;
            }
        }
        Arrays.sort(visits);
    }

    /** How many places there are to visit. */
    int size() {
        return kept;
    }

    long place(int visit) {
        return visits[visit] >>> groupBits;
    }

    int group(int visit) {
        return (int) (visits[visit] & (1L << groupBits) - 1);
    }

    int firstHead(int group) {
        return groupHeads.get(group);
    }

    /** How many documents have the run. */
    int documents(int group) {
        return groupHeads.get(group + 1) - groupHeads.get(group);
    }

    int document(int head) {
        return headDocuments.get(head);
    }

    long headPlace(int head) {
        return places[headPlaces.get(head)];
    }

    /** How often the head's document has the run. */
    int times(int head, int group) {
        return (head + 1 < groupHeads.get(group + 1) ? headPlaces.get(head + 1) : groupStarts.get(group + 1)) - headPlaces.get(head);
    }

    /** A place of the run in the head's document, from 0 the head itself. */
    long place(int head, int which) {
        return places[headPlaces.get(head) + which];
    }
}
