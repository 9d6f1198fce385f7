package org.gangmu.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gangmu.Gangmu;
import org.gangmu.decide.Decision;
import org.gangmu.evidence.Evidence;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Summary;
import org.gangmu.tag.TaggedArticle;
import org.gangmu.tag.WordedArticle;
import org.gangmu.text.Language;
import org.gangmu.text.SourceText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Each stage of the chain over all documents of the test corpus in a language, the whole chain, and words alone by the library below. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StageBenchmark {

    @Param({"ZH", "EN"})
    private Language language;
    private Gangmu gangmu;
    private Stages stages;
    private Floor floor;
    private List<SourceText> texts;

    @Setup
    public void open() throws IOException {
        gangmu = Gangmu.open(Options.RULES);
        texts = Texts.of(gangmu, new Options(1, false, Optional.empty(), Options.RULES), language);
        stages = new Stages(gangmu.rulebook(language));
        floor = Floor.of(language);
    }

    /** What the stages begin with. Made anew for each pass: sentences keep what they were asked once, and a second pass would find it. */
    @State(Scope.Benchmark)
    public static class Before {
        private final List<Document> documents = new ArrayList<>();
        private final List<WordedArticle> worded = new ArrayList<>();
        private final List<TaggedArticle> tagged = new ArrayList<>();
        private final List<TaggedArticle> judged = new ArrayList<>();
        private final List<List<List<Evidence>>> evidence = new ArrayList<>();
        private final List<List<Decision>> decisions = new ArrayList<>();

        @Setup(Level.Invocation)
        public void make(StageBenchmark all) {
            List.of(documents, worded, tagged, judged, evidence, decisions).forEach(List::clear);
            for (SourceText text : all.texts) {
                Document document = all.stages.segment(text);
                for (Article article : document.articles()) {
                    documents.add(document);
                    worded.add(all.stages.words(article));
                    tagged.add(all.stages.tag(all.stages.words(article)));
                    TaggedArticle one = all.stages.tag(all.stages.words(article));
                    judged.add(one);
                    evidence.add(all.stages.evidence(one));
                    decisions.add(all.stages.decide(one, evidence.get(evidence.size() - 1)));
                }
            }
        }
    }

    @Benchmark
    public void segment(Blackhole out) {
        texts.forEach(text -> out.consume(stages.segment(text)));
    }

    @Benchmark
    public void words(Before before, Blackhole out) {
        before.worded.forEach(article -> out.consume(stages.words(article.article())));
    }

    @Benchmark
    public void tag(Before before, Blackhole out) {
        before.worded.forEach(article -> out.consume(stages.tag(article)));
    }

    @Benchmark
    public void rules(Before before, Blackhole out) {
        before.tagged.forEach(article -> out.consume(stages.evidence(article)));
    }

    @Benchmark
    public void decide(Before before, Blackhole out) {
        for (int i = 0; i < before.judged.size(); i++) {
            out.consume(stages.decide(before.judged.get(i), before.evidence.get(i)));
        }
    }

    @Benchmark
    public List<ArticleSummary> summarize(Before before) {
        List<ArticleSummary> out = new ArrayList<>();
        for (int i = 0; i < before.judged.size(); i++) {
            out.add(stages.summarize(before.documents.get(i), before.judged.get(i), before.decisions.get(i)));
        }
        return out;
    }

    @Benchmark
    public List<Summary> whole() {
        return texts.stream().map(gangmu::summarize).toList();
    }

    @Benchmark
    public void floor() {
        texts.forEach(text -> floor.read(text.text()));
    }
}
