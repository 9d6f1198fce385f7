package org.gangmu.segment;

import java.util.List;

/**
 * A block of an article.
 *
 * @param ordinal   place among the document's paragraphs, from 0
 * @param role      what part it plays on the page
 * @param level     heading level (1 = highest) or list depth (1 = outermost); 0 for others
 * @param enumerator the number or letter that opens it, as written ("一、", "（二）", "3.", "(a)", "-"); empty if none. It is part of the sentence's text
 * @param sentences in reading order, at least one
 */
public record Paragraph(int ordinal, Role role, int level, String enumerator, List<Sentence> sentences) {

    /** TITLE: the headline; SUBTITLE: what stands above or below it (肩题, 副题, occasion line); HEADING: a section's; BODY, LIST_ITEM, TABLE_CELL: content. */
    public enum Role { TITLE, SUBTITLE, HEADING, BODY, LIST_ITEM, TABLE_CELL }

    public Paragraph {
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("a paragraph has at least one sentence");
        }
    }

    public boolean isHeading() {
        return role == Role.TITLE || role == Role.SUBTITLE || role == Role.HEADING;
    }
}
