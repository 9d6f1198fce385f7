package org.gangmu.extract;

import static org.gangmu.extract.Documents.show;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.extract.Documents.Placed;
import org.gangmu.text.Mark.Kind;
import org.gangmu.text.SourceText;
import org.junit.jupiter.api.Test;

class PdfLayoutTest {

    private static final String FULL = "The council will extend the tram line to the harbour and renew the water mains of all";
    private static final String FULL2 = "districts before the end of next year, and it has set aside thirty million for the work";

    private final List<List<Placed>> pages = new ArrayList<>();
    private List<Placed> page;
    private float y;

    private PdfLayoutTest page() {
        page = new ArrayList<>();
        pages.add(page);
        y = 760;
        return this;
    }

    private PdfLayoutTest line(String text) {
        return line(text, 70, 12, 15);
    }

    private PdfLayoutTest line(String text, float x, float size, float pitch) {
        y -= pitch;
        page.add(new Placed(text, x, y, size));
        return this;
    }

    private SourceText read() throws Exception {
        return new TikaExtractor().extract("a.pdf", Documents.pdf(pages, null));
    }

    @Test
    void linesOfAParagraphStayTogetherAndShortOnesEndIt() throws Exception {
        page().line(FULL).line(FULL2).line("alone.").line(FULL).line("Second ends.");
        SourceText source = read();
        assertEquals(FULL + "\n" + FULL2 + "\nalone.\n\n" + FULL + "\nSecond ends.", source.text());
        assertEquals("PARAGRAPH 0 " + FULL + "⏎" + FULL2 + "⏎alone.\nPARAGRAPH 0 " + FULL + "⏎Second ends.\n", show(source, Kind.PARAGRAPH));
    }

    @Test
    void wideGapEndsAParagraphThoughItsLineIsFull() throws Exception {
        page().line(FULL).line(FULL2).line(FULL, 70, 12, 15).line(FULL2, 70, 12, 30).line(FULL).line("End.");
        assertEquals(FULL + "\n" + FULL2 + "\n" + FULL + "\n\n" + FULL2 + "\n" + FULL + "\nEnd.", read().text());
    }

    @Test
    void indentedFirstLineOpensAParagraph() throws Exception {
        page().line("    ").line(FULL2, 94, 12, 15).line(FULL, 70, 12, 15).line(FULL, 70, 12, 15).line(FULL2.substring(0, 82), 94, 12, 15).line(FULL, 70, 12, 15).line("End.");
        String text = read().text();
        assertTrue(text.contains(FULL + "\n\n" + FULL2.substring(0, 82) + "\n" + FULL), text);
    }

    @Test
    void hangingLinesStayWithTheirItem() throws Exception {
        page().line("1. " + FULL, 70, 12, 15).line(FULL2.substring(0, 84), 88, 12, 15).line(FULL.substring(0, 84), 88, 12, 15).line("end of it.", 88, 12, 15)
                .line("2. " + FULL, 70, 12, 15).line("also.", 88, 12, 15);
        assertEquals("1. " + FULL + "\n" + FULL2.substring(0, 84) + "\n" + FULL.substring(0, 84) + "\nend of it.\n\n2. " + FULL + "\nalso.", read().text());
    }

    @Test
    void largerLinesAreHeadings() throws Exception {
        page().line("Harbour Plan", 200, 22, 30).line("1. Aims", 70, 15, 30).line(FULL, 70, 12, 22).line("There.").line("2. Means", 70, 15, 30).line(FULL, 70, 12, 22).line("Here.");
        assertEquals("HEADING 1 Harbour Plan\nHEADING 2 1. Aims\nHEADING 2 2. Means\n", show(read(), Kind.HEADING));
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws Exception {
        String left = "The council will extend the tram line to the";
        String right = "harbour and renew the water mains of every";
        page();
        for (int i = 0; i < 6; i++) {
            line(left, 70, 10, 13);
        }
        y = 760;
        line(right, 320, 10, 13).line(right, 320, 10, 13).line(right, 320, 10, 13).line("district.", 320, 10, 13);
        SourceText source = read();
        assertEquals((left + "\n").repeat(6) + (right + "\n").repeat(3) + "district.", source.text());
        assertEquals(1, source.marks().stream().filter(m -> m.kind() == Kind.PARAGRAPH).count(), "a paragraph runs on in the next column");
    }

    @Test
    void paragraphRunsOnOverThePageAndFramesAreSetApart() throws Exception {
        for (int i = 1; i <= 3; i++) {
            page();
            page.add(new Placed("Westmere Gazette", 70, 800, 9));
            for (int l = 0; l < 8; l++) {
                line(l % 2 == 0 ? FULL : FULL2);
            }
            page.add(new Placed("- " + i + " -", 290, 40, 9));
        }
        SourceText source = read();
        assertEquals("HEADER 0 Westmere Gazette\nFOOTER 0 - 1 -\nHEADER 0 Westmere Gazette\nFOOTER 0 - 2 -\nHEADER 0 Westmere Gazette\nFOOTER 0 - 3 -\n",
                show(source, Kind.HEADER, Kind.FOOTER));
        assertEquals(List.of(1, 2, 3), source.marks().stream().filter(m -> m.kind() == Kind.PAGE).map(m -> m.level()).toList());
    }

    @Test
    void unframedParagraphCrossesThePageInOneMark() throws Exception {
        page();
        for (int l = 0; l < 4; l++) {
            line(FULL);
        }
        page().line(FULL2).line("end.");
        SourceText source = read();
        assertEquals("PAGE 1 " + (FULL + "⏎").repeat(4).replaceAll("⏎$", "") + "\nPAGE 2 " + FULL2 + "⏎end.\n", show(source, Kind.PAGE));
        assertEquals(1, source.marks().stream().filter(m -> m.kind() == Kind.PARAGRAPH).count());
    }

    @Test
    void rowsWithWideGapsAreATable() throws Exception {
        page().line(FULL).line("so.");
        for (String[] row : new String[][] {{"Indicator", "2024", "2025"}, {"Revenue", "382", "412"}}) {
            y -= 20;
            page.add(new Placed(row[0], 70, y, 12));
            page.add(new Placed(row[1], 250, y, 12));
            page.add(new Placed(row[2], 400, y, 12));
        }
        line("Note below.", 70, 12, 40);
        SourceText source = read();
        assertEquals(FULL + "\nso.\n\nIndicator\t2024\t2025\nRevenue\t382\t412\n\nNote below.", source.text());
        assertEquals("TABLE_ROW 0 Indicator⇥2024⇥2025\nTABLE_ROW 0 Revenue⇥382⇥412\n", show(source, Kind.TABLE_ROW));
    }

    @Test
    void raisedNoteNumbersAreNotPartOfTheText() throws Exception {
        page().line("Growth was 8.5%, as planned.");
        page.add(new Placed("Prices rose by 2%", 70, 700, 12));
        page.add(new Placed("3", 70 + 94.7f, 704, 7));
        page.add(new Placed(" in May.", 70 + 98.7f, 700, 12));
        String text = read().text();
        assertTrue(text.contains("Prices rose by 2% in May."), text);
    }
}
