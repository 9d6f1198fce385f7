package org.gangmu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running Gangmu keeps up with the rulebooks' files. */
class WatchTest {

    private static final String RULES = "name,cue,label,strength\nmust,modal,REQUIREMENT,2\n";

    @TempDir
    private Path root;
    private RuleBookFixture fixture;
    private final List<List<Problem>> broken = new ArrayList<>();
    /** Milliseconds; starts well behind the files' own times are set. */
    private final AtomicLong now = new AtomicLong(1_800_000_000_000L);

    @BeforeEach
    void writeRules() {
        fixture = RuleBookFixture.chinese(root).with("requirement/modal.csv", RULES);
    }

    private RuleBookWatch watch() {
        return new RuleBookWatch(List.of(root), () -> new Pipelines(Map.of(Language.ZH, fixture::read)), broken::add, now::get);
    }

    private void write(String rules, long modified) throws IOException {
        fixture.with("requirement/modal.csv", rules);
        Files.setLastModifiedTime(fixture.folder().resolve("requirement/modal.csv"), FileTime.fromMillis(modified));
    }

    private static String label(Pipelines pipelines) {
        return pipelines.of(Language.ZH).book().rules().get(0).label();
    }

    @Test
    void aChangedRulebookTakesOverAtTheNextLook() throws IOException {
        RuleBookWatch watch = watch();
        Pipelines before = watch.get();
        write(RULES.replace("REQUIREMENT", "GOAL"), now.get());
        assertEquals("REQUIREMENT", label(watch.get()), "looked again too early");
        now.addAndGet(1000);
        assertEquals("GOAL", label(watch.get()));
        assertEquals("REQUIREMENT", label(before), "a document under way lost its rulebook");
        assertEquals(List.of(), broken);
    }

    @Test
    void aBrokenRulebookIsReportedOnceAndTheLastGoodOneStays() throws IOException {
        RuleBookWatch watch = watch();
        write(RULES.replace("REQUIREMENT", "NONSENSE"), now.get());
        for (int i = 0; i < 3; i++) {
            now.addAndGet(1000);
            assertEquals("REQUIREMENT", label(watch.get()));
        }
        assertEquals(1, broken.size());
        assertTrue(broken.get(0).get(0).toString().contains("NONSENSE"), broken.toString());
        write(RULES.replace("REQUIREMENT", "GOAL"), now.get());
        now.addAndGet(1000);
        assertEquals("GOAL", label(watch.get()));
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftAlone() throws IOException {
        RuleBookWatch watch = watch();
        now.addAndGet(1000);
        write(RULES.replace("REQUIREMENT", "GOAL"), now.get() - 50);
        assertEquals("REQUIREMENT", label(watch.get()));
        now.addAndGet(600);
        assertEquals("GOAL", label(watch.get()));
    }

    @Test
    void aFolderThatVanishesLeavesTheLastGoodRulebookInForce() throws IOException {
        RuleBookWatch watch = watch();
        Files.move(fixture.folder(), root.resolveSibling(root.getFileName() + "-away"));
        now.addAndGet(1000);
        assertEquals("REQUIREMENT", label(watch.get()));
        assertEquals(1, broken.size());
        Files.move(root.resolveSibling(root.getFileName() + "-away"), fixture.folder());
        now.addAndGet(1000);
        assertEquals("REQUIREMENT", label(watch.get()));
    }

    @Test
    void whatIsBrokenFromTheStartIsRefused() {
        fixture.with("requirement/modal.csv", RULES.replace("REQUIREMENT", "NONSENSE"));
        assertThrows(RuleBookException.class, this::watch);
    }

    @Test
    void documentsInManyThreadsAreEachJudgedByOneStateOfTheRules() throws Exception {
        Gangmu gangmu = Gangmu.watch(root, ExtractLimits.DEFAULT, broken::add);
        String text = "各镇必须整改。\n".repeat(40);
        Set<Set<String>> seen = new ConcurrentSkipListSet<>((a, b) -> a.toString().compareTo(b.toString()));
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread thread = new Thread(() -> {
                while (!stop.get()) {
                    Set<String> labels = new TreeSet<>();
                    gangmu.summarize(text).decisions().forEach(d -> labels.add(d.label()));
                    seen.add(labels);
                }
            });
            thread.start();
            threads.add(thread);
        }
        String first = gangmu.rulebook(Language.ZH).version();
        write(RULES.replace("REQUIREMENT", "GOAL"), System.currentTimeMillis() - 10_000);
        long end = System.currentTimeMillis() + 20_000;
        while (gangmu.rulebook(Language.ZH).version().equals(first) && System.currentTimeMillis() < end) {
            Thread.sleep(20);
        }
        assertNotEquals(first, gangmu.rulebook(Language.ZH).version(), "the change was never picked up");
        gangmu.summarize(text).decisions().forEach(d -> assertEquals("GOAL", d.label()));
        stop.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        assertTrue(seen.contains(Set.of("REQUIREMENT")) && seen.stream().allMatch(s -> s.size() == 1), seen.toString());
        assertEquals(List.of(), broken);
    }
}
