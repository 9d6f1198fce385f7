package org.gangmu.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Gives the columns of a sheet the names that they had in the file which it was made from; new columns keep theirs. */
final class HeaderNames {

    private final CsvMemory memory;
    /** A column name in either language → the one by which both are known. */
    private final UnaryOperator<String> canonical;

    HeaderNames(CsvMemory memory, UnaryOperator<String> canonical) {
        this.memory = memory;
        this.canonical = canonical;
    }

    List<String> original(List<String> shown) {
        Map<String, String> names = new HashMap<>();
        for (String name : memory.header()) {
            names.putIfAbsent(canonical.apply(name), name);
        }
        List<String> out = new ArrayList<>();
        for (String name : shown) {
            String written = memory.header().contains(name) ? name : names.getOrDefault(canonical.apply(name), name);
            out.add(written);
        }
        return out;
    }
}
