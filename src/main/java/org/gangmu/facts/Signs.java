package org.gangmu.facts;

import org.gangmu.text.CharSet;

/**
 * Kinds of characters without which some readers find nothing, each a bit: one look at a sentence tells all that stand in it, and spares it the readers whose characters
 * do not. A bit may be set for a character of another kind, never unset for one of its own.
 */
final class Signs {

    /** A digit, a zero in words or a percent sign. */
    static final int NUMBER = 1;
    /** A quote or bracket that opens, as they are folded. */
    static final int OPEN = 1 << 1;
    static final int COLON = 1 << 2;
    /** What parts a name of another language. */
    static final int DOT = 1 << 3;
    /** All dates have one of these. */
    static final int DATE = 1 << 4;
    /** And one of these. */
    static final int DAY = 1 << 10;
    /** All Chinese deadlines have one of these; most sentences have none. */
    static final int TIME = 1 << 5;
    /** And one of these, where no label stands before them. */
    static final int LIMIT = 1 << 6;
    /** All amounts have one. */
    static final int AMOUNT = 1 << 7;
    /** All words of command (要, 必须, 应当) have one. */
    static final int COMMAND = 1 << 8;
    /** All times that name a year have one of these. */
    static final int YEAR = 1 << 9;
    private static final String OF_TIME = "年月季内";
    private static final String OF_LIMIT = "前止内底末旬初终到季半";
    /** The same for parts of a sentence. */
    static final CharSet TIMES = CharSet.of(OF_TIME);
    static final CharSet LIMITS = CharSet.of(OF_LIMIT);
    private static final int SLOTS = 1 << 12;
    private static final int[] BITS = new int[SLOTS];

    static {
        add(NUMBER, "0123456789%〇○");
        add(OPEN, "\"'([【《〈〔“‘「『");
        add(COLON, ":");
        add(DOT, "·•・");
        add(DATE, "0123456789月");
        add(DAY, "月日-/.abcdefghijklmnopqrstuvwxyz");
        add(TIME, OF_TIME);
        add(AMOUNT, "0123456789一二两三四五六七八九十百千万亿半位番倍零");
        add(COMMAND, "要须当");
        add(LIMIT, OF_LIMIT);
        add(YEAR, "12年五");
    }

    private Signs() {
    }

    private static void add(int bit, String chars) {
        chars.chars().forEach(c -> BITS[c & SLOTS - 1] |= bit);
    }

    /** Those of a folded text. */
    static int of(char[] text) {
        int out = 0;
        for (char c : text) {
            out |= BITS[c & SLOTS - 1];
        }
        return out;
    }
}
