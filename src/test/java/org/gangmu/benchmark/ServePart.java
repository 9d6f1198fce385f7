package org.gangmu.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.gangmu.Gangmu;
import org.gangmu.serve.ServeOptions;
import org.gangmu.serve.Service;
import org.gangmu.text.Language;
import org.gangmu.text.SourceText;
import org.gangmu.write.Format;
import org.gangmu.write.WriteOptions;

/** A text of 5,000 characters over HTTP beside the same call in this Java; many callers; memory over many requests. Callers and service share this Java and its processors. */
final class ServePart implements Part {

    private static final int CHARS = 5_000;
    private static final int WARM_UP = 60;
    private static final int CALLS = 300;
    private static final int CALLERS = 8;
    private static final int REQUESTS = 10_000;

    @Override
    public void run(Options options, Ratios out) throws Exception {
        Gangmu gangmu = Gangmu.open(Options.RULES);
        String text = Texts.of(gangmu, options, Language.ZH).stream().map(SourceText::text).collect(Collectors.joining("\n\n")).substring(0, CHARS);
        byte[] expected = here(gangmu, text);
        try (Service service = Service.start(ServeOptions.local(0).withRules(Options.RULES))) {
            HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            Callable<byte[]> there = () -> call(http, service.address(), text);
            Rounds.warmUp(WARM_UP, () -> {
                here(gangmu, text);
                check(expected, there.call());
            });
            for (int run = 0; run < options.runs(); run++) {
                double here = percentile(times(CALLS, () -> here(gangmu, text)), 50);
                double alone = percentile(times(CALLS, there), 50);
                out.line("one caller: p50", "1.3 x the call in Java + 2 ms").add(alone, 1.3 * here + 2e6).atMost(1).remark("%.2f and %.2f ms", alone / 1e6, here / 1e6);
                long[] many = many(REQUESTS / 10, expected, there);
                out.line(CALLERS + " callers: p99", "p50").add(percentile(many, 99), percentile(many, 50)).atMost(5).remark("p50 %.2f, p99 %.2f ms", percentile(many, 50) / 1e6,
                        percentile(many, 99) / 1e6);
            }
            double before = MemoryPart.heap();
            many(REQUESTS, expected, there);
            double after = MemoryPart.heap();
            out.line(String.format(Locale.ROOT, "heap after %,d more requests", REQUESTS), "before").add(after, before).atMost(1.05).remark("%.1f and %.1f MB", after / 1e6, before / 1e6);
        }
        out.remark("Every answer is held against the bytes that the call in Java gives.");
    }

    private static byte[] here(Gangmu gangmu, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.JSON.writer(WriteOptions.defaults()).write(List.of(gangmu.summarize(text)), out);
        return out.toByteArray();
    }

    private static byte[] call(HttpClient http, URI address, String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/summarize?name=text.txt")).POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private static void check(byte[] expected, byte[] answer) {
        if (!Arrays.equals(expected, answer)) {
            throw new IllegalStateException("a wrong answer: " + new String(answer, StandardCharsets.UTF_8));
        }
    }

    private static long[] times(int calls, Callable<byte[]> call) throws Exception {
        long[] out = new long[calls];
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            call.call();
            out[i] = System.nanoTime() - start;
        }
        Arrays.sort(out);
        return out;
    }

    private static long[] many(int requests, byte[] expected, Callable<byte[]> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<Long>> all = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            all.add(callers.submit(() -> {
                long start = System.nanoTime();
                byte[] answer = call.call();
                long time = System.nanoTime() - start;
                check(expected, answer);
                return time;
            }));
        }
        long[] out = new long[requests];
        for (int i = 0; i < requests; i++) {
            out[i] = all.get(i).get();
        }
        callers.shutdown();
        Arrays.sort(out);
        return out;
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
