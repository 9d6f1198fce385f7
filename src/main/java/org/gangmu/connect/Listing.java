package org.gangmu.connect;

import java.io.IOException;

/** Goes through a host's list of documents, page by page, and not in a circle. */
final class Listing {

    private Listing() {
    }

    /** @throws HostException if the host would give the same again and again */
    static Page after(Host host, String cursor) throws IOException {
        Page page = host.changed(cursor);
        if (page.more() && page.next().equals(cursor)) {
            throw new HostException(HostException.Kind.SETTINGS, "its list of documents does not go on behind \"" + cursor + "\": that is a fault of the connector for this host");
        }
        return page;
    }
}
