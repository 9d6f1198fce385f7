package org.gangmu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gangmu.archive.ChangedRules;
import org.gangmu.catalogue.ExportTable;
import org.gangmu.catalogue.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All commands on an archive say on a server of PostgreSQL what they say on a file, byte for byte where no time and no address is in it. */
class PostgresCommandsTest {

    private static final String YEARLY = "test-corpus/series/gwr-qingze-2023.txt";

    @TempDir
    private static Path folder;
    private static String file;
    private static String server;
    private static Path sources;

    /** What a command came to. */
    private record Said(int status, String out, String err) {
    }

    @BeforeAll
    static void twoArchivesOfTheSameDocuments() throws IOException {
        sources = Files.createDirectories(folder.resolve("sources"));
        for (String document : List.of("test-corpus/zh/news-qingze-city-economic-conference.txt", "test-corpus/en/state-of-the-city-tillerton.txt", YEARLY)) {
            Files.copy(Path.of(document), sources.resolve(Path.of(document).getFileName()));
        }
        Files.copy(Path.of(YEARLY), sources.resolve("copy.txt"));
        Files.write(sources.resolve("empty.txt"), new byte[0]);
        Files.writeString(sources.resolve("gone.txt"), "要来的总会来。");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(sources.resolve("box.zip")))) {
            zip.putNextEntry(new ZipEntry("部门/department.html"));
            zip.write(Files.readAllBytes(Path.of("test-corpus/zh/department-report-linsha-parks.html")));
        }
        file = folder.resolve("a.db").toString();
        server = PostgresServer.database();
        both(0, "init");
        both(0, "add", sources.toString());
        Files.delete(sources.resolve("gone.txt"));
        both(1, "run", "-j", "1", "--quiet");
    }

    private static Said run(String catalogue, String... arguments) {
        List<String> all = new ArrayList<>(List.of("archive"));
        // What stands behind "--" are words.
        all.addAll(List.of(arguments[0], "-c", catalogue));
        all.addAll(Arrays.asList(arguments).subList(1, arguments.length));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(all.toArray(String[]::new), new Console(out, err, new ByteArrayInputStream(new byte[0])));
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What both said, after a look that they said the same. */
    private static Said both(int status, String... arguments) {
        Said onFile = run(file, arguments);
        Said onServer = run(server, arguments);
        String asked = String.join(" ", arguments);
        assertEquals(status, onFile.status(), () -> asked + ": " + onFile);
        assertEquals(status, onServer.status(), () -> asked + ": " + onServer);
        assertEquals(comparable(onFile.out()), comparable(onServer.out()), asked);
        assertEquals(comparable(onFile.err()), comparable(onServer.err()), asked);
        return onServer;
    }

    /** Without times, rates and addresses; a copy is read a second time if the first is not committed yet. */
    private static String comparable(String said) {
        return said.replace(file, "AT").replaceAll("postgresql://postgres@localhost:\\d+/gangmu\\d+", "AT").replaceAll("\\d{4}-\\d\\d-\\d\\d(T[0-9:.]+Z| [0-9:]+ [+-]\\d\\d:\\d\\d)", "TIME")
                .replaceAll("\\d+ ms|\\d+(\\.\\d+)? s|\\d+:\\d\\d", "TIME").replaceAll("\\d+\\.\\d (a second|件)", "RATE").replaceAll("(RATE[,，]共? ?)[0-9.]+ K?B", "$1AMOUNT").replaceAll("process \\d+", "process N");
    }

    private static String sentence() {
        Said found = both(0, "search", "--label", "GOAL", "--name", "*gwr-qingze*", "-n", "1", "-f", "csv");
        return found.out().lines().skip(1).findFirst().orElseThrow().split(",")[1];
    }

    @Test
    void statusTellsTheSame() {
        Said said = both(0, "status");
        assertTrue(said.out().contains("5 done, 1 failed"), said.out());
        assertTrue(said.out().contains("failed, cannot be read: 1\n  " + sources.resolve("empty.txt") + ": is empty\n"), said.out());
        assertTrue(said.out().contains("gone, not there any more: 1\n  " + sources.resolve("gone.txt") + ": no such file\n"), said.out());
        Said chinese = both(0, "status", "--ui", "zh");
        assertTrue(chinese.out().contains("失败（无法读取）：1 件\n  " + sources.resolve("empty.txt") + "：文件是空的\n"), chinese.out());
    }

    @Test
    void searchesFindTheSameInTheSameOrder() {
        for (String words : List.of("青泽", "万", "生产总值", "\"全市\"", "city", "hous*", "項目", "-市")) {
            for (String format : List.of("text", "csv", "json")) {
                both(0, "search", "--count", "-n", "50", "-f", format, "--", words);
            }
        }
        for (List<String> filter : List.of(List.of("--label", "ACHIEVEMENT"), List.of("--frame", "review"), List.of("--kind", "work-report"), List.of("--from", "2023", "--to", "2024"),
                List.of("--place", "青泽"), List.of("--indicator", "地区生产总值"), List.of("--name", "*box.zip*"))) {
            List<String> arguments = new ArrayList<>(List.of("search", "-n", "100", "-f", "json", "--count"));
            arguments.addAll(filter);
            Said said = both(0, arguments.toArray(String[]::new));
            assertTrue(said.out().contains("\"id\""), filter + ": " + said.out());
        }
    }

    @Test
    void searchesByARuleFindWhatItMade() {
        Said all = both(0, "search", "--label", "GOAL", "-f", "csv", "-n", "1000");
        String rule = all.out().lines().skip(1).flatMap(l -> Arrays.stream(l.split("[, ;]"))).filter(w -> w.matches("zh\\.goal\\.[a-z.-]+")).findFirst().orElseThrow();
        Said of = both(0, "search", "--rule", rule, "-f", "csv", "-n", "1000");
        assertTrue(of.out().lines().count() > 1 && of.out().lines().skip(1).allMatch(l -> l.contains(rule)), of.out());
        assertTrue(both(0, "search", "--rule", rule.substring(0, rule.length() - 1) + "*", "-f", "csv", "-n", "1000").out().contains(rule));
        both(0, "search", "--rule", "zh.*");
        assertTrue(both(2, "search", "--rule", "zh.nosuch.*").err().contains("no rule of these rulebooks"));
        assertTrue(both(2, "search", "--rule", rule + "x").err().contains("(did you mean \"" + rule + "\"?)"));
    }

    @Test
    void documentsAndSentencesAreShownTheSame() {
        for (String asked : List.of("gwr-qingze", "copy.txt", "empty.txt", "department.html", sentence(), "txt", "nowhere.pdf")) {
            for (String format : List.of("text", "json")) {
                Said onFile = run(file, "show", asked, "--why", "--history", "-f", format);
                both(onFile.status(), "show", asked, "--why", "--history", "-f", format);
            }
        }
        assertTrue(both(0, "show", sentence(), "--why").out().contains("goal."), "a rule");
    }

    @Test
    void tablesAreExportedTheSame() {
        for (ExportTable table : ExportTable.values()) {
            for (String format : List.of("csv", "jsonl")) {
                Said said = both(0, "export", "-t", table.name().toLowerCase(Locale.ROOT), "-f", format);
                assertTrue(said.out().lines().count() > 1, table + ": " + said);
            }
        }
        String all = folder.resolve("all.csv").toString();
        assertEquals(both(0, "export").out().lines().count() - 1, Long.parseLong(both(0, "export", "-o", all).out().replaceAll("(?s).*written, ([0-9,]+) rows\n", "$1").replace(",", "")));
        assertEquals(both(0, "export", "--label", "GOAL", "--name", "*gwr*").out(), both(0, "export", "--label", "目标", "--name", "*gwr*").out());
    }

    @Test
    void everyLabelIsProved() {
        assertTrue(both(0, "verify", "-j", "2").err().contains("4 contents proved, 0 come out otherwise"));
        assertTrue(both(0, "verify", "-j", "1", "--every", "3").err().contains("2 contents proved"));
    }

    @Test
    void changedRulesChangeTheSame() throws IOException {
        Path changed = ChangedRules.write(folder.resolve("changed"));
        Said before = both(0, "export");
        Said rerun = both(0, "rerun", "--rules", changed.toString(), "-j", "2");
        assertTrue(rerun.err().matches("(?s)taken: the rulebooks of " + changed + ": en@[0-9a-f]+ \\(as before\\), zh@[0-9a-f]+ → zh@[0-9a-f]+\n.*"), rerun.err());
        assertNotEquals(before.out(), both(0, "export").out());
        assertEquals(before.out(), both(0, "export", "--edition", "1").out());
        both(0, "verify");
        both(0, "verify", "--edition", "1");
        both(0, "show", "copy.txt", "--history");
        both(0, "search", "--label", "ACHIEVEMENT", "-f", "csv", "-n", "100");
        assertEquals(body(run(file, "report", "-o", "-")), body(run(server, "report", "-o", "-")));
        assertTrue(both(0, "rerun").err().startsWith("taken: the shipped rulebooks (others: --rules DIR): en@"));
        assertEquals(before.out(), both(0, "export").out());
        both(0, "retry");
        // As it was for the other tests, whatever their order.
        String told = both(1, "run", "-j", "1", "--ui", "zh").err();
        assertTrue(told.contains("empty.txt: 文件是空的") && told.contains("gone.txt: 文件不存在"), told);
    }

    /** What the report tells of sentences, failures and changes; runs and slow documents differ in their times. */
    private static String body(Said report) {
        assertEquals(0, report.status(), report.err());
        String page = report.out();
        return page.substring(page.indexOf("Sentences by label"), page.indexOf("Slowest documents"));
    }
}
