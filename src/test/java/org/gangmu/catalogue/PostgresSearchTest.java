package org.gangmu.catalogue;

/** Search in a database of PostgreSQL. */
class PostgresSearchTest extends SearchContract {

    @Override
    String place() {
        return PostgresServer.database();
    }
}
