package org.gangmu.copies;

/** The shortest runs that count, one at each place of a text: so many characters in Chinese articles, so many words in English ones. */
final class Grams {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** Takes the place and the hash of a run. */
    @FunctionalInterface
    interface Taker {
        void take(int at, long hash);
    }

    private final CopyOptions options;
    private final long leaving;

    Grams(CopyOptions options) {
        this.options = options;
        long power = 1;
        for (int i = 0; i < options.characters(); i++) {
            power *= FACTOR;
        }
        this.leaving = power;
    }

    /** Every run of the least length, in order. */
    void each(char[] text, Taker taker) {
        for (int from = 0; from < text.length;) {
            int end = from + 1;
            while (end < text.length && !Letters.isMark(text[end])) {
                end++;
            }
            if (text[from] == Letters.ENGLISH) {
                english(text, from + 1, end, taker);
            } else {
                chinese(text, from + 1, end, taker);
            }
            from = end;
        }
    }

    int count(char[] text) {
        int[] out = new int[1];
        each(text, (at, hash) -> out[0]++);
        return out[0];
    }

    private void chinese(char[] text, int from, int end, Taker taker) {
        int least = options.characters();
        long hash = 0;
        for (int i = from; i < end; i++) {
            hash = hash * FACTOR + text[i] + 1;
            if (i - from >= least) {
                hash -= leaving * (text[i - least] + 1);
            }
            if (i - from >= least - 1) {
                taker.take(i - least + 1, mixed(hash));
            }
        }
    }

    private void english(char[] text, int from, int end, Taker taker) {
        for (int i = from; i < end; i++) {
            int stop = text[i] == ' ' ? end(text, i) : -1;
            if (stop > 0) {
                long hash = 0;
                for (int j = i; j < stop; j++) {
                    hash = hash * FACTOR + text[j] + 1;
                }
                taker.take(i, mixed(hash));
            }
        }
    }

    /** Where the run that starts at a place ends; -1 if the article ends before. */
    int end(char[] text, int at) {
        if (text[at] != ' ') {
            return at + options.characters();
        }
        int words = 0;
        for (int i = at; i < text.length && !Letters.isMark(text[i]); i++) {
            if (text[i] == ' ' && words++ == options.words()) {
                return i;
            }
            if (words == options.words() && (i + 1 == text.length || Letters.isMark(text[i + 1]))) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Spreads what polynomials leave in the low bits over all of them. */
    private static long mixed(long hash) {
        long out = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        out = (out ^ out >>> 32) * 0xD6E8FEB86659FD93L;
        return out ^ out >>> 32;
    }
}
