package org.gangmu.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gangmu.table.TableSet;

/** Copies a rulebook, byte by byte. */
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
                boolean hidden = inside.getNameCount() > 0 && !inside.toString().isEmpty() && isHidden(inside);
                if (!hidden) {
                    Path target = to.resolve(inside.toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                }
            }
        }
    }

    private static boolean isHidden(Path inside) {
        for (Path part : inside) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
