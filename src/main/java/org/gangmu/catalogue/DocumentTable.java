package org.gangmu.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.ledger.NamedPlace;
import org.gangmu.source.Located;
import org.gangmu.text.Chars;

/** Which documents there are. */
final class DocumentTable {

    private static final int ASKED_AT_ONCE = 100;
    private static final String KNOWN = "SELECT id, name, bytes, modified, state, address FROM document WHERE name IN ("
            + String.join(", ", Collections.nCopies(ASKED_AT_ONCE, "?")) + ")";

    private final Database database;

    private record Row(long id, long bytes, long modified, String state, String address) {

        boolean differs(Located document) {
            boolean size = bytes >= 0 && document.bytes() >= 0 && bytes != document.bytes();
            return size || modified != document.modified() || !address.equals(document.address()) || state.equals("gone");
        }
    }

    DocumentTable(Database database) {
        this.database = database;
    }

    Ledger.Added add(long source, List<Located> documents) {
        Map<String, Located> byName = new LinkedHashMap<>();
        documents.forEach(d -> byName.put(Chars.storable(d.name()), d));
        return database.transaction(() -> {
            List<String> names = List.copyOf(byName.keySet());
            Map<String, Row> known = new HashMap<>();
            for (int from = 0; from < names.size(); from += ASKED_AT_ONCE) {
                known(names.subList(from, Math.min(from + ASKED_AT_ONCE, names.size())), known);
            }
            return write(source, byName, known);
        });
    }

    private void known(List<String> names, Map<String, Row> into) throws SQLException {
        Object[] asked = new Object[ASKED_AT_ONCE];
        for (int i = 0; i < ASKED_AT_ONCE; i++) {
            asked[i] = names.get(Math.min(i, names.size() - 1));
        }
        try (ResultSet rows = database.statement(KNOWN, asked).executeQuery()) {
            while (rows.next()) {
                into.put(rows.getString(2), new Row(rows.getLong(1), rows.getLong(3), rows.getLong(4), rows.getString(5), rows.getString(6)));
            }
        }
    }

    private Ledger.Added write(long source, Map<String, Located> documents, Map<String, Row> known) throws SQLException {
        PreparedStatement fresh = database.statement("INSERT INTO document (name, address, source, bytes, modified, place, state, attempts, interrupted, changed)"
                + " VALUES (?, ?, ?, ?, ?, ?, 'waiting', 0, 0, ?) ON CONFLICT DO NOTHING");
        PreparedStatement changed = database.statement("UPDATE document SET address = ?, bytes = ?, modified = ?, state = 'waiting', attempts = 0, interrupted = 0, run = NULL,"
                + " cause = NULL, reason = NULL, changed = ? WHERE id = ?");
        int made = 0;
        int other = 0;
        String now = LedgerTables.now();
        for (Map.Entry<String, Located> entry : documents.entrySet()) {
            Located d = entry.getValue();
            Row row = known.get(entry.getKey());
            if (row == null) {
                Database.bind(fresh, d.name(), d.address(), source, d.bytes(), d.modified(), NamedPlace.of(d.name()).orElse(""), now).addBatch();
                made++;
            }
        }
        // Those that are there already in one order, so that two processes that add the same never wait in a circle.
        for (Map.Entry<String, Row> entry : known.entrySet().stream().sorted(Comparator.comparing(e -> e.getValue().id())).toList()) {
            Located d = documents.get(entry.getKey());
            if (entry.getValue().differs(d)) {
                Database.bind(changed, d.address(), d.bytes(), d.modified(), now, entry.getValue().id()).addBatch();
                other++;
            }
        }
        if (made > 0) {
            fresh.executeBatch();
        }
        if (other > 0) {
            changed.executeBatch();
        }
        return new Ledger.Added(made, other, documents.size() - made - other);
    }
}
