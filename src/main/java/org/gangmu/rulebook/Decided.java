package org.gangmu.rulebook;

import java.util.Map;

/**
 * A sentence and the label it must get: an example of the rulebook as a whole.
 *
 * @param setting features taken as given, by axis: {@code frame}, {@code kind}, {@code shape}
 * @param text    the sentence
 * @param label   what it must be decided as
 * @param row     its row as written
 */
public record Decided(Map<String, String> setting, String text, String label, Row row) {

    public Decided {
        setting = Map.copyOf(setting);
    }

    public Place place() {
        return row.place();
    }
}
