package org.gangmu.connect.events;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gangmu.connect.LocalStore;

/** Keeps the documents that events told of, until their findings were sent back and after: then without their texts. */
final class InboxStore implements AutoCloseable {

    private static final String COLUMNS = "id, number, name, url, text, stamp";

    private final LocalStore store;

    /**
     * A document that an event told of.
     *
     * @param number of the event: higher ones came later
     * @param url    where it is; empty if its text came with the event
     * @param text   null if it is at an address, or was sent back and forgotten
     * @param stamp  of the findings that were sent back; empty if none were
     */
    record Told(String id, long number, String name, String url, byte[] text, String stamp) {
    }

    InboxStore(Path file) throws IOException {
        this.store = LocalStore.open(file, "inbox", List.of("CREATE TABLE IF NOT EXISTS told (id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, event TEXT NOT NULL, name TEXT NOT NULL,"
                + " url TEXT NOT NULL, text BLOB, stamp TEXT NOT NULL)"));
    }

    /**
     * Notes a document. The same event again changes nothing; another one takes the place of what was told of the document before.
     *
     * @param event its source and id
     */
    void put(String id, String event, String name, String url, byte[] text) throws IOException {
        store.update("INSERT INTO told VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM told), ?, ?, ?, ?, '') ON CONFLICT (id) DO UPDATE SET number = excluded.number, event = excluded.event,"
                + " name = excluded.name, url = excluded.url, text = excluded.text, stamp = '' WHERE told.event <> excluded.event", id, event, name, url, text);
    }

    /** Documents that were told of after a number, and can still be read or wait to be sent back. */
    List<Told> after(long number, int most) throws IOException {
        return store.query("SELECT " + COLUMNS + " FROM told WHERE number > ? AND (url <> '' OR text IS NOT NULL) ORDER BY number LIMIT ?", InboxStore::told, number, most);
    }

    Optional<Told> find(String id) throws IOException {
        return store.query("SELECT " + COLUMNS + " FROM told WHERE id = ? AND (url <> '' OR text IS NOT NULL)", InboxStore::told, id).stream().findFirst();
    }

    /** Notes that findings were sent back; a text that came with the event is forgotten. @return whether no other event came meanwhile */
    boolean sent(String id, long number, String stamp) throws IOException {
        return store.update("UPDATE told SET stamp = ?, text = NULL WHERE id = ? AND number = ?", stamp, id, number) == 1;
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
