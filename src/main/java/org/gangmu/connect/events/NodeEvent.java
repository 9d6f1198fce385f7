package org.gangmu.connect.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * News of a node of Alfresco, as its repository publishes it: a CloudEvent whose data hold the node as it is.
 *
 * @param type of the event
 * @param id   of the node; empty if the event is about something else, or the node is no file
 */
record NodeEvent(String type, Optional<String> id) {

    /** An update of properties alone is news too: the connector sees for itself that the labels are still current. */
    private static final Set<String> NODES = Set.of("org.alfresco.event.node.Created", "org.alfresco.event.node.Updated", "org.alfresco.event.node.Deleted");
    private static final int LONGEST_ID = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IOException if it is no such event; the message says why */
    static NodeEvent read(String text) throws IOException {
        JsonNode event;
        try {
            event = JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IOException("no JSON: " + e.getOriginalMessage(), e);
        }
        String type = event == null ? "" : event.path("type").asText();
        if (type.isEmpty()) {
            throw new IOException("no CloudEvent: it has no type");
        }
        if (!NODES.contains(type)) {
            return new NodeEvent(type, Optional.empty());
        }
        JsonNode node = event.path("data").path("resource");
        String id = node.path("id").isTextual() ? node.path("id").asText() : "";
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new IOException("an event " + type + " without the id of a node (data.resource.id)");
        }
        return new NodeEvent(type, node.path("isFile").asBoolean(true) ? Optional.of(id) : Optional.empty());
    }
}
