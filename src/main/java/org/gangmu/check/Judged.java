package org.gangmu.check;

import org.gangmu.decide.Decision;
import org.gangmu.text.Language;

/**
 * A sentence of a corpus with what a rulebook decides.
 *
 * @param document the document it stands in
 * @param language the language of the article it stands in
 * @param decision what is decided, with all evidence
 * @param gold     what people say of it; null if nobody did
 */
public record Judged(CorpusDocument document, Language language, Decision decision, GoldUnit gold) {

    /** 1-based line of the extracted text on which the sentence starts. */
    public int line() {
        return line(document, decision);
    }

    /** The line on which the sentence of a decision starts. */
    public static int line(CorpusDocument document, Decision decision) {
        String text = document.document().document().source().text();
        int start = decision.sentence().sentence().start();
        return 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    }

    /** {@code file:line} as explain takes it. */
    public String place() {
        return document.name() + ":" + line();
    }

    /** Whether the decision is one that the gold accepts; only for sentences with gold. */
    public boolean isRight() {
        return gold.accepts(decision.label());
    }
}
