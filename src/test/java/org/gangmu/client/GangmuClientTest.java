package org.gangmu.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gangmu.serve.ServeOptions;
import org.gangmu.serve.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The client with a real service, and with fakes that break off. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GangmuClientTest {

    private static final byte[] TEXT = "云杉县2026年的主要预期目标是：粮食产量稳定在30万吨。".getBytes(StandardCharsets.UTF_8);

    /** A fake: sends the same bytes to whoever connects, and then nothing more. */
    private static Thread answering(ServerSocket server, String bytes) {
        Thread thread = new Thread(() -> {
            try {
                while (true) {
                    Socket caller = server.accept();
                    caller.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
                    caller.getOutputStream().flush();
                }
            } catch (IOException e) {
                // The test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static GangmuClient client(ServerSocket server) {
        return GangmuClient.of(URI.create("http://127.0.0.1:" + server.getLocalPort()), Optional.empty()).withLimits(Duration.ofSeconds(2), Duration.ZERO);
    }

    @Test
    void aServiceThatFallsSilentInTheMiddleOfItsAnswerHoldsNobodyForEver() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            answering(server, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nGangmu-Edition: 1111111111111111\r\n\r\n{\"articles\":");
            ServiceException silent = assertThrows(ServiceException.class, () -> client(server).summarize("a.txt", TEXT));
            assertEquals("unreachable", silent.kind());
            assertEquals(ServiceException.Blame.SERVICE, silent.blame());
            assertTrue(silent.getMessage().contains("no whole answer within 2 s"), silent::getMessage);
        }
    }

    @Test
    void aCallerThatIsInterruptedGoesOnAtOnce() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            answering(server, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            GangmuClient patient = client(server).withLimits(Duration.ofHours(1), Duration.ofHours(1));
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> patient.summarize("a.txt", TEXT));
        }
    }

    @Test
    void aPageOfSomebodyElseIsTakenForNoGangmu() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            answering(server, "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>");
            ServiceException other = assertThrows(ServiceException.class, () -> client(server).summarize("a.txt", TEXT));
            assertEquals(ServiceException.Blame.CALLER, other.blame());
            assertTrue(other.getMessage().contains("is no Gangmu"), other::getMessage);
        }
    }

    @Test
    void documentsOfOddNamesAreJudgedAsOthersAre() throws Exception {
        try (Service service = Service.start(ServeOptions.local(0))) {
            GangmuClient gangmu = GangmuClient.of(service.address(), Optional.empty()).withLimits(Duration.ofMinutes(1), Duration.ofMinutes(1));
            for (String name : List.of("", " ", "a/b\\c .txt", "100%.txt", "%2e%2e", "..", "&format=html", "#?;+.txt", "报告".repeat(500) + ".txt", "𠮷".repeat(150) + "x", "\ud800.txt", "\ufeffa.txt", "a\nb.txt",
                    "a\u0000b.txt")) {
                Findings findings = gangmu.summarize(name, TEXT);
                assertEquals(1, findings.texts("goals").size(), () -> "\"" + name + "\": " + new String(findings.json(), StandardCharsets.UTF_8));
                assertEquals(GangmuClient.sha256(TEXT), findings.stamp().sha256());
            }
            ServiceException empty = assertThrows(ServiceException.class, () -> gangmu.summarize("a.txt", new byte[0]));
            assertEquals(ServiceException.Blame.DOCUMENT, empty.blame());
            Findings marked = gangmu.summarize("a.txt", ("\ufeff" + new String(TEXT, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
            assertEquals(1, marked.texts("goals").size());
        }
    }
}
