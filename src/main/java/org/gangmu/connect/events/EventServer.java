package org.gangmu.connect.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.gangmu.connect.EventSink;
import org.gangmu.connect.Setting;
import org.gangmu.connect.Settings;

/**
 * Hears over HTTP that documents changed: {@code POST /changed?id=…}, or CloudEvents at {@code POST /events}. Answers 202 when the news is noted for good, so that a sender that hears nothing has to send
 * again, and none that heard 202 has to.
 */
public final class EventServer implements Closeable {

    private static final String LISTEN = "listen";
    private static final String TOKEN = "listen.token";
    private static final String SECRET = "listen.secret";
    /** News, and texts that come with it. */
    private static final int MOST = 8_000_000;
    /** Ids of hosts are shorter; what is noted is kept. */
    private static final int LONGEST_ID = 4000;
    /** Whoever sends slowly holds one of them, until his time is over: a few must not be able to hold all. */
    private static final int THREADS = 64;
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // Whoever sends his request drop by drop keeps others from being heard. Java reads these before its first server starts.
        System.setProperty("sun.net.httpserver.maxReqTime", System.getProperty("sun.net.httpserver.maxReqTime", "20"));
        System.setProperty("sun.net.httpserver.maxRspTime", System.getProperty("sun.net.httpserver.maxRspTime", "20"));
    }

    private final HttpServer server;
    private final ExecutorService pool;
    private final EventSink sink;
    private final Inbox inbox;
    private final Optional<String> token;
    private final Optional<Signature> signature;

    /** A request that is refused. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String message) {
            super(message, null, false, false);
            this.status = status;
        }
    }

    /** What a configuration may hold of it. */
    public static List<Setting> settings() {
        return List.of(Setting.optional(LISTEN, "hear of changes at this address and port, such as 127.0.0.1:8787 (default: do not)"),
                Setting.optional(TOKEN, "senders have to show this (Authorization: Bearer …)"),
                Setting.optional(SECRET, "senders have to sign with this (Standard Webhooks)"));
    }

    /**
     * Starts one, where the configuration asks for it.
     *
     * @param host a host that takes documents from events, where it is one
     * @throws org.gangmu.connect.SettingsException if the configuration cannot be right
     */
    public static Optional<EventServer> of(Settings settings, EventSink sink, Object host) throws IOException {
        Optional<Door> door = Door.of(settings);
        if (door.isEmpty()) {
            return Optional.empty();
        }
        Inbox inbox = host instanceof Inbox own ? own : announcing(sink);
        inbox.tell(sink);
        return Optional.of(new EventServer(door.get().address(), sink, inbox, door.get().token(), door.get().signature()));
    }

    /**
     * Looks at what the configuration says of it, and does nothing.
     *
     * @throws org.gangmu.connect.SettingsException if it cannot be right
     */
    public static void check(Settings settings) {
        Door.of(settings);
    }

    /** Where it listens, and whom it lets in. */
    private record Door(InetSocketAddress address, Optional<String> token, Optional<Signature> signature) {

        static Optional<Door> of(Settings settings) {
            Optional<String> listen = settings.text(LISTEN);
            if (listen.isEmpty()) {
                return Optional.empty();
            }
            InetSocketAddress address = address(settings, listen.get());
            Optional<String> token = settings.text(TOKEN);
            Optional<Signature> signature;
            try {
                signature = settings.text(SECRET).map(Signature::new);
            } catch (IllegalArgumentException e) {
                throw settings.wrong(SECRET, "behind whsec_ stands base64; any other text is taken as it is");
            }
            if (token.isEmpty() && signature.isEmpty() && !address.getAddress().isLoopbackAddress()) {
                throw settings.wrong(LISTEN, "other machines can reach " + listen.get() + ": set " + TOKEN + " or " + SECRET + ", or listen on 127.0.0.1");
            }
            return Optional.of(new Door(address, token, signature));
        }

        private static InetSocketAddress address(Settings settings, String listen) {
            int colon = listen.lastIndexOf(':');
            if (colon <= 0 || !listen.substring(colon + 1).matches("[0-9]{1,5}") || Integer.parseInt(listen.substring(colon + 1)) > 65535) {
                throw settings.wrong(LISTEN, "it should be an address and a port, such as 127.0.0.1:8787, not \"" + listen + "\"");
            }
            try {
                return new InetSocketAddress(InetAddress.getByName(listen.substring(0, colon)), Integer.parseInt(listen.substring(colon + 1)));
            } catch (UnknownHostException e) {
                throw settings.wrong(LISTEN, "no address of this machine is called \"" + listen.substring(0, colon) + "\"");
            }
        }
    }

    /** For hosts that have the documents themselves: an event says which. */
    private static Inbox announcing(EventSink sink) {
        return event -> {
            String id = !event.subject().isEmpty() ? event.subject() : event.data().path("id").asText(event.data().path("resource").path("id").asText());
            if (id.isEmpty() || id.length() > LONGEST_ID) {
                throw new IllegalArgumentException("the event does not say which document: it needs a \"subject\" or \"data.id\" of at most " + LONGEST_ID + " characters");
            }
            sink.changed(id);
            return id;
        };
    }

    EventServer(InetSocketAddress address, EventSink sink, Inbox inbox, Optional<String> token, Optional<Signature> signature) throws IOException {
        this.sink = sink;
        this.inbox = inbox;
        this.token = token;
        this.signature = signature;
        try {
            this.server = HttpServer.create(address, 64);
        } catch (java.net.BindException e) {
            throw new IOException("cannot listen on " + address + " (" + e.getMessage() + "): choose another port (" + LISTEN + " = …)", e);
        }
        ThreadPoolExecutor threads = new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "gangmu-events");
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
        this.pool = threads;
        server.setExecutor(pool);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it listens: http://127.0.0.1:8787. */
    public URI address() {
        InetSocketAddress at = server.getAddress();
        String host = at.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                ObjectNode noted = answered(exchange);
                send(exchange, exchange.getRequestMethod().equals("GET") ? 200 : 202, "application/json", noted);
            } catch (Refused e) {
                send(exchange, e.status, "application/problem+json", JSON.createObjectNode().put("title", "Not noted").put("status", e.status).put("detail", e.getMessage()));
            } catch (IOException | RuntimeException e) {
                send(exchange, 503, "application/problem+json", JSON.createObjectNode().put("title", "Not noted").put("status", 503).put("detail", "the news could not be noted; send it again later"));
            }
        }
    }

    private ObjectNode answered(HttpExchange exchange) throws IOException, Refused {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/health")) {
            if (!exchange.getRequestMethod().equals("GET")) {
                throw new Refused(405, "GET it; news are taken at POST /changed?id=… and POST /events");
            }
            return JSON.createObjectNode().put("status", "listening");
        }
        if (!path.equals("/changed") && !path.equals("/events")) {
            throw new Refused(404, "nothing is here; there is POST /changed?id=…, POST /events and GET /health");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            throw new Refused(405, "POST it");
        }
        if (exchange.getRequestHeaders().containsKey("Origin")) {
            throw new Refused(403, "pages in a browser are not heard");
        }
        // Strangers need not send their bodies.
        checkToken(exchange);
        byte[] body = body(exchange);
        checkSignature(exchange, body);
        ObjectNode noted = JSON.createObjectNode();
        if (path.equals("/changed")) {
            String id = id(exchange.getRequestURI().getRawQuery());
            sink.changed(id);
            return noted.put("noted", id);
        }
        try {
            for (CloudEvent event : events(exchange, body)) {
                noted.withArray("noted").add(inbox.take(event));
            }
        } catch (IllegalArgumentException e) {
            throw new Refused(422, e.getMessage());
        }
        return noted;
    }

    private static List<CloudEvent> events(HttpExchange exchange, byte[] body) throws Refused {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        try {
            return CloudEvent.read(headers, body);
        } catch (IOException e) {
            throw new Refused(400, e.getMessage());
        }
    }

    private static byte[] body(HttpExchange exchange) throws IOException, Refused {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(MOST + 1);
            if (body.length > MOST) {
                throw new Refused(413, "more than " + MOST + " bytes: send the address of the document instead of its text");
            }
            return body;
        }
    }

    private void checkToken(HttpExchange exchange) throws Refused {
        if (token.isPresent()) {
            String shown = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] wanted = ("Bearer " + token.get()).getBytes(StandardCharsets.UTF_8);
            if (shown == null || !MessageDigest.isEqual(wanted, shown.getBytes(StandardCharsets.UTF_8))) {
                throw new Refused(401, "show the token (Authorization: Bearer …)");
            }
        }
    }

    private void checkSignature(HttpExchange exchange, byte[] body) throws Refused {
        if (signature.isPresent()) {
            Optional<String> doubt = signature.get().doubt(exchange.getRequestHeaders()::getFirst, body, Instant.now());
            if (doubt.isPresent()) {
                throw new Refused(401, doubt.get());
            }
        }
    }

    private static String id(String query) throws Refused {
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (pair.startsWith("id=") && pair.length() > 3) {
                try {
                    String id = URLDecoder.decode(pair.substring(3), StandardCharsets.UTF_8);
                    if (id.length() <= LONGEST_ID) {
                        return id;
                    }
                    throw new Refused(400, "an id has at most " + LONGEST_ID + " characters");
                } catch (IllegalArgumentException e) {
                    break;
                }
            }
        }
        throw new Refused(400, "say which document: POST /changed?id=…");
    }

    private static void send(HttpExchange exchange, int status, String type, ObjectNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(1);
        pool.shutdownNow();
    }
}
