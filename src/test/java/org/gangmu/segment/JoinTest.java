package org.gangmu.segment;

import static org.gangmu.segment.Pages.furniture;
import static org.gangmu.segment.Pages.page;
import static org.gangmu.segment.Pages.segment;
import static org.gangmu.segment.Pages.sentences;
import static org.gangmu.segment.Pages.source;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.segment.Furniture.Role;
import org.gangmu.text.Mark;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;

/** Lines that are read on: hard wraps, column and page breaks, broken and repeated words. */
class JoinTest {

    private static final List<String> ZH = List.of(
            "会议指出，过去一年全县上下坚定信心、克难奋进，经济运行稳中向好，地区生产总值增长6.2%，城乡面貌焕然一新。全县新建道路120公里，改造老旧小区18个。",
            "会议强调，做好今年工作，要坚持以项目为王，加快推进产业园区建设；要坚持以人民为中心，办好十件民生实事。一是抓好春耕备耕。二是抓好水利建设，年内开工十座小型水库；三是抓好就业。",
            "会议要求，各级各部门要压实责任、狠抓落实，确保“开门红”。");
    private static final List<String> EN = List.of(
            "The county spent the past year repairing what the flood had broken, and by December every bridge but one was open to traffic again. Output grew by 3.5 percent.",
            "The next year asks more of us. The Department of Roads shall publish a list of all works by March 1, and the Office of the Mayor of the City of Marlow shall report on it twice a year to the council.",
            "No agency may spend more than 2.5 million dollars without the consent of the board. We will hold a public hearing in every ward, from North Quay to Saint Anne, before the budget is voted.");

    @Test
    void wrappedAndUnwrappedTextGiveTheSameSentences() {
        for (List<String> paragraphs : List.of(ZH, EN)) {
            List<String> plain = folded(segment(String.join("\n\n", paragraphs)));
            for (int width : new int[] {36, 48, 60, 72, 84}) {
                StringBuilder wrapped = new StringBuilder();
                paragraphs.forEach(p -> wrapped.append(wrap(p, width)).append("\n\n"));
                assertEquals(plain, folded(segment(wrapped.toString())), "wrapped at " + width);
                assertEquals(plain, folded(segment(source(wrapped.toString(), List.of(), "application/pdf"))), "PDF wrapped at " + width);
            }
            assertEquals(plain, folded(segment(String.join("\n", paragraphs))), "a line a paragraph");
            assertEquals(plain, folded(marked(paragraphs)), "with paragraph marks");
        }
    }

