package org.gangmu.connect.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One piece of news, as the CloudEvents specification (1.0) has it.
 *
 * @param source and id together name the event: the same pair again is the same event again
 * @param type    of the event
 * @param subject what it is about; empty if it does not say
 * @param data    whatever came with it; missing if nothing did
 */
record CloudEvent(String id, String source, String type, String subject, JsonNode data) {

    static final String MEDIA_TYPE = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String BINARY = "ce-";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The events of a request: one in its body, one in its headers with its data in the body, or many in its body.
     *
     * @param headers by their names in small letters
     * @throws IOException if there is none in it; the message says why
     */
    static List<CloudEvent> read(Map<String, String> headers, byte[] body) throws IOException {
        String type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT).split(";")[0].strip();
        if (headers.containsKey(BINARY + "specversion")) {
            ObjectNode event = JSON.createObjectNode();
            for (String name : List.of("specversion", "id", "source", "type", "subject")) {
                if (headers.containsKey(BINARY + name)) {
                    event.put(name, decoded(headers.get(BINARY + name)));
                }
            }
            if (body.length > 0) {
                event.set("data", json(body));
            }
            return List.of(of(event));
        }
        JsonNode root = json(body);
        if (type.equals(BATCH) || root.isArray()) {
            List<CloudEvent> out = new ArrayList<>();
            for (JsonNode event : root) {
                out.add(of(event));
            }
            return out;
        }
        return List.of(of(root));
    }

    /** In headers all but printable ASCII is percent-encoded UTF-8, and a value may stand in quotes. What is no such encoding is left as it is. */
    private static String decoded(String value) {
        String bare = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"") ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
        if (!bare.contains("%") || bare.matches("(?s).*%(?![0-9A-Fa-f]{2}).*")) {
            return bare;
        }
        return URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static JsonNode json(byte[] body) throws IOException {
        try {
            JsonNode root = JSON.readTree(body);
            if (root == null || root.isMissingNode()) {
                throw new IOException("the request holds nothing");
            }
            return root;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IOException("the request holds no JSON, from line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + " on", e);
        }
    }

    private static CloudEvent of(JsonNode event) throws IOException {
        for (String name : List.of("specversion", "id", "source", "type")) {
            if (!event.path(name).isTextual() || event.path(name).asText().isEmpty()) {
                throw new IOException("no CloudEvent: \"" + name + "\" is missing");
            }
        }
        if (!event.path("specversion").asText().startsWith("1.")) {
            throw new IOException("a CloudEvent of version " + event.path("specversion").asText() + "; 1.0 is read");
        }
        return new CloudEvent(event.path("id").asText(), event.path("source").asText(), event.path("type").asText(), event.path("subject").asText(""), event.path("data"));
    }

    /** As it is sent, all in the body. */
    byte[] write(Instant time) {
        ObjectNode event = JSON.createObjectNode();
        event.put("specversion", "1.0").put("id", id).put("source", source).put("type", type).put("subject", subject).put("time", time.toString());
        event.put("datacontenttype", "application/json").set("data", data);
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
