package org.gangmu.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gangmu.text.Problem;

/**
 * Cuts a file of rules into tokens and refuses every character that no rule needs, before any parser sees it: no backslash, no brace, no operator but
 * {@code ==}, no deep nesting.
 */
final class DrlLexer {

    private static final int MOST_NESTED = 3;
    private static final String SIGNS = "(),;:.@-";
    static final String ESCAPES = "; write quotation marks, backslashes, line ends and other signs that could end a text as %22, %5C, %0A";

    private final String file;
    private final String text;
    private final Consumer<Problem> problems;
    private final List<DrlToken> tokens = new ArrayList<>();
    private final StringBuilder bare;
    private int at;
    private int line = 1;
    private int lineStart;
    private int nested;
    private boolean tooDeep;

    DrlLexer(String file, String text, Consumer<Problem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
        this.bare = new StringBuilder(text);
    }

    /** The tokens, without comments; ended by one of kind END. */
    List<DrlToken> tokens() {
        while (at < text.length()) {
            next();
        }
        tokens.add(new DrlToken(DrlToken.Kind.END, "", line, at - lineStart + 1));
        return tokens;
    }

    /** The text with its comments blanked out, so that nobody can see a comment where there is none. */
    String withoutComments() {
        return bare.toString();
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            at++;
            line++;
            lineStart = at;
        } else if (c == ' ' || c == '\t' || c == '\r') {
            at++;
        } else if (text.startsWith("//", at)) {
            comment(lineEnd());
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            if (end < 0) {
                refuse("a comment is opened here and never closed");
            }
            comment(end < 0 ? text.length() : end + 2);
        } else if (c == '"') {
            quoted();
        } else if (isWord(c) && !isDigit(c)) {
            take(DrlToken.Kind.WORD, run(at));
        } else if (isDigit(c)) {
            take(DrlToken.Kind.NUMBER, number(at));
        } else if (text.startsWith("==", at)) {
            take(DrlToken.Kind.SIGN, at + 2);
        } else if (SIGNS.indexOf(c) >= 0) {
            nest(c);
            take(DrlToken.Kind.SIGN, at + 1);
        } else {
            refuse("the character " + shown(c) + " has no place in a file of rules outside of texts in quotation marks");
            at++;
        }
    }

    private void take(DrlToken.Kind kind, int end) {
        tokens.add(new DrlToken(kind, text.substring(at, end), line, at - lineStart + 1));
        at = end;
    }

    private void nest(char c) {
        nested += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (nested > MOST_NESTED && !tooDeep) {
            tooDeep = true;
            refuse("brackets stand in brackets here, deeper than any rule needs");
        }
        nested = Math.max(0, nested);
    }

    private void comment(int end) {
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                lineStart = at + 1;
            } else {
                bare.setCharAt(at, ' ');
            }
        }
    }

    private void quoted() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
            char c = text.charAt(end);
            if (!isTextCharacter(end)) {
                refuse("the character " + shown(c) + " has no place in a text" + ESCAPES);
            } else if (c == '%' && DrlText.decode(text.substring(end, Math.min(text.length(), end + (text.startsWith("u", end + 1) ? 6 : 3)))).isEmpty()) {
                refuse("after a % two hexadecimal digits must stand, or u and four; a % itself is written %25");
            }
            end++;
        }
        if (end >= text.length() || text.charAt(end) != '"') {
            refuse("a quotation mark is opened here and not closed in this line" + ESCAPES);
            at = end;
            return;
        }
        tokens.add(new DrlToken(DrlToken.Kind.TEXT, text.substring(at + 1, end), line, at - lineStart + 1));
        at = end + 1;
    }

    private boolean isTextCharacter(int index) {
        char c = text.charAt(index);
        if (Character.isSurrogate(c)) {
            return Character.isHighSurrogate(c) ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                    : Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c != '\\' && switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private int lineEnd() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int run(int from) {
        int end = from;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int number(int from) {
        int end = digits(from);
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = digits(end + 1);
        }
        if (end < text.length() && (text.charAt(end) == 'E' || text.charAt(end) == 'e')) {
            int exponent = text.startsWith("-", end + 1) ? end + 2 : end + 1;
            end = digits(exponent) > exponent ? digits(exponent) : end;
        }
        return end;
    }

    private int digits(int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_' || c == '$';
    }

    private static String shown(char c) {
        return c > ' ' && c < 127 || Character.isLetterOrDigit(c) ? "\"" + c + "\"" : String.format("U+%04X", (int) c);
    }

    private void refuse(String message) {
        problems.accept(Problem.error(file, line, at - lineStart + 1, message));
    }
}
