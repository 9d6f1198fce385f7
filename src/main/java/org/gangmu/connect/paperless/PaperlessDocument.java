package org.gangmu.connect.paperless;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gangmu.connect.HostException;

/**
 * A document as paperless tells of it.
 *
 * @param modified time of its last change, of its properties too
 * @param checksum of its newest original; empty if that was not told
 * @param fields   its custom fields, as they are sent back
 * @param tags     numbers of its tags
 */
record PaperlessDocument(int id, Instant modified, String name, String checksum, List<JsonNode> fields, List<Integer> tags) {

    /** What is asked for: the text of a document is long, and needed by nobody here. */
    static final String ASKED = "fields=id,modified,original_file_name,title,tags,custom_fields,versions";

    /** @throws HostException SETTINGS if it is none */
    static PaperlessDocument of(JsonNode node) throws HostException {
        try {
            List<JsonNode> fields = new ArrayList<>();
            node.path("custom_fields").forEach(fields::add);
            List<Integer> tags = new ArrayList<>();
            node.path("tags").forEach(t -> tags.add(t.asInt()));
            String name = node.path("original_file_name").asText("");
            return new PaperlessDocument(node.required("id").asInt(), OffsetDateTime.parse(node.required("modified").asText()).toInstant(),
                    name.isEmpty() || name.equals("null") ? node.path("title").asText("document") : name, newest(node.path("versions")), List.copyOf(fields), List.copyOf(tags));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new HostException(HostException.Kind.SETTINGS, "what paperless says of a document is not understood (" + e.getMessage() + "): is it a paperless-ngx of a version that is supported?", e);
        }
    }

    private static String newest(JsonNode versions) {
        int most = -1;
        String checksum = "";
        for (JsonNode version : versions) {
            if (version.path("id").asInt() > most) {
                most = version.path("id").asInt();
                checksum = version.path("checksum").asText("");
            }
        }
        return checksum;
    }

    PaperlessDocument withChecksum(String told) {
        return new PaperlessDocument(id, modified, name, told, fields, tags);
    }

    /** Of the properties and of the bytes. */
    String version() {
        return modified + " " + checksum;
    }

    /** Text of a custom field; empty if the document has none. */
    String text(int field) {
        return fields.stream().filter(f -> f.path("field").asInt() == field && f.path("value").isTextual()).map(f -> f.path("value").asText()).findFirst().orElse("");
    }
}
