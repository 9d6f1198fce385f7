package org.gangmu.text;

/**
 * Something wrong, with its place. Problems are collected and shown, never thrown away.
 *
 * @param file    file or document as the user named it
 * @param line    1-based line or table row; 0 = the file as a whole
 * @param column  1-based column; 0 = the line as a whole
 * @param message what is wrong and, where there is one, the way out; one line
 * @param severity whether work on this file could go on
 */
public record Problem(String file, int line, int column, String message, Severity severity) {

    public enum Severity { ERROR, WARNING }

    public static Problem error(String file, String message) {
        return new Problem(file, 0, 0, message, Severity.ERROR);
    }

    public static Problem error(String file, int line, int column, String message) {
        return new Problem(file, line, column, message, Severity.ERROR);
    }

    public static Problem warning(String file, String message) {
        return new Problem(file, 0, 0, message, Severity.WARNING);
    }

    public static Problem warning(String file, int line, int column, String message) {
        return new Problem(file, line, column, message, Severity.WARNING);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line:column: message}, without the parts that are 0. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(file);
        if (line > 0) {
            out.append(':').append(line);
            if (column > 0) {
                out.append(':').append(column);
            }
        }
        return out.append(": ").append(message).toString();
    }
}
