package org.gangmu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gangmu.rulebook.RuleBookFixture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

    private static final String NEWS = "会议强调，各镇必须压实责任。天气晴朗。";

    @TempDir
    private Path folder;

    private record Run(int status, String out, String err) {
    }

    private static Run run(String stdin, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(args, new Console(out, err, new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8))));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String rules() {
        return RuleBookFixture.chinese(folder.resolve("rules")).folder().getParent().toString();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    /** A run builds the named command alone: it must be the one that help knows under that name. */
    @Test
    void aCommandByItselfIsTheOneAmongAll() {
        Console console = new Console(new ByteArrayOutputStream(), new PrintStream(new ByteArrayOutputStream()), new ByteArrayInputStream(new byte[0]));
        Map<String, CommandLine> all = Main.commands(console).getSubcommands();
        assertTrue(all.size() > 10, all.keySet().toString());
        all.forEach((name, command) -> {
            if (!name.equals("help")) {
                assertEquals(command.getUsageMessage(), Main.command(name, console).getSubcommands().get(name).getUsageMessage());
            }
        });
    }

    @Test
    void classifyPrintsOneObjectASentence() throws IOException {
        Run run = run("", "classify", "--rules", rules(), file("a.txt", NEWS));
        List<String> lines = run.out().lines().toList();
        assertEquals("", run.err());
        assertEquals(0, run.status());
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).contains("\"label\":\"REQUIREMENT\"") && lines.get(0).contains("\"start\":0,\"end\":14"), lines.get(0));
        assertTrue(lines.get(1).contains("\"label\":\"OTHER\""), lines.get(1));
    }

    @Test
    void standardInputIsADocument() {
        Run run = run(NEWS, "summarize", "--rules", rules(), "-f", "json", "-");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("各镇必须压实责任"), run.out());
    }

    @Test
    void oneBadFileNeverStopsTheOthers() throws IOException {
        Run run = run("", "classify", "--rules", rules(), folder.resolve("gone.txt").toString(), file("empty.txt", ""), file("a.txt", NEWS));
        assertEquals(1, run.status());
        assertEquals(2, run.out().lines().count());
        assertEquals(2, run.err().lines().count(), run.err());
        assertTrue(run.err().lines().allMatch(l -> l.startsWith("gangmu: " + folder)), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @Test
    void checkSpeaksTheLanguageAskedForAndNotesAreNoErrors() {
        RuleBookFixture book = RuleBookFixture.chinese(folder.resolve("rules")).with("requirement/modal.csv", "name,cue,label,strength\na,modal,要去,2\n");
        Run broken = run("", "rules", "check", "--ui", "zh", "--rules", book.folder().toString());
        assertEquals(2, broken.status());
        assertTrue(broken.err().contains("requirement/modal.csv:2:C: 标签“要去”不在可选之列：目标、要求、其他"), broken.err());
        book.with("requirement/modal.csv", "name,cue,label,strength\na,modal,要求,2\nb,modal,要求,1\n");
        Run noted = run("", "rules", "check", "--rules", book.folder().toString());
        assertEquals(0, noted.status(), noted.err());
        assertTrue(noted.err().startsWith("gangmu: note: ") && noted.err().contains("modal.csv:3:A: this row never counts"), noted.err());
        assertTrue(noted.out().endsWith("; 1 note\n"), noted.out());
    }

    @Test
    void aBrokenRulebookIsNamedAtItsCellAndEndsWithTwo() throws IOException {
        RuleBookFixture.chinese(folder.resolve("rules")).with("requirement/modal.csv", "name,cue,label,strength\nmust,modal,REQUIREMENT,much\n");
        Run run = run("", "classify", "--rules", folder.resolve("rules").toString(), file("a.txt", NEWS));
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("gangmu: ") && run.err().contains("requirement/modal.csv:2:D: \"much\" is not a number"), run.err());
    }

    @Test
    void wrongUseSaysHowAndEndsWithTwo() {
        Run misspelt = run("", "summarise", "x.txt");
        assertEquals(2, misspelt.status());
        assertTrue(misspelt.err().startsWith("gangmu: no command is called \"summarise\"; there are summarize, classify"), misspelt.err());
        Run noFormat = run("", "summarize", "-f", "pdf", "x.txt");
        assertEquals(2, noFormat.status());
        assertTrue(noFormat.err().contains("no format is called \"pdf\"; use text, md"), noFormat.err());
        assertTrue(run("", "classify").err().contains("--help"));
        assertEquals(2, run("", "classify", "--rules", folder.resolve("none").toString(), "x.txt").status());
    }

    @Test
    void extractPrintsExactlyTheText() throws IOException {
        String text = "第一行  \r\n\tsecond，line\u3000\n";
        assertEquals(text, run("", "extract", file("a.txt", text)).out());
    }

    @Test
    void explainShowsTheRuleAndTheRunnerUp() throws IOException {
        Run run = run("", "explain", "--rules", rules(), file("a.txt", "天气晴朗。\n会议强调，各镇必须压实责任。") + ":2");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("zh.requirement.modal.must on \"必须\" 7–9"), run.out());
        assertTrue(run.out().contains("decision: REQUIREMENT by 1.00 points before OTHER"), run.out());
        assertFalse(run.out().contains("天气"), run.out());
    }

    @Test
    void explainSaysWhenNoSentenceStandsOnTheLine() throws IOException {
        Run run = run("", "explain", "--rules", rules(), file("a.txt", NEWS) + ":7");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("a.txt:7: no sentence stands on this line"), run.err());
        Run none = run("", "explain", "--rules", rules(), file("a.txt", NEWS) + ":0");
        assertEquals(1, none.status());
        assertEquals("", none.out());
    }

    @Test
    void aResultThatCannotBeWrittenSaysWhy() throws IOException {
        Run onFolder = run("", "summarize", "--rules", rules(), "-o", folder.toString(), file("a.txt", NEWS));
        assertEquals(1, onFolder.status());
        assertTrue(onFolder.err().contains("it is a folder"), onFolder.err());
        assertFalse(onFolder.err().contains(".part"), onFolder.err());
        Run onFile = run("", "summarize", "--rules", rules(), "-f", "html", "-o", file("b", "x"), file("a.txt", NEWS), file("c.txt", NEWS));
        assertTrue(onFile.err().contains("is a file, not a folder"), onFile.err());
    }

    @Test
    void everyRulebookIsCheckedAndNoneIsPassedOver() throws IOException {
        RuleBookFixture.chinese(folder.resolve("rules")).with("requirement/modal.csv", "name,cue,label,strength\nmust,modal,REQUIREMENT,much\n");
        RuleBookFixture.chinese(folder.resolve("other")).with("requirement/modal.csv", "name,cue,label,strength\nmust,modal,REQUIREMENT,more\n");
        Files.move(folder.resolve("other/zh"), folder.resolve("rules/zz"));
        Run check = run("", "rules", "check", "--rules", folder.resolve("rules").toString());
        assertEquals(2, check.status());
        assertTrue(check.err().contains("\"much\"") && check.err().contains("\"more\""), check.err());
        Files.delete(folder.resolve("rules/zz/rulebook.csv"));
        Run lacking = run("", "rules", "check", "--rules", folder.resolve("rules").toString());
        assertEquals(2, lacking.status());
        assertTrue(lacking.err().contains("has a lexicon but no rulebook.csv"), lacking.err());
    }

    @Test
    void rulesCheckAndTestReportWhatTheyFound() {
        Run check = run("", "rules", "check", "--rules", rules());
        assertEquals(0, check.status(), check.err());
        assertTrue(check.out().matches("zh@[0-9a-f]{12}: 1 rules, 1 frame rows, 0 kind rows, 3 words; no problems\n"), check.out());
        assertEquals(0, run("", "rules", "test", "--rules", rules()).status());
        RuleBookFixture.chinese(folder.resolve("rules")).with("requirement/modal.csv",
                "name,cue,label,strength,hit,near miss\nmust,modal,REQUIREMENT,2,各镇【应当】整改。,各镇必须整改。\n");
        Run failing = run("", "rules", "test", "--rules", folder.resolve("rules").toString());
        assertEquals(1, failing.status());
        assertTrue(failing.out().contains("modal.csv:2:E: zh.requirement.modal.must: does not fire on this hit"), failing.out());
        assertTrue(failing.out().contains("B cue \"modal\": cue modal: none of its words stands here"), failing.out());
        assertTrue(failing.out().contains("fires on this near miss, on \"必须\""), failing.out());
    }

    @Test
    void corpusScorePrintsTheScores() throws IOException {
        file("a.txt", NEWS);
        file("a.gold.jsonl", "{\"start\":0,\"end\":14,\"label\":\"REQUIREMENT\",\"text\":\"会议强调，各镇必须压实责任。\"}\n{\"label\":\"GOAL\",\"text\":\"天气晴朗。\"}\n");
        Run run = run("", "corpus", "score", "--rules", rules(), "--docs", "--errors", "5", folder.toString());
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().startsWith("all: documents 1  units 2  accuracy 0.5000"), run.out());
        assertTrue(run.out().contains("a.txt:14  GOAL → OTHER  天气晴朗。"), run.out());
    }

    @Test
    void goldThatNoLongerQuotesTheDocumentIsAProblem() throws IOException {
        file("a.txt", NEWS);
        file("a.gold.jsonl", "{\"label\":\"GOAL\",\"text\":\"没有这句。\"}\nno json\n");
        Run run = run("", "corpus", "score", "--rules", rules(), folder.toString());
        assertEquals(1, run.status());
        assertTrue(run.err().contains("a.gold.jsonl:1: these words do not stand in the document"), run.err());
        assertTrue(run.err().contains("a.gold.jsonl:2: is not a JSON object"), run.err());
    }

    @Test
    void resultsGoWholeIntoAFile() throws IOException {
        Path out = folder.resolve("new/out.jsonl");
        Run run = run("", "classify", "--rules", rules(), "-o", out.toString(), file("a.txt", NEWS));
        assertEquals(0, run.status(), run.err());
        assertEquals("", run.out());
        assertEquals(2, Files.readAllLines(out).size());
        try (var files = Files.list(out.getParent())) {
            assertEquals(List.of(out), files.toList());
        }
    }

    @Test
    void severalPagesNeedAFolderAndAFailedDocumentLeavesNone() throws IOException {
        String a = file("a.txt", NEWS);
        String b = file("b.txt", NEWS);
        Run nowhere = run("", "summarize", "--rules", rules(), "-f", "html", a, b);
        assertEquals(2, nowhere.status());
        assertTrue(nowhere.err().contains("add -o FOLDER"), nowhere.err());
        Path pages = folder.resolve("pages");
        assertEquals(0, run("", "summarize", "--rules", rules(), "-f", "html", "-o", pages.toString(), a, b).status());
        assertTrue(Files.exists(pages.resolve("index.html")));
        Path page = folder.resolve("gone.html");
        assertEquals(1, run("", "summarize", "--rules", rules(), "-f", "html", "-o", page.toString(), folder.resolve("gone.txt").toString()).status());
        assertFalse(Files.exists(page));
    }

    @Test
    void aClosedPipeIsSilent() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        for (String[] command : new String[][] {{"classify", "--rules", rules(), file("a.txt", NEWS)}, {"--help"}, {"extract", "--help"}}) {
            assertEquals(Console.CLOSED_PIPE, Main.run(command, new Console(closed, err, nothing())));
        }
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFullDiskIsAProblem() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertEquals(1, Main.run(new String[] {"extract", file("a.txt", NEWS)}, new Console(full, err, nothing())));
        assertEquals("gangmu: standard output: cannot be written: No space left on device" + System.lineSeparator(), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anErrorOfTheMachineShowsNoStackTrace() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream tight = new OutputStream() {
            @Override
            public void write(int b) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
        assertEquals(2, Main.run(new String[] {"extract", file("a.txt", NEWS)}, new Console(tight, err, nothing())));
        assertTrue(err.toString(StandardCharsets.UTF_8).matches("gangmu: not enough memory; [^\n]*\\R"), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void filesWhoseNamesAreNotInTheSystemsEncodingAreReadAndCanBeTyped() throws IOException {
        Assumptions.assumeTrue(File.separatorChar == '/');
        Path docs = Files.createDirectories(folder.resolve("docs"));
        StringBuilder uri = new StringBuilder(docs.toUri().toString());
        for (byte b : "报告.txt".getBytes(Charset.forName("GBK"))) {
            uri.append(String.format("%%%02X", b));
        }
        Files.writeString(Path.of(URI.create(uri.toString())), NEWS);
        Run walked = run("", "classify", "--rules", rules(), "-f", "jsonl", docs.toString());
        assertEquals(0, walked.status(), walked.err());
        String name = docs.resolve("\\xB1\\xA8\\xB8\\xE6.txt").toString();
        assertTrue(walked.out().contains(name.replace("\\", "\\\\")), walked.out());
        Run typed = run("", "classify", "--rules", rules(), "-f", "jsonl", name);
        assertEquals(walked.out(), typed.out(), typed.err());
        assertEquals(0, run("", "explain", "--rules", rules(), name + ":1").status());
        assertTrue(run("", "extract", name).out().contains(NEWS.strip().substring(0, 5)));
        assertTrue(run("", "extract", docs.resolve("\\xB1.txt").toString()).err().contains("\\xB1.txt: no such file"));
    }

    @Test
    void linksToDocumentsAndFoldersAreFollowed() throws IOException {
        Files.createDirectories(folder.resolve("real"));
        file("real/a.txt", NEWS);
        Path docs = Files.createDirectories(folder.resolve("docs"));
        Files.createSymbolicLink(docs.resolve("linked.txt"), folder.resolve("real/a.txt"));
        Files.createSymbolicLink(docs.resolve("again"), docs);
        Files.createSymbolicLink(docs.resolve("lost.txt"), folder.resolve("gone.txt"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Run run = run("", "extract", docs.toString(), link.toString());
        assertEquals(NEWS + NEWS, run.out());
        assertEquals(1, run.status());
        assertEquals("gangmu: " + docs.resolve("lost.txt") + ": no such file", run.err().strip());
    }

    @Test
    void standardInputIsReadNoFurtherThanTheLimit() {
        Run run = run(NEWS.repeat(1000), "extract", "--max-bytes", "100", "-");
        assertEquals(1, run.status());
        assertEquals("gangmu: -: is larger than the limit of 100 bytes", run.err().strip());
    }

    @Test
    void controlCharactersOfNamesReachNoTerminal() {
        Run run = run("", "extract", folder.resolve("\u001b[2Jgone\u009b.txt").toString());
        assertTrue(run.err().contains("\ufffd[2Jgone\ufffd.txt: no such file"), run.err());
    }

    @Test
    void aLinkedResultIsWrittenWhereTheLinkPoints() throws IOException {
        Path target = Files.writeString(folder.resolve("target.jsonl"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), target);
        assertEquals(0, run("", "classify", "--rules", rules(), "-o", link.toString(), file("a.txt", NEWS)).status());
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(2, Files.readAllLines(target).size());
        assertEquals(0, run("", "classify", "--rules", rules(), "-o", "/dev/null", file("a.txt", NEWS)).status());
        assertFalse(Files.isRegularFile(Path.of("/dev/null")));
    }

    private static ByteArrayInputStream nothing() {
        return new ByteArrayInputStream(new byte[0]);
    }

    @Test
    void anyNumberOfJobsGivesTheSameBytes() throws IOException {
        Files.createDirectories(folder.resolve("docs"));
        for (int i = 0; i < 30; i++) {
            file("docs/" + i + ".txt", "第" + i + "号。" + NEWS.repeat(1 + i % 7));
        }
        String docs = folder.resolve("docs").toString();
        Run one = run("", "classify", "--rules", rules(), docs);
        assertEquals(0, one.status(), one.err());
        assertTrue(one.out().lines().count() > 90);
        assertEquals(one.out(), run("", "classify", "--rules", rules(), "-j", "8", docs).out());
    }

    @Test
    void helpNamesEveryCommand() {
        Run run = run("", "--help");
        assertEquals(0, run.status());
        for (String command : List.of("summarize", "classify", "explain", "extract", "rules", "corpus")) {
            assertTrue(run.out().contains("  " + command), run.out());
            assertEquals(0, run("", command, "--help").status());
        }
        assertTrue(run("", "--version").out().matches("gangmu [0-9.]+\\R"));
    }
}
