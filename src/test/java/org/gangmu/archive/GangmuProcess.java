package org.gangmu.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Gangmu as a program of its own, which can be killed; and those it has started. */
final class GangmuProcess {

    /** Starting fast matters more than running fast. What the readers need to fail as documents ask for goes to them, too. */
    private static final String JAVA_OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote -Dgangmu.worker.between=org.gangmu.worker.FaultyReader";

    /** Number of the signal that Ctrl-C sends. */
    private static final int INTERRUPT = 2;

    private final Process process;
    private final Path said;
    private final Path complained;

    private GangmuProcess(Process process, Path said, Path complained) {
        this.process = process;
        this.said = said;
        this.complained = complained;
    }

    /** @param folder of what it says; its temporary files come into "tmp" there */
    static GangmuProcess start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of(), arguments);
    }

    /** As {@link #start}, but without a compiler: what else is over in a second can be caught in the middle. */
    static GangmuProcess startSlow(Path folder, String... arguments) throws IOException {
        return start(folder, List.of("-Xint"), arguments);
    }

    /** As {@link #start}, with the options by which the launcher says that standard error is a terminal. */
    static GangmuProcess startOnTerminal(Path folder, String... arguments) throws IOException {
        return start(folder, List.of("-Dgangmu.terminal.err=true"), arguments);
    }

    private static GangmuProcess start(Path folder, List<String> options, String... arguments) throws IOException {
        Path tmp = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        Collections.addAll(command, "-Xmx256m", "-Xss4m", "-Dfile.encoding=UTF-8", "-Duser.language.display=en",
                "-Djava.io.tmpdir=" + tmp, "-cp", System.getProperty("java.class.path"), "org.gangmu.cli.Main", "archive");
        Collections.addAll(command, arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JDK_JAVA_OPTIONS", JAVA_OPTIONS);
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        return new GangmuProcess(builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
    }

    /** Runs to its end. */
    static GangmuProcess run(Path folder, String... arguments) throws IOException, InterruptedException {
        GangmuProcess out = start(folder, arguments);
        out.await();
        return out;
    }

    int await() throws InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            kill();
            throw new IllegalStateException("does not end: " + said() + complaints());
        }
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exit() {
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    /** Its readers. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C on a terminal, to the program and to its readers. */
    void interrupt() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-INT", String.valueOf(process.pid())));
        children().forEach(c -> command.add(String.valueOf(c.pid())));
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    /** False where whoever started these tests ignores Ctrl-C, as a shell does for what it starts in the background: then what they start ignores it, too. */
    static boolean heedsInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return true;
        }
        String ignored = Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:")).findFirst().orElse("SigIgn: 0");
        return (Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).trim(), 16) & 1L << INTERRUPT - 1) == 0;
    }

    /** For who writes, that is a full disk. False where the system cannot do it. */
    boolean letNoFileGrowBeyond(long bytes) throws InterruptedException {
        try {
            return new ProcessBuilder("prlimit", "--pid", String.valueOf(process.pid()), "--fsize=" + bytes).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    String said() {
        return read(said);
    }

    String complaints() {
        return read(complained);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
