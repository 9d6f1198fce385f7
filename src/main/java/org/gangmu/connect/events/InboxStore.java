package org.gangmu.connect.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gangmu.client.GangmuClient;
import org.gangmu.connect.LocalStore;

/** Keeps the documents that events told of: those whose texts came with the events until their findings were sent back, those at addresses for good. */
final class InboxStore implements AutoCloseable {

    /** No rules have this edition: what was sent back under it is to be sent anew, and it is still known that something was sent. */
    private static final String OUTDATED = "0000000000000000";
    private static final String COLUMNS = "id, number, name, url, text, stamp";

    /** Events that are known again; nobody sends one again after so many others. */
    private static final int REMEMBERED = 100_000;

    private final LocalStore store;

    /**
     * A document that an event told of.
     *
     * @param number of the event: higher ones came later
     * @param url    where it is; empty if its text came with the event
     * @param text   null if it is at an address
     * @param stamp  of the findings that were sent back; empty if none were, of an edition that there is not if another event came since
     */
    record Told(String id, long number, String name, String url, byte[] text, String stamp) {

        /** Whether the last event was answered. */
        boolean isAnswered() {
            return !stamp.isEmpty() && !stamp.startsWith(OUTDATED);
        }
    }

    InboxStore(Path file) throws IOException {
        this.store = LocalStore.open(file, "inbox", List.of("CREATE TABLE IF NOT EXISTS told (id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, name TEXT NOT NULL, url TEXT NOT NULL, text BLOB,"
                + " stamp TEXT NOT NULL)",
                // Numbers are never given twice, though rows go.
                "CREATE TABLE IF NOT EXISTS heard (number INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL UNIQUE)"));
    }

    /**
     * Notes a document. An event that was heard before changes nothing, though others came since: senders that get no answer send again, and then out of order. Another one takes the place of what was told
     * of the document before.
     *
     * @param event its source and id
     */
    void put(String id, String event, String name, String url, byte[] text) throws IOException {
        String digest = GangmuClient.sha256((event + "\n" + id).getBytes(StandardCharsets.UTF_8));
        store.together(() -> {
            if (store.update("INSERT INTO heard (event) VALUES (?) ON CONFLICT (event) DO NOTHING", digest) == 1) {
                long number = store.query("SELECT max(number) FROM heard", row -> row.getLong(1)).get(0);
                store.update("INSERT OR REPLACE INTO told VALUES (?, ?, ?, ?, ?, coalesce((SELECT CASE stamp WHEN '' THEN '' ELSE '" + OUTDATED + "' || substr(stamp, 17) END FROM told WHERE id = ?), ''))",
                        id, number, name, url, text, id);
                store.update("DELETE FROM heard WHERE number <= ?", number - REMEMBERED);
            }
        });
    }

    /** Documents that were told of after a number. */
    List<Told> after(long number, int most) throws IOException {
        return store.query("SELECT " + COLUMNS + " FROM told WHERE number > ? ORDER BY number LIMIT ?", InboxStore::told, number, most);
    }

    Optional<Told> find(String id) throws IOException {
        return store.query("SELECT " + COLUMNS + " FROM told WHERE id = ?", InboxStore::told, id).stream().findFirst();
    }

    /** Notes that findings were sent back; of a document whose text came with the event nothing is kept. @return whether no other event came meanwhile */
    boolean sent(String id, long number, String stamp) throws IOException {
        return store.update("UPDATE told SET stamp = ? WHERE id = ? AND number = ? AND url <> ''", stamp, id, number) + store.update("DELETE FROM told WHERE id = ? AND number = ? AND url = ''", id, number) == 1;
    }

    void forget(String id, long number) throws IOException {
        store.update("DELETE FROM told WHERE id = ? AND number = ?", id, number);
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getBytes(5), row.getString(6));
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
