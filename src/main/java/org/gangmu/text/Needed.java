package org.gangmu.text;

import java.util.Arrays;

/** Characters and pairs of them of which all that an expression matches holds one. Immutable. */
final class Needed {

    /** A set of more needed characters tells too little to be kept. */
    private static final int MOST_NEEDED = 400;
    /** So many kinds of one character are paired with the next. */
    private static final int MOST_PAIRED = 4;
    private static final int ASCII = 128;
    private static final String FREQUENT = "的一是在了和人有中大国年不月日为上个新市会地区工作部文本报";

    /** In order, none twice. */
    private final int[] numbers;

    private Needed(int[] numbers) {
        this.numbers = numbers;
    }

    /** Of what is always one of these characters; null if they are too many to tell anything. */
    static Needed of(CharRanges chars) {
        return chars.count() > MOST_NEEDED ? null : new Needed(chars.chars());
    }

    /** The characters if they are few enough to be paired with the next; else null. */
    static int[] single(CharRanges chars) {
        return chars.count() > MOST_PAIRED ? null : chars.chars();
    }

    /** Two characters that stand side by side as one number; a single one is the second, behind 0. */
    static int pair(char before, char c) {
        return before << 16 | c;
    }

    static Needed pairs(int[] before, int[] after) {
        int[] out = new int[before.length * after.length];
        int n = 0;
        for (int a : before) {
            for (int b : after) {
                out[n++] = pair((char) a, (char) b);
            }
        }
        Arrays.sort(out);
        return new Needed(out);
    }

    static Needed either(Needed a, Needed b) {
        if (a == null || b == null) {
            return null;
        }
        int[] out = new int[a.numbers.length + b.numbers.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < a.numbers.length || j < b.numbers.length) {
            boolean first = j == b.numbers.length || i < a.numbers.length && a.numbers[i] <= b.numbers[j];
            int number = first ? a.numbers[i++] : b.numbers[j++];
            if (n == 0 || out[n - 1] != number) {
                out[n++] = number;
            }
        }
        return new Needed(Arrays.copyOf(out, n));
    }

    /** Of two sets the one of which fewer texts hold something. */
    static Needed rarer(Needed a, Needed b) {
        return a == null || b != null && b.frequency() < a.frequency() ? b : a;
    }

    private int frequency() {
        int sum = 0;
        for (int n : numbers) {
            boolean paired = n >>> 16 != 0;
            boolean ascii = (n & 0xffff) < ASCII;
            sum += paired ? ascii ? 4 : 1 : ascii ? 40 : FREQUENT.indexOf(n) >= 0 ? 20 : 3;
        }
        return sum;
    }

    int size() {
        return numbers.length;
    }

    int get(int n) {
        return numbers[n];
    }
}
