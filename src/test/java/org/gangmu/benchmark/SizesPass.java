package org.gangmu.benchmark;

import java.util.Arrays;
import java.util.List;
import org.gangmu.decide.Decision;
import org.gangmu.segment.Article;
import org.gangmu.tag.TaggedArticle;
import org.gangmu.text.SourceText;

/** Rulebooks of several sizes over the same documents, in turn. */
final class SizesPass {

    private SizesPass() {
    }

    /** What each size cost, by stages. */
    static Laps[] run(List<Stages> sizes, List<SourceText> texts, int passes) {
        Laps[] laps = new Laps[sizes.size()];
        Arrays.setAll(laps, i -> new Laps(Stages.NAMES.size()));
        for (int pass = 0; pass < passes; pass++) {
            for (SourceText text : texts) {
                for (int i = 0; i < laps.length; i++) {
                    sizes.get(i).run(text, laps[i]);
                }
            }
        }
        return laps;
    }

    /** Makes sure that every size finds the same. */
    static void check(List<Stages> sizes, List<SourceText> texts) {
        for (SourceText text : texts) {
            List<List<String>> found = sizes.stream().map(s -> labels(s, text)).distinct().toList();
            if (found.size() != 1) {
                throw new IllegalStateException(text.name() + ": what is found changes with the size");
            }
        }
    }

    private static List<String> labels(Stages stages, SourceText text) {
        return stages.segment(text).articles().stream().flatMap(a -> decisions(stages, a).stream()).map(d -> d.label() + d.rules() + d.sentence().cues().keySet()).toList();
    }

    private static List<Decision> decisions(Stages stages, Article article) {
        TaggedArticle tagged = stages.tag(stages.words(article));
        return stages.decide(tagged, stages.evidence(tagged));
    }
}
