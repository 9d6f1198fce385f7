package org.gangmu.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gangmu.archive.KeptRules;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Mode;
import org.gangmu.catalogue.PostgresServer;
import org.gangmu.findings.Models;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the job on a cluster of real processes, kills some of them in mid-run, and compares what is kept with what this process reads. */
class ClusterIT {

    private static final int GENERATED = 300;
    private static final int PER_TASK = 8;
    private static final int WAIT = 240;

    @TempDir
    private static Path folder;

    private static final List<Path> FILES = new ArrayList<>();
    private static SparkCluster cluster;
    private static LocalRows expected;

    @BeforeAll
    static void start() throws Exception {
        documents();
        expected = LocalRows.of(FILES);
        assertTrue(expected.of("sentences").size() > GENERATED && expected.of("figures").size() > GENERATED, "documents were not read");
        cluster = new SparkCluster(folder);
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    /** Many small ones, all formats, what cannot be read, and one that is not there. */
    private static void documents() throws IOException {
        Path made = Files.createDirectories(folder.resolve("文档 made"));
        for (int i = 0; i < GENERATED; i++) {
            String text = i % 2 == 0
                    ? "林沙县2025年工作报告\n\n2024年，全县地区生产总值增长" + (3 + i % 7) + "." + i % 10 + "%，新建公路" + (20 + i) + "公里。\n2025年的主要预期目标是：地区生产总值增长" + (5 + i % 3)
                            + "%左右。\n各乡镇要加快修复第" + i + "号水毁道路。\n"
                    : "Port Alder Harbour Report " + i + "\n\nIn 2024 the port handled " + (100 + i) + " ships, an increase of 4." + i % 10 + " percent. In 2025 we aim to build " + (2 + i)
                            + " new berths. The harbour board shall publish its plan by 30 June 2025.\n";
            FILES.add(Files.writeString(made.resolve(String.format("报告 %03d%%.txt", i)), text, StandardCharsets.UTF_8));
        }
        for (String kind : List.of("formats", "bad-input")) {
            try (Stream<Path> corpus = Files.list(Path.of("test-corpus", kind))) {
                corpus.filter(f -> Files.isRegularFile(f) && !f.toString().matches(".*\\.(?:gold\\.jsonl|facts\\.json)")).forEach(f -> FILES.add(f.toAbsolutePath()));
            }
        }
        FILES.add(Files.writeString(made.resolve("empty.txt"), ""));
        // Within the limit of characters, and more than its reader's memory holds.
        FILES.add(Files.writeString(made.resolve(LocalRows.SWELLS), "各镇必须整改。".repeat(2_500_000)));
        FILES.add(made.resolve("gone.txt"));
    }

    /** A catalogue on a server of its own, with the shipped rulebooks. */
    private static String catalogue() {
        String at = PostgresServer.database();
        Catalogue.create(at);
        try (Catalogue made = Catalogue.open(at, Mode.WRITE)) {
            made.putInForce(made.register(KeptRules.pack(Path.of("rules")), Models.line()));
        }
        return at;
    }

    private static List<String> arguments(Path out, int documents) throws IOException {
        Path manifest = Files.write(folder.resolve("manifest-" + documents + ".txt"), FILES.subList(0, documents).stream().map(Path::toString).toList(), StandardCharsets.UTF_8);
        return List.of("--manifest", manifest.toUri().toString(), "--out", out.toUri().toString(), "--documents-per-task", String.valueOf(PER_TASK),
                "--heap", "256", "--attempts", "1");
    }

    /** Buckets that are done, with the time of their files. */
    private static Map<String, FileTime> done(Path out) {
        try (Stream<Path> files = Files.walk(out.resolve("documents"))) {
            Map<String, FileTime> found = new TreeMap<>();
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".parquet"))::iterator) {
                found.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
            }
            return found;
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static int buckets(int documents) {
        return (documents + PER_TASK - 1) / PER_TASK;
    }

    private static void holdsTheLocalRows(String name, Path out) throws Exception {
        Path rows = Files.createDirectories(folder.resolve(name + "-rows"));
        assertEquals(0, cluster.end(name + "-rows", cluster.program(name + "-rows", KeptRows.class, List.of(out.toString(), rows.toString())), WAIT), () -> cluster.log(name + "-rows"));
        for (String table : List.of("documents", "sentences", "figures")) {
            List<String> kept = Files.readAllLines(rows.resolve(table + ".jsonl"), StandardCharsets.UTF_8);
            List<String> local = expected.of(table);
            for (int i = 0; i < Math.min(kept.size(), local.size()); i++) {
                assertEquals(local.get(i), kept.get(i), table + ", row " + i);
            }
            assertEquals(local.size(), kept.size(), table);
        }
    }

