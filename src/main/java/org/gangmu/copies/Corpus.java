package org.gangmu.copies;

import java.util.Arrays;

/** The letters of all documents end to end, documents of an earlier date first: what the search works on. Documents are named by their rank in it. */
final class Corpus {

    private final Shelf shelf;
    private final int[] numbers;
    private final long[] starts;
    private final long grams;

    /** @param numbers the documents' numbers on the shelf, by rank */
    Corpus(Shelf shelf, int[] numbers, long grams) {
        this.shelf = shelf;
        this.numbers = numbers;
        this.grams = grams;
        this.starts = new long[numbers.length + 1];
        for (int rank = 0; rank < numbers.length; rank++) {
            starts[rank + 1] = starts[rank] + shelf.length(numbers[rank]);
        }
    }

    int size() {
        return numbers.length;
    }

    /** The document's number on the shelf. */
    int number(int rank) {
        return numbers[rank];
    }

    char[] letters(int rank) {
        return shelf.letters(numbers[rank]);
    }

    /** Letters of all documents. */
    long letters() {
        return starts[numbers.length];
    }

    /** Runs of least length in all documents. */
    long grams() {
        return grams;
    }

    long start(int rank) {
        return starts[rank];
    }

    /** The document that a place stands in. */
    int rank(long place) {
        int found = Arrays.binarySearch(starts, place);
        int rank = found >= 0 ? found : -found - 2;
        // Documents without letters start where the next one does.
        while (starts[rank + 1] <= place) {
            rank++;
        }
        return rank;
    }
}
