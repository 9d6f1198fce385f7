package org.gangmu.rulebook;

/**
 * Where a row of the rulebook stands.
 *
 * @param file path as shown to users
 * @param line 1-based line or sheet row
 */
public record Place(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
