package org.gangmu.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A real cluster on this machine alone: a master and a worker as processes, from the jars in {@code target/spark/jars}. */
final class SparkCluster implements AutoCloseable {

    private static final Path HOME = Path.of("target", "spark").toAbsolutePath();
    private static final Path JOB = Path.of("target", "gangmu-spark.jar").toAbsolutePath();
    private static final String LOOPBACK = "127.0.0.1";
    private static final int CORES = 2;
    private static final int GRACE = 10;
    /** As the scripts of Spark's own distribution have them. */
    private static final List<String> OPENED = Stream.of("java.lang", "java.lang.invoke", "java.lang.reflect", "java.io", "java.net", "java.nio", "java.util", "java.util.concurrent",
            "java.util.concurrent.atomic", "jdk.internal.ref", "sun.nio.ch", "sun.nio.cs", "sun.security.action", "sun.util.calendar").map(p -> "--add-opens=java.base/" + p + "=ALL-UNNAMED").toList();

    /** Processes that live for a minute do best without the slow compiler. */
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();
    private final Process worker;

    SparkCluster(Path folder) throws Exception {
        this.folder = folder;
        this.port = freePort();
        start("master", List.of("org.apache.spark.deploy.master.Master", "--host", LOOPBACK, "--port", String.valueOf(port), "--webui-port", "0"));
        this.worker = start("worker", List.of("org.apache.spark.deploy.worker.Worker", "--host", LOOPBACK, "--webui-port", "0", "--cores", String.valueOf(CORES), "--memory", "2g",
                "--work-dir", folder.resolve("work").toString(), url()));
        await("the worker to register", 120, () -> log("worker").contains("Successfully registered with master"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private String url() {
        return "spark://" + LOOPBACK + ":" + port;
    }

    /** Starts the job as spark-submit does, with executors of one core. Its output goes to {@code <name>.log}. */
    Process submit(String name, List<String> arguments) throws IOException {
        return submit(name, url(), arguments);
    }

    /** As {@link #submit(String, List)}, all in one process: half the start, where nothing is to be killed. */
    Process submitAlone(String name, List<String> arguments) throws IOException {
        return submit(name, "local[1]", arguments);
    }

    private Process submit(String name, String master, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master, "--class", "org.gangmu.spark.SparkJob"));
        for (String setting : List.of("spark.ui.enabled=false", "spark.driver.host=" + LOOPBACK, "spark.driver.bindAddress=" + LOOPBACK, "spark.executor.cores=1",
                "spark.executor.memory=640m", "spark.sql.shuffle.partitions=2", "spark.sql.codegen.wholeStage=false", "spark.executor.extraJavaOptions=" + String.join(" ", QUICK), "spark.local.dir=" + folder)) {
            command.addAll(List.of("--conf", setting));
        }
        command.add(JOB.toString());
        command.addAll(arguments);
        return start(name, command);
    }

    /** Runs a class of the tests with Spark's jars and nothing of Gangmu: what reads the results need not know who wrote them. */
    Process program(String name, Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(main.getName()));
        command.addAll(arguments);
        return start(name, command);
    }

    private Process start(String name, List<String> main) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m", "-Dfile.encoding=UTF-8"));
        command.addAll(QUICK);
        command.addAll(OPENED);
        command.addAll(List.of("-cp", HOME.resolve("jars") + "/*:" + Path.of("target", "test-classes").toAbsolutePath()));
        command.addAll(main);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    String log(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** The executors that run now. */
    List<ProcessHandle> executors() {
        return worker.descendants().filter(p -> p.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend")).toList();
    }

    /** How many processes read documents for executors that are or were here. */
    long readers() {
        return ProcessHandle.allProcesses().map(p -> p.info().commandLine().orElse("")).filter(c -> c.contains("org.gangmu.worker.WorkerMain") && c.contains(folder.toString())).count();
    }

    /** Waits for a process to end; its status. */
    int end(String name, Process process, int seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError(name + " has not ended in " + seconds + " s:\n" + log(name));
        }
        return process.exitValue();
    }

    static void await(String what, int seconds, BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + seconds + " s in vain for " + what);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Override
    public void close() {
        for (int i = processes.size() - 1; i >= 0; i--) {
            Process process = processes.get(i);
            List<ProcessHandle> below = process.descendants().toList();
            process.destroyForcibly();
            below.forEach(ProcessHandle::destroyForcibly);
            below.forEach(p -> p.onExit().orTimeout(GRACE, TimeUnit.SECONDS).exceptionally(e -> p).join());
            process.onExit().orTimeout(GRACE, TimeUnit.SECONDS).exceptionally(e -> process).join();
        }
    }
}
