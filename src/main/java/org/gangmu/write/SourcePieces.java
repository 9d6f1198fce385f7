package org.gangmu.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gangmu.decide.Decision;
import org.gangmu.segment.Furniture;
import org.gangmu.segment.Paragraph;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Span;

/** The extracted text as the pieces that it is made of, by offset: pieces of sentences and furniture. */
final class SourcePieces {

    /**
     * A stretch of the extracted text.
     *
     * @param decision  of the sentence it belongs to; null for furniture
     * @param local     where it starts in the sentence's text
     * @param article   ordinal of its article; -1 for furniture
     * @param furniture null for a sentence
     */
    record Piece(Span span, Decision decision, int local, int article, Furniture furniture) {

        boolean isFurniture() {
            return furniture != null;
        }

        /** The paragraph that it belongs to; null for furniture. */
        Paragraph paragraph() {
            return decision == null ? null : decision.sentence().paragraph();
        }

        /** Whether it is the first of its sentence. */
        boolean opensSentence() {
            return local == 0;
        }
    }

    private SourcePieces() {
    }

    static List<Piece> of(Summary summary) {
        List<Piece> out = new ArrayList<>();
        summary.articles().forEach(article -> {
            for (Decision decision : article.decisions()) {
                int local = 0;
                for (Span span : decision.sentence().sentence().spans()) {
                    out.add(new Piece(span, decision, local, article.article().ordinal(), null));
                    local += span.length();
                }
            }
        });
        summary.document().furniture().forEach(f -> out.add(new Piece(f.span(), null, 0, -1, f)));
        out.sort(Comparator.comparing(Piece::span));
        return out;
    }
}
