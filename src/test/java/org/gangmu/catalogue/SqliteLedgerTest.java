package org.gangmu.catalogue;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The ledger in a file of SQLite. */
class SqliteLedgerTest extends LedgerContract {

    @TempDir
    Path folder;

    @Override
    String place() {
        return folder.resolve("a b%20#1?.db").toString();
    }
}
