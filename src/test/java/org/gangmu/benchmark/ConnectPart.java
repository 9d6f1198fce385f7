package org.gangmu.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.client.GangmuClient;
import org.gangmu.connect.Connector;
import org.gangmu.connect.ConnectorOptions;
import org.gangmu.connect.HostProviders;
import org.gangmu.connect.Pass;
import org.gangmu.connect.Settings;
import org.gangmu.serve.ServeOptions;
import org.gangmu.serve.Service;
import org.gangmu.text.Language;
import org.gangmu.text.SourceText;

/** A connector on a folder beside bare calls of the same service for the same documents: what looking for changes, sidecars and remembering cost. */
final class ConnectPart implements Part {

    private static final int DOCUMENTS = 1_000;
    private static final int CHARS = 1_500;
    private static final int JOBS = 2;

    @Override
    public void run(Options options, Ratios out) throws Exception {
        String text = Texts.of(Gangmu.open(Options.RULES), options, Language.ZH).stream().map(SourceText::text).collect(Collectors.joining("\n\n"));
        Path place = Files.createTempDirectory("gangmu-bench");
        try (Service service = Service.start(ServeOptions.local(0).withRules(Options.RULES))) {
            GangmuClient gangmu = GangmuClient.of(service.address(), Optional.empty());
            for (int run = -1; run < options.runs(); run++) {
                Path folder = documents(Files.createDirectories(place.resolve("documents" + run)), text);
                double bare = bare(gangmu, folder);
                ConnectorOptions work = new ConnectorOptions(place.resolve("state" + run), Duration.ofSeconds(1), Duration.ofHours(1), JOBS, 1_000_000);
                double first;
                double second;
                try (Connector connector = Connector.open(HostProviders.open(Settings.of(Map.of("host", "folder", "folder", folder.toString())), List.of()), gangmu, work, line -> { })) {
                    first = pass(connector, DOCUMENTS);
                    second = pass(connector, 0);
                }
                // The first round warms up.
                if (run >= 0) {
                    out.line(String.format(Locale.ROOT, "%,d documents in a folder, labelled", DOCUMENTS), "bare calls of the service").add(first, bare).atMost(2).remark("%.1f and %.1f s", first / 1e9, bare / 1e9);
                    out.line("looked at again", "labelled").add(second, first).atMost(0.1).remark("%.2f s", second / 1e9);
                }
            }
        } finally {
            try (Stream<Path> made = Files.walk(place)) {
                for (Path path : made.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Different ones, since equal bytes might be answered from somewhere at once. */
    private static Path documents(Path folder, String text) throws IOException {
        for (int i = 0; i < DOCUMENTS; i++) {
            int start = 7 * i % (text.length() - CHARS);
            Files.write(folder.resolve("报告" + i + ".txt"), (i + "号报告\n\n" + text.substring(start, start + CHARS)).getBytes(StandardCharsets.UTF_8));
        }
        return folder;
    }

    private static double pass(Connector connector, int written) throws Exception {
        long start = System.nanoTime();
        Pass pass = connector.pass(() -> false);
        if (pass.written() != written || pass.waiting() + pass.refused() > 0) {
            throw new IllegalStateException("a pass did other than it should: " + pass);
        }
        return System.nanoTime() - start;
    }

    private static double bare(GangmuClient gangmu, Path folder) throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> calls.add(() -> gangmu.summarize(file.getFileName().toString(), Files.readAllBytes(file)).json().length));
        }
        ExecutorService callers = Executors.newFixedThreadPool(JOBS);
        long start = System.nanoTime();
        for (Future<Integer> answer : callers.invokeAll(calls)) {
            answer.get();
        }
        callers.shutdown();
        return System.nanoTime() - start;
    }
}
