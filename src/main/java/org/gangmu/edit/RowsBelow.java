package org.gangmu.edit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gangmu.rulebook.Row;
import org.gangmu.rulebook.RowKey;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.table.TableSet;

/** The rows of the rulebooks that an overlay is based on: they are never changed where they stand. */
final class RowsBelow {

    private final Path rulebook;
    /** Of each rulebook below its tables, read when first asked for. */
    private final Map<Path, TableSet> read = new HashMap<>();

    /**
     * A row of a rulebook below.
     *
     * @param path   of its table, as in {@code goal/target}
     * @param origin the rulebook that it belongs to
     */
    record Found(String path, Row row, Path origin) {

        /** Whether a row of the same name in the overlay stands in its place; words have no names. */
        boolean canBeReplaced() {
            return !RowKey.isWords(path) && !row.text(RowKey.column(path)).isEmpty();
        }
    }

    RowsBelow(Path rulebook) {
        this.rulebook = rulebook;
    }

    /** The row that is shown under this name and line; nothing if no rulebook below has it. */
    Optional<Found> find(String file, int line) {
        Path own = absolute(rulebook);
        for (Path place : RuleBookReader.places(rulebook)) {
            if (!place.equals(own)) {
                for (var table : read.computeIfAbsent(place, p -> TableSet.read(p, problem -> { })).tables().entrySet()) {
                    Optional<Row> row = isCalled(table.getValue().file(), file)
                            ? Row.all(table.getValue()).stream().filter(r -> r.line() == line).findFirst() : Optional.empty();
                    if (row.isPresent()) {
                        return Optional.of(new Found(table.getKey(), row.get(), place));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The rulebooks below. */
    List<Path> places() {
        Path own = absolute(rulebook);
        return RuleBookReader.places(rulebook).stream().filter(p -> !p.equals(own)).toList();
    }

    private static boolean isCalled(String one, String other) {
        return one.equals(other) || absolute(Path.of(one)).equals(absolute(Path.of(other)));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
