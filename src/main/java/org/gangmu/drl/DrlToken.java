package org.gangmu.drl;

/**
 * A word, number, sign or quoted text of a file of rules.
 *
 * @param kind   what it is
 * @param text   as written; for a quoted text what stands between the quotation marks
 * @param line   1-based
 * @param column 1-based
 */
record DrlToken(Kind kind, String text, int line, int column) {

    enum Kind { WORD, NUMBER, SIGN, TEXT, END }

    boolean is(String sign) {
        return kind != Kind.TEXT && text.equals(sign);
    }

    /** As a message shows it. */
    String shown() {
        return kind == Kind.END ? "the end" : kind == Kind.TEXT ? "\"" + text + "\"" : text;
    }
}
