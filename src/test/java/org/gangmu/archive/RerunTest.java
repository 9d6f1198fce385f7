package org.gangmu.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gangmu.Gangmu;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Claimed;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Hit;
import org.gangmu.catalogue.Ledger;
import org.gangmu.catalogue.Mode;
import org.gangmu.catalogue.Progress;
import org.gangmu.catalogue.Result;
import org.gangmu.catalogue.SearchFilter;
import org.gangmu.edit.RulebookCopy;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.FindingsReader;
import org.gangmu.findings.FoundLabel;
import org.gangmu.findings.Models;
import org.gangmu.source.Located;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue judged by changed rules says what one made by them from the start says; and what somebody changed in it by hand is found. */
class RerunTest {

    private static final List<Path> DOCUMENTS = List.of(Path.of("test-corpus/zh/news-qingze-city-economic-conference.txt"), Path.of("test-corpus/en/state-of-the-city-tillerton.txt"),
            Path.of("test-corpus/series/gwr-qingze-2023.txt"));

    @TempDir
    private Path folder;
    private Path changedRules;

    @BeforeEach
    void changeRules() throws IOException {
        changedRules = folder.resolve("changed");
        RulebookCopy.copy(Path.of("rules/zh"), changedRules.resolve("zh"));
        RulebookCopy.copy(Path.of("rules/en"), changedRules.resolve("en"));
        Path table = changedRules.resolve("zh/achievement/result.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(table, StandardCharsets.UTF_8));
        assertTrue(lines.get(1).startsWith("result,"), lines.get(1));
        lines.remove(1);
        Files.write(table, lines, StandardCharsets.UTF_8);
    }

    private Path catalogue(String name, Path rules) throws ExtractException {
        Path file = folder.resolve(name);
        Catalogue.create(file.toString());
        try (Catalogue catalogue = Catalogue.open(file.toString(), Mode.WRITE)) {
            Edition edition = catalogue.register(KeptRules.pack(rules), Models.line());
            catalogue.putInForce(edition);
            catalogue.add(catalogue.source("test"), DOCUMENTS.stream().map(d -> new Located(d.toString(), "", 1, 1)).toList());
            Ledger ledger = catalogue.begin("run", edition, 1);
            FindingsReader reader = new FindingsReader(Gangmu.open(rules));
            List<Result> results = new ArrayList<>();
            for (Claimed claimed : ledger.claim(10)) {
                results.add(new Result.Found(claimed, 1, reader.read(Path.of(claimed.name()), "txt"), 1));
            }
            ledger.commit(results);
            ledger.end(true, new Progress(3, 0, 0, 0, 0, 0, 0, 0));
        }
        return file;
    }

    private static List<Decisions> decisions(Catalogue catalogue, Edition edition) {
        return catalogue.judgements().page(edition, edition, 0, 100).stream().map(c -> catalogue.judgements().decisions(c)).toList();
    }

    private static Verification.End verify(Catalogue catalogue, Edition edition, List<Difference> found) {
        try (KeptRules rules = KeptRules.of(catalogue, edition)) {
            return new Verification(catalogue, edition, new FindingsReader(rules.gangmu(ExtractLimits.DEFAULT)), 2).run(1, found::add, (done, all) -> { });
        }
    }

    @Test
    void theResultIsThatOfAFullRunAndTheOldOneStays() throws ExtractException {
        Path fresh = catalogue("fresh.db", changedRules);
        Path file = catalogue("old.db", Path.of("rules"));
        try (Catalogue old = Catalogue.open(file.toString(), Mode.WRITE); Catalogue anew = Catalogue.open(fresh.toString(), Mode.READ)) {
            Edition from = old.inForce().orElseThrow();
            List<Decisions> before = decisions(old, from);
            Rerun.End end;
            Edition to = old.register(KeptRules.pack(changedRules), Models.line());
            try (KeptRules was = KeptRules.of(old, from); KeptRules now = KeptRules.of(old, to)) {
                end = new Rerun(old, from, to, was.gangmu(ExtractLimits.DEFAULT), now.gangmu(ExtractLimits.DEFAULT), 2).run((done, all) -> { });
                assertTrue(end.finished());
                assertEquals(3, end.contents());
                assertTrue(end.others() > 0 && end.others() < 3, "the English document is out of reach: " + end);
            }
            assertEquals(to, old.inForce().orElseThrow());
            assertEquals(decisions(anew, anew.inForce().orElseThrow()), decisions(old, to));
            assertEquals(before, decisions(old, from));
            List<Decisions> after = decisions(old, to);
            List<Long> moved = IntStream.range(0, before.size()).mapToObj(d -> moved(before.get(d).labels(), after.get(d).labels())).toList();
            assertEquals(moved.stream().mapToLong(n -> n).sum(), end.labels());
            assertEquals(moved.stream().filter(n -> n > 0).count(), end.relabelled());
            List<Hit> hits = anew.search("工作报告", SearchFilter.NONE, 1000, false).hits();
            assertTrue(hits.stream().anyMatch(h -> h.kind() == Hit.Kind.TITLE), hits::toString);
            assertEquals(hits, old.search("工作报告", SearchFilter.NONE, 1000, false).hits());
            List<Difference> found = new ArrayList<>();
            assertEquals(0, verify(old, to, found).different(), found::toString);
            assertEquals(0, verify(old, from, found).different(), found::toString);
        }
    }

    private static long moved(List<FoundLabel> was, List<FoundLabel> is) {
        return IntStream.range(0, was.size()).filter(i -> !was.get(i).label().equals(is.get(i).label())).count();
    }

    @Test
    void ofEveryNContentsOneIsProved() throws ExtractException, SQLException {
        Path file = catalogue("sample.db", Path.of("rules"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE decided SET verdict = (SELECT v.id FROM verdict v JOIN word w ON w.id = v.label WHERE w.word = 'GOAL' LIMIT 1) WHERE ordinal = 0");
        }
        try (Catalogue catalogue = Catalogue.open(file.toString(), Mode.READ); KeptRules rules = KeptRules.of(catalogue, catalogue.inForce().orElseThrow())) {
            List<Difference> found = new ArrayList<>();
            List<String> progress = new ArrayList<>();
            Verification.End end = new Verification(catalogue, catalogue.inForce().orElseThrow(), new FindingsReader(rules.gangmu(ExtractLimits.DEFAULT)), 2)
                    .run(2, found::add, (done, all) -> progress.add(done + " of " + all));
            assertEquals(2, end.contents());
            assertEquals(List.of("2 of 2"), progress);
            assertEquals(2, found.stream().map(Difference::document).distinct().count(), found::toString);
        }
    }

    @Test
    void sourcesAreKeptAsPathsThatHoldInAnyFolder() {
        Path file = folder.resolve("sources.db");
        Catalogue.create(file.toString());
        try (Catalogue catalogue = Catalogue.open(file.toString(), Mode.WRITE)) {
            ArchiveAdding.add(catalogue, "test-corpus/zh", found -> found.accept(new Located("test-corpus/zh/a.txt", "", 1, 1)), problem -> { });
            ArchiveAdding.add(catalogue, "-", found -> { }, problem -> { });
            assertEquals(List.of(Path.of("test-corpus/zh").toAbsolutePath().toString(), "-"), catalogue.sources());
        }
    }

    @Test
    void whatWasChangedByHandIsFound() throws ExtractException, SQLException {
        Path file = catalogue("tampered.db", Path.of("rules"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE decided SET verdict = (SELECT v.id FROM verdict v JOIN word w ON w.id = v.label WHERE w.word = 'GOAL' LIMIT 1) WHERE decisions = 1 AND ordinal = 0");
            statement.executeUpdate("UPDATE sentence SET text = replace(text, '的', '地') WHERE id = (SELECT min(id) FROM sentence WHERE text LIKE '%的%' AND id > 3 * 1048576)");
        }
        try (Catalogue catalogue = Catalogue.open(file.toString(), Mode.READ)) {
            List<Difference> found = new ArrayList<>();
            Verification.End end = verify(catalogue, catalogue.inForce().orElseThrow(), found);
            assertEquals(3, end.contents());
            assertEquals(2, end.different(), found::toString);
            assertTrue(found.stream().anyMatch(d -> d.what().equals("label") && d.sentence() == 0 && d.kept().contains("GOAL")), found::toString);
            assertTrue(found.stream().anyMatch(d -> d.what().equals("document") && d.kept().startsWith("damaged")), found::toString);
            assertFalse(found.get(0).document().isEmpty());
        }
    }
}
