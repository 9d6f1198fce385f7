package org.gangmu.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gangmu.rulebook.Row;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.rulebook.RuleBookReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of the rulebook below are changed in the overlay only. */
class OverlayEditTest {

    @TempDir
    private Path root;
    private RuleBookFixture below;
    private Path overlay;
    private Map<Path, String> before;

    @BeforeEach
    void start() throws IOException {
        below = RuleBookFixture.chinese(root.resolve("supplier"));
        overlay = root.resolve("mine/zh");
        Overlay.start(overlay, below.folder(), false);
        before = bytes();
    }

    private Map<Path, String> bytes() throws IOException {
        Map<Path, String> out = new TreeMap<>();
        try (Stream<Path> files = Files.walk(below.folder())) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                out.put(file, Files.readString(file));
            }
        }
        return out;
    }

    private Rule rule(Path rulebook) {
        return RuleBookReader.read(rulebook).rules().get(0);
    }

    @Test
    void aRowFromBelowIsCopiedWholeWithItsChanges() throws IOException {
        Row row = rule(overlay).row();
        RuleBookEditor editor = RuleBookEditor.open(overlay);
        editor.set(row.file(), row.line(), "strength", "1.5");
        editor.set(row.file(), row.line(), "note", "放宽");
        editor.save();
        assertEquals(before, bytes());
        Rule changed = rule(overlay);
        assertEquals(1.5, changed.strength());
        assertEquals("放宽", changed.note());
        assertEquals(rule(below.folder()).examples().size(), changed.examples().size());
        assertEquals(1, RuleBookReader.read(overlay).rules().size());
        assertTrue(changed.row().file().startsWith(overlay.toString().replace('\\', '/')), changed.row().file());
    }

    @Test
    void aWordFromBelowIsNotChangedAndTheWayOutIsNamed() throws IOException {
        Row row = RuleBookReader.read(overlay).lexicon().get(0).row();
        RuleBookEditor editor = RuleBookEditor.open(overlay);
        String told = assertThrows(RuleBookException.class, () -> editor.set(row.file(), row.line(), "word", "应当")).problems().get(0).toString();
        assertTrue(told.contains("words.csv:2: ") && told.contains("with status off in lexicon/"), told);
        assertThrows(RuleBookException.class, () -> editor.remove(row.file(), row.line()));
        assertEquals(before, bytes());
    }

    @Test
    void anOverlayAsAWorkbookIsChangedToo() throws IOException {
        Path workbook = root.resolve("mine/book/zh.xlsx");
        Files.createDirectories(workbook.getParent());
        Files.write(workbook, RuleBookExport.workbook(overlay, RuleBookExport.Headers.ZH));
        Row row = rule(workbook).row();
        RuleBookEditor editor = RuleBookEditor.open(workbook);
        editor.set(row.file(), row.line(), "strength", "1.5");
        editor.set(row.file(), row.line(), "status", "shadow");
        editor.save();
        assertEquals(1.5, rule(workbook).strength());
        assertTrue(rule(workbook).row().file().endsWith("zh.xlsx[requirement.modal]"), rule(workbook).row().file());
        assertEquals(before, bytes());
    }

    @Test
    void rulesWrittenAsDrlAreNotChangedCellByCell() throws IOException {
        Path folder = DrlExport.write(below.folder(), root.resolve("drl"));
        Rule rule = rule(folder);
        RuleBookEditor editor = RuleBookEditor.open(folder);
        String told = assertThrows(RuleBookException.class, () -> editor.set(rule.row().file(), rule.row().line(), "strength", "1.5")).problems().get(0).toString();
        assertTrue(told.contains("modal.drl") && told.contains("write the rules as a table (.csv) first"), told);
        assertThrows(RuleBookException.class, () -> editor.add("requirement/modal", Map.of("name", "more")));
    }
}
