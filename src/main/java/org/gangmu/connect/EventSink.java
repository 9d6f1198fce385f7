package org.gangmu.connect;

import java.io.IOException;

/** Takes the news that a document changed. */
public interface EventSink {

    /**
     * Notes that a document changed. When this comes back, it is noted for good: the news may be acknowledged.
     *
     * @param id of the document in the host; one that the host does not know is passed over later
     * @throws IOException if it could not be noted; then the news must come again
     */
    void changed(String id) throws IOException;
}
