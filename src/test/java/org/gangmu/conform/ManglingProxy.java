package org.gangmu.conform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** Stands before a real service and changes its answers. */
final class ManglingProxy implements AutoCloseable {

    /** An answer on its way. */
    static final class Answer {
        String path;
        String query;
        int status;
        byte[] body;
        final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    interface Change {
        void change(Answer answer);
    }

    private final URI service;
    private final Change change;
    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    ManglingProxy(URI service, Change change) throws IOException {
        this.service = service;
        this.change = change;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::pass);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(exchange.getRequestURI().toString()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            if (exchange.getRequestHeaders().containsKey("If-Match")) {
                request.header("If-Match", exchange.getRequestHeaders().getFirst("If-Match"));
            }
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Answer answer = new Answer();
            answer.path = exchange.getRequestURI().getPath();
            answer.query = String.valueOf(exchange.getRequestURI().getQuery());
            answer.status = response.statusCode();
            answer.body = response.body();
            response.headers().map().forEach((name, values) -> answer.headers.put(name, values.get(0)));
            change.change(answer);
            answer.headers.remove("Content-Length");
            answer.headers.remove("Transfer-Encoding");
            answer.headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status, answer.body.length == 0 ? -1 : answer.body.length);
            exchange.getResponseBody().write(answer.body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
