package org.gangmu.connect.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A fake of a WebDAV server that says what a test tells it to: for what real servers cannot be made to say. It keeps nothing. */
final class FakeDavServer implements AutoCloseable {

    /** What it answers to one method on one path. */
    interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = Collections.synchronizedMap(new HashMap<>());

    FakeDavServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
            asked.add(call);
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getRequestBody().readAllBytes();
            answers.getOrDefault(call, status(404)).give(exchange);
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/dav/");
    }

    void on(String call, Answer answer) {
        answers.put(call, answer);
    }

    static Answer status(int status, String... header) {
        return exchange -> {
            for (int i = 0; i + 1 < header.length; i += 2) {
                exchange.getResponseHeaders().set(header[i], header[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    static Answer body(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    static Answer multistatus(String... responses) {
        return body(207, "<?xml version=\"1.0\" encoding=\"utf-8\"?><d:multistatus xmlns:d=\"DAV:\" xmlns:g=\"urn:gangmu\">" + String.join("", responses) + "</d:multistatus>");
    }

    static String folder(String href) {
        return response(href, "<d:resourcetype><d:collection/></d:resourcetype>");
    }

    static String file(String href, String etag) {
        return response(href, "<d:resourcetype/><d:getetag>" + etag + "</d:getetag><d:getlastmodified>Fri, 01 Mar 2024 08:00:00 GMT</d:getlastmodified><d:getcontentlength>3</d:getcontentlength>");
    }

    static String response(String href, String properties) {
        return "<d:response><d:href>" + href + "</d:href><d:propstat><d:prop>" + properties + "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
