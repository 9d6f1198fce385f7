package org.gangmu.plugins;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program that plugins are tried on, in a process of its own with its own libraries. It ends with the test, as its standard input does. */
public final class ForeignProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private ForeignProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts {@code src/plugins-test/hosts/HOST/MAIN.java} and waits until it prints "port N".
     *
     * @throws IOException with what it printed, if it ends before
     */
    public static ForeignProcess start(String host, String main, String... arguments) throws Exception {
        Path libraries = Path.of("target/hosts", host);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m", "-Dfile.encoding=UTF-8", "-cp", libraries + "/*",
                "src/plugins-test/hosts/" + host + "/" + main + ".java"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, port), "output of " + host);
        reader.setDaemon(true);
        reader.start();
        try {
            return new ForeignProcess(process, port.get(2, TimeUnit.MINUTES));
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static void read(Process process, CompletableFuture<Integer> port) {
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches("port \\d+")) {
                    port.complete(Integer.parseInt(line.substring(5)));
                } else if (said.length() < 10_000) {
                    said.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            said.append(e);
        }
        port.completeExceptionally(new IOException("it ended:\n" + said));
    }

    public int port() {
        return port;
    }

    /** As by {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
