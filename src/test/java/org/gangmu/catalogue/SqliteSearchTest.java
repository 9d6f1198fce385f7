package org.gangmu.catalogue;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Search in a file of SQLite. */
class SqliteSearchTest extends SearchContract {

    @TempDir
    Path folder;

    @Override
    String place() {
        return folder.resolve("gangmu.db").toString();
    }
}
