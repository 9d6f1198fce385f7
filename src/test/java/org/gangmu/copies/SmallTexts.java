package org.gangmu.copies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gangmu.segment.Document;
import org.gangmu.segment.PageSegmenter;
import org.gangmu.text.SourceText;
import org.gangmu.text.Span;

/** A handful of texts to be compared. */
final class SmallTexts {

    private final List<Document> documents = new ArrayList<>();
    private CopyOptions options = CopyOptions.DEFAULT;
    private long memory = 1L << 26;

    SmallTexts with(String name, String text) {
        documents.add(new PageSegmenter().segment(SourceText.plain(name, text)));
        return this;
    }

    SmallTexts options(CopyOptions wanted) {
        options = wanted;
        return this;
    }

    SmallTexts memory(long bytes) {
        memory = bytes;
        return this;
    }

    /** What a question finds out about the copies. */
    <T> T ask(Function<Copies, T> question) {
        try (CopyFinder finder = new CopyFinder(options, memory)) {
            for (Document document : documents) {
                finder.add(document);
            }
            return question.apply(finder.find());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The runs as "first > second: text in the first | text in the second". */
    List<String> runs() {
        return ask(copies -> {
            List<String> out = new ArrayList<>();
            for (CopiedPair pair : copies.pairs()) {
                for (Run run : copies.runs(pair)) {
                    out.add(pair.first().name() + (pair.isDirected() ? " > " : " - ") + pair.second().name() + ": "
                            + copies.text(pair.first(), run.first()) + " | " + copies.text(pair.second(), run.second()));
                }
            }
            return out;
        });
    }

    /** Whether the first place of a passage in a document is a copy. */
    boolean covers(String document, String passage) {
        String text = documents.stream().filter(d -> d.source().name().equals(document)).findFirst().orElseThrow().source().text();
        int at = text.indexOf(passage);
        return ask(copies -> copies.covers(document, new Span(at, at + passage.length())));
    }
}
