package org.gangmu.summarize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gangmu.decide.Decision;
import org.gangmu.facts.ArticleReading;
import org.gangmu.facts.Assignment;
import org.gangmu.facts.FactWords;
import org.gangmu.facts.Figure;
import org.gangmu.facts.FigureReader;
import org.gangmu.facts.Header;
import org.gangmu.facts.HeaderReader;
import org.gangmu.facts.Quote;
import org.gangmu.facts.Task;
import org.gangmu.facts.TaskReader;
import org.gangmu.rulebook.FactTables;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.segment.Paragraph;
import org.gangmu.tag.TaggedSentence;

/** Puts each sentence under its label, those of task sections under the heading of their task, and reads the facts of each. Thread-safe. */
public final class SectionSummarizer implements Summarizer {

    private final FactWords words;
    private final HeaderReader headers;
    private final TaskReader tasks;
    private final FigureReader figures;

    /** @param facts the rulebook's tables that facts are read by */
    public SectionSummarizer(FactTables facts) {
        this.words = new FactWords(facts);
        this.headers = new HeaderReader(words);
        this.tasks = new TaskReader(words);
        this.figures = new FigureReader(words);
    }

    @Override
    public ArticleSummary summarize(Document document, Article article, String kind, RuleBook rulebook, List<Decision> decisions) {
        List<TaggedSentence> sentences = new ArrayList<>(decisions.size());
        for (Decision decision : decisions) {
            sentences.add(decision.sentence());
        }
        ArticleReading reading = new ArticleReading(words, sentences);
        Header header = headers.read(document, article, reading);
        List<List<Figure>> found = figures.read(header, reading, article.language());
        List<Section> sections = new ArrayList<>();
        for (Label label : rulebook.labels()) {
            if (label.inSummary()) {
                sections.add(new Section(label, label.form() == Label.Form.TASKS ? tasks(article, reading, header, label, decisions, found) : items(label, decisions, found)));
            }
        }
        boolean told = sections.stream().anyMatch(s -> !s.items().isEmpty());
        return new ArticleSummary(article, kind, rulebook, header, sections, told ? others(rulebook, decisions, found) : List.of(), decisions);
    }

