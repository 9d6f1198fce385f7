package org.gangmu.catalogue;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a catalogue is. */
interface Place {

    static Place of(String at) {
        if (PostgresAddress.is(at)) {
            return new CatalogueServer(PostgresAddress.of(at, System.getenv()));
        }
        try {
            return new CatalogueFile(Path.of(at));
        } catch (InvalidPathException e) {
            throw new CatalogueException(at + ": is no name of a file", e);
        }
    }

    /** Makes a catalogue, whole or not at all; refuses if anything is there. */
    void create();

    /** Opens it; of a file to write, only for one process at a time. */
    Database open(Mode mode);
}
