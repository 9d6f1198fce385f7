package org.gangmu.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gangmu.evidence.DroolsRuleEngine;
import org.gangmu.evidence.Evidence;
import org.gangmu.evidence.RuleEngine;
import org.gangmu.rulebook.GeneratedRules;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.rulebook.Word;
import org.gangmu.segment.Article;
import org.gangmu.segment.PageSegmenter;
import org.gangmu.tag.ArticleTagger;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.SourceText;
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

/** What the rules alone cost on a tagged document of 50 sentences of common length, as rules and their cues become many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RuleBenchmark {

    private static final int SENTENCES = 50;
    /** Words hold others and stand in several cues: one makes more than ten. */
    private static final int WORDS = 1;
    private static final String OTHER = "，他在那里看了又看";

    @Param({"60", "600", "6000"})
    private int rules;
    private RuleEngine engine;
    private List<TaggedSentence> sentences;

    @Setup
    public void read() throws IOException {
        // A cue for each rule, as in the shipped rulebooks: more rules speak of more things.
        Path folder = GeneratedRules.write(Files.createTempDirectory("gangmu").resolve("zh"), 5, rules, rules * 10);
        RuleBook book = RuleBookReader.read(folder);
        engine = new DroolsRuleEngine(book.rules());
        List<Word> lexicon = book.lexicon();
        Random random = new Random(3);
        String text = IntStream.range(0, SENTENCES).mapToObj(s -> IntStream.range(0, WORDS)
                .mapToObj(w -> String.join("的", lexicon.get(random.nextInt(lexicon.size())).parts())).collect(Collectors.joining(OTHER, "", OTHER))).collect(Collectors.joining("。\n", "", "。\n"));
        Article article = new PageSegmenter().segment(SourceText.plain("a.txt", text)).articles().get(0);
        sentences = new ArticleTagger(book).tag(article).sentences();
        System.out.println(sentences.size() + " sentences, " + sentences.stream().mapToInt(s -> s.cues().size()).sum() + " cues, "
                + engine.evidence(sentences).stream().mapToInt(List::size).sum() + " pieces of evidence");
    }

    @Benchmark
    public List<List<Evidence>> document() {
        return engine.evidence(sentences);
    }
}
