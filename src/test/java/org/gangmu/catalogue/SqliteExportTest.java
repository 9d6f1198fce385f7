package org.gangmu.catalogue;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Tables taken out of a file of SQLite. */
class SqliteExportTest extends ExportContract {

    @TempDir
    Path folder;
    private int made;

    @Override
    String place() {
        return folder.resolve(made++ + ".db").toString();
    }
}
