package org.gangmu.extract;

import org.gangmu.text.Chars;

/**
 * Builds the extracted text of a structured document: words joined by single spaces, one paragraph a line, blank lines between blocks.
 *
 * <p>Breaks are only noted when asked for and written when the next character comes, so the text never ends in white space and
 * never holds two blank lines in a row.
 */
final class TextFlow {

    /** Thrown when the text grows past its limit. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super(null, null, false, false);
        }
    }

    /** Told of each visible character before it is written. */
    interface Listener {
        /** The tabs to write in front of the next character, 0 unless it opens a table cell; may call {@link #stayOnLine()}. */
        int cellTabs();

        /** The number to write in front of {@code first}, empty unless it opens an item of a numbered list. */
        String itemNumber(char first);

        /** A visible character, or the number in front of it, is about to be written at {@code offset}. */
        void visibleAt(int offset);
    }

    private final StringBuilder text = new StringBuilder();
    private final int maxChars;
    private final Listener listener;
    private int breaks;
    private boolean space;
    private boolean spaceHasLineEnd;

    TextFlow(int maxChars, Listener listener) {
        this.maxChars = maxChars;
        this.listener = listener;
    }

    /** Asks for a line end before the next character, {@code lines} = 1, or for a blank line, 2. */
    void breakLine(int lines) {
        breaks = Math.max(breaks, lines);
        space = false;
        spaceHasLineEnd = false;
    }

    /** One more line end than asked for so far: two in a row make a blank line. */
    void addLineEnd() {
        breaks = Math.min(2, breaks + 1);
        space = false;
        spaceHasLineEnd = false;
    }

    boolean isAtLineStart() {
        return breaks > 0 || text.length() == 0;
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    /** Text in which white space only separates words, as in HTML. */
    void flow(char[] ch, int start, int length) {
        for (int i = start; i < start + length; i++) {
            char c = ch[i];
            if (isBlank(c)) {
                space = true;
                spaceHasLineEnd |= c == '\n' || c == '\r';
            } else {
                visible(c);
            }
        }
    }

    /** Text in which line ends and inner spaces are meant, as in {@code pre}. */
    void verbatim(char[] ch, int start, int length) {
        for (int i = start; i < start + length; i++) {
            char c = ch[i];
            if (c == '\n') {
                addLineEnd();
            } else if (c != '\r') {
                verbatim(c);
            }
        }
    }

    private void verbatim(char c) {
        if (isBlank(c) && isAtLineStart()) {
            // Indentation belongs to the line's layout, not to its text.
            return;
        }
        if (isBlank(c)) {
            put(c);
        } else {
            visible(c);
        }
    }

    private void visible(char c) {
        if (isAtLineStart() && isIndent(c)) {
            return;
        }
        int tabs = listener.cellTabs();
        boolean joined = space && !isAtLineStart() && tabs == 0 && !isGlued(c);
        writeBreaks();
        for (int i = 0; i < tabs; i++) {
            put('\t');
        }
        if (joined) {
            put(' ');
        }
        space = false;
        spaceHasLineEnd = false;
        int at = text.length();
        String number = listener.itemNumber(c);
        listener.visibleAt(at);
        for (int i = 0; i < number.length(); i++) {
            put(number.charAt(i));
        }
        put(c);
    }

    /** Cancels the break that was asked for: the next character stays on the line (the next cell of a table row). */
    void stayOnLine() {
        breaks = 0;
        space = false;
        spaceHasLineEnd = false;
    }

    private void writeBreaks() {
        if (breaks == 0) {
            return;
        }
        if (text.length() > 0) {
            trimEnd();
            for (int i = 0; i < breaks; i++) {
                put('\n');
            }
        }
        breaks = 0;
    }

    /** A line end in the source of a Chinese text is layout: no reader sees a space between two Han characters there. */
    private boolean isGlued(char c) {
        return spaceHasLineEnd && text.length() > 0 && isWide(text.charAt(text.length() - 1)) && isWide(c);
    }

    private static boolean isWide(char c) {
        return Chars.isHan(c) || c >= '\u3000' && c <= '\u303f' || c >= '\uff00' && c <= '\uff65' || c >= '\udc00' && c <= '\udfff'
                || c == '\u201c' || c == '\u201d' || c == '\u2018' || c == '\u2019' || c == '\u2026' || c == '\u2014';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    /** What may stand before a line without being part of it; U+FFFD there is a bullet or mark that has no character. */
    private static boolean isIndent(char c) {
        return c == '\u3000' || c == '\u00a0' || c == '\u200b' || c == '\ufeff' || c == '\ufffd';
    }

    private void put(char c) {
        if (text.length() >= maxChars) {
            throw new TooLong();
        }
        text.append(c);
    }

    private void trimEnd() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) != '\n' && Chars.isSpace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }

    /** The end of what was written, white space aside. */
    int visibleEnd() {
        int end = text.length();
        while (end > 0 && Chars.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
