package org.gangmu.text;

import java.util.Arrays;

/** A set of characters that grows, kept as ranges: "any but a comma" takes no more room than one character. Most hold a few only. */
final class CharRanges {

    /** How many characters there are. */
    static final int ALL = 1 << 16;

    /** Start and end of each range, the end behind its last character; in order, none touching the next. */
    private int[] bounds;
    /** How many of the bounds are in use. */
    private int used;

    CharRanges() {
        bounds = new int[2];
    }

    private CharRanges(CharRanges other) {
        bounds = Arrays.copyOf(other.bounds, Math.max(2, other.used));
        used = other.used;
    }

    static CharRanges of(int from, int to) {
        CharRanges out = new CharRanges();
        out.add(from, to);
        return out;
    }

    CharRanges copy() {
        return new CharRanges(this);
    }

    boolean isEmpty() {
        return used == 0;
    }

    boolean isAll() {
        return used == 2 && bounds[0] == 0 && bounds[1] == ALL;
    }

    /** How many ranges there are. */
    int ranges() {
        return used / 2;
    }

    /** The first character of the n-th range. */
    int from(int n) {
        return bounds[2 * n];
    }

    /** What is behind the last character of the n-th range. */
    int to(int n) {
        return bounds[2 * n + 1];
    }

    /** How many characters it holds. */
    int count() {
        int sum = 0;
        for (int i = 0; i < used; i += 2) {
            sum += bounds[i + 1] - bounds[i];
        }
        return sum;
    }

    /** All its characters, in order. */
    int[] chars() {
        int[] out = new int[count()];
        int n = 0;
        for (int i = 0; i < used; i += 2) {
            for (int c = bounds[i]; c < bounds[i + 1]; c++) {
                out[n++] = c;
            }
        }
        return out;
    }

    /** Whether it holds one of the characters of a range. */
    boolean meets(int from, int to) {
        int i = firstReaching(from + 1);
        return i < used && bounds[i] < to;
    }

    void clear() {
        used = 0;
    }

    void add(int c) {
        add(c, c + 1);
    }

    void addAll(CharRanges other) {
        for (int i = 0; i < other.used; i += 2) {
            add(other.bounds[i], other.bounds[i + 1]);
        }
    }

    void add(int from, int to) {
        if (from >= to) {
            return;
        }
        int first = firstReaching(from);
        int behind = first;
        while (behind < used && bounds[behind] <= to) {
            behind += 2;
        }
        if (first == behind) {
            if (used == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * used);
            }
            System.arraycopy(bounds, first, bounds, first + 2, used - first);
            used += 2;
            bounds[first] = from;
            bounds[first + 1] = to;
            return;
        }
        bounds[first] = Math.min(from, bounds[first]);
        bounds[first + 1] = Math.max(to, bounds[behind - 1]);
        System.arraycopy(bounds, behind, bounds, first + 2, used - behind);
        used -= behind - first - 2;
    }

    /** The place of the first range that ends at a character or behind it. */
    private int firstReaching(int c) {
        int low = 0;
        int high = used / 2;
        while (low < high) {
            int middle = low + high >>> 1;
            if (bounds[2 * middle + 1] < c) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 2 * low;
    }
}
