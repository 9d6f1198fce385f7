package org.gangmu.rulebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gangmu.edit.RuleBookExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRulebookTest {

    @TempDir
    private Path folder;

    @Test
    void aShippedRulebookReadsToTheSameVersion() throws IOException {
        for (String name : new String[] {"zh", "en"}) {
            Path rulebook = Path.of("rules", name);
            RuleBook before = RuleBookReader.read(rulebook);
            RuleBook after = KeptRulebook.read(KeptRulebook.pack(rulebook));
            assertEquals(before.version(), after.version());
            assertEquals(before.rules().stream().map(r -> r.place().toString().replaceFirst("^rules/", "")).toList(), after.rules().stream().map(r -> r.place().toString()).toList());
        }
    }

    @Test
    void anOverlayIsKeptWithWhatItIsBasedOn() throws IOException {
        Path base = RuleBookFixture.chinese(folder.resolve("base")).folder();
        Path overlay = folder.resolve("mine");
        Files.createDirectories(overlay.resolve("lexicon"));
        Files.writeString(overlay.resolve("rulebook.csv"), "key,value\nlanguage,zh\nbased on," + base + "\n");
        RuleBook before = RuleBookReader.read(overlay);
        byte[] kept = KeptRulebook.pack(overlay);
        Files.move(base, folder.resolve("gone"));
        RuleBook after = KeptRulebook.read(kept);
        assertEquals(before.version(), after.version());
        assertEquals(before.rules().size(), after.rules().size());
    }

    @Test
    void aWorkbookBearsTheNameOfItsRulebookWhateverItsFileIsCalled() throws IOException {
        Path workbook = Files.write(folder.resolve("zh-e.xlsx"), RuleBookExport.workbook(Path.of("rules/zh"), RuleBookExport.Headers.AS_WRITTEN));
        RuleBook before = RuleBookReader.read(workbook);
        RuleBook after = KeptRulebook.read(KeptRulebook.pack(workbook));
        assertEquals("zh", after.name());
        assertEquals(before.version(), after.version());
        assertEquals(before.rules().stream().map(Rule::id).toList(), after.rules().stream().map(Rule::id).toList());
    }

    @Test
    void theSameTablesGiveTheSameBytes() throws IOException {
        assertArrayEquals(KeptRulebook.pack(Path.of("rules/en")), KeptRulebook.pack(Path.of("rules/en")));
    }

    @Test
    void whatIsNoKeptRulebookIsRefused() {
        assertThrows(IOException.class, () -> KeptRulebook.read(new byte[] {1, 2, 3}));
    }
}
