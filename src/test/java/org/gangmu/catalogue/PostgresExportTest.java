package org.gangmu.catalogue;

/** Tables taken out of a server of PostgreSQL. */
class PostgresExportTest extends ExportContract {

    @Override
    String place() {
        return PostgresServer.database();
    }
}
