package org.gangmu.connect.paperless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A fake of paperless-ngx, which cannot be run here. Its shape is taken from the documentation and the published sources of paperless-ngx (2.19 and what follows it): token, versions of the API and 406, pages with
 * {@code next}, {@code ordering} and {@code modified__gt}, PATCH that takes custom fields and tags as a whole, short texts of 128 characters, unknown numbers refused with 400, {@code modified} set by every PATCH.
 * What no real server has said: how long any of it takes, and what its database does with two writers.
 */
final class FakePaperless implements AutoCloseable {

    static final String TOKEN = "0123abcd";

    static {
        // Else each answer waits for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A document. */
    static final class Doc {
        final int id;
        byte[] bytes;
        Instant modified;
        ArrayNode fields = JSON.createArrayNode();
        ArrayNode tags = JSON.createArrayNode();

        Doc(int id, byte[] bytes, Instant modified) {
            this.id = id;
            this.bytes = bytes;
            this.modified = modified;
        }
    }

    final Map<Integer, Doc> documents = new TreeMap<>();
    final Map<Integer, ObjectNode> fields = new TreeMap<>();
    final Map<Integer, ObjectNode> tags = new TreeMap<>();
    final List<String> asked = new ArrayList<>();
    int newestVersion = 10;
    boolean longTexts = true;
    boolean tellsVersions = true;
    /** What it answers to "METHOD path" in place of what it would: a status. */
    final Map<String, Integer> faults = new HashMap<>();
    /** Done before a PATCH is carried out, while the connector believes the document unchanged. */
    Runnable beforePatch = () -> { };

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Instant clock = Instant.parse("2026-01-01T00:00:00.000001Z");
    private int next = 100;

    FakePaperless() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try {
                answer(exchange);
            } catch (RuntimeException e) {
                reply(exchange, 500, JSON.createObjectNode().put("error", e.toString()));
            }
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized Doc add(String text) {
        clock = clock.plusMillis(1);
        Doc document = new Doc(++next, text.getBytes(StandardCharsets.UTF_8), clock);
        documents.put(document.id, document);
        return document;
    }

    synchronized void change(Doc document, String text) {
        clock = clock.plusMillis(1);
        document.bytes = text.getBytes(StandardCharsets.UTF_8);
        document.modified = clock;
    }

    synchronized int field(String name, String type) {
        fields.put(++next, JSON.createObjectNode().put("id", next).put("name", name).put("data_type", type));
        return next;
    }

    synchronized int tag(String name) {
        tags.put(++next, JSON.createObjectNode().put("id", next).put("name", name));
        return next;
    }

    /** Text of a document's custom field by its name; null if it has none. */
    synchronized String value(Doc document, String field) {
        for (JsonNode entry : document.fields) {
            if (fields.get(entry.path("field").asInt()).path("name").asText().equals(field)) {
                return entry.path("value").asText();
            }
        }
        return null;
    }

    synchronized List<String> tagsOf(Doc document) {
        List<String> out = new ArrayList<>();
        document.tags.forEach(t -> out.add(tags.get(t.asInt()).path("name").asText()));
        return out;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String call = exchange.getRequestMethod() + " " + path;
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (call.startsWith("PATCH")) {
            beforePatch.run();
        }
        synchronized (this) {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            if (!("Token " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                reply(exchange, 401, JSON.createObjectNode().put("detail", "Invalid token."));
                return;
            }
            if (faults.containsKey(call)) {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/");
                reply(exchange, faults.get(call), JSON.createObjectNode().put("detail", "as the test told"));
                return;
            }
            String accept = exchange.getRequestHeaders().getFirst("Accept");
            int version = Integer.parseInt(accept.replaceAll(".*version=", ""));
            if (version > newestVersion) {
                reply(exchange, 406, JSON.createObjectNode().put("detail", "Invalid version in \"Accept\" header."));
                return;
            }
            JsonNode given = body.length == 0 ? null : JSON.readTree(body);
            String[] parts = path.split("/");
            switch (parts[2]) {
                case "custom_fields" -> things(exchange, fields, parts, given);
                case "tags" -> things(exchange, tags, parts, given);
                case "documents" -> documents(exchange, parts, given);
                default -> reply(exchange, 404, JSON.createObjectNode());
            }
        }
    }

    private void things(HttpExchange exchange, Map<Integer, ObjectNode> things, String[] parts, JsonNode given) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> page(exchange, new ArrayList<>(things.values()), n -> n);
            case "POST" -> {
                boolean known = List.of("string", "url", "date", "boolean", "integer", "float", "monetary", "documentlink", "select").contains(given.path("data_type").asText("string"))
                        || longTexts && given.path("data_type").asText().equals("longtext");
                boolean twice = things.values().stream().anyMatch(t -> t.path("name").equals(given.path("name")));
                if (!known || twice) {
                    reply(exchange, 400, JSON.createObjectNode().put("error", twice ? "Object violates name unique constraint" : "not a valid choice"));
                    return;
                }
                ObjectNode made = ((ObjectNode) given.deepCopy()).put("id", ++next);
                things.put(next, made);
                reply(exchange, 201, made);
            }
            default -> {
                int id = Integer.parseInt(parts[3]);
                reply(exchange, things.remove(id) == null ? 404 : 204, null);
                documents.values().forEach(d -> {
                    d.fields = filtered(d.fields, n -> things != fields || n.path("field").asInt() != id);
                    d.tags = filtered(d.tags, n -> things != tags || n.asInt() != id);
                });
            }
        }
    }

