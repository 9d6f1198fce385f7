package org.gangmu.write;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.decide.Decision;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Furniture;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Summary;

/** A document's sentences in reading order, with the furniture between them if asked for. */
final class Reading {

    /** Either a sentence with its article, or a piece of furniture. */
    record Step(ArticleSummary article, Decision decision, Furniture furniture) {

        boolean isFurniture() {
            return furniture != null;
        }
    }

    private Reading() {
    }

    /** Furniture stands before the first sentence that starts after it, so that a caption in mid-sentence follows that sentence. */
    static List<Step> of(Summary summary, boolean withFurniture) {
        List<Step> out = new ArrayList<>();
        List<Furniture> furniture = withFurniture ? summary.document().furniture() : List.of();
        int next = 0;
        for (ArticleSummary article : summary.articles()) {
            for (Decision decision : article.decisions()) {
                while (next < furniture.size() && furniture.get(next).span().start() < decision.sentence().sentence().start()) {
                    out.add(new Step(null, null, furniture.get(next++)));
                }
                out.add(new Step(article, decision, null));
            }
        }
        while (next < furniture.size()) {
            out.add(new Step(null, null, furniture.get(next++)));
        }
        return out;
    }

    /** The label that furniture is shown under; null where no rulebook read a sentence. */
    static String furnitureLabel(Summary summary) {
        List<RuleBook> books = summary.rulebooks();
        return books.isEmpty() ? null : books.get(0).settings().defaultLabel();
    }
}
