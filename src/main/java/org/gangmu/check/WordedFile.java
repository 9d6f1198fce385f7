package org.gangmu.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.WordedDocument;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.segment.Furniture;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.tag.SentenceWords;
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
                words(sentence.text(), worded.words().get(at++).all(), out);
            }
        }
    }

    private static void words(String sentence, List<Token> tokens, CompactWriter out) {
        out.number(tokens.size());
        int last = 0;
        for (Token token : tokens) {
            boolean asWritten = token.text().equals(token.span().of(sentence));
            // A few hundred shapes are nearly all that there are: as names they take a byte or two.
            out.name(new Shape(token.span().start() - last, token.span().length(), token.pos(), asWritten).name());
            if (!asWritten) {
                out.name(token.text());
            }
            last = token.span().end();
        }
    }

    /**
     * All of a word but its text.
     *
     * @param step      from the end of the word before; a word may start before that
     * @param asWritten whether its text is what stands in the sentence
     */
    private record Shape(int step, int length, String pos, boolean asWritten) {

        String name() {
            return (asWritten ? "" : "-") + length + (step == 0 ? "" : "," + step) + " " + pos;
        }

        static Shape of(String name) {
            boolean asWritten = name.charAt(0) != '-';
            int space = name.indexOf(' ');
            String[] numbers = name.substring(asWritten ? 0 : 1, space).split(",");
            return new Shape(numbers.length > 1 ? Integer.parseInt(numbers[1]) : 0, Integer.parseInt(numbers[0]), name.substring(space + 1), asWritten);
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
        List<SentenceWords> words = new ArrayList<>();
        Map<String, Shape> shapes = new HashMap<>();
        for (int n = in.number(); n > 0; n--) {
            int number = in.number();
            Paragraph.Role role = Paragraph.Role.values()[in.number()];
            int level = in.number();
            String enumerator = in.name();
            List<Sentence> sentences = new ArrayList<>();
            for (int m = in.number(); m > 0; m--) {
                Sentence sentence = sentence(source, in);
                sentences.add(sentence);
                words.add(SentenceWords.of(words(sentence.text(), shapes, in)));
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

    private static List<Token> words(String sentence, Map<String, Shape> shapes, CompactReader in) {
        int size = in.number();
        List<Token> out = new ArrayList<>(size);
        int last = 0;
        for (; size > 0; size--) {
            Shape shape = shapes.computeIfAbsent(in.name(), Shape::of);
            Span span = new Span(last + shape.step(), last + shape.step() + shape.length());
            out.add(new Token(span, shape.asWritten() ? span.of(sentence) : in.name(), shape.pos()));
            last = span.end();
        }
        return out;
    }

    private static Span span(CompactReader in) {
        int start = in.number();
        return new Span(start, start + in.number());
    }
}
