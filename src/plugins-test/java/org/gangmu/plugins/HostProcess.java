package org.gangmu.plugins;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program that connectors and plugins are tried on, as a process of its own with its own libraries. Ends with all that it started, and where it reads its input, with the test. */
public final class HostProcess implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int GRACE = 20;
    private static final Predicate<String> PORT = Pattern.compile("port \\d+").asMatchPredicate();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final Path log;
    private final URI address;

    private HostProcess(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /**
     * Starts {@code src/plugins-test/hosts/HOST/MAIN.java} and waits until it prints "port N".
     *
     * @throws AssertionError with what it printed, if it ends before
     */
    public static HostProcess program(String host, String main, String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile(Files.createDirectories(Path.of("target/hosts-log")), host, ".log");
        List<String> command = new ArrayList<>(List.of("-cp", Path.of("target/hosts", host) + "/*", "src/plugins-test/hosts/" + host + "/" + main + ".java"));
        command.addAll(List.of(arguments));
        HostProcess begun = start(log, URI.create("http://" + LOOPBACK + "/"), command);
        // With its end: a line may be seen before it is whole.
        begun.awaited("a line port N", () -> begun.log().lines().anyMatch(PORT) && begun.log().endsWith("\n"));
        int port = begun.log().lines().filter(PORT).mapToInt(line -> Integer.parseInt(line.substring(5))).findFirst().orElseThrow();
        return new HostProcess(begun.process, log, URI.create("http://" + LOOPBACK + ":" + port + "/"));
    }

    /** @param arguments of {@code java} */
    public static HostProcess start(Path log, URI address, List<String> arguments) throws IOException {
        // Processes that live for a minute do best without the slow compiler.
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m", "-Dfile.encoding=UTF-8", "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(arguments);
        return new HostProcess(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), log, address);
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    /** An address of this machine where nobody listens now. */
    public static URI freeAddress() throws IOException {
        return URI.create("http://" + LOOPBACK + ":" + freePort() + "/");
    }

    /** Waits until it answers there. */
    public HostProcess awaited(String path) throws InterruptedException {
        return awaited("an answer at " + address + path, () -> {
            try {
                return HTTP.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        });
    }

    /** Waits until it says so. */
    public HostProcess awaitedLine(String beginning) throws InterruptedException {
        return awaited("a line " + beginning, () -> log().lines().anyMatch(line -> line.startsWith(beginning)));
    }

    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private HostProcess awaited(String what, Condition there) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!there.holds()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                close();
                throw new AssertionError("waited in vain for " + what + ":\n" + log());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return this;
    }

    public int port() {
        return address.getPort();
    }

    /** Threads with such names, in all that it started; as Linux tells them, at most 15 characters of each. */
    public long threads(String pattern) throws IOException {
        long count = 0;
        for (ProcessHandle one : Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
            try (Stream<Path> tasks = Files.list(Path.of("/proc/" + one.pid() + "/task"))) {
                for (Path task : tasks.toList()) {
                    try {
                        count += Files.readString(task.resolve("comm")).strip().matches(pattern) ? 1 : 0;
                    } catch (IOException e) {
                        // It has ended.
                    }
                }
            }
        }
        return count;
    }

    /** Waits for it to end by itself; its status. */
    public int ended() throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new AssertionError("it has not ended:\n" + log());
        }
        return process.exitValue();
    }

    public String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    public HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** As by {@code kill -9}, with all that it started. */
    @Override
    public void close() {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        below.forEach(p -> p.onExit().orTimeout(GRACE, TimeUnit.SECONDS).exceptionally(e -> p).join());
        process.onExit().orTimeout(GRACE, TimeUnit.SECONDS).exceptionally(e -> process).join();
    }
}
