package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The indicators, places and people that an archive knows, for those who asked for one that it does not know. Nothing here goes through all documents. */
public final class KnownNames {

    /** More names are not gone through for the nearest one. */
    private static final int MOST = 50_000;
    /** Documents that are looked at for people of a similar name, for each part of it. */
    private static final int FEW = 500;

    private final Database database;

    KnownNames(Database database) {
        this.database = database;
    }

    public List<String> indicators() {
        return strings("SELECT DISTINCT w.word FROM measure m JOIN word w ON w.id = m.indicator WHERE w.word <> '' ORDER BY w.word LIMIT ?", MOST);
    }

    /** Whether an article tells of this place, or of one whose name begins so. */
    public boolean hasPlace(String beginning) {
        return !strings("SELECT place FROM article WHERE place >= ? AND place < ? LIMIT 1", beginning, beginning + '\uffff').isEmpty();
    }

    /** Of articles; from one to the next in the index, not through all articles. */
    public List<String> places() {
        return strings("WITH RECURSIVE one(place) AS (SELECT min(place) FROM article WHERE place > '' UNION ALL SELECT (SELECT min(a.place) FROM article a WHERE a.place > one.place)"
                + " FROM one WHERE one.place IS NOT NULL) SELECT place FROM one WHERE place IS NOT NULL LIMIT ?", MOST);
    }

    /** Whether an article names this person. */
    public boolean hasPerson(String name) {
        Set<String> tokens = SearchQuery.of('"' + name + '"').tokens();
        return database.read(() -> {
            for (long decisions : tokens.isEmpty() ? new long[0] : new NameIndex(database, tokens).ids(0, Long.MAX_VALUE, MOST)) {
                if (database.number(-1, "SELECT ordinal FROM person WHERE decisions = ? AND name = ? LIMIT 1", decisions, name) >= 0) {
                    return true;
                }
            }
            return false;
        });
    }

    /** People whose names have a part in common with this one, in some documents. */
    public List<String> peopleLike(String name) {
        return database.read(() -> {
            Set<Long> decisions = new TreeSet<>();
            for (String token : parts(name)) {
                for (long id : new NameIndex(database, Set.of(token)).ids(0, Long.MAX_VALUE, FEW)) {
                    decisions.add(id);
                }
            }
            Set<String> out = new LinkedHashSet<>();
            for (long id : decisions) {
                read(out, "SELECT name FROM person WHERE decisions = ? ORDER BY ordinal", id);
            }
            return List.copyOf(out);
        });
    }

    /** Pairs of characters and, as a typing error may spoil all pairs, single ones. */
    private static Set<String> parts(String name) {
        Set<String> out = new LinkedHashSet<>(SearchQuery.of('"' + name + '"').tokens());
        name.codePoints().mapToObj(Character::toString).forEach(c -> SearchQuery.of(c).tokens().stream().filter(t -> t.endsWith("*")).forEach(out::add));
        return out;
    }

    private List<String> strings(String sql, Object... values) {
        return database.read(() -> {
            List<String> out = new ArrayList<>();
            read(out, sql, values);
            return out;
        });
    }

    private void read(Collection<String> into, String sql, Object... values) throws SQLException {
        try (ResultSet rows = database.statement(sql, values).executeQuery()) {
            while (rows.next()) {
                into.add(rows.getString(1));
            }
        }
    }
}
