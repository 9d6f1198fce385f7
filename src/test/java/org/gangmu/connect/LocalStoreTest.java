package org.gangmu.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of one connector. */
class LocalStoreTest {

    private static final List<String> SCHEMA = List.of("CREATE TABLE IF NOT EXISTS t (a TEXT NOT NULL UNIQUE)");

    @TempDir
    private Path folder;

    @Test
    void othersOfThisMachineDoNotReadIt() throws IOException {
        Path file = folder.resolve("store");
        try (LocalStore store = LocalStore.open(file, "state", SCHEMA)) {
            store.update("INSERT INTO t VALUES ('x')");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void whatIsDoneTogetherIsDoneOrNot() throws IOException {
        try (LocalStore store = LocalStore.open(folder.resolve("store"), "state", SCHEMA)) {
            assertThrows(IOException.class, () -> store.together(() -> {
                store.update("INSERT INTO t VALUES ('x')");
                store.update("INSERT INTO t VALUES ('x')");
            }));
            assertEquals(List.of(), store.query("SELECT a FROM t", row -> row.getString(1)));
            store.update("INSERT INTO t VALUES ('y')");
        }
        try (LocalStore store = LocalStore.open(folder.resolve("store"), "state", SCHEMA)) {
            assertEquals(List.of("y"), store.query("SELECT a FROM t", row -> row.getString(1)));
        }
    }

    @Test
    void whatIsNoSuchFileIsNamedWithTheWayOut() throws IOException {
        Path other = Files.writeString(folder.resolve("letter"), "Dear all, this is no database at all.\n".repeat(100));
        for (Path bad : List.of(other, folder.resolve("nowhere/store"))) {
            IOException told = assertThrows(IOException.class, () -> LocalStore.open(bad, "state", SCHEMA));
            assertTrue(told.getMessage().contains(bad.toString()) && told.getMessage().contains("(state = …)"), told::getMessage);
        }
        assertTrue(Files.readString(other).startsWith("Dear all"));
    }
}
