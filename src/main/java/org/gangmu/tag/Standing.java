package org.gangmu.tag;

import java.util.Set;
import org.gangmu.segment.Article;
import org.gangmu.segment.Paragraph;
import org.gangmu.text.Span;

/** Says where in their article sentences stand, as built-in cues; asked for one sentence after the other. */
final class Standing {

    private static final int EDGE = 3;

    private final int bodies;
    private int body;
    private boolean started;

    Standing(Article article) {
        this.bodies = (int) article.paragraphs().stream().filter(p -> !p.isHeading()).count();
    }

    /**
     * Adds the cues of the next sentence.
     *
     * @param index    its place in its paragraph, from 0
     * @param previous cues of the sentence before
     */
    void next(Paragraph paragraph, int index, Set<String> previous, FoundCues out) {
        body += index == 0 && !paragraph.isHeading() ? 1 : 0;
        Span whole = new Span(0, paragraph.sentences().get(index).text().length());
        put(out, "#first", !started, whole);
        put(out, "#opening", body <= EDGE, whole);
        put(out, "#closing", body > bodies - EDGE, whole);
        put(out, "#paragraph-first", index == 0, whole);
        put(out, "#paragraph-last", index == paragraph.sentences().size() - 1, whole);
        put(out, "#after-colon", previous.contains("#colon-end"), whole);
        started = true;
    }

    private static void put(FoundCues out, String cue, boolean holds, Span whole) {
        if (holds) {
            out.add(cue, whole);
        }
    }
}
