package org.gangmu.connect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gangmu.client.GangmuClient;

/** A fake: a service that finds nothing in any document, and misbehaves as it is told. */
final class FakeService implements AutoCloseable {

    private static final String SUMMARY = "{\"source\":{\"language\":\"zh\"},\"articles\":[]}";

    /** How a document is answered; whatever it throws closes the connection without an answer. */
    interface Answer {
        /** @return status; 200: with a summary */
        int of(String name, HttpExchange exchange) throws IOException;
    }

    volatile Answer answer = (name, exchange) -> 200;
    /** Edition that is told when it is asked for. */
    volatile String told = "1111111111111111";
    /** Edition under which documents are judged. */
    volatile String judging = told;
    /** Names of the documents that were sent, in their order. */
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService pool = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fake-service");
        thread.setDaemon(true);
        return thread;
    });

    FakeService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(pool);
        server.createContext("/v1/rulebook", exchange -> {
            try (exchange) {
                send(exchange, 200, told, "{}");
            }
        });
        server.createContext("/v1/summarize", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                String name = exchange.getRequestURI().getQuery().replaceAll(".*name=", "");
                asked.add(name);
                int status = answer.of(name, exchange);
                send(exchange, status, judging, status == 200 ? SUMMARY : "{\"type\":\"urn:gangmu:problem:some-trouble\",\"detail\":\"trouble\"}");
            }
        });
        server.start();
    }

    private static void send(HttpExchange exchange, int status, String edition, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Gangmu-Edition", edition);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** That gives up at once. */
    GangmuClient client() {
        return GangmuClient.of(address(), Optional.empty()).withLimits(Duration.ofSeconds(30), Duration.ZERO);
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }
}
