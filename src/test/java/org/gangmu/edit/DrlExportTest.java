package org.gangmu.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gangmu.rulebook.GeneratedRules;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.rulebook.RuleBookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrlExportTest {

    @TempDir
    private Path root;

    static List<Path> shipped() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("rules"))) {
            return folders.filter(f -> Files.exists(f.resolve("rulebook.csv"))).sorted().toList();
        }
    }

    /** All that a rulebook says, but for files, lines and the hash over its bytes. */
    private static void assertSame(RuleBook before, RuleBook after) {
        assertEquals(before.rules().size(), after.rules().size());
        for (int i = 0; i < before.rules().size(); i++) {
            Rule rule = before.rules().get(i);
            assertTrue(rule.saysTheSameAs(after.rules().get(i)), () -> rule + "\nis not\n" + after.rules().stream().filter(r -> r.id().equals(rule.id())).toList());
        }
        assertEquals(before.name(), after.name());
        assertEquals(before.settings(), after.settings());
        assertEquals(before.labels(), after.labels());
        assertEquals(before.lexicon().stream().map(w -> List.of(w.cue(), w.parts(), w.except(), w.pos())).toList(),
                after.lexicon().stream().map(w -> List.of(w.cue(), w.parts(), w.except(), w.pos())).toList());
        assertEquals(before.frames().stream().map(f -> List.of(f.id(), f.conditions(), f.frame(), f.self(), f.scope())).toList(),
                after.frames().stream().map(f -> List.of(f.id(), f.conditions(), f.frame(), f.self(), f.scope())).toList());
        assertEquals(before.kinds().size(), after.kinds().size());
        assertEquals(before.decided().stream().map(d -> List.of(d.setting(), d.text(), d.label())).toList(),
                after.decided().stream().map(d -> List.of(d.setting(), d.text(), d.label())).toList());
    }

    private static List<Path> drlFiles(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedRulebookReadsBackTheSame(Path folder) throws IOException {
        Path out = DrlExport.write(folder, root);
        assertSame(RuleBookReader.read(folder), RuleBookReader.read(out));
        long tables = RuleBookReader.read(folder).rules().stream().map(Rule::table).distinct().count();
        assertEquals(tables, drlFiles(out).size());
    }

    @Test
    void aGeneratedRulebookReadsBackTheSame() throws IOException {
        Path folder = GeneratedRules.write(root.resolve("zh"), 11, 500);
        Path out = DrlExport.write(folder, root.resolve("out"));
        assertSame(RuleBookReader.read(folder), RuleBookReader.read(out));
    }

    @Test
    void whatWasExportedTwiceIsTheSameText() throws IOException {
        Path folder = GeneratedRules.write(root.resolve("zh"), 12, 50);
        Path once = DrlExport.write(folder, root.resolve("a"));
        Path twice = DrlExport.write(once, root.resolve("b"));
        for (Path file : drlFiles(once)) {
            assertEquals(Files.readString(file), Files.readString(twice.resolve(once.relativize(file).toString())));
        }
    }

    @Test
    void statusNotesAndTheOrderOfExamplesAreKept() throws IOException {
        RuleBookFixture book = RuleBookFixture.chinese(root).with("requirement/modal.csv", """
                name,cue,label,strength,near miss,hit,known miss,hit 2,note,status
                a,modal,REQUIREMENT,-2.5,不必。,各镇【必须】整改。,须改。,我们【必须】抓紧。,"两行
                的""备注"" 100% \\u0022",draft
                b,modal,REQUIREMENT,1,,{tasks}必须。,,,,off
                c,modal,REQUIREMENT,1,,,,,,
                """);
        assertSame(book.read(), RuleBookReader.read(DrlExport.write(book.folder(), root.resolve("out"))));
    }

    @Test
    void aFolderThatHoldsSomethingIsNotWrittenInto() throws IOException {
        RuleBookFixture book = RuleBookFixture.chinese(root);
        Files.createDirectories(root.resolve("out/zh/goal"));
        assertThrows(RuleBookException.class, () -> DrlExport.write(book.folder(), root.resolve("out")));
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        RuleBookFixture book = RuleBookFixture.chinese(root);
        Path overlay = root.resolve("mine/zh");
        Overlay.start(overlay, book.folder(), false);
        Files.createDirectories(overlay.resolve("requirement"));
        // In DRL nothing says that a rule of the rulebook below is off.
        Files.writeString(overlay.resolve("requirement/modal.csv"), "name,status\nmust,off\n");
        assertThrows(RuleBookException.class, () -> DrlExport.write(overlay, root.resolve("out")));
        try (Stream<Path> left = Files.list(root.resolve("out"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aTableAsCsvAndAsDrlIsAnError() throws IOException {
        RuleBookFixture book = RuleBookFixture.chinese(root);
        Path out = DrlExport.write(book.folder(), root.resolve("out"));
        Files.copy(book.folder().resolve("requirement/modal.csv"), out.resolve("requirement/modal.csv"));
        String message = assertThrows(RuleBookException.class, () -> RuleBookReader.read(out)).getMessage();
        assertTrue(message.contains("modal.drl: is the same table as"), message);
    }

    @Test
    void wordsAreNotWrittenAsDrl() throws IOException {
        RuleBookFixture book = RuleBookFixture.chinese(root).with("lexicon/more.drl", "package org.gangmu.rules;");
        assertTrue(assertThrows(RuleBookException.class, book::read).getMessage().contains("more.drl: only rules can be written as DRL"));
    }

    @Test
    void aProblemInADrlFileIsNamedByItsLine() throws IOException {
        RuleBookFixture book = RuleBookFixture.chinese(root);
        Path out = DrlExport.write(book.folder(), root.resolve("out"));
        Path file = out.resolve("requirement/modal.drl");
        Files.writeString(file, Files.readString(file).replace("name == \"modal\"", "name == \"nodal\""));
        String message = assertThrows(RuleBookException.class, () -> RuleBookReader.read(out)).getMessage();
        assertTrue(message.matches("(?s).*modal\\.drl:6: .*nodal.*"), message);
    }
}