    private static void catalogueHoldsTheLocalRows(String at) throws Exception {
        URI address = URI.create(at);
        String[] user = address.getUserInfo().split(":");
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://" + address.getHost() + ":" + address.getPort() + address.getPath() + "?currentSchema=gangmu", user[0], user[1]);
                Statement statement = connection.createStatement()) {
            List<String> kept = new ArrayList<>();
            ResultSet documents = statement.executeQuery("SELECT name, state, cause, reason FROM documents ORDER BY name COLLATE \"C\"");
            while (documents.next()) {
                kept.add(row(documents));
            }
            assertEquals(expected.of("documents").stream().map(r -> LocalRows.line(r, "document", "state", "cause", "reason")).toList(), kept);
            kept.clear();
            ResultSet sentences = statement.executeQuery("SELECT document, sentence, label, frame, rules, text FROM sentences ORDER BY document COLLATE \"C\", sentence");
            while (sentences.next()) {
                kept.add(row(sentences));
            }
            assertEquals(expected.of("sentences").stream().map(r -> LocalRows.line(r, "document", "ordinal", "label", "frame", "rules", "text")).toList(), kept);
        }
    }

    private static String row(ResultSet rows) throws SQLException {
        List<String> out = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            out.add(rows.getString(i) == null ? "" : rows.getString(i));
        }
        return String.join(" | ", out);
    }

    @Test
    void anExecutorThatIsKilledCostsNoRow() throws Exception {
        Path out = folder.resolve("executor");
        String catalogue = catalogue();
        List<String> arguments = new ArrayList<>(arguments(out, FILES.size()));
        arguments.addAll(List.of("--catalogue", catalogue));
        Process job = cluster.submit("executor", arguments);
        SparkCluster.await("the first buckets\n" + cluster.log("executor"), WAIT, () -> done(out).size() >= 3 || !job.isAlive());
        List<ProcessHandle> executors = cluster.executors();
        assertTrue(!executors.isEmpty() && executors.get(0).destroyForcibly(), "no executor was found");
        int before = done(out).size();
        assertTrue(before < buckets(FILES.size()), "the job was done before the kill");
        assertEquals(0, cluster.end("executor", job, WAIT), () -> cluster.log("executor"));
        assertEquals(buckets(FILES.size()), done(out).size());
        holdsTheLocalRows("executor", out);
        catalogueHoldsTheLocalRows(catalogue);
        // The killed executor's too.
        SparkCluster.await("the end of all readers", WAIT, () -> cluster.readers() == 0);
    }

    @Test
    void aDriverThatIsKilledIsStartedAgainAndGoesOnWhereItWas() throws Exception {
        Path out = folder.resolve("driver");
        // What comes into the manifest later is planned behind what is planned already.
        int first = FILES.size() - 30;
        Process job = cluster.submit("driver-1", arguments(out, first));
        SparkCluster.await("the first buckets\n" + cluster.log("driver-1"), WAIT, () -> done(out).size() >= 5 || !job.isAlive());
        job.destroyForcibly().waitFor();
        Map<String, FileTime> before = done(out);
        assertTrue(before.size() < buckets(first), "the job was done before the kill");
        assertEquals(0, cluster.end("driver-2", cluster.submit("driver-2", arguments(out, FILES.size())), WAIT), () -> cluster.log("driver-2"));
        Map<String, FileTime> after = done(out);
        assertEquals(buckets(first) + buckets(30), after.size());
        before.forEach((bucket, time) -> assertEquals(time, after.get(bucket), bucket + " was done and was written again"));
        holdsTheLocalRows("driver", out);
        assertTrue(cluster.log("driver-2").contains(before.size() + " buckets are done, " + (after.size() - before.size()) + " to do"), () -> cluster.log("driver-2"));
    }

    @Test
    void aStoreThatIsAwayEndsTheJobUntilItIsBack() throws Exception {
        Path out = folder.resolve("away");
        Path disk = folder.resolve("disk");
        List<String> names = IntStream.range(0, 25).mapToObj(i -> disk.resolve(i + ".txt").toString()).toList();
        Path manifest = Files.writeString(folder.resolve("away.csv"), "number,path\n" + names.stream().map(n -> "1," + n + "\n").collect(Collectors.joining()));
        List<String> arguments = List.of("--manifest", manifest.toUri().toString(), "--out", out.toUri().toString());
        assertEquals(1, cluster.end("away-1", cluster.submitAlone("away-1", arguments), WAIT), () -> cluster.log("away-1"));
        assertTrue(cluster.log("away-1").contains("gangmu: the job ended early: 20 documents in a row cannot be opened, the last is " + disk), () -> cluster.log("away-1"));
        assertEquals(Map.of(), done(out));
        Files.createDirectories(disk);
        for (String name : names.subList(1, 25)) {
            Files.writeString(Path.of(name), "各镇必须整改。");
        }
        assertEquals(0, cluster.end("away-2", cluster.submitAlone("away-2", arguments), WAIT), () -> cluster.log("away-2"));
        assertTrue(cluster.log("away-2").contains("1 of 1 buckets, 24 documents read, 1 failed or gone"), () -> cluster.log("away-2"));
        Files.writeString(Path.of(names.get(0)), "各镇必须整改。");
        List<String> retry = new ArrayList<>(arguments);
        retry.add("--retry");
        assertEquals(0, cluster.end("away-3", cluster.submitAlone("away-3", retry), WAIT), () -> cluster.log("away-3"));
        assertTrue(cluster.log("away-3").contains("1 of 1 buckets, 25 documents read, 0 failed or gone"), () -> cluster.log("away-3"));
    }
}
