package org.gangmu.copies;

import java.util.Arrays;

/** Runs that two documents share, five numbers each: later document, earlier document, start in either, length in letters. Documents by rank. */
final class RunTable {

    private static final int FIELDS = 5;

    private int[] cells = new int[FIELDS * 256];
    private int size;

    int add(int later, int earlier, int startLater, int startEarlier, int length) {
        if ((size + 1) * FIELDS > cells.length) {
            cells = Arrays.copyOf(cells, Math.min(Integer.MAX_VALUE - 64, cells.length + (cells.length >> 1) / FIELDS * FIELDS));
        }
        int at = size * FIELDS;
        cells[at] = later;
        cells[at + 1] = earlier;
        cells[at + 2] = startLater;
        cells[at + 3] = startEarlier;
        cells[at + 4] = length;
        return size++;
    }

    int size() {
        return size;
    }

    int later(int run) {
        return cells[run * FIELDS];
    }

    int earlier(int run) {
        return cells[run * FIELDS + 1];
    }

    int startLater(int run) {
        return cells[run * FIELDS + 2];
    }

    int startEarlier(int run) {
        return cells[run * FIELDS + 3];
    }

    int length(int run) {
        return cells[run * FIELDS + 4];
    }

    /** The same runs pair by pair, each in the order of the later document, none twice. */
    RunTable sorted(int documents) {
        int[] from = new int[documents + 1];
        for (int run = 0; run < size; run++) {
            from[later(run) + 1]++;
        }
        for (int i = 0; i < documents; i++) {
            from[i + 1] += from[i];
        }
        int[] order = new int[size];
        int[] next = from.clone();
        for (int run = 0; run < size; run++) {
            order[next[later(run)]++] = run;
        }
        RunTable out = new RunTable();
        for (int document = 0; document < documents; document++) {
            Integer[] own = new Integer[from[document + 1] - from[document]];
            for (int i = 0; i < own.length; i++) {
                own[i] = order[from[document] + i];
            }
            Arrays.sort(own, this::compare);
            for (int i = 0; i < own.length; i++) {
                if (i == 0 || compare(own[i - 1], own[i]) != 0) {
                    out.add(later(own[i]), earlier(own[i]), startLater(own[i]), startEarlier(own[i]), length(own[i]));
                }
            }
        }
        return out;
    }

    private int compare(int a, int b) {
        return Arrays.compare(cells, a * FIELDS, a * FIELDS + FIELDS, cells, b * FIELDS, b * FIELDS + FIELDS);
    }
}
