package org.gangmu.connect.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gangmu.client.Findings;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostCalls;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Item;
import org.gangmu.connect.Page;
import org.gangmu.connect.Sidecar;

/** A folder of a WebDAV server, with those below it. An id is the path from the folder, with slashes. */
final class WebDavHost implements Host {

    /** Where labels go. */
    enum Place {
        AUTO, PROPERTIES, SIDECAR
    }

    private final DavServer server;
    private final Place place;
    private final Included included;
    private final Pages<Document> pages;
    private final DavSidecars sidecars;
    private DavLabels labels;

    private record Document(DavResource document, Optional<DavResource> sidecar) {
    }

    WebDavHost(DavServer server, Place place, Included included, int pageSize) {
        this.server = server;
        this.place = place;
        this.included = included;
        this.sidecars = new DavSidecars(server);
        this.pages = new Pages<>(f -> list(f, false), (path, known) -> Optional.of(labels().item(known.document(), known.sidecar())), pageSize);
    }

    @Override
    public String name() {
        return "webdav " + server.root();
    }

    @Override
    public String prepare() throws IOException {
        synchronized (this) {
            labels = null;
        }
        if (!server.find("").map(DavResource::folder).orElse(false)) {
            throw new HostException(HostException.Kind.SETTINGS, server.root() + " is no folder there: check the address, or make the folder");
        }
        return labels().told();
    }

    private synchronized DavLabels labels() throws IOException {
        if (labels == null) {
            Optional<String> refusal = place == Place.SIDECAR ? Optional.of("") : DavProperties.refusal(server);
            if (refusal.isPresent() && place == Place.PROPERTIES) {
                throw new HostException(HostException.Kind.SETTINGS, server.root() + " keeps no properties (" + refusal.get() + "): set \"labels = sidecar\"");
            }
            labels = refusal.isPresent() ? sidecars : new DavProperties(server);
        }
        return labels;
    }

    @Override
    public Page changed(String since) throws IOException {
        return pages.after(since);
    }

    @Override
    public Optional<Item> find(String id) throws IOException {
        boolean folder = id.endsWith("/");
        if (!DavPath.isInside(folder ? id.substring(0, id.length() - 1) : id)) {
            return Optional.empty();
        }
        if (folder) {
            return pages.findUnlisted(id);
        }
        if (!isDocument(id)) {
            return Optional.empty();
        }
        Optional<DavResource> document = server.find(id).filter(d -> !d.folder() && isDocument(d.id()));
        return document.isEmpty() ? Optional.empty() : Optional.of(labels().item(document.get(), sidecarOf(document.get())));
    }

    private boolean isDocument(String id) {
        for (String name : id.split("/", -1)) {
            if (!Included.isFolder(name)) {
                return false;
            }
        }
        return included.isDocument(DavPath.shown(id));
    }

    private Optional<DavResource> sidecarOf(DavResource document) throws IOException {
        return labels() == sidecars ? server.find(Sidecar.nameOf(document.id())).filter(s -> !s.folder()) : Optional.empty();
    }

    @Override
    public byte[] read(Item item, long limit) throws IOException {
        if (item.id().endsWith("/")) {
            throw pages.refusal(item.id());
        }
        HostCalls.Answer answer = server.get(item.id(), limit);
        Optional<String> etag = answer.headers().firstValue("ETag").map(DavResource::opaque);
        if (etag.isPresent() && item.version().startsWith("\"") && !new ContentTag(etag.get(), false).isOf(item.version())) {
            throw changed(item);
        }
        return answer.body();
    }

    @Override
    public void write(Item item, Findings findings) throws IOException {
        DavResource document = checked(item);
        labels().write(item, document, sidecarOf(document), findings);
        try {
            // Not every server heeds conditions, and of a file beside the document none can.
            checked(item);
        } catch (HostException e) {
            if (e.kind() == HostException.Kind.GONE) {
                server.find(Sidecar.nameOf(item.id())).ifPresent(this::tidy);
            }
            throw e;
        }
    }

    @Override
    public void erase(Item item) throws IOException {
        DavResource document = checked(item);
        labels().erase(item, document, sidecarOf(document));
    }

    /** The document as it is now. @throws HostException CHANGED if it is not that of the item */
    private DavResource checked(Item item) throws IOException {
        DavResource now = server.find(item.id()).filter(d -> !d.folder()).orElseThrow(() -> new HostException(HostException.Kind.GONE, item.id() + " is no more"));
        if (!now.tag().isOf(item.version())) {
            throw changed(item);
        }
        return now;
    }

    private static HostException changed(Item item) {
        return new HostException(HostException.Kind.CHANGED, item.id() + " was changed meanwhile");
    }

    @Override
    public void unprepare() throws IOException {
        if (labels() != sidecars) {
            DavProperties.forget(server);
        }
        List<Walk.Found<Document>> unlisted = new Walk<>(f -> list(f, true), "").next(Integer.MAX_VALUE);
        if (!unlisted.isEmpty()) {
            throw new HostException(HostException.Kind.DOCUMENT, "labels may be left in " + unlisted.get(0).path() + ", which cannot be listed: give the connector's user the right to it and do it again");
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }

    /** @param all whether all sidecars are removed, not only those that nothing needs; then no documents are given */
    private List<Walk.Entry<Document>> list(String folder, boolean all) throws IOException {
        List<DavResource> told;
        try {
            told = server.list(folder);
        } catch (HostException e) {
            if (folder.isEmpty() && e.kind() == HostException.Kind.GONE) {
                // A storage that is not there now must not look like one without documents.
                throw new HostException(HostException.Kind.BUSY, server.root() + " is not there any more: was it moved, or is it away for a while?", e);
            }
            throw e;
        }
        Map<String, DavResource> own = new HashMap<>();
        List<Walk.Entry<Document>> entries = new ArrayList<>();
        Set<String> documents = new HashSet<>();
        told.stream().filter(r -> !r.folder() && Sidecar.isName(r.name())).forEach(r -> own.put(r.name(), r));
        for (DavResource resource : told) {
            String name = resource.name();
            if (resource.folder() && Included.isFolder(name)) {
                entries.add(new Walk.Entry<>(name, true, null));
            } else if (!resource.folder() && !own.containsKey(name)) {
                documents.add(name);
                if (!all && isDocument(resource.id())) {
                    entries.add(new Walk.Entry<>(name, false, new Document(resource, Optional.ofNullable(own.get(Sidecar.nameOf(name))))));
                }
            }
        }
        DavLabels where = own.isEmpty() ? null : labels();
        for (DavResource sidecar : own.values()) {
            if (all || !where.needsSidecar(sidecar.name(), documents)) {
                tidy(sidecar);
            }
        }
        return entries;
    }

    /** Removes a sidecar of ours that nothing needs. One that cannot be removed now is looked at again in the next walk. */
    private void tidy(DavResource sidecar) {
        try {
            sidecars.remove(sidecar);
        } catch (IOException e) {
            // in nobody's way
        }
    }
}
