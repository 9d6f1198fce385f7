package org.gangmu.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gangmu.rulebook.Row;
import org.gangmu.table.Table;
import org.gangmu.table.TableSet;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Problem;

/**
 * Finds tables under a new name that hold the rows of a known one: a sheet that was renamed or copied by a slip. Beside the known table each of its rules would
 * count twice; in its place its rules would have other ids, and what is recorded of them would be lost.
 */
public final class TwinTables {

    private TwinTables() {
    }

    /**
     * Looks at the tables that the rulebook did not have before.
     *
     * @param before the rulebook as it was
     * @param now    the rulebook as it is
     * @return an error for each such table, at its header
     */
    public static List<Problem> find(TableSet before, TableSet now) {
        List<Problem> out = new ArrayList<>();
        Map<String, Table> known = new TreeMap<>(before.tables());
        now.tables().forEach((path, table) -> {
            if (!known.containsKey(path)) {
                known.entrySet().stream().filter(e -> areTwins(e.getValue(), table)).map(Map.Entry::getKey).findFirst()
                        .ifPresent(twin -> out.add(Problem.error(now.shown(path), words(now.tables().containsKey(twin) ? "twin.copied" : "twin.renamed", path, twin))));
            }
        });
        return out;
    }

    /** A renamed table may have been edited too: more than half of its rows tell. */
    private static boolean areTwins(Table known, Table fresh) {
        Set<Map<String, String>> rows = new HashSet<>();
        Row.all(known).forEach(row -> rows.add(row.ordered()));
        long same = Row.all(fresh).stream().filter(row -> rows.contains(row.ordered())).count();
        return same * 2 > fresh.rows().size();
    }

    private static String words(String key, String path, String twin) {
        return Messages.of(TwinTables.class, Language.ofUser()).get(key, sheet(path), sheet(twin));
    }

    private static String sheet(String path) {
        return path.replace('/', '.');
    }
}
