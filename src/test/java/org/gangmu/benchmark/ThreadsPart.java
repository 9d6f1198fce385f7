package org.gangmu.benchmark;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.gangmu.Gangmu;
import org.gangmu.text.Language;
import org.gangmu.text.SourceText;

/** Two threads over one on the same documents, by the clock; and the CPU time of a document on each, which other programs hardly change. */
final class ThreadsPart implements Part {

    private static final int WARM_UP = 60;

    private record Speed(double seconds, double cpu) {
    }

    @Override
    public void run(Options options, Ratios out) throws Exception {
        Gangmu gangmu = Gangmu.open(Options.RULES);
        for (Language language : Language.values()) {
            List<SourceText> texts = Texts.of(gangmu, options, language);
            int passes = Rounds.warmUp(WARM_UP, () -> run(gangmu, texts, 2, 1));
            for (int run = 0; run < options.runs(); run++) {
                Speed one = run(gangmu, texts, 1, passes);
                Speed two = run(gangmu, texts, 2, passes);
                double documents = (double) texts.size() * passes;
                out.line(language.code() + ": documents a second, two threads", "one thread").add(one.seconds(), two.seconds()).atLeast(1.8)
                        .remark("%.0f and %.0f documents/s by the clock", documents / two.seconds(), documents / one.seconds());
                out.line(language.code() + ": CPU time a document, two threads", "one thread").add(two.cpu(), one.cpu()).remark("%.3f and %.3f ms", two.cpu() / 1e6 / documents, one.cpu() / 1e6 / documents);
            }
        }
        out.remark("The clock needs a quiet machine; CPU time that grows with threads would tell of locks and shared memory.");
    }

    private static Speed run(Gangmu gangmu, List<SourceText> texts, int count, int passes) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicLong cpu = new AtomicLong();
        int documents = texts.size() * passes;
        Thread[] threads = new Thread[count];
        for (int i = 0; i < count; i++) {
            threads[i] = new Thread(() -> {
                long before = Meter.thread();
                for (int n = next.getAndIncrement(); n < documents; n = next.getAndIncrement()) {
                    gangmu.summarize(texts.get(n % texts.size()));
                }
                cpu.addAndGet(Meter.thread() - before);
            });
        }
        long start = System.nanoTime();
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return new Speed((System.nanoTime() - start) / 1e9, cpu.get());
    }
}
