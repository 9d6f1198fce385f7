package org.gangmu.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.rulebook.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookEditorTest {

    @TempDir
    private Path root;
    private RuleBookFixture fixture;
    private RuleBookEditor editor;

    @BeforeEach
    void open() {
        fixture = RuleBookFixture.chinese(root);
        editor = RuleBookEditor.open(fixture.folder());
    }

    private String file(String path) throws IOException {
        return Files.readString(fixture.folder().resolve(path));
    }

    @Test
    void aCellIsChangedAndAColumnAddedWhereThereIsNone() throws IOException {
        Rule rule = fixture.read().rules().get(0);
        editor.set(rule.row().file(), rule.row().line(), "strength", "2.5");
        editor.set(rule.row().file(), rule.row().line(), "status", "draft");
        assertEquals("name,cue,label,strength,hit,hit 2,near miss\nmust,modal,REQUIREMENT,2,各镇【必须】整改。,我们【必须】抓紧。,这是必须品。\n", file("requirement/modal.csv"),
                "nothing is written before save");
        editor.save();
        assertEquals("name,cue,label,strength,hit,hit 2,near miss,status\nmust,modal,REQUIREMENT,2.5,各镇【必须】整改。,我们【必须】抓紧。,这是必须品。,draft\n",
                file("requirement/modal.csv"));
        Rule now = fixture.read().rules().get(0);
        assertEquals(2.5, now.strength());
        assertEquals(Status.DRAFT, now.status());
        assertEquals(List.of("strength: \"2\" → \"2.5\"", "status: \"\" → \"draft\""),
                editor.changes().stream().map(c -> c.toString().replaceFirst(".*modal\\.csv:2: ", "")).toList());
    }

    @Test
    void aRowIsAddedToATableAndToANewOne() throws IOException {
        assertEquals(5, editor.add("lexicon/words", Map.of("cue", "modal", "word", "应当,须")));
        Map<String, String> example = new LinkedHashMap<>();
        example.put("sentence", "各镇必须整改。");
        example.put("label", "REQUIREMENT");
        editor.add("examples/decisions", example);
        editor.save();
        assertEquals("cue,word,except,pos\nmodal,必须,必须品,\nformula,会议强调,,\nlead,重点任务,,\nmodal,\"应当,须\",,\n", file("lexicon/words.csv"));
        assertEquals("sentence,label\n各镇必须整改。,REQUIREMENT\n", file("examples/decisions.csv"));
        assertEquals(1, fixture.read().decided().size());
    }

    @Test
    void aRowIsTakenOut() throws IOException {
        editor.remove(fixture.folder() + "/lexicon/words.csv", 3);
        editor.save();
        assertEquals("cue,word,except,pos\nmodal,必须,必须品,\nlead,重点任务,,\n", file("lexicon/words.csv"));
        assertEquals(List.of("cue", "word"), editor.changes().stream().map(Change::column).toList());
    }

    @Test
    void columnsOfATableInChineseGetChineseNames() throws IOException {
        fixture.with("requirement/modal.csv", "名称,线索,标签,强度,命中\nmust,modal,REQUIREMENT,2,各镇【必须】整改。\n");
        Rule rule = fixture.read().rules().get(0);
        editor.set(rule.row().file(), 2, "hit 2", "我们【必须】抓紧。");
        editor.save();
        assertEquals("名称,线索,标签,强度,命中,命中 2\nmust,modal,REQUIREMENT,2,各镇【必须】整改。,我们【必须】抓紧。\n", file("requirement/modal.csv"));
    }

    @Test
    void aRowThatIsNotThereAndAPathOutOfTheRulebookAreRefused() {
        String file = fixture.folder() + "/requirement/modal.csv";
        assertThrows(IllegalArgumentException.class, () -> editor.set(file, 9, "strength", "1"));
        assertThrows(IllegalArgumentException.class, () -> editor.add("../outside", Map.of("cue", "a")));
        assertEquals(List.of(), editor.changes());
    }

    @Test
    void aRowIsNotAddedBesideATableInDrl() throws IOException {
        Path drl = DrlExport.write(fixture.folder(), root.resolve("drl"));
        RuleBookEditor rules = RuleBookEditor.open(drl);
        assertThrows(RuleBookException.class, () -> rules.add("requirement/modal", Map.of("name", "more")));
        assertThrows(RuleBookException.class, () -> rules.set(drl + "/requirement/modal.drl", 6, "strength", "1"));
    }

    @Test
    void aFormulaIsNotWritten() {
        assertThrows(IllegalArgumentException.class, () -> editor.add("lexicon/words", Map.of("cue", "modal", "word", "=cmd|' /C calc'!A0")));
        assertEquals(List.of(), editor.changes());
    }

    @Test
    void aWorkbookIsChangedAndKeepsItsLooksAndLists() throws IOException {
        Path workbook = root.resolve("zh.xlsx");
        Files.write(workbook, RuleBookExport.workbook(fixture.folder(), RuleBookExport.Headers.ZH));
        RuleBookEditor sheets = RuleBookEditor.open(workbook);
        Rule rule = RuleBookReader.read(workbook).rules().get(0);
        assertEquals(workbook + "[requirement.modal]", rule.row().file());
        sheets.set(rule.row().file(), rule.row().line(), "strength", "2.5");
        sheets.set(rule.row().file(), rule.row().line(), "status", "draft");
        assertEquals(5, sheets.add("lexicon/words", Map.of("cue", "modal", "word", "应当")));
        sheets.add("lexicon/a-lexicon-with-a-name-longer-than-sheets-allow", Map.of("cue", "more", "word", "须"));
        sheets.remove(workbook + "[lexicon.words]", 3);
        sheets.add("lexicon/words", Map.of("cue", "formula", "word", "会议指出"));
        sheets.save();
        RuleBook now = RuleBookReader.read(workbook);
        assertEquals(2.5, now.rules().get(0).strength());
        assertEquals(Status.DRAFT, now.rules().get(0).status());
        assertEquals(List.of("须", "必须", "重点任务", "应当", "会议指出"), now.lexicon().stream().map(w -> w.parts().get(0)).toList());
        try (WorkbookCells cells = new WorkbookCells(workbook)) {
            XSSFSheet sheet = cells.workbook().getSheet("requirement.modal");
            assertEquals("状态", sheet.getRow(0).getCell(7).getStringCellValue());
            assertEquals(CellType.NUMERIC, sheet.getRow(1).getCell(3).getCellType());
            assertEquals("@", cells.workbook().getSheet("lexicon.words").getRow(4).getCell(1).getCellStyle().getDataFormatString());
            assertTrue(sheet.getDataValidations().size() > 1);
        }
        Path folder = root.resolve("again/zh");
        RuleBookImport.run(workbook, folder, true);
        assertEquals("name,cue,label,strength,hit,hit 2,near miss,状态\nmust,modal,REQUIREMENT,2.5,各镇【必须】整改。,我们【必须】抓紧。,这是必须品。,draft\n",
                Files.readString(folder.resolve("requirement/modal.csv")));
        assertTrue(Files.exists(folder.resolve("lexicon/a-lexicon-with-a-name-longer-than-sheets-allow.csv")));
    }

    @Test
    void anXlsxTableInAFolderIsChanged() throws IOException {
        Files.delete(fixture.folder().resolve("requirement/modal.csv"));
        try (WorkbookCells cells = new WorkbookCells(fixture.folder().resolve("requirement/modal.xlsx"))) {
            cells.sheet("Sheet1", "名称,线索,标签,强度", "must,modal,REQUIREMENT,2").sheet("_notes", "a");
        }
        Rule rule = fixture.read().rules().get(0);
        assertEquals("zh.requirement.modal.must", rule.id());
        editor.set(rule.row().file(), 2, "strength", "3");
        editor.save();
        assertEquals(3, fixture.read().rules().get(0).strength());
        fixture.with("requirement/modal.csv", "name,cue,label,strength\nmust,modal,REQUIREMENT,2\n");
        assertTrue(assertThrows(RuleBookException.class, fixture::read).getMessage().contains("modal.xlsx[Sheet1]: is the same table as"));
    }
}
