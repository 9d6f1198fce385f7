package org.gangmu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gangmu.rulebook.RuleBookFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class JudgeTest {

    @TempDir
    private Path folder;

    @Test
    void whoeverAsksIsAnsweredByTheDeadlineAndTheWorkKeepsItsPlaceUntilItHasEnded() throws Exception {
        RuleBookFixture.chinese(folder);
        CountDownLatch end = new CountDownLatch(1);
        try (Rules rules = new Rules(Optional.of(folder), ServeOptions.LIMITS); Readers readers = new Readers(1, ServeOptions.local(0).worker(), cause -> { }); Judge judge = new Judge(1, 1, readers)) {
            // Would come to no end if the judge waited for the work.
            assertEquals(Fault.Kind.WAITED_TOO_LONG, refused(judge, rules, Duration.ofSeconds(5), (gangmu, source, out) -> await(end)));
            assertEquals(1, judge.judging());
            assertEquals(1, judge.inHand());
            assertEquals(Fault.Kind.WAITED_TOO_LONG, refused(judge, rules, Duration.ofMillis(100), (gangmu, source, out) -> out.write(1)));
            end.countDown();
            while (judge.inHand() > 0) {
                Thread.sleep(5);
            }
            assertEquals(0, judge.judging());
            assertEquals("x", new String(judge.judge(rules.now(), text(), Deadline.in(Duration.ofMinutes(1)), (gangmu, source, out) -> out.write('x')).bytes()));
        }
    }

    @Test
    void placesAreFreeAgainBeforeTheAnswerIsThere() throws Exception {
        RuleBookFixture.chinese(folder);
        try (Rules rules = new Rules(Optional.of(folder), ServeOptions.LIMITS); Readers readers = new Readers(1, ServeOptions.local(0).worker(), cause -> { }); Judge judge = new Judge(1, 0, readers)) {
            for (int i = 0; i < 2000; i++) {
                judge.judge(rules.now(), text(), Deadline.in(Duration.ofMinutes(1)), (gangmu, source, out) -> out.write('x'));
                assertEquals(0, judge.inHand());
            }
        }
    }

    private static Fault.Kind refused(Judge judge, Rules rules, Duration time, Judge.Making making) {
        return assertThrows(Fault.class, () -> judge.judge(rules.now(), text(), Deadline.in(time), making)).kind();
    }

    private static Upload text() {
        return Upload.ofText("a.txt", "各镇必须整改。");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
