package org.gangmu.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gangmu.table.TableSet;

/** Copies a rulebook, byte by byte, and clears copies away. */
public final class RulebookCopy {

    private RulebookCopy() {
    }

    /** Copies a folder of tables, hidden files left out, or a workbook; never over what is there. */
    public static void copy(Path rulebook, Path to) throws IOException {
        if (TableSet.isWorkbook(rulebook)) {
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.copy(rulebook, to);
            return;
        }
        try (var files = Files.walk(rulebook)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                Path inside = rulebook.relativize(file);
                boolean hidden = inside.getNameCount() > 0 && !inside.toString().isEmpty() && TableSet.isHidden(inside);
                if (!hidden) {
                    Path target = to.resolve(inside.toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Deletes a copy, a folder with all that is in it; does nothing if there is none. */
    public static void delete(Path copy) throws IOException {
        if (Files.exists(copy)) {
            List<Path> deepestFirst;
            try (Stream<Path> files = Files.walk(copy)) {
                deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
