package org.gangmu.rulebook;

/** What tells a row from the others of its table: its name, key, label or sentence. Rows of words have none: they are known by their words. */
public final class RowKey {

    private RowKey() {
    }

    /** Whether the table of a path holds words: an overlay adds its rows to those below. */
    public static boolean isWords(String path) {
        return path.startsWith("lexicon/") || path.startsWith(FactTablesReader.FOLDER);
    }

    /** The column that names the rows of a table; of tables of words the one that their words belong to. */
    public static String column(String path) {
        return switch (path) {
            case "rulebook" -> "key";
            case "labels" -> "label";
            case FactTablesReader.FOLDER + "units" -> "unit";
            case FactTablesReader.FOLDER + "indicators" -> "name";
            default -> path.startsWith("lexicon/") ? "cue" : path.startsWith(FactTablesReader.FOLDER) ? "value" : path.startsWith("examples/") ? "sentence" : "name";
        };
    }

    /** The key of a row, as written. */
    public static String of(String path, Row row) {
        // a frame and a cue may share a name
        return (path.equals("setting/names") ? row.text("what") + " " : "") + row.text(column(path));
    }

    /** The key of a row, as keys are compared. */
    static String compared(String path, Row row) {
        return CellReader.plain(of(path, row)).replaceAll("\\s+", " ");
    }
}
