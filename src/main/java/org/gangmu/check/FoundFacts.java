package org.gangmu.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gangmu.facts.Assignment;
import org.gangmu.facts.Deadline;
import org.gangmu.facts.Figure;
import org.gangmu.facts.Quote;
import org.gangmu.rulebook.Label;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Item;
import org.gangmu.summarize.Section;
import org.gangmu.summarize.Summary;

/** Lays out the facts of a summary as those of the gold are laid out. */
final class FoundFacts {

    private final List<FactSheet.Article> articles = new ArrayList<>();
    private final List<FactSheet.Figure> figures = new ArrayList<>();
    private final List<FactSheet.Task> tasks = new ArrayList<>();

    private FoundFacts() {
    }

    static FactSheet of(Summary summary) {
        FoundFacts found = new FoundFacts();
        summary.articles().forEach(found::add);
        return new FactSheet(List.copyOf(found.articles), List.copyOf(found.figures), List.copyOf(found.tasks));
    }

    private void add(ArticleSummary article) {
        List<FactSheet.Person> people = article.header().people().stream()
                .flatMap(p -> p.roles().stream().map(r -> new FactSheet.Person(p.name(), r))).toList();
        String continues = String.join("; ", article.article().jumps());
        articles.add(new FactSheet.Article(article.header().name().map(Quote::text).orElse(""), article.header().date().orElse(""),
                article.header().meeting().orElse(""), continues, people));
        for (Section section : article.sections()) {
            String kind = section.label().figures() == Label.Figures.REPORTED ? "result" : "target";
            for (Item item : section.items()) {
                figures(item.figures(), kind);
                item.actions().forEach(a -> figures(a.figures(), kind));
                if (section.label().form() == Label.Form.TASKS) {
                    tasks(item);
                }
            }
        }
        article.others().forEach(item -> figures(item.figures(), ""));
    }

    private void figures(List<Figure> found, String kindOfSection) {
        for (Figure f : found) {
            String kind = f.kind().map(k -> k == Label.Figures.PLANNED ? "target" : "result").orElse(kindOfSection);
            figures.add(new FactSheet.Figure(kind, f.indicator(), f.change(), f.op(), f.values(), f.unit(), f.period(), f.quote().text()));
        }
    }

    private void tasks(Item item) {
        if (item.isTask() || !item.assignment().isEmpty()) {
            tasks.add(task(item.ordinal(), item.quote(), !item.isTask(), item.assignment()));
        }
        item.actions().stream().filter(a -> !a.assignment().isEmpty()).forEach(a -> tasks.add(task("", a.quote(), true, a.assignment())));
    }

    private static FactSheet.Task task(String ordinal, Quote heading, boolean isAction, Assignment assignment) {
        Set<String> bodies = assignment.bodies().stream().map(Quote::text).collect(Collectors.toCollection(LinkedHashSet::new));
        return new FactSheet.Task(ordinal, heading.text(), isAction, bodies, assignment.deadline().map(Deadline::until).orElse(""));
    }
}
