package org.gangmu.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats of what is told of many documents together, by the names that users give. */
public enum LedgerFormat {
    TEXT("text"), CSV("csv"), XLSX("xlsx"), HTML("html"), JSON("json"), JSON_LINES("jsonl");

    private final String label;

    LedgerFormat(String label) {
        this.label = label;
    }

    /** The format with a name, of those that are possible. */
    public static Optional<LedgerFormat> named(String name, List<LedgerFormat> possible) {
        return possible.stream().filter(f -> f.label.equalsIgnoreCase(name)).findFirst();
    }

    /** Their names, for messages: "text, csv …". */
    public static String names(List<LedgerFormat> formats) {
        return formats.stream().map(LedgerFormat::toString).collect(Collectors.joining(", "));
    }

    /** Whether it is no text and not for a terminal. */
    public boolean isBinary() {
        return this == XLSX;
    }

    @Override
    public String toString() {
        return label;
    }
}
