package org.gangmu.text;

/**
 * Something wrong, with its place. Problems are collected and shown, never thrown away.
 *
 * @param file    file or document as the user named it
 * @param line    1-based line or table row; 0 = the file as a whole
 * @param column  1-based column; 0 = the line as a whole
 * @param message what is wrong and, where there is one, the way out; one line
 * @param severity whether work on this file could go on
 * @param cell     whether the place is a cell of a table, whose column is shown as spreadsheets show it: {@code goal.csv:7:C}
 */
public record Problem(String file, int line, int column, String message, Severity severity, boolean cell) {

    public enum Severity { ERROR, WARNING }

    public static Problem error(String file, String message) {
        return new Problem(file, 0, 0, message, Severity.ERROR, false);
    }

    public static Problem error(String file, int line, int column, String message) {
        return new Problem(file, line, column, message, Severity.ERROR, false);
    }

    public static Problem warning(String file, String message) {
        return new Problem(file, 0, 0, message, Severity.WARNING, false);
    }

    public static Problem warning(String file, int line, int column, String message) {
        return new Problem(file, line, column, message, Severity.WARNING, false);
    }

    /** An error in a table; {@code column} 0 = the row as a whole, {@code line} 0 = the table. */
    public static Problem cell(String file, int line, int column, String message) {
        return new Problem(file, line, column, message, Severity.ERROR, true);
    }

    /** The same problem of another file, or of the same one by another name. */
    public Problem of(String other) {
        return new Problem(other, line, column, message, severity, cell);
    }

    /** The same problem as a warning. */
    public Problem asWarning() {
        return new Problem(file, line, column, message, Severity.WARNING, cell);
    }

    /** A column's letters as spreadsheets show them: 1 is A, 27 is AA. */
    public static String letters(int column) {
        return column > 26 ? letters((column - 1) / 26) + letters((column - 1) % 26 + 1) : String.valueOf((char) ('A' + column - 1));
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
                out.append(':').append(cell ? letters(column) : String.valueOf(column));
            }
        }
        return out.append(": ").append(message).toString();
    }
}