    private static ArrayNode filtered(ArrayNode all, java.util.function.Predicate<JsonNode> kept) {
        ArrayNode out = JSON.createArrayNode();
        all.forEach(n -> {
            if (kept.test(n)) {
                out.add(n);
            }
        });
        return out;
    }

    private void documents(HttpExchange exchange, String[] parts, JsonNode given) throws IOException {
        if (parts.length == 3) {
            Instant after = parameter(exchange, "modified__gt", "").isEmpty() ? Instant.MIN : Instant.parse(parameter(exchange, "modified__gt", ""));
            List<Doc> found = new ArrayList<>(documents.values().stream().filter(d -> d.modified.isAfter(after)).toList());
            if (parameter(exchange, "ordering", "").equals("modified,id")) {
                found.sort(Comparator.comparing((Doc d) -> d.modified).thenComparing(d -> d.id));
            }
            page(exchange, found, this::node);
            return;
        }
        Doc document = documents.get(Integer.parseInt(parts[3]));
        if (document == null) {
            reply(exchange, 404, JSON.createObjectNode().put("detail", "Not found."));
        } else if (parts.length > 4 && parts[4].equals("download")) {
            exchange.sendResponseHeaders(200, document.bytes.length == 0 ? -1 : document.bytes.length);
            exchange.getResponseBody().write(document.bytes);
        } else if (parts.length > 4 && parts[4].equals("metadata")) {
            reply(exchange, 200, JSON.createObjectNode().put("original_checksum", checksum(document)));
        } else if (exchange.getRequestMethod().equals("PATCH")) {
            patch(exchange, document, given);
        } else {
            reply(exchange, 200, node(document));
        }
    }

    private void patch(HttpExchange exchange, Doc document, JsonNode given) throws IOException {
        for (JsonNode entry : given.path("custom_fields")) {
            ObjectNode field = fields.get(entry.path("field").asInt());
            String value = entry.path("value").asText();
            if (field == null || field.path("data_type").asText().equals("string") && value.codePointCount(0, value.length()) > 128) {
                reply(exchange, 400, JSON.createObjectNode().put("custom_fields", field == null ? "Invalid pk" : "Ensure this value has at most 128 characters"));
                return;
            }
        }
        for (JsonNode tag : given.path("tags")) {
            if (!tags.containsKey(tag.asInt())) {
                reply(exchange, 400, JSON.createObjectNode().put("tags", "Invalid pk"));
                return;
            }
        }
        document.fields = given.has("custom_fields") ? (ArrayNode) given.path("custom_fields") : document.fields;
        document.tags = given.has("tags") ? (ArrayNode) given.path("tags") : document.tags;
        clock = clock.plusMillis(1);
        document.modified = clock;
        reply(exchange, 200, node(document));
    }

    private ObjectNode node(Doc document) {
        ObjectNode node = JSON.createObjectNode().put("id", document.id).put("title", "Titel " + document.id).put("original_file_name", "报告 " + document.id + ".txt")
                .put("modified", document.modified.atOffset(ZoneOffset.ofHours(1)).toString());
        node.set("custom_fields", document.fields);
        node.set("tags", document.tags);
        if (tellsVersions) {
            node.putArray("versions").add(JSON.createObjectNode().put("id", document.id).put("checksum", checksum(document)));
        }
        return node;
    }

    private static String checksum(Doc document) {
        try {
            return String.format("%032x", new BigInteger(1, MessageDigest.getInstance("MD5").digest(document.bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> void page(HttpExchange exchange, List<T> all, Function<T, JsonNode> node) throws IOException {
        int size = Integer.parseInt(parameter(exchange, "page_size", "25"));
        int number = Integer.parseInt(parameter(exchange, "page", "1"));
        int from = (number - 1) * size;
        if (from > 0 && from >= all.size()) {
            reply(exchange, 404, JSON.createObjectNode().put("detail", "Invalid page."));
            return;
        }
        ObjectNode page = JSON.createObjectNode().put("count", all.size());
        // As behind a proxy that paperless does not know of: nobody may follow it with a token.
        page.put("next", from + size < all.size() ? "http://paperless.invalid/api/?page=" + (number + 1) : null);
        ArrayNode results = page.putArray("results");
        all.subList(from, Math.min(all.size(), from + size)).forEach(t -> results.add(node.apply(t)));
        reply(exchange, 200, page);
    }

    private static String parameter(HttpExchange exchange, String name, String otherwise) {
        for (String pair : String.valueOf(exchange.getRequestURI().getRawQuery()).split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return otherwise;
    }

    private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
