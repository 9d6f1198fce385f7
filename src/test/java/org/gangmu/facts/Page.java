package org.gangmu.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.decide.Decision;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.segment.Furniture;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.tag.ArticleTagger;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Language;
import org.gangmu.text.SourceText;
import org.gangmu.text.Span;

/** A page set by hand: each line is a paragraph whose role stands before a bar ({@code TITLE|…}, {@code LIST_ITEM|…}; body without), or furniture. */
final class Page {

    private static final Map<Language, RuleBook> BOOKS = new EnumMap<>(Language.class);
    private static final Map<Language, ArticleTagger> TAGGERS = new EnumMap<>(Language.class);

    final Document document;
    final Article article;
    final List<TaggedSentence> sentences;
    private final FactWords words;

    Page(Language language, String... lines) {
        String text = String.join("\n", lines);
        SourceText source = new SourceText("page.txt", "text/plain", "", text, List.of(), List.of());
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Furniture> furniture = new ArrayList<>();
        int at = 0;
        int ordinal = 0;
        for (String line : lines) {
            int bar = line.indexOf('|');
            String role = bar < 0 ? "BODY" : line.substring(0, bar);
            int from = at + bar + 1;
            if (List.of(Furniture.Role.values()).stream().anyMatch(r -> r.name().equals(role))) {
                furniture.add(new Furniture(new Span(from, at + line.length()), Furniture.Role.valueOf(role)));
            } else {
                List<Sentence> of = new ArrayList<>();
                String words = line.substring(bar + 1);
                Matcher m = (language == Language.ZH ? Pattern.compile("[^。！？]+[。！？”]*") : Pattern.compile(".+?(?:[.!?](?=\\s|$)|$)\\s*")).matcher(words);
                while (m.find()) {
                    of.add(Sentence.of(ordinal++, List.of(new Span(from + m.start(), from + m.start() + m.group().stripTrailing().length())), source));
                }
                paragraphs.add(new Paragraph(paragraphs.size(), Paragraph.Role.valueOf(role), role.equals("BODY") ? 0 : 1, "", of));
            }
            at += line.length() + 1;
        }
        article = new Article(0, language, paragraphs, List.of());
        document = new Document(source, List.of(article), furniture);
        synchronized (TAGGERS) {
            RuleBook book = BOOKS.computeIfAbsent(language, l -> RuleBookReader.read(Path.of("rules", l.code())));
            sentences = TAGGERS.computeIfAbsent(language, l -> new ArticleTagger(book)).tag(article).sentences();
            words = new FactWords(book.facts());
        }
    }

    static Page zh(String... lines) {
        return new Page(Language.ZH, lines);
    }

    static Page en(String... lines) {
        return new Page(Language.EN, lines);
    }

    private ArticleReading reading() {
        return new ArticleReading(words, sentences);
    }

    Header header() {
        return new HeaderReader(words).read(document, article, reading());
    }

    /** "name roles office" of each person. */
    List<String> people() {
        return header().people().stream().map(p -> (p.name() + " " + String.join("+", p.roles()) + " " + p.office()).strip()).toList();
    }

    List<Figure> figures() {
        return new FigureReader(words).read(header(), reading(), article.language()).stream().flatMap(List::stream).toList();
    }

    /** Figures as "indicator change op value… unit (period)". */
    List<String> values() {
        return figures().stream().map(f -> (f.indicator() + " " + f.change() + " " + f.op() + " "
                + String.join(" ", f.values().stream().map(v -> new java.math.BigDecimal(v.toString()).stripTrailingZeros().toPlainString()).toList())
                + " " + f.unit() + (f.period().isEmpty() ? "" : " (" + f.period() + ")")).replaceAll("\\s+", " ").strip()).toList();
    }

    /** All body sentences and headings as requirements. */
    List<Task> tasks() {
        return tasks(s -> true);
    }

    List<Task> tasks(Predicate<TaggedSentence> isRequirement) {
        List<Decision> decisions = sentences.stream()
                .map(s -> new Decision(s, isRequirement.test(s) ? "REQUIREMENT" : "OTHER", List.of(), 1, Map.of(), List.of(), List.of(), Optional.empty())).toList();
        return new TaskReader(words).read(header(), reading(), decisions, "REQUIREMENT", article.language());
    }

    /** "words @ bodies % until (quote)" of each task or action that names who or by when. */
    List<String> assigned() {
        List<String> out = new ArrayList<>();
        for (Task task : tasks()) {
            assigned(task.heading(), task.assignment(), out);
            task.actions().forEach(a -> assigned(a.quote(), a.assignment(), out));
        }
        return out;
    }

    private static void assigned(Quote words, Assignment of, List<String> out) {
        if (!of.isEmpty()) {
            out.add(words.text() + (of.bodies().isEmpty() ? "" : " @ " + String.join(", ", of.bodies().stream().map(Quote::text).toList()))
                    + of.deadline().map(d -> " % " + (d.until().isEmpty() ? "?" : d.until()) + " (" + d.quote().text() + ")").orElse(""));
        }
    }

    /** Tasks as "depth ordinal heading: action; action". */
    List<String> outline() {
        return tasks().stream().map(t -> (t.depth() + " " + t.ordinal() + " " + t.heading().text()
                + (t.actions().isEmpty() ? "" : ": " + String.join("; ", t.actions().stream().map(a -> a.quote().text()).toList()))).replace("  ", " ")).toList();
    }
}
