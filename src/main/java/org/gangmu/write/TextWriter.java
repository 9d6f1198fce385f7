package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gangmu.facts.Assignment;
import org.gangmu.facts.Figure;
import org.gangmu.facts.Quote;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Item;
import org.gangmu.summarize.Section;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Places;
import org.gangmu.text.Problem;

/** Writes summaries for people to read in a terminal, wrapped to its width. */
public final class TextWriter implements SummaryWriter {

    private final WriteOptions options;
    private final Ansi ansi;

    public TextWriter(WriteOptions options) {
        this.options = options;
        this.ansi = new Ansi(options.color());
    }

    @Override
    public void write(Iterable<Summary> summaries, OutputStream out) throws IOException {
        try (Writer writer = Utf8Writer.plain(out)) {
            boolean first = true;
            for (Summary summary : summaries) {
                writer.write(first ? "" : "\n");
                new Page(summary, writer).write();
                writer.flush();
                first = false;
            }
        }
    }

    /** One document being written. */
    private final class Page {

        private final Summary summary;
        private final Writer out;
        private final Words words;
        private final Places places;

        Page(Summary summary, Writer out) {
            this.summary = summary;
            this.out = out;
            this.words = Shown.words(summary, options);
            this.places = new Places(summary.document().source());
        }

        void write() throws IOException {
            String rulebooks = String.join(", ", summary.rulebooks().stream().map(b -> b.version()).toList());
            line("", "", OneLine.of(summary.document().source().name()) + (rulebooks.isEmpty() ? "" : " · " + rulebooks), Style.DIM);
            int articles = summary.articles().size();
            for (int i = 0; i < articles; i++) {
                if (articles > 1) {
                    out.write('\n');
                    line("", "", "── " + words.get("article", i + 1, articles) + " ──", Style.DIM);
                }
                article(summary.articles().get(i));
            }
            if (articles == 0) {
                line("", "", words.get("no-article"), Style.PLAIN);
            }
            closing();
        }

        private void article(ArticleSummary article) throws IOException {
            line("", "", article.header().title().map(Quote::text).map(OneLine::of).orElse(words.get("no-title")), Style.BOLD);
            for (Map.Entry<String, String> fact : Shown.facts(article, words).entrySet()) {
                line(fact.getKey() + "  ", " ".repeat(DisplayWidth.of(fact.getKey()) + 2), fact.getValue(), Style.PLAIN);
            }
            for (Section section : article.sections()) {
                out.write('\n');
                out.write(ansi.label(section.label().color(), words.get("section-count", words.label(section.label()), section.items().size())));
                out.write('\n');
                if (section.items().isEmpty()) {
                    line("  ", "  ", words.get("nothing"), Style.DIM);
                }
                for (Item item : section.items()) {
                    item(item);
                }
            }
        }

        private void item(Item item) throws IOException {
            String indent = "  ".repeat(Math.max(1, item.depth()));
            String text = OneLine.item(item.quote().text());
            String marker = Marker.of(item, text);
            String hang = indent + " ".repeat(DisplayWidth.of(marker));
            line(indent + marker, hang, text, Style.PLAIN);
            assignment(hang, item.assignment());
            figures(hang, item.figures());
            meta(hang, item.quote(), item.rules());
            for (Item.Action action : item.actions()) {
                line(hang + "– ", hang + "  ", OneLine.of(action.quote().text()), Style.PLAIN);
                assignment(hang + "  ", action.assignment());
                figures(hang + "  ", action.figures());
                meta(hang + "  ", action.quote(), action.rules().equals(item.rules()) ? List.of() : action.rules());
            }
        }

        private void assignment(String indent, Assignment assignment) throws IOException {
            for (String text : AssignmentText.of(assignment, words)) {
                line(indent, indent, text, Style.PLAIN);
            }
        }

        private void figures(String indent, List<Figure> figures) throws IOException {
            for (Figure figure : figures) {
                line(indent + "→ ", indent + "  ", FigureText.of(figure, words), Style.PLAIN);
            }
        }

        private void meta(String indent, Quote quote, List<String> rules) throws IOException {
            String place = words.place(places, quote.start()) + " [" + quote.start() + ", " + quote.end() + ")";
            line(indent, indent, rules.isEmpty() ? place : place + " · " + String.join(", ", rules), Style.DIM);
        }

        private void closing() throws IOException {
            List<String> remarks = new ArrayList<>();
            Shown.furnitureLine(summary, words).ifPresent(remarks::add);
            for (Problem problem : summary.problems()) {
                remarks.add(words.get("remark", words.get(problem.isError() ? "problem" : "warning"), OneLine.of(problem.toString())));
            }
            for (int i = 0; i < remarks.size(); i++) {
                out.write(i == 0 ? "\n" : "");
                line("", "  ", remarks.get(i), Style.DIM);
            }
        }

        private void line(String first, String hanging, String text, Style style) throws IOException {
            int left = DisplayWidth.of(hanging);
            int width = Math.max(10, options.width() - left);
            List<String> lines = LineWrapper.wrap(text, width, Math.max(0, DisplayWidth.of(first) - left));
            for (int i = 0; i < lines.size(); i++) {
                out.write(i == 0 ? first : hanging);
                out.write(switch (style) {
                    case PLAIN -> lines.get(i);
                    case BOLD -> ansi.bold(lines.get(i));
                    case DIM -> ansi.dim(lines.get(i));
                });
                out.write('\n');
            }
        }
    }

    private enum Style { PLAIN, BOLD, DIM }
}
