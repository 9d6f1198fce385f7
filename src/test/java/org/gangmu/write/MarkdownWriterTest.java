package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MarkdownWriterTest {

    private final SummaryWriter writer = new MarkdownWriter(WriteOptions.defaults());

    @Test
    void sectionsAreHeadingsAndLinesAreListItems() throws IOException {
        String text = Samples.text(writer, Samples.zh());
        assertTrue(text.startsWith("# 云溪县委经济工作会议召开\n"), text);
        assertTrue(text.contains("\n## 目标（2）\n\n- 2026年经济社会发展主要预期目标：地区生产总值增长6.5%左右。 *第 6 行* `zh.goal.target.frame`\n"
                + "  - **地区生产总值 增长 ≈ 6.5%（2026）**\n"), text);
        assertTrue(text.contains("\n  - 要加快补齐县域商业短板。 *第 11 行*\n"), text);
    }

    @Test
    void marksOfTheDocumentAreShownAndNotObeyed() {
        assertEquals("\\*a\\* \\_b\\_ \\[c\\](d) \\<img\\> \\`e\\` \\# f \\| g", MarkdownWriter.escape("*a* _b_ [c](d) <img> `e` # f | g"));
        assertEquals("1\\. x", MarkdownWriter.escape("1. x"));
        assertEquals("\\- x - y", MarkdownWriter.escape("- x - y"));
        assertEquals("增长6.5%", MarkdownWriter.escape("增长6.5%"));
    }

    @Test
    void noMarkupOfAHostileDocumentSurvives() throws IOException {
        String text = Samples.text(writer, Samples.hostile());
        assertFalse(text.replace("\\<", "").contains("<script"), text);
    }
}
