package org.gangmu.connect.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** The program at the other end: hears callbacks, and serves documents. */
final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<JsonNode> heard = Collections.synchronizedList(new ArrayList<>());
    final List<String> doubts = Collections.synchronizedList(new ArrayList<>());
    final Map<String, byte[]> documents = new ConcurrentHashMap<>();
    /** Status of the answer to a callback, by its subject. */
    volatile UnaryOperator<String> status = subject -> "204";
    private final HttpServer server;

    Receiver(Optional<Signature> signature) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/callback", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                signature.flatMap(s -> s.doubt(exchange.getRequestHeaders()::getFirst, body, Instant.now())).ifPresent(doubts::add);
                JsonNode event = JSON.readTree(body);
                int answer = Integer.parseInt(status.apply(event.path("subject").asText()));
                if (answer / 100 == 2) {
                    heard.add(event);
                }
                exchange.sendResponseHeaders(answer, -1);
            }
        });
        server.createContext("/documents/", exchange -> {
            try (exchange) {
                byte[] document = documents.get(exchange.getRequestURI().getPath().substring("/documents/".length()));
                exchange.sendResponseHeaders(document == null ? 404 : 200, document == null ? -1 : document.length);
                if (document != null) {
                    exchange.getResponseBody().write(document);
                }
            }
        });
        server.start();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** What was heard of each document, the same message once. */
    Map<String, List<JsonNode>> messages() {
        Map<String, List<JsonNode>> out = new HashMap<>();
        List<String> ids = new ArrayList<>();
        synchronized (heard) {
            for (JsonNode event : heard) {
                if (!ids.contains(event.path("id").asText())) {
                    ids.add(event.path("id").asText());
                    out.computeIfAbsent(event.path("subject").asText(), s -> new ArrayList<>()).add(event);
                }
            }
        }
        return out;
    }

    static byte[] event(String id, String subject, String data) {
        return ("{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"/test\",\"type\":\"t\",\"subject\":\"" + subject + "\",\"data\":" + data + "}").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
