package org.gangmu.worker;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gangmu.extract.ExtractLimits;

/** Limits as one argument of a command line. */
final class LimitsText {

    private LimitsText() {
    }

    static String write(WorkerLimits limits) {
        ExtractLimits e = limits.extract();
        return LongStream.of(e.maxBytes(), e.maxUnpacked(), e.maxChars(), e.maxDepth(), e.timeout().toMillis(), limits.time().toMillis(), limits.heap(), limits.maxAnswer(), limits.recycle())
                .mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    static WorkerLimits read(String text) {
        long[] n = Stream.of(text.split(",")).mapToLong(Long::parseLong).toArray();
        return new WorkerLimits(new ExtractLimits(n[0], n[1], (int) n[2], (int) n[3], Duration.ofMillis(n[4])), Duration.ofMillis(n[5]), (int) n[6], n[7], (int) n[8]);
    }
}
