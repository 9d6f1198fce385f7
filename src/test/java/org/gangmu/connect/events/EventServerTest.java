package org.gangmu.connect.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gangmu.connect.EventSink;
import org.gangmu.connect.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Senders that mean no good, and senders that slip. */
class EventServerTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> noted = new CopyOnWriteArrayList<>();
    private volatile EventSink sink = noted::add;
    private EventServer server;

    @BeforeEach
    void start() throws IOException {
        server = EventServer.of(Settings.of(java.util.Map.of("listen", "127.0.0.1:0", "listen.token", "t0ken")), id -> sink.changed(id), new Object()).orElseThrow();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> post(String path, String token) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(server.address().resolve(path)).timeout(Duration.ofSeconds(60)).header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString("")).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Socket begun(String head) throws IOException {
        URI at = server.address();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), at.getPort());
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void strangersWhoSendTheirBodiesSlowlyAreRefusedAtOnce() throws Exception {
        List<Socket> strangers = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                strangers.add(begun("POST /events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer guess\r\nContent-Length: 1000\r\n\r\n{"));
            }
            for (Socket stranger : strangers) {
                stranger.setSoTimeout(15_000);
                assertTrue(new String(stranger.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).endsWith("401"));
            }
            assertEquals(202, post("/changed?id=a", "t0ken").statusCode());
        } finally {
            for (Socket stranger : strangers) {
                stranger.close();
            }
        }
    }

    @Test
    void othersAreHeardWhileManySendTheirHeadersSlowly() throws Exception {
        List<Socket> strangers = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                strangers.add(begun("POST /events HTTP/1.1\r\nHost: x\r\nX-Slow: "));
            }
            assertEquals(202, post("/changed?id=a", "t0ken").statusCode());
        } finally {
            for (Socket stranger : strangers) {
                stranger.close();
            }
        }
    }

    @Test
    void newsAtTheWrongAddressAreNotSaidToBeNoted() throws Exception {
        assertEquals(405, post("/health", "t0ken").statusCode());
        assertEquals(404, post("/changed/", "t0ken").statusCode());
        assertEquals(List.of(), noted);
    }

    @Test
    void oddIdsComeThroughAsTheyAre() throws Exception {
        for (String id : List.of("a/b c", "100%", "报告;v=1.0", "a&b=c+d", "𠮷")) {
            assertEquals(202, post("/changed?x=1&id=" + java.net.URLEncoder.encode(id, StandardCharsets.UTF_8), "t0ken").statusCode(), id);
            assertEquals(id, noted.get(noted.size() - 1));
        }
        assertEquals(400, post("/changed?id=" + "x".repeat(5000), "t0ken").statusCode());
    }

    @Test
    void whatCannotBeNotedIsToldToItsSender() throws Exception {
        sink = id -> {
            throw new IOException("the disk is full");
        };
        assertEquals(503, post("/changed?id=a", "t0ken").statusCode());
        sink = noted::add;
        assertEquals(202, post("/changed?id=a", "t0ken").statusCode());
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        InetSocketAddress taken = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.address().getPort());
        IOException refused = assertThrows(IOException.class, () -> new EventServer(taken, sink, event -> "", Optional.empty(), Optional.empty()));
        assertTrue(refused.getMessage().contains("choose another port (listen = …)"), refused::getMessage);
    }
}
