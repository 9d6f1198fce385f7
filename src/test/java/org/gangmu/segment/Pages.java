package org.gangmu.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gangmu.text.Chars;
import org.gangmu.text.Mark;
import org.gangmu.text.SourceText;
import org.gangmu.text.Span;

/** Segments pages written in tests and asks for parts of the result by name. */
final class Pages {

    private static final Segmenter SEGMENTER = new PageSegmenter();

    private Pages() {
    }

    static SourceText source(String text, List<Mark> marks, String mediaType) {
        return new SourceText("page", mediaType, "0".repeat(64), text, marks, List.of());
    }

    static Document page(String... lines) {
        return segment(String.join("\n", lines));
    }

    static Document segment(String text) {
        return segment(source(text, List.of(), "text/plain"));
    }

    /** Segments and checks that nothing is lost, said twice or out of order. */
    static Document segment(SourceText source) {
        Document document = SEGMENTER.segment(source);
        assertCovered(document);
        return document;
    }

    static List<String> sentences(Document document) {
        return document.sentences().map(Sentence::text).toList();
    }

    static List<String> titles(Document document) {
        return document.articles().stream().map(a -> a.paragraphs().stream().filter(p -> p.role() == Paragraph.Role.TITLE).map(p -> p.sentences().get(0).text())
                .findFirst().orElse("")).toList();
    }

    static List<String> texts(Document document, Paragraph.Role role) {
        return document.articles().stream().flatMap(a -> a.paragraphs().stream()).filter(p -> p.role() == role).map(p -> p.sentences().get(0).text()).toList();
    }

    static List<String> furniture(Document document, Furniture.Role role) {
        return document.furniture().stream().filter(f -> f.role() == role).map(f -> document.source().quote(f.span())).toList();
    }

    static void assertCovered(Document document) {
        String text = document.source().text();
        BitSet seen = new BitSet(text.length());
        int end = 0;
        int ordinal = 0;
        int paragraph = 0;
        for (Article article : document.articles()) {
            for (Paragraph p : article.paragraphs()) {
                assertEquals(paragraph++, p.ordinal());
                for (Sentence sentence : p.sentences()) {
                    assertEquals(ordinal++, sentence.ordinal());
                    assertEquals(Sentence.of(0, sentence.spans(), document.source()).text(), sentence.text());
                    assertFalse(sentence.text().isBlank(), "blank sentence at " + sentence.start());
                    Span last = null;
                    for (Span span : sentence.spans()) {
                        assertFalse(span.isEmpty());
                        assertTrue(span.start() >= end, "out of order at " + span);
                        assertTrue(last == null || span.start() > last.end(), "touching spans at " + span);
                        take(seen, span);
                        end = span.end();
                        last = span;
                    }
                    assertFalse(Chars.isSpace(text.charAt(sentence.start())), "white space before sentence " + sentence);
                    assertFalse(Chars.isSpace(text.charAt(sentence.end() - 1)), "white space after sentence " + sentence);
                }
            }
        }
        List<Furniture> furniture = new ArrayList<>(document.furniture());
        for (int i = 0; i < furniture.size(); i++) {
            Span span = furniture.get(i).span();
            assertTrue(i == 0 || furniture.get(i - 1).span().compareTo(span) < 0, "furniture not sorted at " + span);
            assertFalse(span.isEmpty());
            assertFalse(Chars.isSpace(text.charAt(span.start())) || Chars.isSpace(text.charAt(span.end() - 1)), "white space around furniture " + span);
            take(seen, span);
        }
        for (int i = seen.nextClearBit(0); i < text.length(); i = seen.nextClearBit(i + 1)) {
            assertTrue(Chars.isSpace(text.charAt(i)), "lost at " + i + ": " + Integer.toHexString(text.charAt(i)));
        }
    }

    private static void take(BitSet seen, Span span) {
        int next = seen.nextSetBit(span.start());
        assertTrue(next < 0 || next >= span.end(), "covered twice at " + next);
        seen.set(span.start(), span.end());
    }
}
