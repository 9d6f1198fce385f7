package org.gangmu.check;

import java.nio.file.Path;
import java.util.List;

/** The files of gold that lie beside the documents of a corpus. */
public final class Gold {

    /** A ledger of aims and results over several documents. */
    private static final String LEDGER = ".gold.csv";
    private static final List<String> ENDINGS = List.of(GoldFile.ENDING, FactsGold.ENDING, LEDGER);

    private Gold() {
    }

    /** Whether a file holds gold and is no document. */
    public static boolean holds(Path file) {
        return holds(file.getFileName().toString());
    }

    /** The same of a file's name alone. */
    public static boolean holds(String name) {
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
