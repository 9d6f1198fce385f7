package org.gangmu.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gangmu.check.CompactReader;
import org.gangmu.check.CompactWriter;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import org.gangmu.text.Span;

/** Packs findings to go from one process to another, and unpacks them. It is read by the Gangmu that wrote it: nothing keeps it. */
public final class FindingsFile {

    private FindingsFile() {
    }

    public static byte[] write(Findings findings) {
        CompactWriter out = new CompactWriter();
        content(findings.content(), out);
        decisions(findings.decisions(), out);
        return out.bytes();
    }

    /** The same bytes for decisions that say the same, whichever Java packed them. */
    public static byte[] alike(Decisions decisions) {
        CompactWriter out = new CompactWriter();
        found(decisions, out);
        return out.bytes(Deflated.unpack(decisions.derivation())).bytes();
    }

    /** The same bytes for readings that hold the same text, cut in the same way, whichever Java packed them. */
    public static byte[] alike(Content content) {
        CompactWriter out = new CompactWriter();
        read(content, out);
        return out.bytes(Deflated.unpack(content.layout())).bytes();
    }

    private static void content(Content c, CompactWriter out) {
        read(c, out);
        out.bytes(c.layout());
    }

    private static void read(Content c, CompactWriter out) {
        out.text(c.sha256()).text(c.ending()).text(c.mediaType()).number(c.chars());
        all(c.sentences(), out, s -> {
            out.number(s.article()).number(s.paragraph()).number(s.sentence()).number(s.page()).number(s.line());
            all(s.spans(), out, span -> out.number(span.start()).number(span.length()));
            out.text(s.text());
        });
        all(c.problems(), out, p -> out.name(p.file()).number(p.line()).number(p.column()).text(p.message()).number(p.severity().ordinal()).number(p.cell() ? 1 : 0));
    }

    private static void decisions(Decisions d, CompactWriter out) {
        found(d, out);
        out.bytes(d.derivation());
    }

    private static void found(Decisions d, CompactWriter out) {
        all(d.articles(), out, a -> out.number(a.ordinal()).number(a.language().ordinal()).name(a.kind()).text(a.title()).name(a.date()).number(a.year())
                .name(a.place()).text(a.meeting()));
        all(d.labels(), out, l -> {
            out.name(l.label()).real(l.confidence()).name(l.frame());
            all(l.also(), out, out::name);
            all(l.rules(), out, out::name);
        });
        all(d.figures(), out, f -> {
            out.number(f.sentence()).number(f.start()).number(f.end()).name(f.kind()).name(f.indicator()).name(f.change()).name(f.op()).name(f.unit()).number(f.from()).number(f.to());
            all(f.values(), out, out::real);
            out.text(f.quote());
        });
        all(d.people(), out, p -> {
            out.number(p.article()).name(p.name()).name(p.office());
            all(p.roles(), out, out::name);
        });
    }

    private static <T> void all(List<T> values, CompactWriter out, Consumer<T> one) {
        out.number(values.size());
        values.forEach(one);
    }

    /** @throws RuntimeException if the bytes are damaged */
    public static Findings read(byte[] bytes) {
        CompactReader in = new CompactReader(bytes);
        return new Findings(content(in), decisions(in));
    }

    private static Content content(CompactReader in) {
        String sha256 = in.text();
        String ending = in.text();
        String mediaType = in.text();
        int chars = in.number();
        List<FoundSentence> sentences = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            int article = in.number();
            int paragraph = in.number();
            int sentence = in.number();
            int page = in.number();
            int line = in.number();
            sentences.add(new FoundSentence(sentences.size(), article, paragraph, sentence, all(in, () -> span(in)), page, line, in.text()));
        }
        List<Problem> problems = all(in, () -> new Problem(in.name(), in.number(), in.number(), in.text(), Problem.Severity.values()[in.number()], in.number() == 1));
        return new Content(sha256, ending, mediaType, chars, sentences, problems, in.bytes());
    }

    private static Span span(CompactReader in) {
        int start = in.number();
        return new Span(start, start + in.number());
    }

    private static Decisions decisions(CompactReader in) {
        List<FoundArticle> articles = all(in, () -> new FoundArticle(in.number(), Language.values()[in.number()], in.name(), in.text(), in.name(), in.number(),
                in.name(), in.text()));
        List<FoundLabel> labels = all(in, () -> {
            String label = in.name();
            double confidence = in.real();
            String frame = in.name();
            return new FoundLabel(label, all(in, in::name), confidence, frame, all(in, in::name));
        });
        List<FoundFigure> figures = all(in, () -> figure(in));
        List<FoundPerson> people = all(in, () -> new FoundPerson(in.number(), in.name(), in.name(), all(in, in::name)));
        return new Decisions(articles, labels, figures, people, in.bytes());
    }

    private static FoundFigure figure(CompactReader in) {
        int sentence = in.number();
        int start = in.number();
        int end = in.number();
        String kind = in.name();
        String indicator = in.name();
        String change = in.name();
        String op = in.name();
        String unit = in.name();
        int from = in.number();
        int to = in.number();
        return new FoundFigure(sentence, start, end, kind, indicator, change, op, all(in, in::real), unit, from, to, in.text());
    }

    private static <T> List<T> all(CompactReader in, Supplier<T> one) {
        int size = in.number();
        List<T> out = new ArrayList<>(Math.min(size, 1 << 16));
        for (; size > 0; size--) {
            out.add(one.get());
        }
        return out;
    }
}
