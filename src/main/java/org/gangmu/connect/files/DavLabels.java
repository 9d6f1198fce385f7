package org.gangmu.connect.files;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.gangmu.client.Findings;
import org.gangmu.connect.Item;

/** Where a WebDAV server keeps labels. */
interface DavLabels {

    /** For the log. */
    String told();

    /** Whether a sidecar belongs where it is; others of ours are removed. @param documents names of all files in its folder that are no sidecars */
    boolean needsSidecar(String sidecar, Set<String> documents);

    /** A document with its labels. @param sidecar beside it, if there is one */
    Item item(DavResource document, Optional<DavResource> sidecar) throws IOException;

    /**
     * Writes labels.
     *
     * @param document as it is now: found to be that of the item
     * @param sidecar  beside it now
     */
    void write(Item item, DavResource document, Optional<DavResource> sidecar, Findings findings) throws IOException;

    /** Takes labels away. */
    void erase(Item item, DavResource document, Optional<DavResource> sidecar) throws IOException;
}
