package org.gangmu.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.StringUtil;
import org.gangmu.text.Span;

/**
 * Cuts English text into words as OpenNLP's tokenizer does. Thread-safe.
 *
 * <p>The tokenizer looks at each stretch between spaces by itself, a dozen strings a character, and running text is mostly made of the same few
 * thousand stretches: how those are cut is kept, which saves nine tenths of its time.
 */
final class OpenNlpCuts {

    /** Past so many stretches all are forgotten: numbers and names would fill the memory in bulk. */
    private static final int MOST_KEPT = 20_000;
    private static final int LONGEST_KEPT = 40;

    private final ThreadSafeTokenizerME tokenizer;
    private final Map<String, List<Span>> kept = new ConcurrentHashMap<>();

    OpenNlpCuts(TokenizerModel model) {
        this.tokenizer = new ThreadSafeTokenizerME(model);
    }

    /** The words of a text, in order. */
    List<Span> of(String text) {
        List<Span> out = new ArrayList<>(text.length() / 5 + 1);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || StringUtil.isWhitespace(text.charAt(i))) {
                if (i > start) {
                    for (Span cut : cut(text.substring(start, i))) {
                        out.add(new Span(start + cut.start(), start + cut.end()));
                    }
                }
                start = i + 1;
            }
        }
        return out;
    }

    private List<Span> cut(String stretch) {
        List<Span> known = kept.get(stretch);
        if (known == null) {
            known = new ArrayList<>(2);
            for (opennlp.tools.util.Span span : tokenizer.tokenizePos(stretch)) {
                known.add(new Span(span.getStart(), span.getEnd()));
            }
            if (stretch.length() <= LONGEST_KEPT) {
                if (kept.size() >= MOST_KEPT) {
                    kept.clear();
                }
                kept.put(stretch, known);
            }
        }
        return known;
    }
}
