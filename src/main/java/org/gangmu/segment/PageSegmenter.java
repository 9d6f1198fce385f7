package org.gangmu.segment;

import java.util.List;
import org.gangmu.text.SourceText;

/**
 * Segments newspaper pages, web pages, reports and hard-wrapped text by the marks of the format and, where it has none, by their look.
 *
 * <p>A sentence that spans lines keeps one white-space character at each line end where its language writes one, and none in Chinese or
 * at a broken word: there it has several spans.
 */
public final class PageSegmenter implements Segmenter {

    private static final List<FurnitureFinder> FINDERS = List.of(new InlineMarkup(), new Markup(), new JumpLines(), new PageEdges(), new SiteLines(), new Bylines(),
            new Captions());

    @Override
    public Document segment(SourceText source) {
        Sheet sheet = new Sheet(source);
        FINDERS.forEach(finder -> finder.find(sheet));
        Assembly assembly = new Assembly(sheet);
        List<Block> blocks = new BlockReader(sheet).read();
        Headlines headlines = new Headlines(sheet);
        for (List<Block> article : new ArticleCutter(sheet, blocks).cut()) {
            assembly.add(headlines.name(article));
        }
        return assembly.document();
    }
}
