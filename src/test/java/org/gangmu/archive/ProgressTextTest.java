package org.gangmu.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.time.Instant;
import java.time.ZoneOffset;
import org.gangmu.catalogue.Progress;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.junit.jupiter.api.Test;

class ProgressTextTest {

    private static final Progress HALF = new Progress(480, 20, 500, 1_000_000, 400_000, 50_000, 10, 1_234_567_890L);

    @Test
    void theBarShowsShareRateTimeFailuresAndMemory() {
        assertEquals("██████████░░░░░░░░░░ 50%  500 of 1,000  10/s  0:50 left  20 failed  1.2 GB", new ProgressText(Language.EN).bar(HALF));
    }

    @Test
    void aDocumentThatKeepsAllOthersWaitingIsNamedInPlaceOfTheRest() {
        LongReading reading = new LongReading(File.separator + "archive" + File.separator + "large.txt", 65_000);
        assertEquals("50%  500 of 1,000  reading for 1:05: large.txt", new ProgressText(Language.EN).bar(HALF, reading));
        assertEquals("；正在读取（已用 1:05）：" + reading.name(), new ProgressText(Language.ZH).reading(reading));
    }

    @Test
    void theLogLineStartsWithTheTime() {
        assertEquals("2026-03-01 08:00:07：已处理 500/1,000 件（50%），10 件/秒，还需 0:50，失败 20 件，占用内存 1.2 GB",
                new ProgressText(Language.ZH).line(HALF, Instant.parse("2026-03-01T08:00:07.9Z"), ZoneOffset.UTC));
    }

    @Test
    void nothingIsWholeBeforeTheLastDocument() {
        assertTrue(new ProgressText(Language.EN).bar(new Progress(99_999, 0, 1, 0, 0, 0, 5, 0)).contains(" 99% "));
        assertTrue(new ProgressText(Language.EN).bar(new Progress(100_000, 0, 0, 0, 0, 0, 5, 0)).contains(" 100% "));
    }

    @Test
    void withoutARateNoTimeIsPromised() {
        assertTrue(new ProgressText(Language.EN).bar(new Progress(0, 0, 7, 0, 0, 0, 0, 0)).contains("unknown time left"));
    }

    @Test
    void longTimesHaveHours() {
        assertEquals("3:02:01", ProgressText.time(((3 * 60 + 2) * 60 + 1) * 1000L));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(Messages.of(ProgressText.class, Language.EN).keys(), Messages.of(ProgressText.class, Language.ZH).keys());
    }
}
