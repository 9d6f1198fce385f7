package org.gangmu.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.findings.Content;
import org.gangmu.findings.FindingsReader;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.source.Opened;
import org.gangmu.text.SourceText;
import org.gangmu.text.TemporaryFolder;
import org.gangmu.worker.Outcome.Cause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ChildWorkersTest {

    private static final Path RULES = Path.of("rules");
    private static final WorkerLimits LIMITS = new WorkerLimits(ExtractLimits.DEFAULT, Duration.ofSeconds(60), 256, 2 << 20, 1000);
    private static final List<String> FAULTY = List.of("-Dgangmu.worker.between=" + FaultyReader.class.getName());
    private static final String GOOD = "全市经济平稳增长，地区生产总值增长6.1%。";
    @TempDir
    private static Path small;
    private static ChildWorkers one;

    @BeforeAll
    static void startAReader() {
        RuleBookFixture.chinese(small);
        one = new ChildWorkers(List.of(small), 1, LIMITS, FAULTY);
    }

    @AfterAll
    static void closeTheReaders() {
        one.close();
    }

    private static Opened opened(String text) {
        return opened(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Opened opened(byte[] bytes) {
        return new Opened(SourceText.sha256(bytes), bytes.length, bytes, null, () -> { });
    }

    private static Outcome.Lost lost(ChildWorkers workers, String text) throws InterruptedException {
        return assertInstanceOf(Outcome.Lost.class, workers.read(opened(text), "txt"));
    }

    private static void assertReadsOn(ChildWorkers workers) throws InterruptedException {
        Outcome.Read read = assertInstanceOf(Outcome.Read.class, workers.read(opened(GOOD), "txt"));
        assertEquals(1, read.findings().decisions().labels().size());
    }

    @Test
    void twoProcessesFindWhatIsFoundWithoutProcesses() throws Exception {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("zh", "formats")) {
            try (Stream<Path> all = Files.list(Path.of("test-corpus", name))) {
                all.filter(f -> !f.toString().matches(".*\\.(?:gold\\.jsonl|facts\\.json)")).sorted().limit(12).forEach(files::add);
            }
        }
        FindingsReader here = new FindingsReader(Gangmu.open(RULES));
        try (ChildWorkers workers = new ChildWorkers(List.of(RULES), 2, LIMITS)) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (Path file : files) {
                all.add(CompletableFuture.runAsync(() -> assertSame(workers, here, file)));
            }
            CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).get();
            assertEquals(2, workers.children().size());
            assertTrue(workers.memory() > 50L << 20 || !Files.exists(Path.of("/proc/self/status")), workers.memory() + " bytes");
            assertEquals(Hello.of(Gangmu.open(RULES)), workers.hello());
        }
    }

    private static void assertSame(ChildWorkers workers, FindingsReader here, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String ending = Content.endingOf(file.toString());
            Opened inMemory = opened(bytes);
            Opened inFile = new Opened(inMemory.sha256(), bytes.length, null, file.toAbsolutePath(), () -> { });
            for (Opened document : List.of(inMemory, inFile)) {
                Outcome.Read read = assertInstanceOf(Outcome.Read.class, workers.read(document, ending), file::toString);
                assertEquals(here.read(bytes, ending), read.findings(), file::toString);
            }
        } catch (IOException | ExtractException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDocumentThatHangsIsGivenUp() throws InterruptedException {
        WorkerLimits quick = new WorkerLimits(LIMITS.extract(), Duration.ofSeconds(20), 256, 2 << 20, 1000);
        try (ChildWorkers workers = new ChildWorkers(List.of(small), 1, quick, FAULTY)) {
            Outcome.Lost lost = lost(workers, "HANG");
            assertEquals(Cause.TIME, lost.cause());
            assertEquals("took longer than 20 s", lost.reason());
            assertReadsOn(workers);
        }
    }

    @Test
    void aDocumentThatTakesTooLongForWantOfMemoryIsSaidToDoSo() throws InterruptedException {
        WorkerLimits quick = new WorkerLimits(LIMITS.extract(), Duration.ofSeconds(20), 256, 2 << 20, 1000);
        try (ChildWorkers workers = new ChildWorkers(List.of(small), 1, quick, FAULTY)) {
            Outcome.Lost lost = lost(workers, "THRASH");
            assertEquals(Cause.TIME, lost.cause());
            assertEquals("took longer than 20 s while its memory was nearly full: give it more with --memory", lost.reason());
            assertReadsOn(workers);
        }
    }

    @Test
    void anExtractionThatHangsLeavesNoThreadBehind() throws InterruptedException {
        WorkerLimits quick = new WorkerLimits(LIMITS.extract().withTimeout(Duration.ofMillis(1)), Duration.ofSeconds(60), 256, 2 << 20, 1000);
        try (ChildWorkers workers = new ChildWorkers(List.of(small), 1, quick)) {
            long first = workers.children().get(0).pid();
            StringBuilder html = new StringBuilder("<html>");
            for (int i = 0; i < 100_000; i++) {
                html.append("<p>").append(GOOD).append("</p>");
            }
            Outcome.Lost lost = assertInstanceOf(Outcome.Lost.class, workers.read(opened(html.toString()), "html"));
            assertEquals(Cause.TIME, lost.cause());
            assertTrue(ProcessHandle.of(first).map(ProcessHandle::onExit).orElse(CompletableFuture.completedFuture(null)).orTimeout(60, TimeUnit.SECONDS).handle((p, e) -> e == null).join());
        }
    }

    @Test
    void aProcessKilledInMidDocumentCostsThatDocumentOnly() throws Exception {
        assertReadsOn(one);
        Child child = one.children().get(0);
        // Before the reading begins: it may be under way before the next line is.
        int before = child.documents();
        CompletableFuture<Outcome> reading = CompletableFuture.supplyAsync(() -> {
            try {
                return one.read(opened("HANG"), "txt");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        while (child.documents() == before) {
            Thread.sleep(20);
        }
        ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();
        Outcome.Lost lost = assertInstanceOf(Outcome.Lost.class, reading.get());
        assertEquals(Cause.CRASH, lost.cause());
        assertEquals("its reader was killed (signal 9), by somebody or by the system for want of memory", lost.reason());
        assertReadsOn(one);
    }

    @Test
    void whatALostProcessLeavesInItsFolderIsClearedAway() throws Exception {
        Outcome.Lost lost = lost(one, "LITTER");
        Path litter = Path.of(lost.reason().replaceFirst(".*: ", ""));
        assertEquals(TemporaryFolder.path(), litter.getParent().getParent(), lost.reason());
        // Waits for it, while another process has taken its place.
        assertReadsOn(one);
        while (Files.exists(litter.getParent())) {
            Thread.sleep(20);
        }
    }

    @Test
    void aProcessThatExitsLeavesItsLastWords() throws InterruptedException {
        Outcome.Lost lost = lost(one, "EXIT");
        assertEquals(Cause.CRASH, lost.cause());
        assertEquals("its reader died with exit status 7: the last words", lost.reason());
        assertReadsOn(one);
    }

    @Test
    void aDocumentThatNeedsTooMuchMemoryIsSaidToDoSo() throws InterruptedException {
        Outcome.Lost lost = lost(one, "ALLOCATE");
        assertEquals(Cause.MEMORY, lost.cause());
        assertEquals("needs more memory than its reader may have", lost.reason());
        assertReadsOn(one);
    }

    @Test
    void tooDeepADocumentIsRefused() throws InterruptedException {
        long pid = one.children().isEmpty() ? 0 : one.children().get(0).pid();
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, one.read(opened("DEEP"), "txt"));
        assertTrue(refused.reason().startsWith("is nested too deep to be judged (FaultyReader.java:"), refused.reason());
        assertReadsOn(one);
        assertTrue(pid == 0 || one.children().get(0).pid() == pid, "the process need not be replaced");
    }

    @Test
    void aFaultIsNamedInOneLine() throws InterruptedException {
        Outcome.Lost lost = lost(one, "FAULT");
        assertEquals(Cause.CRASH, lost.cause());
        assertTrue(lost.reason().matches("fault while it was judged: java\\.lang\\.IllegalStateException: a rule that nobody foresaw \\(FaultyReader\\.java:[0-9]+\\)"), lost.reason());
        assertReadsOn(one);
    }

    @Test
    void aFullFolderForTemporaryFilesEndsTheWorkAndBlamesNoDocument() {
        try (ChildWorkers workers = new ChildWorkers(List.of(small), 1, LIMITS, FAULTY)) {
            WorkerException full = assertThrows(WorkerException.class, () -> workers.read(opened("FULL"), "txt"));
            assertTrue(full.getMessage().contains("No space left on device; nothing is lost"), full.getMessage());
        }
    }

    @Test
    void dictionariesAreLoadedBeforeTheFirstDocument() throws InterruptedException {
        try (ChildWorkers workers = new ChildWorkers(List.of(small), 1, LIMITS, FAULTY)) {
            assertInstanceOf(Outcome.Read.class, workers.read(opened("FIRST " + GOOD), "txt"));
        }
    }

    @Test
    void whatALibraryPrintsIsNoAnswer() throws InterruptedException {
        assertInstanceOf(Outcome.Read.class, one.read(opened("PRINT " + GOOD), "txt"));
        assertReadsOn(one);
    }

    @Test
    void bytesThatAreNoAnswerAreNotReadOnAndOn() throws InterruptedException {
        Outcome.Lost lost = lost(one, "GARBAGE");
        assertEquals(Cause.CRASH, lost.cause());
        assertEquals("its reader answered with what is no answer", lost.reason());
        assertReadsOn(one);
    }

    @Test
    void findingsOverTheLimitAreNotTaken() throws InterruptedException {
        Outcome.Lost lost = lost(one, "LARGE " + GOOD);
        assertEquals(Cause.OUTPUT, lost.cause());
        assertTrue(lost.reason().matches("its findings take 31[0-9]{5} bytes, more than the limit of 2097152"), lost.reason());
        assertReadsOn(one);
    }

    @Test
    void whatCannotBeReadIsRefusedForGood() throws InterruptedException {
        assertEquals("is empty", assertInstanceOf(Outcome.Refused.class, one.read(opened(""), "txt")).reason());
        assertEquals("holds no text", assertInstanceOf(Outcome.Refused.class, one.read(opened(" \n "), "txt")).reason());
    }

    @Test
    void aFileThatChangedMeanwhileIsNotTakenForWhatItWas(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("a.txt"), GOOD);
        Outcome.Lost lost = assertInstanceOf(Outcome.Lost.class, one.read(new Opened(SourceText.sha256(new byte[0]), 1, null, file, () -> { }), "txt"));
        assertEquals("changed while it was read", lost.reason());
    }

    @Test
    void extractionAloneTellsHowMuchTextThereIs() throws InterruptedException {
        Outcome.Extracted extracted = assertInstanceOf(Outcome.Extracted.class, one.extract(opened(GOOD), "txt"));
        assertEquals(GOOD.length(), extracted.chars());
        assertEquals(GOOD.getBytes(StandardCharsets.UTF_8).length, extracted.size());
        assertEquals("text/plain", extracted.mediaType());
    }

    @Test
    void aProcessIsReplacedAfterItsShareOfDocuments() throws InterruptedException {
        try (ChildWorkers workers = new ChildWorkers(List.of(small), 1, new WorkerLimits(ExtractLimits.DEFAULT, Duration.ofSeconds(60), 256, 2 << 20, 2))) {
            long first = workers.children().get(0).pid();
            assertReadsOn(workers);
            assertReadsOn(workers);
            assertEquals(List.of(), workers.children());
            assertReadsOn(workers);
            assertTrue(workers.children().get(0).pid() != first);
        }
    }

    @Test
    void brokenRulebooksAreTold(@TempDir Path folder) {
        RuleBookFixture.chinese(folder).with("requirement/modal.csv", "name,cue,label,strength,hit,hit 2,near miss\nmust,modal,NOTHING,2,各镇【必须】整改。,我们【必须】抓紧。,这是必须品。\n");
        WorkerException broken = assertThrows(WorkerException.class, () -> new ChildWorkers(List.of(folder), 1, LIMITS));
        assertTrue(broken.getMessage().contains("zh/requirement/modal.csv:2:C: "), broken.getMessage());
    }

    @Test
    void rulebooksThatChangeInMidRunEndIt(@TempDir Path folder) throws InterruptedException {
        RuleBookFixture rules = RuleBookFixture.chinese(folder);
        try (ChildWorkers workers = new ChildWorkers(List.of(folder), 1, LIMITS, FAULTY)) {
            assertReadsOn(workers);
            rules.with("lexicon/words.csv", "cue,word,except,pos\nmodal,必须,必须品,\nmodal,务必,,\nformula,会议强调,,\nlead,重点任务,,\n");
            lost(workers, "EXIT");
            WorkerException changed = assertThrows(WorkerException.class, () -> workers.read(opened(GOOD), "txt"));
            assertTrue(changed.getMessage().startsWith("the rulebooks or libraries have changed since this run began"), changed.getMessage());
            assertThrows(WorkerException.class, () -> workers.read(opened(GOOD), "txt"));
        }
    }

    @Test
    void aJavaThatDoesNotStartIsToldWithItsReason() {
        String told = assertThrows(WorkerException.class, () -> new ChildWorkers(List.of(small), 1, LIMITS, List.of("-XX:NoSuchOption=1"))).getMessage();
        assertTrue(told.contains("its reader died with exit status 1: "), told);
    }

    @Test
    void documentsInHandAreNotBlamedForClosingAndNoProcessStays() throws Exception {
        ChildWorkers workers = new ChildWorkers(List.of(small), 1, LIMITS, FAULTY);
        Child child = workers.children().get(0);
        CompletableFuture<WorkerException> reading = CompletableFuture.supplyAsync(() -> assertThrows(WorkerException.class, () -> workers.read(opened("HANG"), "txt")));
        while (child.documents() == 0) {
            Thread.sleep(20);
        }
        workers.close();
        assertEquals("the readers were closed", reading.get().getMessage());
        assertEquals(List.of(), workers.children());
    }

    @Test
    void noProcessOutlivesItsParent() throws Exception {
        Process parent = parent(Map.of());
        List<ProcessHandle> children = new ArrayList<>();
        try {
            for (long pid : children(parent)) {
                children.add(ProcessHandle.of(pid).orElseThrow());
            }
        } finally {
            parent.destroyForcibly();
        }
        assertEquals(2, children.size());
        for (ProcessHandle child : children) {
            child.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void noProcessIsToldTheSecretsOfItsParent() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "what a process was told is looked at as Linux shows it");
        Process parent = parent(Map.of("GANGMU_TOKEN", "kept-to-itself", "PGPASSWORD", "kept-to-itself", "GANGMU_TEST", "handed-on"));
        try {
            for (long pid : children(parent)) {
                String told = Files.readString(Path.of("/proc/" + pid + "/environ"), StandardCharsets.ISO_8859_1);
                assertTrue(told.contains("handed-on"), told);
                assertFalse(told.contains("kept-to-itself"), told);
            }
        } finally {
            parent.destroyForcibly();
        }
    }

    private static Process parent(Map<String, String> environment) throws IOException {
        ProcessBuilder parent = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                ParentMain.class.getName(), small.toString()).redirectError(ProcessBuilder.Redirect.DISCARD);
        parent.environment().putAll(environment);
        return parent.start();
    }

    /** Those that it tells of, as soon as it is ready. */
    private static List<Long> children(Process parent) throws IOException {
        List<Long> pids = new ArrayList<>();
        BufferedReader said = parent.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null && !line.equals("ready"); line = said.readLine()) {
            pids.add(Long.parseLong(line));
        }
        return pids;
    }
}
