package org.gangmu.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.gangmu.check.CompactReader;
import org.gangmu.check.CompactWriter;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.segment.Furniture;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.text.Language;
import org.gangmu.text.Mark;
import org.gangmu.text.SourceText;
import org.gangmu.text.Span;

/**
 * Packs all of a segmented document but the text of its sentences, which is kept beside, and puts the two together again: the document without its name.
 * What stands between sentences is little, so a document is kept in little more than its text.
 */
final class LayoutFile {

    private static final String NAMELESS = "";

    private LayoutFile() {
    }

    static byte[] write(Document document) {
        SourceText source = document.source();
        CompactWriter out = new CompactWriter();
        out.text(between(source.text(), document.sentences().flatMap(s -> s.spans().stream()).toList())).number(check(source.text()));
        out.number(source.marks().size());
        source.marks().forEach(m -> out.number(m.kind().ordinal()));
        source.marks().forEach(m -> out.number(m.level()));
        spans(source.marks().stream().map(Mark::span).toList(), out);
        out.number(document.furniture().size());
        document.furniture().forEach(f -> out.number(f.role().ordinal()));
        spans(document.furniture().stream().map(Furniture::span).toList(), out);
        out.number(document.articles().size());
        document.articles().forEach(a -> article(a, out));
        return Deflated.pack(out.bytes());
    }

    /** Sorted by where they start; like stands with like, which packs best. */
    private static void spans(List<Span> spans, CompactWriter out) {
        int last = 0;
        for (Span span : spans) {
            out.number(span.start() - last);
            last = span.start();
        }
        spans.forEach(span -> out.number(span.length()));
    }

    private static void article(Article article, CompactWriter out) {
        out.number(article.ordinal()).number(article.language().ordinal()).number(article.jumps().size());
        article.jumps().forEach(out::text);
        List<Paragraph> all = article.paragraphs();
        out.number(all.size());
        for (int i = 0; i < all.size(); i++) {
            // Mostly they are numbered one by one.
            out.number(all.get(i).ordinal() - i);
        }
        all.forEach(p -> out.number(p.role().ordinal()));
        all.forEach(p -> out.number(p.level()));
        all.forEach(p -> out.name(p.enumerator()));
        all.forEach(p -> out.number(p.sentences().size()));
    }

    private static String between(String text, List<Span> spans) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Span span : spans.stream().sorted().toList()) {
            out.append(text, at, Math.max(at, span.start()));
            at = Math.max(at, span.end());
        }
        return out.append(text, at, text.length()).toString();
    }

    private static int check(String text) {
        CRC32 crc = new CRC32();
        for (int i = 0; i < text.length(); i++) {
            crc.update(text.charAt(i) >> 8);
            crc.update(text.charAt(i));
        }
        return (int) crc.getValue();
    }

    /** @throws IllegalArgumentException if what was kept of the document does not fit together any more */
    static Document read(Content content) {
        CompactReader in = new CompactReader(Deflated.unpack(content.layout()));
        String text = together(in.text(), content.sentences(), content.chars());
        if (in.number() != check(text)) {
            throw new IllegalArgumentException("the text is not the one that was read");
        }
        int[] kinds = numbers(in, in.number());
        int[] levels = numbers(in, kinds.length);
        List<Span> spans = spans(in, kinds.length);
        List<Mark> marks = new ArrayList<>(kinds.length);
        for (int i = 0; i < kinds.length; i++) {
            marks.add(new Mark(Mark.Kind.values()[kinds[i]], spans.get(i), levels[i]));
        }
        int[] roles = numbers(in, in.number());
        List<Span> places = spans(in, roles.length);
        List<Furniture> furniture = new ArrayList<>(roles.length);
        for (int i = 0; i < roles.length; i++) {
            furniture.add(new Furniture(places.get(i), Furniture.Role.values()[roles[i]]));
        }
        SourceText source = new SourceText(NAMELESS, content.mediaType(), content.sha256(), text, marks, content.problems());
        List<Article> articles = new ArrayList<>();
        int at = 0;
        for (int n = in.number(); n > 0; n--) {
            Article article = article(in, content.sentences(), at);
            at += (int) article.sentences().count();
            articles.add(article);
        }
        return new Document(source, articles, furniture);
    }

    private static int[] numbers(CompactReader in, int count) {
        int[] out = new int[count];
        for (int i = 0; i < count; i++) {
            out[i] = in.number();
        }
        return out;
    }

    private static List<Span> spans(CompactReader in, int count) {
        int[] steps = numbers(in, count);
        int[] lengths = numbers(in, count);
        List<Span> out = new ArrayList<>(count);
        int start = 0;
        for (int i = 0; i < count; i++) {
            start += steps[i];
            out.add(new Span(start, start + lengths[i]));
        }
        return out;
    }

    private static Article article(CompactReader in, List<FoundSentence> sentences, int from) {
        int ordinal = in.number();
        Language language = Language.values()[in.number()];
        List<String> jumps = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            jumps.add(in.text());
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        int at = from;
        int[] ordinals = numbers(in, in.number());
        int[] roles = numbers(in, ordinals.length);
        int[] levels = numbers(in, ordinals.length);
        List<String> enumerators = new ArrayList<>();
        for (int i = 0; i < ordinals.length; i++) {
            enumerators.add(in.name());
        }
        int[] sizes = numbers(in, ordinals.length);
        for (int i = 0; i < ordinals.length; i++) {
            List<Sentence> own = new ArrayList<>();
            for (int m = sizes[i]; m > 0; m--, at++) {
                own.add(new Sentence(sentences.get(at).sentence(), sentences.get(at).spans(), sentences.get(at).text()));
            }
            paragraphs.add(new Paragraph(ordinals[i] + i, Paragraph.Role.values()[roles[i]], levels[i], enumerators.get(i), own));
        }
        return new Article(ordinal, language, paragraphs, jumps);
    }

    private static String together(String between, List<FoundSentence> sentences, int chars) {
        char[] out = new char[chars];
        boolean[] taken = new boolean[chars];
        for (FoundSentence s : sentences) {
            int from = 0;
            for (Span span : s.spans()) {
                if (span.end() > chars || from + span.length() > s.text().length()) {
                    throw new IllegalArgumentException("a sentence is longer or shorter than its place in the text");
                }
                s.text().getChars(from, from + span.length(), out, span.start());
                Arrays.fill(taken, span.start(), span.end(), true);
                from += span.length();
            }
        }
        int next = 0;
        for (int i = 0; i < chars; i++) {
            if (!taken[i]) {
                if (next == between.length()) {
                    throw new IllegalArgumentException("the text between sentences is too short");
                }
                out[i] = between.charAt(next++);
            }
        }
        return new String(out);
    }
}
