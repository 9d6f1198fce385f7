package org.gangmu.extract;

import java.util.Arrays;

/** The strings of one instruction of a page and the moves between them, in their order. */
final class PdfStrings {

    private static final int MOVE = -1;

    private byte[] codes = new byte[1 << 8];
    private int length;
    /** Where a string ends among the codes, or {@link #MOVE}. */
    private int[] ends = new int[1 << 4];
    private float[] moves = new float[1 << 4];
    private int count;

    void clear() {
        length = 0;
        count = 0;
    }

    void addCode(int code) {
        if (length == codes.length) {
            codes = Arrays.copyOf(codes, 2 * length);
        }
        codes[length++] = (byte) code;
    }

    void endString() {
        end(length, 0);
    }

    void addMove(float move) {
        end(MOVE, move);
    }

    private void end(int end, float move) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            moves = Arrays.copyOf(moves, 2 * count);
        }
        ends[count] = end;
        moves[count++] = move;
    }

    int count() {
        return count;
    }

    boolean isMove(int i) {
        return ends[i] == MOVE;
    }

    float move(int i) {
        return moves[i];
    }

    /** Where the string ends in {@link #codes()}; it begins where the one before it ends. */
    int end(int i) {
        return ends[i];
    }

    byte[] codes() {
        return codes;
    }
}
