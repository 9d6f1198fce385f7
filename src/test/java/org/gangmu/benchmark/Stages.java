package org.gangmu.benchmark;

import java.util.ArrayList;
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
import org.gangmu.segment.PageSegmenter;
import org.gangmu.segment.Segmenter;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.SectionSummarizer;
import org.gangmu.summarize.Summarizer;
import org.gangmu.tag.ArticleTagger;
import org.gangmu.tag.TaggedArticle;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.tag.Tagger;
import org.gangmu.tag.WordedArticle;
import org.gangmu.text.SourceText;

/** The chain under one rulebook taken apart, its stages one by one. */
final class Stages {

    static final List<String> NAMES = List.of("segment", "words", "cues + tag", "rules (Drools)", "decide", "facts + summary");

    private final RuleBook book;
    private final Segmenter segmenter = new PageSegmenter();
    private final Tagger tagger;
    private final RuleEngine engine;
    private final Decider decider;
    private final Summarizer summarizer;

    Stages(RuleBook book) {
        this.book = book;
        this.tagger = new ArticleTagger(book);
        this.engine = new DroolsRuleEngine(book.rules());
        this.decider = new PointsDecider(book);
        this.summarizer = new SectionSummarizer(book.facts());
    }

    Document segment(SourceText text) {
        return segmenter.segment(text);
    }

    WordedArticle words(Article article) {
        return tagger.words(article);
    }

    TaggedArticle tag(WordedArticle article) {
        return tagger.tag(article);
    }

    List<List<Evidence>> evidence(TaggedArticle article) {
        return engine.evidence(article.sentences());
    }

    List<Decision> decide(TaggedArticle article, List<List<Evidence>> evidence) {
        List<TaggedSentence> sentences = article.sentences();
        List<Decision> out = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            out.add(decider.decide(sentences.get(i), evidence.get(i)));
        }
        return out;
    }

    ArticleSummary summarize(Document document, TaggedArticle article, List<Decision> decisions) {
        return summarizer.summarize(document, article.article(), article.kind(), book, decisions);
    }

    /** The whole chain of a document, from its text on, with the cost of each stage; nothing is kept from one stage to be cheaper in another. */
    void run(SourceText text, Laps laps) {
        laps.start();
        Document document = segment(text);
        laps.end(0);
        for (Article article : document.articles()) {
            laps.start();
            WordedArticle worded = words(article);
            laps.end(1);
            TaggedArticle tagged = tag(worded);
            laps.end(2);
            List<List<Evidence>> evidence = evidence(tagged);
            laps.end(3);
            List<Decision> decisions = decide(tagged, evidence);
            laps.end(4);
            laps.keep(summarize(document, tagged, decisions));
            laps.end(5);
        }
    }
}
