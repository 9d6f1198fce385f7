package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Language;
import org.junit.jupiter.api.Test;

class TextWriterTest {

    private static String write(WriteOptions options, Summary... summaries) throws IOException {
        return Samples.text(new TextWriter(options), summaries);
    }

    @Test
    void aSummaryIsReadFromTitleToProblems() throws IOException {
        String zh = Samples.book(Language.ZH).version();
        assertEquals("""
                云溪.txt · %s
                云溪县委经济工作会议召开
                日期  2026-01-08
                会议  云溪县委经济工作会议
                讲话  何远舟（县委书记）
                出席  林可（县长）
                主持  林可（县长）
                转版  下转第4版

                目标（2）
                  • 2026年经济社会发展主要预期目标：地区生产总值增长
                    6.5%%左右。
                    → 地区生产总值 增长 ≈ 6.5%%（2026）
                    → 粮食总产量 300000–10000000吨
                    第 6 行 [95, 128) · zh.goal.target.frame
                  • 力争粮食总产量稳定在30万吨以上。
                    第 7 行 [129, 146) · zh.goal.target.frame

                成就（1）
                  • 过去一年，全县建成标准厂房12.5万平方米，新增就业
                    3000人。
                    → 就业 3000人
                    第 4 行 [50, 82) · zh.achievement.done.done

                要求（1）
                  • 一、建设现代产业体系
                    第 9 行 [152, 162) · zh.requirement.modal.must
                    – 必须把项目建设抓在手上，务必在三季度前开工。
                      第 10 行 [163, 185)
                    – 要加快补齐县域商业短板。
                      第 11 行 [186, 198)

                版面附属文字 2 处，未计入：转版提示 1、图片说明 1
                提示：云溪.txt: the last page is cut short
                """.formatted(zh), write(WriteOptions.defaults().withWidth(54), Samples.zh()));
    }

    @Test
    void headingsFollowTheLanguageAskedFor() throws IOException {
        String text = write(WriteOptions.defaults().withUi(Language.EN), Samples.zh());
        assertTrue(text.contains("Goals (2)") && text.contains("Presided  林可 (县长)") && text.contains("line 6 ["), text);
    }

    @Test
    void everyLineFitsTheTerminal() throws IOException {
        for (int width = 30; width <= 120; width += 3) {
            for (String line : write(WriteOptions.defaults().withWidth(width), Samples.zh(), Samples.en(), Samples.hostile()).split("\n")) {
                assertTrue(DisplayWidth.of(line) <= width, width + ": " + line);
            }
        }
    }

    @Test
    void colourIsGivenOnlyWhenAskedForAndChangesNoWord() throws IOException {
        String plain = write(WriteOptions.defaults(), Samples.zh());
        String colored = write(WriteOptions.defaults().withColor(true), Samples.zh());
        assertFalse(plain.contains("\u001b"));
        assertTrue(colored.contains("\u001b[1;32m目标（2）\u001b[0m"), colored);
        assertEquals(plain, colored.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    void aDocumentCannotSteerTheTerminal() throws IOException {
        String text = write(WriteOptions.defaults(), Samples.summary("a\u001b[31m.txt", "The review\u001b]0;owned\u0007 was\u202e completed."));
        assertTrue(text.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c) && c != 0x202e), text);
        assertTrue(text.contains("was"), text);
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        String text = write(WriteOptions.defaults(), Samples.summary("walk.txt", "The weather stayed mild."));
        assertTrue(text.contains("Goals (0)\n  none found\n"), text);
        assertTrue(write(WriteOptions.defaults(), Samples.summary("empty.txt", "")).contains("No sentence was found"), text);
    }

    @Test
    void thePageIsNamedWhereTheFormatHasPages() throws IOException {
        String text = write(WriteOptions.defaults(), Samples.summary(Samples.paged("a.pdf", "The first page is long.\n\f\nTwo bridges were opened.\n")));
        assertTrue(text.contains("page 2, line 3"), text);
    }
}