    /** Figures of sentences whose label no summary shows. An article with nothing to show is no report, and its numbers are none of an analyst's. */
    private static List<Item> others(RuleBook rulebook, List<Decision> decisions, List<List<Figure>> figures) {
        List<Item> out = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            if (!figures.get(i).isEmpty() && !isTitle(decisions.get(i).sentence().paragraph())) {
                Label label = label(rulebook, decisions.get(i).label());
                if (label != null && !label.inSummary()) {
                    out.add(item(decisions.get(i), kinds(figures.get(i), label)));
                }
            }
        }
        return out;
    }

    private static boolean isTitle(Paragraph paragraph) {
        return paragraph.role() == Paragraph.Role.TITLE || paragraph.role() == Paragraph.Role.SUBTITLE;
    }

    private static Label label(RuleBook rulebook, String name) {
        for (Label label : rulebook.labels()) {
            if (label.name().equals(name)) {
                return label;
            }
        }
        return null;
    }

    /** Figures that do not say themselves whether they are planned or reported are what their label says. */
    private static List<Figure> kinds(List<Figure> figures, Label label) {
        return figures.isEmpty() ? figures : figures.stream().map(f -> f.kind().isPresent() ? f : f.as(label.inSummary() ? label.figures() : Label.Figures.REPORTED)).toList();
    }

    private static List<Item> items(Label label, List<Decision> decisions, List<List<Figure>> figures) {
        List<Item> out = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).label().equals(label.name())) {
                out.add(item(decisions.get(i), kinds(figures.get(i), label)));
            }
        }
        return out;
    }

    /** A sentence by itself. */
    private static Item item(Decision d, List<Figure> figures) {
        return item("", 0, Quote.of(d.sentence().sentence()), d, d.rules(), d.confidence(), Assignment.NONE, figures, List.of());
    }

    private List<Item> tasks(Article article, ArticleReading reading, Header header, Label label, List<Decision> decisions, List<List<Figure>> figures) {
        Map<Decision, List<Figure>> of = new IdentityHashMap<>();
        for (int i = 0; i < decisions.size(); i++) {
            // a heading of another label has its figures under that label
            if (!figures.get(i).isEmpty() && decisions.get(i).label().equals(label.name())) {
                of.put(decisions.get(i), kinds(figures.get(i), label));
            }
        }
        List<Item> out = new ArrayList<>();
        List<Task> read = tasks.read(header, reading, decisions, label.name(), article.language());
        Map<Decision, List<Figure>> left = outside(read, of);
        for (int i = 0; i < read.size(); i++) {
            Task task = read.get(i);
            List<Item.Action> actions = new ArrayList<>();
            List<Figure> own = new ArrayList<>(within(of.get(task.decision()), task.heading()));
            own.addAll(Optional.ofNullable(left.remove(task.decision())).orElse(List.of()));
            task.actions().forEach(a -> own.addAll(Optional.ofNullable(left.remove(a.decision())).orElse(List.of())));
            own.sort(Comparator.comparingInt(f -> f.quote().start()));
            Decision last = null;
            List<String> rules = List.of();
            for (Task.Action action : task.actions()) {
                Decision d = action.decision();
                // most actions are of one sentence with the one before
                rules = d == last ? rules : d.rules();
                last = d;
                actions.add(new Item.Action(action.quote(), d.sentence().sentence().ordinal(), rules, action.assignment(), within(of.get(d), action.quote())));
            }
            out.add(item(task.ordinal(), task.depth(), task.heading(), task.decision(), rules(task, label), confidence(read, i, label), task.assignment(), own, actions));
        }
        return out;
    }

    /** By sentence the figures that end in no heading and no action: in the words before them ("会议要求，…"), or in who is to do it and by when. */
    private static Map<Decision, List<Figure>> outside(List<Task> tasks, Map<Decision, List<Figure>> figures) {
        Map<Decision, List<Figure>> left = new IdentityHashMap<>();
        figures.forEach((d, f) -> left.put(d, new ArrayList<>(f)));
        for (Task task : tasks) {
            take(left, task.decision(), task.heading());
            task.actions().forEach(a -> take(left, a.decision(), a.quote()));
        }
        return left;
    }

    private static void take(Map<Decision, List<Figure>> left, Decision decision, Quote quote) {
        List<Figure> figures = left.get(decision);
        if (figures != null) {
            figures.removeAll(within(figures, quote));
        }
    }

    /** Figures whose last words stand in a quote. */
    private static List<Figure> within(List<Figure> figures, Quote quote) {
        if (figures == null || figures.isEmpty()) {
            return List.of();
        }
        List<Figure> out = new ArrayList<>(figures.size());
        for (Figure f : figures) {
            if (quote.start() < f.quote().end() && f.quote().end() <= quote.end()) {
                out.add(f);
            }
        }
        return out;
    }

    /** A heading of another label stands for what is under it: the rules that made it something else are not named. */
    private static List<String> rules(Task task, Label label) {
        return task.decision().label().equals(label.name()) ? task.decision().rules() : List.of();
    }

    /** That of its own decision; of a heading of another label, the mean of what is under it. */
    private static double confidence(List<Task> tasks, int i, Label label) {
        Task task = tasks.get(i);
        if (task.decision().label().equals(label.name())) {
            return task.decision().confidence();
        }
        List<Decision> under = new ArrayList<>();
        for (int j = i; j < tasks.size() && (j == i || tasks.get(j).depth() > task.depth()); j++) {
            Stream.concat(Stream.of(tasks.get(j).decision()), tasks.get(j).actions().stream().map(Task.Action::decision))
                    .filter(d -> d.label().equals(label.name())).forEach(under::add);
        }
        return under.stream().mapToDouble(Decision::confidence).average().orElse(task.decision().confidence());
    }

    private static Item item(String ordinal, int depth, Quote quote, Decision d, List<String> rules, double confidence, Assignment assignment,
            List<Figure> figures, List<Item.Action> actions) {
        return new Item(ordinal, depth, quote, d.sentence().sentence().ordinal(), d.sentence().setting().frame(), rules, confidence, assignment, figures,
                actions);
    }
}
