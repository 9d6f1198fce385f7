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
        int last = 0;
        for (Mark mark : source.marks()) {
            // Marks are sorted by where they start.
            out.number(mark.kind().ordinal()).number(mark.level()).number(mark.span().start() - last).number(mark.span().length());
            last = mark.span().start();
        }
        out.number(document.furniture().size());
        last = 0;
        for (Furniture f : document.furniture()) {
            out.number(f.role().ordinal()).number(f.span().start() - last).number(f.span().length());
            last = f.span().start();
        }
        out.number(document.articles().size());
        document.articles().forEach(a -> article(a, out));
        return Deflated.pack(out.bytes());
    }

    private static void article(Article article, CompactWriter out) {
        out.number(article.ordinal()).number(article.language().ordinal()).number(article.jumps().size());
        article.jumps().forEach(out::text);
        out.number(article.paragraphs().size());
        for (Paragraph p : article.paragraphs()) {
            out.number(p.ordinal()).number(p.role().ordinal()).number(p.level()).name(p.enumerator()).number(p.sentences().size());
        }
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
        List<Mark> marks = new ArrayList<>();
        int last = 0;
        for (int n = in.number(); n > 0; n--) {
            Mark.Kind kind = Mark.Kind.values()[in.number()];
            int level = in.number();
            last += in.number();
            marks.add(new Mark(kind, new Span(last, last + in.number()), level));
        }
        List<Furniture> furniture = new ArrayList<>();
        last = 0;
        for (int n = in.number(); n > 0; n--) {
            Furniture.Role role = Furniture.Role.values()[in.number()];
            last += in.number();
            furniture.add(new Furniture(new Span(last, last + in.number()), role));
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

    private static Article article(CompactReader in, List<FoundSentence> sentences, int from) {
        int ordinal = in.number();
        Language language = Language.values()[in.number()];
        List<String> jumps = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            jumps.add(in.text());
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        int at = from;
        for (int n = in.number(); n > 0; n--) {
            int number = in.number();
            Paragraph.Role role = Paragraph.Role.values()[in.number()];
            int level = in.number();
            String enumerator = in.name();
            List<Sentence> own = new ArrayList<>();
            for (int m = in.number(); m > 0; m--, at++) {
                own.add(new Sentence(sentences.get(at).sentence(), sentences.get(at).spans(), sentences.get(at).text()));
            }
            paragraphs.add(new Paragraph(number, role, level, enumerator, own));
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
