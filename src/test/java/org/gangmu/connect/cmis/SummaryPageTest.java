package org.gangmu.connect.cmis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gangmu.client.Findings;
import org.gangmu.client.Stamp;
import org.junit.jupiter.api.Test;

/** Pages that lie beside documents. */
class SummaryPageTest {

    private static final Findings FINDINGS = new Findings(new Stamp("0".repeat(64), "0".repeat(16)), Optional.empty(), List.of(), Map.of("title", "水库 <b>", "language", "zh", "place", "云泉县"),
            Map.of("goals", List.of(new Findings.Line("# 修路*两条*", 0, 4, 1, List.of()))), List.of(), List.of("何立群"), new byte[0]);

    private static String page(Findings findings, String format) {
        return new String(SummaryPage.write("a.txt", findings, format), StandardCharsets.UTF_8);
    }

    @Test
    void linesOfADocumentStayText() {
        String html = page(FINDINGS, "html");
        assertTrue(html.contains("<h1>水库 &lt;b&gt;</h1>") && html.contains("<h2>目标</h2>") && html.contains("<li># 修路*两条*</li>"), html);
        String markdown = page(FINDINGS, "md");
        assertEquals("<!-- made by the connector of Gangmu -->\n# 水库 \\<b\\>\n\n## a.txt\n\n- 地点: 云泉县\n- 语言: zh\n\n## 目标\n\n- \\# 修路\\*两条\\*\n\n## 人物\n\n- 何立群\n", markdown);
    }

    @Test
    void aRefusedDocumentSaysWhy() {
        Findings refused = Findings.refused(FINDINGS.stamp(), new Findings.Problem("unreadable", "it is encrypted"));
        assertTrue(page(refused, "html").contains("<li>unreadable: it is encrypted</li>"));
    }

    @Test
    void ourOwnPagesAreKnown() {
        assertTrue(SummaryPage.isOurs(SummaryPage.write("a.txt", FINDINGS, "html")));
        assertTrue(SummaryPage.isOurs(SummaryPage.write("a.txt", FINDINGS, "md")));
        assertFalse(SummaryPage.isOurs("# Mine\n".getBytes(StandardCharsets.UTF_8)));
        assertFalse(SummaryPage.isOurs(new byte[0]));
    }
}
