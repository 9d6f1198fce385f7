package org.gangmu.connect.files;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a WebDAV server tells of a document or folder.
 *
 * @param id       path below the root; empty: the root
 * @param folder   whether it is one
 * @param etag     as the server gave it
 * @param modified time of change, as the server gave it
 * @param size     in bytes; -1 if it does not tell
 * @param tag      for its bytes
 * @param own      properties of ours, by name
 */
record DavResource(String id, boolean folder, Optional<String> etag, Optional<String> modified, long size, ContentTag tag, Map<String, String> own) {

    static DavResource of(String id, Multistatus.Response response, Instant now) {
        Optional<String> etag = response.dav("getetag").filter(e -> !e.isEmpty());
        Optional<String> modified = response.dav("getlastmodified").filter(m -> !m.isEmpty());
        long size = response.dav("getcontentlength").filter(s -> s.matches("[0-9]{1,18}")).map(Long::parseLong).orElse(-1L);
        return new DavResource(id, response.folder(), etag, modified, size, tag(etag, modified, size, now), response.own());
    }

    private static ContentTag tag(Optional<String> etag, Optional<String> modified, long size, Instant now) {
        // A weak tag, and a time that is told in seconds, may be those of two states that followed one another quickly.
        boolean recent = modified.flatMap(HttpDate::read).map(m -> ContentTag.isRecent(m, now)).orElse(etag.isEmpty());
        return etag.map(e -> new ContentTag(opaque(e), e.startsWith("W/") && recent)).orElseGet(() -> new ContentTag(modified.orElse("") + "/" + size, recent));
    }

    /** Some servers call the tag of a young file weak and later, unchanged, strong. */
    static String opaque(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }

    String name() {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /** For {@code If-Match}, which weak tags never meet. */
    Optional<String> strongEtag() {
        return etag.filter(e -> e.startsWith("\""));
    }
}
