package org.gangmu.spark;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gangmu.findings.Content;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.Findings;
import org.gangmu.findings.FoundArticle;
import org.gangmu.findings.FoundFigure;
import org.gangmu.findings.FoundLabel;
import org.gangmu.findings.FoundPerson;
import org.gangmu.findings.FoundSentence;

/**
 * What came of a document.
 *
 * @param name     as the manifest has it
 * @param sha256   of its bytes; empty if it could not be opened
 * @param bytes    its size; -1 if unknown
 * @param state    done, failed, gone
 * @param cause    of a failure in one word: refused, unreadable, time, memory, output, crash; else empty
 * @param reason   why it failed or is gone; else empty
 * @param findings if it is done
 * @param millis   that reading took; not kept in tables, which are the same whenever they are written
 */
record ReadDocument(String name, String sha256, long bytes, String state, String cause, String reason, Optional<Findings> findings, long millis) {

    static final String DONE = "done";
    static final String FAILED = "failed";
    static final String GONE = "gone";

    /** A sentence with its label. */
    record LabelledSentence(ReadDocument document, FoundSentence sentence, FoundLabel label) {
    }

    /** A figure and its number in the document. */
    record NumberedFigure(ReadDocument document, int ordinal, FoundFigure figure) {
    }

    String ending() {
        return Content.endingOf(name);
    }

    String mediaType() {
        return findings.map(f -> f.content().mediaType()).orElse("");
    }

    int chars() {
        return findings.map(f -> f.content().chars()).orElse(0);
    }

    List<String> problems() {
        return findings.map(f -> f.content().problems().stream().map(Object::toString).toList()).orElse(List.of());
    }

    List<FoundArticle> articles() {
        return findings.map(f -> f.decisions().articles()).orElse(List.of());
    }

    List<FoundPerson> people() {
        return findings.map(f -> f.decisions().people()).orElse(List.of());
    }

    List<LabelledSentence> sentences() {
        if (findings.isEmpty()) {
            return List.of();
        }
        List<FoundSentence> sentences = findings.get().content().sentences();
        Decisions decisions = findings.get().decisions();
        return IntStream.range(0, sentences.size()).mapToObj(i -> new LabelledSentence(this, sentences.get(i), decisions.labels().get(i))).toList();
    }

    List<NumberedFigure> figures() {
        if (findings.isEmpty()) {
            return List.of();
        }
        List<FoundFigure> figures = findings.get().decisions().figures();
        return IntStream.range(0, figures.size()).mapToObj(i -> new NumberedFigure(this, i, figures.get(i))).toList();
    }
}
