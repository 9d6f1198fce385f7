package org.gangmu.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gangmu.table.TableSet;

/**
 * What a rulebook of one's own was made from: a copy of the tables as they were then, in a hidden folder {@code .gangmu} of the rulebook (for a workbook,
 * beside it). Without it no update can tell the owner's changes from the supplier's.
 */
public final class Origin {

    private static final String FOLDER = ".gangmu";

    private Origin() {
    }

    /** Where the copy is kept, be it there or not. */
    public static Path of(Path rulebook) {
        if (TableSet.isWorkbook(rulebook)) {
            String name = rulebook.getFileName().toString();
            return rulebook.resolveSibling(FOLDER).resolve(name.substring(0, name.lastIndexOf('.')) + "-base");
        }
        return rulebook.resolve(FOLDER).resolve("base");
    }

    public static boolean isKnown(Path rulebook) {
        return Files.isDirectory(of(rulebook));
    }

    /** Notes what a rulebook is made from now, in place of what it was. */
    public static void note(Path rulebook, Path origin) throws IOException {
        Path base = of(rulebook);
        Path fresh = base.resolveSibling(base.getFileName() + "-new");
        RulebookCopy.delete(fresh);
        Files.createDirectories(fresh);
        for (Map.Entry<String, byte[]> table : TableSet.read(origin, p -> { }).csvFiles(h -> h).entrySet()) {
            Path file = fresh.resolve(table.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, table.getValue());
        }
        RulebookCopy.delete(base);
        Files.move(fresh, base);
    }
}
