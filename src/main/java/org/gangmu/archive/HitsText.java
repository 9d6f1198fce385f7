package org.gangmu.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gangmu.catalogue.Hit;
import org.gangmu.catalogue.Hits;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Span;
import org.gangmu.write.Ansi;
import org.gangmu.write.OneLine;

/** Tells people what a search found: where, what it is, and the words in their sentence. */
public final class HitsText {

    private static final int MOST_DOCUMENTS = 3;

    private final Messages words;
    private final ShownNames names;
    private final Ansi ansi;
    private final int chars;

    /** @param chars of a sentence that are shown at most, about */
    public HitsText(Language language, ShownNames names, boolean color, int chars) {
        this.words = Messages.of(HitsText.class, language);
        this.names = names;
        this.ansi = new Ansi(color);
        this.chars = chars;
    }

    public String of(Hits hits) {
        StringBuilder out = new StringBuilder();
        for (Hit hit : hits.hits()) {
            hit(hit, out);
        }
        return out.toString();
    }

    /** A line for stderr that tells what is not shown; empty if nothing is hidden. */
    public String rest(Hits hits) {
        if (hits.hits().isEmpty()) {
            return words.get("hits.none");
        }
        String all = hits.count() < 0 ? "" : words.get("hits.count", ProgressText.number(hits.count()));
        return all + (hits.more() ? (all.isEmpty() ? "" : words.get("semicolon")) + words.get("hits.more", hits.hits().size()) : "");
    }

    private void hit(Hit hit, StringBuilder out) {
        List<String> documents = hit.documents().stream().limit(MOST_DOCUMENTS).map(OneLine::of).toList();
        out.append(ansi.bold(documents.get(0)));
        if (hit.line() > 0) {
            out.append(':').append(hit.line()).append(hit.page() > 0 ? " " + words.get("hits.page", hit.page()) : "");
        }
        List<String> about = new ArrayList<>();
        if (!hit.spans().isEmpty()) {
            about.add(hit.spans().get(0).start() + "–" + hit.spans().get(hit.spans().size() - 1).end());
        }
        about.add(hit.label().isEmpty() ? words.get("hits.kind." + hit.kind()) : names.label(hit.label()) + String.format(Locale.ROOT, " %.2f", hit.confidence()));
        if (hit.year() > 0) {
            about.add(String.valueOf(hit.year()));
        }
        if (!hit.place().isEmpty()) {
            about.add(OneLine.of(hit.place()));
        }
        about.add(hit.id());
        out.append(ansi.dim("  " + String.join("  ", about))).append('\n');
        out.append("  ").append(marked(hit.snippet(chars))).append('\n');
        if (hit.documents().size() > 1) {
            int rest = hit.documents().size() - documents.size();
            out.append(ansi.dim("  " + words.get(rest == 0 ? "hits.also" : "hits.also.more", String.join(words.get("comma"), documents.subList(1, documents.size())), rest))).append('\n');
        }
    }

    /** Control characters never reach a terminal; one character stays one, so that marks stay in their places. */
    private String marked(Hit.Snippet snippet) {
        String text = snippet.text().replaceAll("[\\p{Cntrl}\\x80-\\x9f\\u202a-\\u202e\\u2066-\\u2069]", " ");
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Span mark : snippet.marks()) {
            if (mark.start() >= at) {
                out.append(text, at, mark.start()).append(ansi.found(text.substring(mark.start(), mark.end())));
                at = mark.end();
            }
        }
        return out.append(text.substring(at)).toString();
    }
}
