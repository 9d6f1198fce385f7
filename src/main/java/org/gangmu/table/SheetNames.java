package org.gangmu.table;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** How the sheets of a workbook are called after their tables: {@code goal/target} is {@code goal.target}. */
final class SheetNames {

    /** Spreadsheet programs allow no longer names. */
    private static final int LONGEST = 31;

    private SheetNames() {
    }

    static String path(String sheet) {
        return sheet.strip().replace('.', '/');
    }

    /** Whether files can be called so, and stay in their folder: workbooks come from anywhere. */
    static boolean isPath(String path) {
        return path.length() < 200 && !path.matches(".*[\\\\:*?\"<>|\\p{Cntrl}].*") && Stream.of(path.split("/", -1)).allMatch(part -> part.matches("[^.~\\s].*"));
    }

    /**
     * A name for the sheet of a table.
     *
     * @param taken small-letter names of sheets that there are already; the new one is added
     */
    static String sheet(String path, Set<String> taken) {
        String plain = path.replace('/', '.').replaceAll("[\\[\\]:*?\\\\]", "-").replaceAll("^['_]+|'+$", "");
        String name = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        for (int i = 2; name.isEmpty() || !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String tail = "~" + i;
            name = plain.substring(0, Math.min(plain.length(), LONGEST - tail.length())) + tail;
        }
        return name;
    }
}
