package org.gangmu.benchmark;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Runs one part of the benchmark in this Java and prints its table; {@code bin/bench} starts one for each part. */
public final class Bench {

    private static final Map<String, Part> PARTS = Map.of("start", new StartPart(), "chain", new ChainPart(), "documents", new DocumentsPart(), "rules", new RulesPart(),
            "sentences", new SentencesPart(), "words", new WordsPart(), "threads", new ThreadsPart(), "memory", new MemoryPart(), "serve", new ServePart(), "connect", new ConnectPart());

    private Bench() {
    }

    /** Arguments: {@code machine}, or a part, rounds, {@code text} or {@code md}, the jar of Tika's tool, and a folder of documents or nothing. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("machine")) {
            System.out.println(Machine.line());
            return;
        }
        Optional<Path> corpus = arguments.length > 4 ? Optional.of(Path.of(arguments[4])) : Optional.empty();
        Options options = new Options(Integer.parseInt(arguments[1]), arguments[2].equals("md"), corpus, Path.of(arguments[3]));
        Ratios out = new Ratios();
        PARTS.get(arguments[0]).run(options, out);
        out.print(System.out, options.markdown());
        // Threads that libraries left behind must not keep it alive.
        System.exit(0);
    }
}
