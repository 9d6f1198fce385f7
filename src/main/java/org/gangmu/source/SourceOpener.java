package org.gangmu.source;

import org.gangmu.extract.ExtractException;

/** Opens documents that were found, also those inside containers. Thread-safe; quick when members of a container are asked for in their order. */
public interface SourceOpener extends AutoCloseable {

    /**
     * @param maxBytes a document with more is refused
     * @throws GoneException    if the document is no longer where it was found
     * @throws ExtractException if it cannot be read: no right, too large, a damaged container
     */
    Opened open(String name, String address, long maxBytes) throws ExtractException, GoneException;

    @Override
    void close();
}