    private static Document marked(List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            int from = text.length();
            text.append(paragraph);
            marks.add(new Mark(Mark.Kind.PARAGRAPH, new Span(from, text.length()), 0));
            text.append('\n');
        }
        return segment(source(text.toString(), marks, "text/html"));
    }

    private static List<String> folded(Document document) {
        return sentences(document).stream().map(s -> s.replaceAll("\\s+", " ")).toList();
    }

    /** Breaks between words, and in Chinese anywhere but before closing marks. */
    private static String wrap(String text, int width) {
        StringBuilder out = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int columns = Glyphs.isCjk(c) ? 2 : 1;
            int word = i;
            while (c != ' ' && !Glyphs.isCjk(c) && word < text.length() && text.charAt(word) != ' ' && !Glyphs.isCjk(text.charAt(word))) {
                word++;
            }
            boolean begins = columns == 2 || i == 0 || text.charAt(i - 1) == ' ' || Glyphs.isCjk(text.charAt(i - 1));
            if (begins && used + Math.max(columns, word - i) > width && !Glyphs.neverFirst(c)) {
                if (out.charAt(out.length() - 1) == ' ') {
                    out.setLength(out.length() - 1);
                }
                out.append('\n');
                used = 0;
            }
            out.append(c);
            used += columns;
        }
        return out.toString();
    }

    @Test
    void columnBreakWithBlankLinesLeavesOneSentence() {
        Document document = page("会议指出，全市上下只要坚定信心、真抓实干，就一定能够赢", "", "", "得主动、赢得优势、赢得未来。会议要求抓好落实。");
        assertEquals(List.of("会议指出，全市上下只要坚定信心、真抓实干，就一定能够赢得主动、赢得优势、赢得未来。", "会议要求抓好落实。"), sentences(document));
        assertEquals(2, document.sentences().findFirst().orElseThrow().spans().size());
    }

    @Test
    void wordRepeatedAtTheCutIsSetAside() {
        Document document = page("会议指出，要加快重点项目建设，改造提升传统产业，全力推动产业", "", "产业升级迈上新台阶，培育新的增长点。");
        assertEquals(List.of("会议指出，要加快重点项目建设，改造提升传统产业，全力推动产业升级迈上新台阶，培育新的增长点。"), sentences(document));
        assertEquals(List.of("产业"), furniture(document, Role.REPEATED));
        Document english = page("The council decided that every school in the county shall receive", "", "receive a new roof before the winter.");
        assertEquals(List.of("receive"), furniture(english, Role.REPEATED));
        assertEquals(List.of("The council decided that every school in the county shall receive\na new roof before the winter."), sentences(english));
    }

    @Test
    void brokenWordIsJoinedAndCompoundKeepsItsHyphen() {
        Document document = page("Every department shall begin the imple-", "mentation of the plan and name a long-", "term goal for each of its offices.");
        assertEquals(List.of("Every department shall begin the implementation of the plan and name a long-term goal for each of its offices."), sentences(document));
        assertEquals(List.of("-"), furniture(document, Role.HYPHEN));
    }

    @Test
    void headlineIsNotJoinedWithTheBodyBelow() {
        assertEquals(List.of("抓改革，促发展", "近日，全县改革工作推进会召开，部署八项任务。"), sentences(page("抓改革，促发展", "", "近日，全县改革工作推进会召开，部署八项任务。")));
        assertEquals(List.of("Goals for the coming year", "The county will plant one million trees."), sentences(page("Goals for the coming year", "The county will plant one million trees.")));
        assertEquals(List.of("一、去年工作回顾", "过去一年，全县经济稳中有进。"), sentences(page("一、去年工作回顾", "过去一年，全县经济稳中有进。")));
    }

    @Test
    void loneEnumeratorBelongsToTheLineBelow() {
        assertEquals(List.of("v.\nMeasurement of what the programme saves;"), sentences(page("v.", "Measurement of what the programme saves;")));
    }

    @Test
    void numberBroughtToTheHeadOfAWrappedLineIsNoItem() {
        Document document = page("All of the agencies named in this order shall file their first reports by June", "30. The second report of each of them is due at the end of the calendar year, and the", "third one follows in spring.");
        assertEquals(2, sentences(document).size(), () -> sentences(document).toString());
    }

    @Test
    void linkTextOnALineOfItsOwnStaysInItsSentence() {
        assertEquals(List.of("会议听取和审议了县长所作的政府工作报告。", "会议批准这个报告。"), sentences(page("会议听取和审议了县长所作的", "政府工作报告", "。会议批准这个报告。")));
    }

    @Test
    void recitalsAreParagraphsOfTheirOwn() {
        assertEquals(List.of("WHEREAS, the use of energy has a cost for the\nclimate of the city; and", "WHEREAS, the city has set a goal of thirty percent\nby 2030;", "NOW, THEREFORE, it is hereby ordered:"),
                sentences(page("WHEREAS, the use of energy has a cost for the", "climate of the city; and", "WHEREAS, the city has set a goal of thirty percent", "by 2030;", "NOW, THEREFORE, it is hereby ordered:")));
    }

    @Test
    void listItemCutByAPageBreakGoesOn() {
        Document document = page("(a) No box may be destroyed until the county attorney has confirmed in writing that this", "includes boxes that were", "", "- 1 -", "County Clerk                              Records plan", "", "transferred from the former water district.");
        assertEquals(List.of("(a) No box may be destroyed until the county attorney has confirmed in writing that this\nincludes boxes that were\ntransferred from the former water district."), sentences(document));
    }
}
