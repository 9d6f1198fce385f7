package org.gangmu.plugins.cmis;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Stands between the connector and the real server, and gives answers that the server cannot be made to give. */
final class RefusingProxy implements AutoCloseable {

    private final int target;
    private final HttpServer server;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicReference<Function<String, Optional<Integer>>> refusal = new AtomicReference<>(r -> Optional.empty());
    private final Map<String, String> rewritten = new ConcurrentHashMap<>();

    RefusingProxy(int target) throws IOException {
        this.target = target;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(r -> {
            Thread thread = new Thread(r, "proxy");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** @param rule given "METHOD address body" of a request, says with which status it is refused; 0: the connection is closed without a word */
    void refuse(Function<String, Optional<Integer>> rule) {
        refusal.set(rule);
    }

    /** Changes requests on their way: each match of a pattern. */
    void rewrite(String pattern, String replacement) {
        rewritten.put(pattern, replacement);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String address = exchange.getRequestURI().toString();
            Optional<Integer> status = refusal.get().apply(exchange.getRequestMethod() + " " + address + " " + new String(body, StandardCharsets.ISO_8859_1));
            if (status.isPresent() && status.get() == 0) {
                return;
            }
            if (status.isPresent()) {
                byte[] words = "<html>the gateway is not in the mood</html>".getBytes(StandardCharsets.US_ASCII);
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(status.get(), words.length);
                exchange.getResponseBody().write(words);
                return;
            }
            String sent = new String(body, StandardCharsets.ISO_8859_1);
            for (Map.Entry<String, String> change : rewritten.entrySet()) {
                address = address.replaceAll(change.getKey(), change.getValue());
                sent = sent.replaceAll(change.getKey(), change.getValue());
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + target + address))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(sent.getBytes(StandardCharsets.ISO_8859_1)));
            for (String name : new String[] {"Authorization", "Content-Type", "Accept"}) {
                Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).ifPresent(v -> request.header(name, v));
            }
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            // The server's answers hold its own address: what follows would go past.
            byte[] answer = new String(response.body(), StandardCharsets.ISO_8859_1).replace(":" + target, ":" + port()).getBytes(StandardCharsets.ISO_8859_1);
            response.headers().firstValue("Content-Type").ifPresent(v -> exchange.getResponseHeaders().set("Content-Type", v));
            exchange.sendResponseHeaders(response.statusCode(), answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
