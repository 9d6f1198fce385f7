package org.gangmu.source;

/**
 * How much may stand in containers before the rest is left out.
 *
 * @param depth      containers in one another
 * @param members    in one file, those of containers in it included
 * @param maxNested  bytes of a container in another, unpacked
 * @param ratio      times that anything may grow when it is unpacked; more is taken for a bomb
 * @param free       unpacked bytes up to which the ratio is of no account
 */
public record SourceLimits(int depth, int members, long maxNested, int ratio, long free) {

    /** Five deep, a million members, 2 GB for a container in another, 200-fold beyond the first 50 MB. */
    public static final SourceLimits DEFAULT = new SourceLimits(5, 1_000_000, 2L << 30, 200, 50_000_000);

    public SourceLimits {
        if (depth < 1 || members < 1 || maxNested < 1 || ratio < 1 || free < 0) {
            throw new IllegalArgumentException("limits must be greater than 0");
        }
    }
}
