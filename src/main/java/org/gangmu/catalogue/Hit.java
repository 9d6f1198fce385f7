package org.gangmu.catalogue;

import java.util.List;
import org.gangmu.findings.FoundFigure;
import org.gangmu.text.Span;

/**
 * What a search found.
 *
 * @param kind       what the words of the query were found in
 * @param documents  names of those that hold it, in order; at least one
 * @param id         of the sentence, {@code 3f2a9c01b7de:17}; of a title or person that of the document's content
 * @param text       of the sentence, title or person
 * @param marks      where the words of the query stand in the text
 * @param spans      of the sentence in the extracted text; none of titles and persons
 * @param page       0 if the format has none
 * @param line       0 for titles and persons
 * @param label      empty for titles and persons, as are frame and rules
 * @param confidence from 0 to 1
 * @param title      of the article; empty if none
 * @param year       that the article speaks in; 0 if unknown
 * @param place      that the article tells of; empty if it does not say
 * @param figures    of the sentence
 */
public record Hit(Kind kind, List<String> documents, String id, String text, List<Span> marks, List<Span> spans, int page, int line, String label, double confidence,
                  String frame, List<String> rules, String articleKind, String title, int year, String place, List<FoundFigure> figures) {

    /** What holds the words: the sentence itself, the indicator of a figure in it, the title or meeting of an article, a person that it names. */
    public enum Kind { SENTENCE, FIGURE, TITLE, PERSON }

    public Hit {
        documents = List.copyOf(documents);
        marks = List.copyOf(marks);
        spans = List.copyOf(spans);
        rules = List.copyOf(rules);
        figures = List.copyOf(figures);
    }

    /** A part of a text with its marks. */
    public record Snippet(String text, List<Span> marks) {
    }

    /** The text in one line, cut to about so many characters around the first mark. */
    public Snippet snippet(int chars) {
        int first = marks.isEmpty() ? 0 : marks.get(0).start();
        int from = text.length() <= chars ? 0 : Math.max(0, Math.min(first - chars / 3, text.length() - chars));
        int to = Math.min(text.length(), from + chars);
        from -= from > 0 && Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
        to += to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
        String before = from > 0 ? "…" : "";
        int shift = before.length() - from;
        int last = to;
        int begin = from;
        List<Span> shown = marks.stream().filter(m -> m.start() >= begin && m.end() <= last).map(m -> new Span(m.start() + shift, m.end() + shift)).toList();
        return new Snippet(before + text.substring(from, to).replaceAll("[\\r\\n\\t\\u2028\\u2029]", " ") + (to < text.length() ? "…" : ""), shown);
    }
}
