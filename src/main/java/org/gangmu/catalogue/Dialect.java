package org.gangmu.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where the two databases differ. */
interface Dialect {

    /** What stands for the words in braces of the schema. */
    Map<String, String> types();

    /** Makes the text index, after the tables. */
    List<String> indexSchema();

    /** Adds a part of a passage to the text index: its id, and its tokens with a space between. */
    String indexInsert();

    /** Adds decisions to the index of names: their number, and the tokens of titles, meetings, people and indicators. */
    String nameInsert();

    /** A query for ids in the index of names: by what {@link #match} gives, from the first id to the last, at most so many; in any order. */
    String nameQuery();

    /** A table {@code i} of ids in the text index, for a FROM: by what {@link #match} gives, from the first id to the last; in any order. */
    String passages();

    /** What makes the planner go by indexes, row by row, for the rest of a transaction: a search knows that it asks for little, which no statistics tell. */
    List<String> byIndexes();

    /** A condition that a column holds a text. */
    String holds(String column);

    /** As {@link #holds}, capital letters of ASCII in the column aside. */
    String holdsWord(String column);

    /** What an index is asked for that shall have all these tokens; those with {@code *} behind begin so. */
    String match(Collection<String> tokens);

    /** Ends a query for rows that no other transaction may take meanwhile: those taken already are passed over. */
    String skippingLocked();

    /** Ends a query for rows that no other transaction may change meanwhile. */
    String locking();

    /** Ends a query for rows that no other transaction may change meanwhile, while others may hold to them in the same way. */
    String sharing();

    /** Level of isolation at which a transaction sees everything as it was at its first query, one of {@link Connection}. */
    int snapshotIsolation();

    /** Shows to other processes that a run lives, for as long as this connection does. Called before anyone can see the run. */
    void hold(Connection connection, long run) throws SQLException;

    /** Ends {@link #hold}. */
    void release(Connection connection, long run) throws SQLException;

    /** Whether the process of another run is no more. Within a transaction. */
    boolean dead(Connection connection, long run) throws SQLException;

    /** Whether the process of a run is there, as far as can be told without disturbing it. */
    boolean alive(Connection connection, long run, String host, long pid) throws SQLException;

    /** Whether it is of use to try the transaction again. */
    boolean passing(SQLException e);

    /** What went wrong, in words for the user, and the way out. {@code at} is the catalogue as shown. */
    CatalogueException explain(SQLException e, String at);
}
