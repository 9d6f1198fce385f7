package org.gangmu.summarize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gangmu.facts.Figure;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Places;
import org.gangmu.text.Problem;
import org.gangmu.text.SourceText;

/** Notes on what in a summary looks like a value but cannot be read as one, each at its place, in the language of its article. */
public final class FigureNotes {

    private FigureNotes() {
    }

    public static List<Problem> of(SourceText source, List<ArticleSummary> articles) {
        List<Problem> out = new ArrayList<>();
        Places places = null;
        for (ArticleSummary article : articles) {
            for (Figure figure : unread(article)) {
                places = places == null ? new Places(source) : places;
                Messages words = Messages.of(FigureNotes.class, article.article().language());
                out.add(Problem.warning(source.name(), places.line(figure.quote().start()), 0, words.get("unread", figure.quote().text().replaceAll("\\s+", " "), why(figure, article.article().language()))));
            }
        }
        return out;
    }

    /** Why a figure cannot be read as a value, in words. */
    public static String why(Figure figure, Language language) {
        return Messages.of(FigureNotes.class, language).get(figure.problem());
    }

    private static List<Figure> unread(ArticleSummary article) {
        List<Figure> out = new ArrayList<>();
        Stream.concat(article.sections().stream().flatMap(s -> s.items().stream()), article.others().stream()).forEach(item -> {
            out.addAll(item.figures());
            item.actions().forEach(a -> out.addAll(a.figures()));
        });
        out.removeIf(f -> f.problem().isEmpty());
        out.sort(Comparator.comparingInt(f -> f.quote().start()));
        return out.stream().distinct().toList();
    }
}
