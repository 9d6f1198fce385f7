package org.gangmu.write;

import java.util.Arrays;

/** Turns offsets in UTF-16 units, in which Gangmu counts, into offsets in code points, in which other standards do. They differ behind rare characters such as 𠮷. */
final class CodePoints {

    /** Offsets of the second halves of such characters, ascending. */
    private final int[] halves;

    CodePoints(String text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = i;
            }
        }
        this.halves = Arrays.copyOf(found, count);
    }

    /** @param offset in UTF-16 units; one inside a character counts that character as begun */
    int at(int offset) {
        int place = Arrays.binarySearch(halves, offset);
        return offset - (place >= 0 ? place : -place - 1);
    }
}
