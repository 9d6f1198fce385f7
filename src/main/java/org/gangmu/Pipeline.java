package org.gangmu;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gangmu.decide.Decider;
import org.gangmu.decide.Decision;
import org.gangmu.decide.PointsDecider;
import org.gangmu.evidence.DroolsRuleEngine;
import org.gangmu.evidence.Evidence;
import org.gangmu.evidence.RuleEngine;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.SectionSummarizer;
import org.gangmu.summarize.Summarizer;
import org.gangmu.tag.ArticleTagger;
import org.gangmu.tag.KnownSentence;
import org.gangmu.tag.TaggedArticle;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.tag.Tagger;
import org.gangmu.tag.WordedArticle;
import org.gangmu.text.Beside;

/** The stages that one rulebook sets up: tag, evidence, decide, summarize. Thread-safe. */
final class Pipeline {

    private final RuleBook book;
    private final Tagger tagger;
    private final RuleEngine engine;
    private final Decider decider;
    private final Summarizer summarizer;

    Pipeline(RuleBook book) {
        this.book = book;
        Beside<RuleEngine> building = Beside.start("gangmu-rules", () -> new DroolsRuleEngine(book.rules()));
        this.tagger = new ArticleTagger(book);
        this.decider = new PointsDecider(book);
        this.summarizer = new SectionSummarizer(book.facts());
        this.engine = building.get();
    }

    RuleBook book() {
        return book;
    }

    ArticleSummary run(Document document, Article article) {
        return run(document, tagger.tag(article));
    }

    ArticleSummary run(Document document, WordedArticle article) {
        return run(document, tagger.tag(article));
    }

    private ArticleSummary run(Document document, TaggedArticle tagged) {
        return summarizer.summarize(document, tagged.article(), tagged.kind(), book, decide(tagged.sentences()));
    }

    WordedArticle words(Article article) {
        return tagger.words(article);
    }

    WordedArticle words(Article article, BitSet wanted) {
        return tagger.words(article, wanted);
    }

    List<Decision> decide(WordedArticle article) {
        return decide(tagger.tag(article).sentences());
    }

    List<Decision> decide(WordedArticle article, BitSet wanted, List<KnownSentence> known) {
        return decide(tagger.tag(article, wanted, known));
    }

    private List<Decision> decide(List<TaggedSentence> sentences) {
        List<List<Evidence>> evidence = engine.evidence(sentences);
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            decisions.add(decider.decide(sentences.get(i), evidence.get(i)));
        }
        return decisions;
    }
}
