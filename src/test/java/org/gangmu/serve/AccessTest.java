package org.gangmu.serve;

import static org.gangmu.serve.Client.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gangmu.rulebook.RuleBookFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who may call the service. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AccessTest {

    private static final byte[] TEXT = "各镇必须整改。".getBytes(StandardCharsets.UTF_8);
    @TempDir
    private Path rules;
    private ServeOptions options;

    @BeforeEach
    void rules() {
        RuleBookFixture.chinese(rules);
        options = ServeOptions.local(0).withRules(rules).withWork(1, 4);
    }

    @Test
    void withATokenOnlyWhoShowsItMayCall() throws Exception {
        try (Service service = Service.start(options.withAddress(InetAddress.getLoopbackAddress(), Optional.of("secret-!~")))) {
            Client client = new Client(service);
            for (String path : List.of("/v1/summarize", "/v1/classify", "/v1/explain", "/v1/extract")) {
                var refused = client.post(path, TEXT);
                assertProblem(401, "no-token", refused);
                assertEquals("Bearer realm=\"gangmu\"", refused.headers().firstValue("WWW-Authenticate").orElse(""));
            }
            for (String path : List.of("/v1/rulebook", "/v1/metrics")) {
                assertProblem(401, "no-token", client.get(path));
            }
            for (String path : List.of("/v1/health", "/v1/openapi.json", "/")) {
                assertEquals(200, client.get(path).statusCode(), path);
            }
            for (String wrong : List.of("Bearer secret", "Bearer ", "Basic c2VjcmV0", "secret")) {
                assertProblem(401, "no-token", client.send(client.to("/v1/summarize").header("Authorization", wrong).POST(HttpRequest.BodyPublishers.ofByteArray(TEXT))));
            }
        }
    }

    @Test
    void aTokenLetsIn() throws Exception {
        try (Service service = Service.start(options.withAddress(InetAddress.getLoopbackAddress(), Optional.of("s3cret")))) {
            Client client = new Client(service);
            assertEquals(200, client.send(client.to("/v1/summarize").header("Authorization", "bearer s3cret").POST(HttpRequest.BodyPublishers.ofByteArray(TEXT))).statusCode());
            // Whoever shows a token may come under any name.
            String answer = client.raw(List.of("GET /v1/rulebook HTTP/1.1\r\nHost: archive.example\r\nAuthorization: Bearer s3cret\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII)), 0);
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        }
    }

    @Test
    void callersThatSendNoMoreThanABeginningHoldNoThreadLong() throws Exception {
        try (Service service = Service.start(options.withAddress(InetAddress.getLoopbackAddress(), Optional.of("s3cret")))) {
            Client client = new Client(service);
            for (String path : List.of("/v1/summarize", "/v1/health", "/nowhere")) {
                assertAnswersBeside(client, path, "", "");
                assertAnswersBeside(client, path, "", "x");
            }
            assertAnswersBeside(client, "/v1/summarize", "Authorization: Bearer s3cret\r\n", "x");
        }
    }

    /** Threads that wait for what does not come would wait half a minute, a hundred callers longer still. */
    private static void assertAnswersBeside(Client client, String path, String header, String begun) throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                silent.add(client.opened("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n" + header + "\r\n" + begun));
            }
            assertEquals(200, client.send(client.to("/v1/health").timeout(Duration.ofSeconds(20))).statusCode(), path);
        } finally {
            for (Socket one : silent) {
                one.close();
            }
        }
    }

    @Test
    void withoutATokenPagesOfOtherSitesAreKeptOut() throws Exception {
        try (Service service = Service.start(options)) {
            Client client = new Client(service);
            for (String host : List.of("evil.example", "127.0.0.1.evil.example", "10.0.0.1", "localhost.evil.example")) {
                String answer = client.raw(List.of(("GET /v1/rulebook HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII)), 0);
                assertTrue(answer.startsWith("HTTP/1.1 421 ") && answer.contains("urn:gangmu:problem:wrong-host"), answer);
            }
            for (String host : List.of("localhost", "127.0.0.1:9", "[::1]", "LOCALHOST:80")) {
                String answer = client.raw(List.of(("GET /v1/rulebook HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII)), 0);
                assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            }
            for (String origin : List.of("https://evil.example", "null", "http://localhost:1", "file://")) {
                assertProblem(403, "foreign-origin", client.send(client.to("/v1/summarize").header("Origin", origin).POST(HttpRequest.BodyPublishers.ofByteArray(TEXT))));
            }
            String own = service.address().toString();
            assertEquals(200, client.send(client.to("/v1/summarize").header("Origin", own).POST(HttpRequest.BodyPublishers.ofByteArray(TEXT))).statusCode());
        }
    }

    @Test
    void anAddressThatOthersReachNeedsAToken() throws Exception {
        for (String address : List.of("0.0.0.0", "::", "10.1.2.3")) {
            InetAddress open = InetAddress.getByName(address);
            assertTrue(assertThrows(IllegalArgumentException.class, () -> options.withAddress(open, Optional.empty())).getMessage().contains("--token-file"));
        }
    }

    @Test
    void aTokenThatAHeaderDoesNotCarryIsRefusedAtTheStart() {
        for (String token : List.of("", " ", "two words", "纲目", "caf\u00e9", "tab\there", "line\nbreak", "\u007f")) {
            String message = assertThrows(IllegalArgumentException.class, () -> options.withAddress(InetAddress.getLoopbackAddress(), Optional.of(token)), token).getMessage();
            assertTrue(message.startsWith("the token "), message);
        }
    }

    @Test
    void aPortThatIsTakenIsSaidSo() throws Exception {
        try (Service first = Service.start(options)) {
            ServeOptions same = ServeOptions.local(first.address().getPort()).withRules(rules);
            String message = assertThrows(IOException.class, () -> Service.start(same).close()).getMessage();
            assertTrue(message.contains(Integer.toString(first.address().getPort())), message);
        }
    }
}
