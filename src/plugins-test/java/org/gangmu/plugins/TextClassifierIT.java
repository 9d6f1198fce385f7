package org.gangmu.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gangmu.client.GangmuClient;
import org.gangmu.client.Values;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What every plugin does with a real service: it never throws, and says what went wrong. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TextClassifierIT {

    private static final String TEXT = "今年的主要目标是新建粮库12座。各乡镇要加快推进隐患排查，确保6月底前完成整改。";
    private static RunningService service;
    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.start(0, Optional.empty());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static TextClassifier classifier() {
        return new TextClassifier(PluginOptions.usual().withService(service.address().toString()));
    }

    private static Classified classified(String text) {
        return classifier().classify("notice.txt", text, Optional.empty());
    }

    @Test
    void labelsAreThoseOfTheSectionsThatHaveLines() {
        Map<String, List<String>> values = classified(TEXT).values();
        assertEquals(List.of("GOAL", "REQUIREMENT"), values.get("labels").stream().sorted().toList(), () -> values.toString());
        assertEquals(List.of("classified"), values.get("state"));
        assertEquals(List.of(), values.get("problem"));
        assertEquals(List.of("各乡镇要加快推进隐患排查，确保6月底前完成整改。"), values.get("requirements"));
    }

    @Test
    void stampIsThatOfTheDocumentWhereItsDigestIsKnownAndOfTheTextOtherwise() throws Exception {
        String edition = service.client().edition();
        assertEquals(List.of(edition + ":" + GangmuClient.sha256(TEXT.getBytes(StandardCharsets.UTF_8))), classified(TEXT).values().get("stamp"));
        String digest = "ab".repeat(32);
        assertEquals(List.of(edition + ":" + digest), classifier().classify("a", TEXT, Optional.of(digest)).values().get("stamp"));
    }

    @Test
    void whatIsNoCharacterIsNoReasonToRefuseAText() {
        Classified whole = classified(TEXT + "\uFFFD\uFFFD\uFFFD");
        assertEquals(whole, classified(TEXT + "\0\uDE00\uD83D"));
        assertEquals(List.of("classified"), whole.values().get("state"));
    }

    @Test
    void everyNameIsThereEvenIfNothingWasFound() {
        Set<String> names = new LinkedHashSet<>(Classified.none().keySet());
        for (Classified classified : List.of(classified(TEXT), classified("  \n"), classified("x".repeat(RunningService.MOST_CHARS + 1)))) {
            assertEquals(names, new LinkedHashSet<>(classified.values().keySet()));
        }
    }

    @Test
    void textThatIsTooLongIsRefusedAndBlankTextIsNotAskedAbout() {
        Classified large = classified("x".repeat(RunningService.MOST_CHARS + 1));
        assertEquals(List.of(Values.REFUSED), large.values().get("state"));
        assertTrue(large.problem().startsWith("too-large: "), large::problem);
        assertFalse(large.isFailed());
        assertTrue(classified(" \n ").problem().startsWith("no-text: "));
    }

    @Test
    void afterAVainWaitOthersDoNotWait() throws Exception {
        TextClassifier lost = new TextClassifier(PluginOptions.usual().withService(HostProcess.freeAddress().toString()).withPatienceSeconds("2"));
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            Classified classified = lost.classify("a", TEXT, Optional.empty());
            assertTrue(classified.isFailed());
            assertTrue(classified.problem().startsWith("unreachable: ") && classified.problem().contains("gangmu serve"), classified::problem);
        }
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(20), "each of them waited");
    }

    /** Takes connections and never answers: a fake, because the real service always does. */
    @Test
    void serviceThatHangsIsNotWaitedForByEveryText() throws Exception {
        try (ServerSocket fakeSilentService = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            TextClassifier hung = new TextClassifier(PluginOptions.usual().withService("http://127.0.0.1:" + fakeSilentService.getLocalPort()).withTimeoutSeconds("2").withPatienceSeconds("0")
                    .withAtOnce("2"));
            ExecutorService callers = Executors.newFixedThreadPool(12);
            long start = System.nanoTime();
            try {
                Callable<Classified> call = () -> hung.classify("a", TEXT, Optional.empty());
                for (Future<Classified> answer : callers.invokeAll(Collections.nCopies(60, call))) {
                    assertTrue(answer.get().isFailed() && answer.get().problem().startsWith("unreachable: "), answer.get()::problem);
                }
            } finally {
                callers.shutdownNow();
            }
            // One after the other they would take a minute.
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(30), "each of them waited");
        }
    }

    /** Begins an answer and does not go on: a fake, because the real service cannot be held in the middle. */
    @Test
    void serviceThatFallsSilentInMidAnswerIsNotWaitedForWithoutEnd() throws Exception {
        try (ServerSocket fakeStallingService = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> {
                try {
                    for (Set<Socket> open = new LinkedHashSet<>();;) {
                        Socket socket = fakeStallingService.accept();
                        open.add(socket);
                        socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"begun\":".getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException e) {
                    // The test is over.
                }
            });
            answering.setDaemon(true);
            answering.start();
            TextClassifier stalled = new TextClassifier(PluginOptions.usual().withService("http://127.0.0.1:" + fakeStallingService.getLocalPort()).withTimeoutSeconds("2").withPatienceSeconds("0"));
            Classified classified = stalled.classify("a", TEXT, Optional.empty());
            assertTrue(classified.isFailed() && classified.problem().startsWith("unreachable: "), classified::problem);
        }
    }

    /** A fake with rules of its own, because the shipped ones have no section that no host knows. */
    @Test
    void sectionsOfOwnRulesAreTakenAwayWithTheText() throws Exception {
        HttpServer fakeService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        fakeService.createContext("/v1/rulebook", exchange -> {
            try (exchange) {
                byte[] rules = "{\"rulebooks\":[{\"labels\":[{\"label\":\"RISK\",\"section\":\"risks\"}]}]}".getBytes(StandardCharsets.US_ASCII);
                exchange.getResponseHeaders().set("Gangmu-Edition", "0123456789abcdef");
                exchange.sendResponseHeaders(200, rules.length);
                exchange.getResponseBody().write(rules);
            }
        });
        fakeService.start();
        try {
            TextClassifier own = new TextClassifier(PluginOptions.usual().withService("http://127.0.0.1:" + fakeService.getAddress().getPort()).withPatienceSeconds("0"));
            assertEquals(List.of(), own.gone().values().get("risks"));
            assertEquals(List.of(), own.classify("a", " ", Optional.empty()).values().get("risks"));
            assertEquals(List.of(), own.failed("partial-text", "a part").values().get("risks"));
        } finally {
            fakeService.stop(0);
        }
    }

    @Test
    void tokenIsNotPartOfWhatIsPrinted() throws Exception {
        PluginOptions options = PluginOptions.usual().withTokenFile(Files.writeString(folder.resolve("secret"), "s3cret-word\n").toString());
        assertEquals(Optional.of("s3cret-word"), options.token());
        assertFalse(options.toString().contains("s3cret-word"));
    }

    @Test
    void settingsThatCannotBeRightAreRefusedByName() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty"));
        PluginOptions usual = PluginOptions.usual();
        assertRefused("service: ", () -> usual.withService("localhost:8686"));
        assertRefused("service: ", () -> usual.withService("http://bad host/"));
        assertRefused("tokenFile: ", () -> usual.withTokenFile(empty.toString()));
        assertRefused("tokenFile: ", () -> usual.withTokenFile(folder.resolve("none").toString()));
        assertRefused("timeoutSeconds: ", () -> usual.withTimeoutSeconds("0"));
        assertRefused("patienceSeconds: ", () -> usual.withPatienceSeconds("a lot"));
        assertRefused("atOnce: ", () -> usual.withAtOnce("-1"));
    }

    private static void assertRefused(String beginning, Executable change) {
        String message = assertThrows(IllegalArgumentException.class, change).getMessage();
        assertTrue(message.startsWith(beginning), message);
    }
}
