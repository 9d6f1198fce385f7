package org.gangmu.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.gangmu.evidence.DroolsRuleEngine;
import org.gangmu.rulebook.GeneratedRules;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.tag.ArticleTagger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A rulebook of 5,000 words from its tables to an engine that can run, each time in a Java machine that has done nothing before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(3)
public class LoadBenchmark {

    @Param({"600", "6000"})
    private int rules;
    private Path folder;

    /** Written by another machine, so that this one stays cold. */
    @Setup
    public void write() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("gangmu").resolve("zh");
        Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), LoadBenchmark.class.getName(), folder.toString(), String.valueOf(rules)).inheritIO().start();
        if (writer.waitFor() != 0) {
            throw new IOException("the rulebook could not be written");
        }
    }

    public static void main(String[] args) {
        GeneratedRules.write(Path.of(args[0]), 5, Integer.parseInt(args[1]), 5_000);
    }

    @Benchmark
    public Object load() {
        RuleBook book = RuleBookReader.read(folder);
        return new Object[] {new ArticleTagger(book), new DroolsRuleEngine(book.rules())};
    }
}
