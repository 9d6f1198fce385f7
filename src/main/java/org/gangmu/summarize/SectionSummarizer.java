package org.gangmu.summarize;

import java.util.List;
import java.util.Optional;
import org.gangmu.decide.Decision;
import org.gangmu.facts.Header;
import org.gangmu.facts.Quote;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.segment.Paragraph;

/** Puts each sentence under its label. */
public final class SectionSummarizer implements Summarizer {

    @Override
    public ArticleSummary summarize(Document document, Article article, String kind, RuleBook rulebook, List<Decision> decisions) {
        Optional<Quote> title = article.paragraphs().stream().filter(p -> p.role() == Paragraph.Role.TITLE).findFirst()
                .map(p -> p.sentences().get(0)).map(s -> new Quote(s.text(), s.spans()));
        Header header = new Header(title, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        List<Section> sections = rulebook.labels().stream().filter(l -> l.inSummary())
                .map(l -> new Section(l, decisions.stream().filter(d -> d.label().equals(l.name())).map(SectionSummarizer::item).toList())).toList();
        return new ArticleSummary(article, kind, rulebook, header, sections, decisions);
    }

    private static Item item(Decision d) {
        return new Item("", 0, new Quote(d.sentence().sentence().text(), d.sentence().sentence().spans()), d.sentence().sentence().ordinal(),
                d.sentence().setting().frame(), d.rules(), d.confidence(), List.of(), List.of());
    }
}
