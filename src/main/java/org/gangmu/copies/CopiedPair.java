package org.gangmu.copies;

/**
 * Two documents that share passages.
 *
 * @param first         the one of the earlier date; where that is unknown, the one that was handed in first
 * @param second        the other one
 * @param isDirected    whether it is known by their dates that the first was there before the second
 * @param shareOfFirst  how much of the first stands in the second, from 0 to 1
 * @param shareOfSecond how much of the second stands in the first
 * @param runs          how many passages they share
 * @param longest       length of the longest, as in {@link Run}
 * @param from          its first run in the table of all
 */
public record CopiedPair(Member first, Member second, boolean isDirected, double shareOfFirst, double shareOfSecond, int runs, int longest, int from) {

    /** The larger of the two shares: by it pairs are put in order. */
    public double share() {
        return Math.max(shareOfFirst, shareOfSecond);
    }
}
