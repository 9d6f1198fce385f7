package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.segment.Furniture;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;

/** Finds the furniture that speaks of one article: what stands inside it, its date line and byline above, its editors' line below. */
final class Surroundings {

    private Surroundings() {
    }

    static List<Furniture> of(Document document, Article article) {
        if (document.furniture().isEmpty()) {
            return List.of();
        }
        List<Article> articles = document.articles();
        int at = article.ordinal();
        int start = start(article);
        int end = end(article);
        boolean first = at <= 0;
        boolean last = at >= articles.size() - 1;
        int before = first || at > articles.size() ? 0 : end(articles.get(at - 1));
        int after = last ? Integer.MAX_VALUE : start(articles.get(at + 1));
        List<Furniture> out = new ArrayList<>();
        for (Furniture f : document.furniture()) {
            boolean inside = f.span().start() >= start && f.span().end() <= end;
            // …。（李某） stands under the text that it signs
            boolean closing = f.role() == Furniture.Role.CREDIT || f.role() == Furniture.Role.BYLINE && "（(【".indexOf(document.source().text().charAt(f.span().start())) >= 0;
            boolean above = f.span().start() >= before && f.span().end() <= start && (first || !closing);
            boolean below = f.span().start() >= end && f.span().end() <= after && (last || closing);
            if (inside || above || below) {
                out.add(f);
            }
        }
        return out;
    }

    private static int start(Article article) {
        return article.paragraphs().get(0).sentences().get(0).start();
    }

    private static int end(Article article) {
        int end = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            for (Sentence sentence : paragraph.sentences()) {
                end = Math.max(end, sentence.end());
            }
        }
        return end;
    }
}
