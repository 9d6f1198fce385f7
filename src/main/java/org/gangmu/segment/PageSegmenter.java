package org.gangmu.segment;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.text.Language;
import org.gangmu.text.SourceText;
import org.gangmu.text.Span;

/**
 * Segments newspaper pages, web pages, reports and hard-wrapped text by the marks of the format and, where it has none, by their look.
 *
 * <p>A sentence that spans lines keeps one white-space character at each line end where its language writes one, and none in Chinese or
 * at a broken word: there it has several spans.
 */
public final class PageSegmenter implements Segmenter {

    private static final List<FurnitureFinder> FINDERS = List.of(new InlineMarkup(), new Markup(), new JumpLines(), new PageEdges(), new SiteLines(), new Bylines(),
            new Captions());

    private final SentenceCutter cutter = new SentenceCutter();

    @Override
    public Document segment(SourceText source) {
        Sheet sheet = new Sheet(source);
        FINDERS.forEach(finder -> finder.find(sheet));
        List<Paragraph> paragraphs = new ArrayList<>();
        int sentences = 0;
        for (Block block : new BlockReader(sheet).read()) {
            Flow flow = new Flow(sheet, block.lines());
            List<Sentence> of = new ArrayList<>();
            for (List<Span> spans : flow.inSource(cutter.cut(flow))) {
                of.add(Sentence.of(sentences++, spans, source));
            }
            if (!of.isEmpty()) {
                paragraphs.add(new Paragraph(paragraphs.size(), block.role(), block.level(), block.enumerator(), of));
            }
        }
        List<Article> articles = paragraphs.isEmpty() ? List.of()
                : List.of(new Article(0, Language.of(source.text()), paragraphs, List.of()));
        return new Document(source, articles, sheet.furniture());
    }
}
