package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
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

/** Writes summaries as Markdown: a heading for each article and section, a list item for each line. */
public final class MarkdownWriter implements SummaryWriter {

    private final WriteOptions options;

    public MarkdownWriter(WriteOptions options) {
        this.options = options;
    }

    @Override
    public void write(Iterable<Summary> summaries, OutputStream out) throws IOException {
        try (Writer writer = Utf8Writer.plain(out)) {
            boolean first = true;
            for (Summary summary : summaries) {
                writer.write(first ? "" : "\n---\n\n");
                document(summary, writer);
                writer.flush();
                first = false;
            }
        }
    }

    private void document(Summary summary, Writer out) throws IOException {
        Words words = Shown.words(summary, options);
        Places places = new Places(summary.document().source());
        if (summary.articles().isEmpty()) {
            out.write("# " + escape(OneLine.of(summary.document().source().name())) + "\n\n" + words.get("no-article") + "\n");
        }
        for (int i = 0; i < summary.articles().size(); i++) {
            ArticleSummary article = summary.articles().get(i);
            out.write(i == 0 ? "" : "\n");
            out.write("# " + escape(OneLine.of(article.header().title().map(Quote::text).orElse(words.get("no-title")))) + "\n\n");
            out.write("- " + words.get("source") + ": " + code(OneLine.of(summary.document().source().name())) + " · "
                    + code(article.rulebook().version()) + "\n");
            for (Map.Entry<String, String> fact : Shown.facts(article, words).entrySet()) {
                out.write("- " + fact.getKey() + ": " + escape(fact.getValue()) + "\n");
            }
            for (Section section : article.sections()) {
                section(section, words, places, out);
            }
        }
        closing(summary, words, out);
    }

    private static void section(Section section, Words words, Places places, Writer out) throws IOException {
        out.write("\n## " + escape(words.get("section-count", words.label(section.label()), section.items().size())) + "\n\n");
        if (section.items().isEmpty()) {
            out.write("*" + words.get("nothing") + "*\n");
        }
        for (Item item : section.items()) {
            String indent = "  ".repeat(Math.max(0, item.depth() - 1));
            String text = OneLine.item(item.quote().text());
            String marker = Marker.of(item, text);
            out.write(indent + "- " + escape(marker.startsWith("•") ? "" : marker) + escape(text) + " " + meta(item.quote(), item.rules(), words, places) + "\n");
            assignment(indent + "  ", item.assignment(), words, out);
            figures(indent + "  ", item.figures(), words, out);
            for (Item.Action action : item.actions()) {
                out.write(indent + "  - " + escape(OneLine.of(action.quote().text())) + " "
                        + meta(action.quote(), action.rules().equals(item.rules()) ? List.of() : action.rules(), words, places) + "\n");
                assignment(indent + "    ", action.assignment(), words, out);
                figures(indent + "    ", action.figures(), words, out);
            }
        }
    }

    private static void assignment(String indent, Assignment assignment, Words words, Writer out) throws IOException {
        for (String text : AssignmentText.of(assignment, words)) {
            out.write(indent + "- *" + escape(text) + "*\n");
        }
    }

    private static void figures(String indent, List<Figure> figures, Words words, Writer out) throws IOException {
        for (Figure figure : figures) {
            out.write(indent + "- **" + escape(FigureText.of(figure, words)) + "**\n");
        }
    }

    private static String meta(Quote quote, List<String> rules, Words words, Places places) {
        StringBuilder out = new StringBuilder("*").append(escape(words.place(places, quote.start()))).append('*');
        rules.forEach(rule -> out.append(' ').append(code(rule)));
        return out.toString();
    }

    private static void closing(Summary summary, Words words, Writer out) throws IOException {
        String furniture = Shown.furnitureLine(summary, words).orElse("");
        if (!furniture.isEmpty()) {
            out.write("\n" + escape(furniture) + "\n");
        }
        for (Problem problem : summary.problems()) {
            out.write("\n> " + escape(words.get("remark", words.get(problem.isError() ? "problem" : "warning"), OneLine.of(problem.toString()))) + "\n");
        }
    }

    /** A code span; its fence is longer than any run of backticks within. */
    private static String code(String text) {
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence.length() == 1 ? fence + text + fence : fence + " " + text + " " + fence;
    }

    /** The text as Markdown that shows it: every mark that could mean something is escaped. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean listMark = i == 0 && "-+=:".indexOf(c) >= 0;
            boolean number = (c == '.' || c == ')') && i > 0 && i < 10 && text.substring(0, i).chars().allMatch(d -> d >= '0' && d <= '9');
            if (listMark || number || "\\`*_[]<>#|~&$".indexOf(c) >= 0 || c == '!' && i + 1 < text.length() && text.charAt(i + 1) == '[') {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
