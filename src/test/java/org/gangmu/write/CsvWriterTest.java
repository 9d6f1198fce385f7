package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gangmu.summarize.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private static List<List<String>> read(WriteOptions options, Summary... summaries) throws IOException {
        return parse(Samples.text(new CsvWriter(options), summaries).substring(1));
    }

    /** CSV as RFC 4180 has it. */
    private static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    @Test
    void aByteOrderMarkTellsExcelThatItIsUtf8() throws IOException {
        byte[] bytes = Samples.bytes(new CsvWriter(WriteOptions.defaults()), Samples.zh());
        assertArrayEquals(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, Arrays.copyOf(bytes, 3));
    }

    @Test
    void everySummaryLineAndActionIsARowUnderOneHeading() throws IOException {
        List<List<String>> rows = read(WriteOptions.defaults(), Samples.zh(), Samples.en());
        assertEquals(List.of("文件", "文章", "类别", "层次", "序号", "原文", "责任单位", "时限", "指标", "页", "行", "起", "止", "语境", "置信度", "规则"), rows.get(0));
        assertEquals(1 + 6 + 4, rows.size());
        assertTrue(rows.stream().allMatch(r -> r.size() == rows.get(0).size()));
        assertEquals(List.of("云溪.txt", "云溪县委经济工作会议召开", "目标", "", "", "2026年经济社会发展主要预期目标：地区生产总值增长6.5%左右。", "", "",
                "地区生产总值 增长 ≈ 6.5%（2026）\n粮食总产量 300000–10000000吨", "", "6", "95", "128", "预期目标", "0.61", "zh.goal.target.frame"), rows.get(1));
        assertEquals(List.of("任务", "举措", "举措"), rows.subList(4, 7).stream().map(r -> r.get(3)).toList());
    }

    @Test
    void sentencesAndFurnitureAreRowsWhenAskedFor() throws IOException {
        List<List<String>> rows = read(WriteOptions.defaults().withSentences(true), Samples.zh());
        assertEquals(1 + Samples.zh().decisions().size(), rows.size());
        List<List<String>> all = read(WriteOptions.defaults().withSentences(true).withFurniture(true), Samples.zh());
        assertEquals(rows.size() + 2, all.size());
        assertEquals(List.of("图片说明", "转版提示"), all.stream().skip(1).map(r -> r.get(14)).filter(r -> !r.isEmpty()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", "＠x", "\u00a0=1"})
    void noCellIsTakenForAFormula(String text) {
        String cell = CsvRows.cell(text);
        assertEquals("\"'" + text + "\"", cell);
    }

    @Test
    void otherCellsStayAsTheyAre() {
        assertEquals("增长6.5%", CsvRows.cell("增长6.5%"));
        assertEquals("\"a, \"\"b\"\"\"", CsvRows.cell("a, \"b\""));
    }

    @Test
    void noFormulaOfAHostileDocumentSurvives() throws IOException {
        for (List<String> row : read(WriteOptions.defaults().withSentences(true), Samples.hostile())) {
            for (String cell : row) {
                assertTrue(cell.isEmpty() || "=+-@".indexOf(cell.charAt(0)) < 0, cell);
            }
        }
    }
}
