package org.gangmu.write;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gangmu.facts.Person;
import org.gangmu.facts.Quote;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Furniture;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Language;

/** What readers are told of a document besides its lines: the same facts in every format. */
final class Shown {

    private Shown() {
    }

    /** The first article of the language that most sentences are in; it speaks for the document. Empty if there is no article. */
    static Optional<ArticleSummary> mainArticle(Summary summary) {
        Map<Language, Integer> sentences = new LinkedHashMap<>();
        summary.articles().forEach(a -> sentences.merge(a.article().language(), a.decisions().size(), Integer::sum));
        Optional<Language> main = sentences.entrySet().stream().reduce((a, b) -> b.getValue() > a.getValue() ? b : a).map(Map.Entry::getKey);
        return summary.articles().stream().filter(a -> a.article().language() == main.orElseThrow()).findFirst();
    }

    /** Headings and remarks in the language asked for, else the document's. */
    static Words words(Summary summary, WriteOptions options) {
        return Words.in(options.ui().or(() -> mainArticle(summary).map(a -> a.article().language())).orElse(Language.EN));
    }

    /** Headings for an output without any document. */
    static Words words(WriteOptions options) {
        return Words.in(options.ui().orElse(Language.EN));
    }

    /** The label with a name; a grey one of that name if the rulebook has none. */
    static Label label(RuleBook book, String name) {
        return book.label(name).orElse(new Label(name, name, name, "", "", Label.Form.NONE, Label.Figures.REPORTED));
    }

    /** What the document is called: the title of its first article with one, else its file name. */
    static String title(Summary summary) {
        return summary.articles().stream().map(a -> a.header().title()).flatMap(Optional::stream).findFirst().map(Quote::text).map(OneLine::of)
                .orElseGet(() -> fileName(summary));
    }

    /** The document's name without folders. */
    static String fileName(Summary summary) {
        return fileName(summary.document().source().name());
    }

    static String fileName(String path) {
        String name = OneLine.of(path);
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isEmpty() ? name : last;
    }

    /** Date, meeting, place, people, jumps: name of the fact → what is said; only those there are. */
    static Map<String, String> facts(ArticleSummary article, Words words) {
        Map<String, String> out = new LinkedHashMap<>();
        article.header().date().ifPresent(d -> out.put(words.get("date"), d));
        article.header().noDay().ifPresent(d -> out.put(words.get("date"), words.get("no-day", OneLine.of(d.text()))));
        article.header().meeting().ifPresent(m -> out.put(words.get("meeting"), OneLine.of(m)));
        article.header().organiser().ifPresent(o -> out.put(words.get("organiser"), OneLine.of(o)));
        article.header().place().ifPresent(p -> out.put(words.get("place"), OneLine.of(p)));
        Map<String, StringBuilder> people = new LinkedHashMap<>();
        for (Person person : article.header().people()) {
            for (String role : person.roles()) {
                StringBuilder names = people.computeIfAbsent(words.orElse("role." + role, role), r -> new StringBuilder());
                names.append(names.length() == 0 ? "" : words.get("list-comma")).append(person(person, words));
            }
        }
        people.forEach((role, names) -> out.put(role, names.toString()));
        if (!article.article().jumps().isEmpty()) {
            out.put(words.get("continues"), OneLine.of(String.join(words.get("list-comma"), article.article().jumps())));
        }
        return out;
    }

    static String person(Person person, Words words) {
        return OneLine.of(person.office().isEmpty() ? person.name() : words.get("person", person.name(), person.office()));
    }

    /** Role of furniture → how many pieces, most first; of equals, the order of the roles. */
    static Map<Furniture.Role, Integer> furniture(Summary summary) {
        Map<Furniture.Role, Integer> counts = new EnumMap<>(Furniture.Role.class);
        summary.document().furniture().forEach(f -> counts.merge(f.role(), 1, Integer::sum));
        Map<Furniture.Role, Integer> out = new LinkedHashMap<>();
        counts.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).forEach(e -> out.put(e.getKey(), e.getValue()));
        return out;
    }

    /** "5 pieces of page furniture set aside: 3 captions …"; empty if there is none. */
    static Optional<String> furnitureLine(Summary summary, Words words) {
        Map<Furniture.Role, Integer> counts = furniture(summary);
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = counts.entrySet().stream().map(e -> words.get("role-count", words.furniture(e.getKey()), e.getValue())).toList();
        return Optional.of(words.get("furniture-line", summary.document().furniture().size(), String.join(words.get("list-comma"), parts)));
    }
}
