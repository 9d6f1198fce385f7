package org.gangmu.catalogue;

/** The ledger on a server of PostgreSQL. */
class PostgresLedgerTest extends LedgerContract {

    @Override
    String place() {
        return PostgresServer.database();
    }

    @Override
    void awaitDeath() {
        PostgresServer.awaitDeath(catalogue);
    }
}
