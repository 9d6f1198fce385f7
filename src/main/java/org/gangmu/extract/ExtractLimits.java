package org.gangmu.extract;

import java.time.Duration;
import java.util.Objects;

/**
 * How large, deep and slow a document may be before it is refused.
 *
 * @param maxBytes    bytes of the file
 * @param maxUnpacked bytes of all parts of a packed format (docx, odt, epub …) together, unpacked
 * @param maxChars    UTF-16 units of extracted text
 * @param maxDepth    elements inside one another
 * @param timeout     wall time for one document
 */
public record ExtractLimits(long maxBytes, long maxUnpacked, int maxChars, int maxDepth, Duration timeout) {

    /** 100 MB on disk, 400 MB unpacked, 20 million characters (some 10,000 pages), 2,000 elements deep, two minutes. */
    public static final ExtractLimits DEFAULT = new ExtractLimits(100_000_000, 400_000_000, 20_000_000, 2_000, Duration.ofMinutes(2));

    public ExtractLimits {
        Objects.requireNonNull(timeout);
        if (maxBytes < 1 || maxUnpacked < 1 || maxChars < 1 || maxDepth < 1 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("limits must be greater than 0");
        }
    }

    public ExtractLimits withMaxBytes(long bytes) {
        return new ExtractLimits(bytes, maxUnpacked, maxChars, maxDepth, timeout);
    }

    public ExtractLimits withMaxUnpacked(long bytes) {
        return new ExtractLimits(maxBytes, bytes, maxChars, maxDepth, timeout);
    }

    public ExtractLimits withMaxChars(int chars) {
        return new ExtractLimits(maxBytes, maxUnpacked, chars, maxDepth, timeout);
    }

    public ExtractLimits withMaxDepth(int depth) {
        return new ExtractLimits(maxBytes, maxUnpacked, maxChars, depth, timeout);
    }

    public ExtractLimits withTimeout(Duration time) {
        return new ExtractLimits(maxBytes, maxUnpacked, maxChars, maxDepth, time);
    }
}
