package org.gangmu.connect.files;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gangmu.connect.HostCalls;
import org.gangmu.connect.HostException;

/** Speaks WebDAV with one server, below one folder. It asks for one level of folders at a time, since many servers refuse more. */
final class DavServer {

    /** Of our properties. */
    static final String NAMESPACE = "urn:gangmu";

    private static final long LISTING = 256L << 20;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static final int NOT_FOUND = 404;
    private static final int MULTI = 207;

    private final DavPath paths;
    private final HostCalls calls;
    private final String usual;

    /** @param own names of our properties that are asked for at each look */
    DavServer(URI root, HostCalls calls, List<String> own) {
        this.paths = new DavPath(root);
        this.calls = calls;
        this.usual = asking(own);
    }

    private static String asking(Collection<String> own) {
        return HEAD + "<D:propfind xmlns:D=\"DAV:\" xmlns:g=\"" + NAMESPACE + "\"><D:prop><D:resourcetype/><D:getetag/><D:getlastmodified/><D:getcontentlength/>"
                + own.stream().map(n -> "<g:" + n + "/>").collect(Collectors.joining()) + "</D:prop></D:propfind>";
    }

    URI root() {
        return paths.root();
    }

    /** What lies in a folder. What an answer tells of other places is passed over. @param id empty: the root */
    List<DavResource> list(String id) throws IOException {
        URI folder = paths.folder(id);
        List<DavResource> told = ask(folder, 1, usual);
        if (told.stream().noneMatch(r -> r.id().equals(id))) {
            throw new HostException(id.isEmpty() ? HostException.Kind.SETTINGS : HostException.Kind.DOCUMENT, folder + " answers with addresses of other places: check that the address is the one that the server has for itself");
        }
        String before = id.isEmpty() ? "" : id + "/";
        return told.stream().filter(r -> !r.id().equals(id) && r.id().startsWith(before) && r.id().indexOf('/', before.length()) < 0).toList();
    }

    /** @param id empty: the root */
    Optional<DavResource> find(String id) throws IOException {
        return find(id, usual);
    }

    /** The same with the properties of ours that are named. */
    Optional<DavResource> find(String id, Collection<String> own) throws IOException {
        return find(id, asking(own));
    }

