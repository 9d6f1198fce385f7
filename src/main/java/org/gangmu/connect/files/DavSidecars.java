package org.gangmu.connect.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.gangmu.client.Findings;
import org.gangmu.connect.HostCalls;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Item;
import org.gangmu.connect.Sidecar;

/** Keeps labels in files beside the documents. */
final class DavSidecars implements DavLabels {

    private final DavServer server;
    private final SeenSidecars seen = new SeenSidecars();

    DavSidecars(DavServer server) {
        this.server = server;
    }

    @Override
    public String told() {
        return "labels go into files beside the documents, NAME" + Sidecar.ENDING;
    }

    @Override
    public boolean needsSidecar(String sidecar, Set<String> documents) {
        return documents.contains(sidecar.substring(0, sidecar.length() - Sidecar.ENDING.length()));
    }

    @Override
    public Item item(DavResource document, Optional<DavResource> sidecar) throws IOException {
        Optional<Sidecar> labels = sidecar.isPresent() ? read(sidecar.get()) : Optional.empty();
        return new Item(document.id(), DavPath.shown(document.name()), document.size(), document.tag().version(), document.tag().content(),
                labels.map(Sidecar::stamp), labels.flatMap(Sidecar::tag));
    }

    private Optional<Sidecar> read(DavResource sidecar) throws IOException {
        Optional<Sidecar> known = seen.get(sidecar.id(), sidecar.tag().version());
        if (known == null) {
            try {
                known = Sidecar.read(server.get(sidecar.id(), HostCalls.SMALL).body());
            } catch (HostException e) {
                if (e.kind() == HostException.Kind.BUSY || e.kind() == HostException.Kind.SETTINGS) {
                    throw e;
                }
                return Optional.empty();
            }
            seen.put(sidecar.id(), sidecar.tag().version(), known);
        }
        return known;
    }

    @Override
    public void write(Item item, DavResource document, Optional<DavResource> sidecar, Findings findings) throws IOException {
        String id = Sidecar.nameOf(item.id());
        if (sidecar.isPresent() && read(sidecar.get()).isEmpty() && !isBegun(sidecar.get())) {
            throw new HostException(HostException.Kind.DOCUMENT, id + " is in the way, and none of Gangmu's: move it away");
        }
        seen.forget(id);
        server.put(id, Sidecar.write(item.name(), findings, item.contentTag().orElse("")), sidecar);
        if (!document.own().isEmpty()) {
            dropProperties(item, document);
        }
    }

    /** Not every server writes a file whole or not at all: what was cut off is ours too. */
    private boolean isBegun(DavResource sidecar) throws IOException {
        return new String(server.get(sidecar.id(), HostCalls.SMALL).body(), StandardCharsets.UTF_8).matches("(?s)\\s*|\\s*\\{\\s*\"document\"(?!.*\\}\\s*\\z).*");
    }

    /** Labels that were made when they went into properties. */
    private void dropProperties(Item item, DavResource document) throws IOException {
        try {
            new DavProperties(server).erase(item, document, Optional.empty());
        } catch (HostException e) {
            if (e.kind() == HostException.Kind.CHANGED || e.kind() == HostException.Kind.GONE) {
                throw e;
            }
        }
    }

    @Override
    public void erase(Item item, DavResource document, Optional<DavResource> sidecar) throws IOException {
        if (sidecar.isPresent()) {
            remove(sidecar.get());
        }
        if (!document.own().isEmpty()) {
            dropProperties(item, document);
        }
    }

    /** Removes a sidecar, if it is ours. */
    void remove(DavResource sidecar) throws IOException {
        if (read(sidecar).isPresent()) {
            seen.forget(sidecar.id());
            server.delete(sidecar.id(), sidecar);
        }
    }
}
