package org.gangmu.check;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.WordedDocument;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.segment.Furniture;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.tag.Token;
import org.gangmu.tag.WordedArticle;
import org.gangmu.text.Language;
import org.gangmu.text.Mark;
import org.gangmu.text.Problem;
import org.gangmu.text.SourceText;
import org.gangmu.text.Span;

/** Writes a segmented and worded document as bytes and reads it back: whole, but for the name that it goes by. */
public final class WordedFile {

    private WordedFile() {
    }

    public static byte[] write(WordedDocument worded) {
        CompactWriter out = new CompactWriter();
        source(worded.document().source(), out);
        out.number(worded.document().furniture().size());
        worded.document().furniture().forEach(f -> span(f.span(), out.number(f.role().ordinal())));
        out.number(worded.articles().size());
        worded.articles().forEach(a -> article(a, out));
        return out.bytes();
    }

    private static void source(SourceText source, CompactWriter out) {
        out.name(source.mediaType()).text(source.sha256()).text(source.text());
        out.number(source.marks().size());
        source.marks().forEach(m -> span(m.span(), out.number(m.kind().ordinal()).number(m.level())));
        out.number(source.problems().size());
        source.problems().forEach(p -> out.number(p.file().equals(source.name()) ? 1 : 0).text(p.file()).number(p.line()).number(p.column()).text(p.message())
                .number(p.severity().ordinal()).number(p.cell() ? 1 : 0));
    }

    private static void article(WordedArticle worded, CompactWriter out) {
        Article article = worded.article();
        out.number(article.ordinal()).number(article.language().ordinal()).number(worded.language().ordinal()).number(article.jumps().size());
        article.jumps().forEach(out::text);
        out.number(article.paragraphs().size());
        int at = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            out.number(paragraph.ordinal()).number(paragraph.role().ordinal()).number(paragraph.level()).name(paragraph.enumerator())
                    .number(paragraph.sentences().size());
            for (Sentence sentence : paragraph.sentences()) {
                out.number(sentence.ordinal()).number(sentence.spans().size());
                sentence.spans().forEach(s -> span(s, out));
                words(sentence.text(), worded.words().get(at++), out);
            }
        }
    }

    private static void words(String sentence, List<Token> tokens, CompactWriter out) {
        out.number(tokens.size());
        int last = 0;
        for (Token token : tokens) {
            boolean asWritten = token.text().equals(token.span().of(sentence));
            // A word may start before the end of the one before it: steps are signed.
            int step = token.span().start() - last;
            out.number(step << 1 ^ step >> 31).number(token.span().length() * 2 + (asWritten ? 0 : 1)).name(token.pos());
            if (!asWritten) {
                out.name(token.text());
            }
            last = token.span().end();
        }
    }

    private static void span(Span span, CompactWriter out) {
        out.number(span.start()).number(span.length());
    }

    /** @param name what the document is called now */
    public static WordedDocument read(String name, byte[] bytes) {
        CompactReader in = new CompactReader(bytes);
        SourceText source = source(name, in);
        List<Furniture> furniture = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            Furniture.Role role = Furniture.Role.values()[in.number()];
            furniture.add(new Furniture(span(in), role));
        }
        List<WordedArticle> articles = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            articles.add(article(source, in));
        }
        return new WordedDocument(new Document(source, articles.stream().map(WordedArticle::article).toList(), furniture), articles);
    }

    private static SourceText source(String name, CompactReader in) {
        String mediaType = in.name();
        String sha256 = in.text();
        String text = in.text();
        List<Mark> marks = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            Mark.Kind kind = Mark.Kind.values()[in.number()];
            int level = in.number();
            marks.add(new Mark(kind, span(in), level));
        }
        List<Problem> problems = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            boolean own = in.number() == 1;
            String file = in.text();
            problems.add(new Problem(own ? name : file, in.number(), in.number(), in.text(), Problem.Severity.values()[in.number()], in.number() == 1));
        }
        return new SourceText(name, mediaType, sha256, text, marks, problems);
    }

    private static WordedArticle article(SourceText source, CompactReader in) {
        int ordinal = in.number();
        Language language = Language.values()[in.number()];
        Language worded = Language.values()[in.number()];
        List<String> jumps = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            jumps.add(in.text());
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        List<List<Token>> words = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            int number = in.number();
            Paragraph.Role role = Paragraph.Role.values()[in.number()];
            int level = in.number();
            String enumerator = in.name();
            List<Sentence> sentences = new ArrayList<>();
            for (int m = in.number(); m > 0; m--) {
                Sentence sentence = sentence(source, in);
                sentences.add(sentence);
                words.add(words(sentence.text(), in));
            }
            paragraphs.add(new Paragraph(number, role, level, enumerator, sentences));
        }
        return new WordedArticle(new Article(ordinal, language, paragraphs, jumps), worded, words);
    }

    private static Sentence sentence(SourceText source, CompactReader in) {
        int ordinal = in.number();
        List<Span> spans = new ArrayList<>(1);
        for (int n = in.number(); n > 0; n--) {
            spans.add(span(in));
        }
        return Sentence.of(ordinal, spans, source);
    }

    private static List<Token> words(String sentence, CompactReader in) {
        int size = in.number();
        List<Token> out = new ArrayList<>(size);
        int last = 0;
        for (; size > 0; size--) {
            int step = in.number();
            int start = last + (step >>> 1 ^ -(step & 1));
            int length = in.number();
            last = start + (length >>> 1);
            String pos = in.name();
            Span span = new Span(start, last);
            out.add(new Token(span, (length & 1) == 0 ? span.of(sentence) : in.name(), pos));
        }
        return out;
    }

    private static Span span(CompactReader in) {
        int start = in.number();
        return new Span(start, start + in.number());
    }
}