    private Optional<DavResource> find(String id, String asked) throws IOException {
        try {
            List<DavResource> told = ask(id.isEmpty() ? paths.root() : paths.document(id), 0, asked);
            return told.stream().filter(r -> r.id().equals(id)).findFirst().or(() -> told.stream().findFirst());
        } catch (HostException e) {
            if (e.kind() == HostException.Kind.GONE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private List<DavResource> ask(URI address, int depth, String asked) throws IOException {
        HostCalls.Answer answer = calls.send(HttpRequest.newBuilder(address).header("Depth", Integer.toString(depth)).header("Content-Type", "application/xml; charset=utf-8")
                .method("PROPFIND", HttpRequest.BodyPublishers.ofString(asked)), LISTING);
        if (answer.status() != MULTI) {
            throw refusal(answer, address);
        }
        Instant now = answer.headers().firstValue("Date").flatMap(HttpDate::read).orElseGet(Instant::now);
        List<DavResource> out = new ArrayList<>();
        for (Multistatus.Response response : Multistatus.read(answer.body())) {
            paths.id(response.href()).ifPresent(id -> out.add(DavResource.of(id, response, now)));
        }
        return out;
    }

    /** @param limit of bytes */
    HostCalls.Answer get(String id, long limit) throws IOException {
        URI address = paths.document(id);
        try {
            HostCalls.Answer answer = calls.send(HttpRequest.newBuilder(address).GET(), limit);
            if (answer.status() != 200) {
                throw refusal(answer, address);
            }
            return answer;
        } catch (HostException e) {
            throw e.kind() == HostException.Kind.TOO_LARGE ? new HostException(HostException.Kind.TOO_LARGE, id + " has more than " + limit + " bytes") : e;
        }
    }

    /**
     * Writes a file.
     *
     * @param before what is there now; empty: nothing may be there
     * @throws HostException CHANGED if something else is there
     */
    void put(String id, byte[] content, Optional<DavResource> before) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(paths.document(id)).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofByteArray(content));
        if (before.isEmpty()) {
            request.header("If-None-Match", "*");
        }
        done(onlyIf(request, before), paths.document(id));
    }

    /** @throws HostException CHANGED if it is not as it was before */
    void delete(String id, DavResource before) throws IOException {
        done(onlyIf(HttpRequest.newBuilder(paths.document(id)).DELETE(), Optional.of(before)), paths.document(id));
    }

    private static HttpRequest.Builder onlyIf(HttpRequest.Builder request, Optional<DavResource> before) {
        before.flatMap(DavResource::strongEtag).ifPresent(etag -> request.header("If-Match", etag));
        return request;
    }

    private void done(HttpRequest.Builder request, URI address) throws IOException {
        HostCalls.Answer answer = calls.send(request, HostCalls.SMALL);
        if (answer.status() == MULTI || answer.status() / 100 != 2) {
            throw HostException.ofStatus(answer.status(), address.toString());
        }
    }

    /**
     * Changes properties of ours, all or none.
     *
     * @param id     empty: the root
     * @param before as it was found; empty: it does not matter
     * @param remove names; some may not be there
     * @param set    values by name, in the order in which they are written
     * @throws HostException CHANGED if the document is not as it was before, as far as the server looks at that
     */
    void patch(String id, Optional<DavResource> before, List<String> remove, Map<String, String> set) throws IOException {
        URI address = id.isEmpty() ? paths.root() : paths.document(id);
        StringBuilder xml = new StringBuilder(HEAD).append("<D:propertyupdate xmlns:D=\"DAV:\" xmlns:g=\"" + NAMESPACE + "\">");
        // One by one: of several properties in one element, Tomcat 10.1 takes the last and says that it took all.
        remove.forEach(name -> xml.append("<D:remove><D:prop><g:").append(name).append("/></D:prop></D:remove>"));
        set.forEach((name, value) -> xml.append("<D:set><D:prop><g:").append(name).append('>').append(XmlText.escape(value)).append("</g:").append(name).append("></D:prop></D:set>"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Content-Type", "application/xml; charset=utf-8")
                .method("PROPPATCH", HttpRequest.BodyPublishers.ofString(xml.append("</D:propertyupdate>").toString(), StandardCharsets.UTF_8));
        HostCalls.Answer answer = calls.send(onlyIf(request, before), HostCalls.SMALL);
        if (answer.status() != MULTI) {
            throw refusal(answer, address);
        }
        for (Multistatus.Response response : Multistatus.read(answer.body())) {
            // Nothing to remove is no refusal, though some servers say so.
            if (response.refusal() != 0 && !(set.isEmpty() && response.refusal() == NOT_FOUND)) {
                throw HostException.ofStatus(response.refusal() == NOT_FOUND ? 403 : response.refusal(), "PROPPATCH of " + address);
            }
        }
    }

    private HostException refusal(HostCalls.Answer answer, URI address) {
        int status = answer.status();
        // What the root refuses, everything below it does.
        HostException.Kind kind = address.equals(paths.root()) ? HostException.Kind.SETTINGS : HostException.Kind.DOCUMENT;
        if (status / 100 == 3) {
            return new HostException(kind, address + " sends to " + answer.headers().firstValue("Location").orElse("another place")
                    + ", where no password is sent: write the address into the configuration that the documents have");
        }
        if (status == 405 || status == 501 || status / 100 == 2) {
            return new HostException(kind, address + " answers with status " + status + ": that is no WebDAV; check the address");
        }
        return HostException.ofStatus(status, address.toString());
    }
}
