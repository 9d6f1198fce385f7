package org.gangmu.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gangmu.decide.Decision;
import org.gangmu.facts.Assignment;
import org.gangmu.facts.Figure;
import org.gangmu.facts.Quote;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Furniture;
import org.gangmu.segment.Sentence;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Item;
import org.gangmu.summarize.Section;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Places;

/** The tables that spreadsheets get: what their columns are and which rows a document fills. */
enum Table {
    /** A row for each summary line, and for each action of a task. */
    SUMMARY("sheet.summary", List.of(Column.DOCUMENT, Column.ARTICLE_TITLE, Column.LABEL, Column.PART, Column.ORDINAL, Column.TEXT, Column.RESPONSIBLE, Column.DEADLINE, Column.FIGURES, Column.PAGE,
            Column.LINE, Column.START, Column.END, Column.FRAME, Column.CONFIDENCE, Column.RULES), Table::summaryRows),
    /** A row for each sentence; article, paragraph and sentence are numbered as in JSON, from 0. */
    SENTENCES("sheet.sentences", List.of(Column.DOCUMENT, Column.ARTICLE, Column.PARAGRAPH, Column.SENTENCE, Column.LABEL, Column.ALSO, Column.TEXT, Column.PAGE,
            Column.LINE, Column.START, Column.END, Column.FRAME, Column.CONFIDENCE, Column.RULES), (s, w) -> sentenceRows(s, w, false)),
    /** As SENTENCES, with the furniture between them. */
    SENTENCES_AND_FURNITURE("sheet.sentences", List.of(Column.DOCUMENT, Column.ARTICLE, Column.PARAGRAPH, Column.SENTENCE, Column.LABEL, Column.ALSO, Column.TEXT,
            Column.PAGE, Column.LINE, Column.START, Column.END, Column.FRAME, Column.CONFIDENCE, Column.RULES, Column.ROLE), (s, w) -> sentenceRows(s, w, true)),
    /** A row for each piece of furniture. */
    FURNITURE("sheet.furniture", List.of(Column.DOCUMENT, Column.ROLE, Column.TEXT, Column.PAGE, Column.LINE, Column.START, Column.END), Table::furnitureRows);

    /** A column with its width in characters of a sheet. */
    enum Column {
        DOCUMENT(28), ARTICLE_TITLE(32), ARTICLE(8), PARAGRAPH(8), SENTENCE(8), LABEL(12), ALSO(12), PART(9), ORDINAL(7), TEXT(80), RESPONSIBLE(24), DEADLINE(20), FIGURES(34), PAGE(7), LINE(7),
        START(9), END(9), FRAME(12), CONFIDENCE(9), RULES(36), ROLE(16);

        private final int width;

        Column(int width) {
            this.width = width;
        }

        String heading(Words words) {
            return words.get("column." + name());
        }

        SheetTable.Column ofSheet(Words words) {
            SheetTable.Look look = this == LABEL ? SheetTable.Look.LABEL : this == CONFIDENCE ? SheetTable.Look.DECIMAL : SheetTable.Look.PLAIN;
            return new SheetTable.Column(heading(words), width, look);
        }
    }

    /**
     * One row.
     *
     * @param label its label; null for furniture
     * @param cells one for each column: String, Integer or Double; null for an empty one
     */
    record Row(Label label, List<Object> cells) {
    }

    private final String name;
    private final List<Column> columns;
    private final BiFunction<Summary, Words, List<Row>> rows;

    Table(String name, List<Column> columns, BiFunction<Summary, Words, List<Row>> rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    String title(Words words) {
        return words.get(name);
    }

    List<Column> columns() {
        return columns;
    }

    List<Row> rows(Summary summary, Words words) {
        return rows.apply(summary, words);
    }

    private static List<Row> summaryRows(Summary summary, Words words) {
        Places places = new Places(summary.document().source());
        List<Row> out = new ArrayList<>();
        for (ArticleSummary article : summary.articles()) {
            String title = article.header().title().map(Quote::text).map(OneLine::of).orElse("");
            for (Section section : article.sections()) {
                for (Item item : section.items()) {
                    String part = item.isTask() ? words.get("part.task") : "";
                    out.add(line(summary, article.rulebook(), title, section.label(), part, item.ordinal(), item.quote(), item.assignment(), item.figures(), item.frame(), item.confidence(),
                            item.rules(), places, words));
                    for (Item.Action action : item.actions()) {
                        out.add(line(summary, article.rulebook(), title, section.label(), words.get("part.action"), "", action.quote(), action.assignment(), action.figures(), item.frame(), null,
                                action.rules(), places, words));
                    }
                }
            }
        }
        return out;
    }

    private static Row line(Summary summary, RuleBook book, String title, Label label, String part, String ordinal, Quote quote, Assignment assignment, List<Figure> figures,
                            String frame, Double confidence, List<String> rules, Places places, Words words) {
        List<Object> cells = new ArrayList<>();
        cells.add(summary.document().source().name());
        cells.add(title);
        cells.add(words.label(label));
        cells.add(part);
        cells.add(ordinal);
        cells.add(OneLine.of(quote.text()));
        cells.add(AssignmentText.bodies(assignment, "\n"));
        cells.add(assignment.deadline().map(d -> AssignmentText.deadline(d, words)).orElse(""));
        cells.add(figures.stream().map(f -> FigureText.of(f, words)).collect(Collectors.joining("\n")));
        place(cells, places, quote.start(), quote.end());
        cells.add(words.frame(book, frame));
        cells.add(confidence);
        cells.add(String.join("\n", rules));
        return new Row(label, cells);
    }

    private static List<Row> sentenceRows(Summary summary, Words words, boolean withFurniture) {
        Places places = new Places(summary.document().source());
        List<Row> out = new ArrayList<>();
        for (Reading.Step step : Reading.of(summary, withFurniture)) {
            List<Object> cells = new ArrayList<>();
            cells.add(summary.document().source().name());
            if (step.isFurniture()) {
                Furniture furniture = step.furniture();
                cells.addAll(Arrays.asList(null, null, null, "", ""));
                cells.add(OneLine.of(summary.document().source().quote(furniture.span())));
                place(cells, places, furniture.span().start(), furniture.span().end());
                cells.addAll(Arrays.asList("", null, "", words.furniture(furniture.role())));
                out.add(new Row(null, cells));
            } else {
                Label label = sentence(cells, step, places, words);
                if (withFurniture) {
                    cells.add("");
                }
                out.add(new Row(label, cells));
            }
        }
        return out;
    }

    private static Label sentence(List<Object> cells, Reading.Step step, Places places, Words words) {
        Decision decision = step.decision();
        Sentence sentence = decision.sentence().sentence();
        Label label = Shown.label(step.article().rulebook(), decision.label());
        cells.add(step.article().article().ordinal());
        cells.add(decision.sentence().paragraph().ordinal());
        cells.add(sentence.ordinal());
        cells.add(words.label(label));
        cells.add(decision.also().stream().map(also -> words.label(Shown.label(step.article().rulebook(), also))).collect(Collectors.joining(" ")));
        cells.add(OneLine.of(sentence.text()));
        place(cells, places, sentence.start(), sentence.end());
        cells.add(words.frame(step.article().rulebook(), decision.sentence().setting().frame()));
        cells.add(decision.confidence());
        cells.add(String.join("\n", decision.rules()));
        return label;
    }

    private static List<Row> furnitureRows(Summary summary, Words words) {
        Places places = new Places(summary.document().source());
        List<Row> out = new ArrayList<>();
        for (Furniture furniture : summary.document().furniture()) {
            List<Object> cells = new ArrayList<>();
            cells.add(summary.document().source().name());
            cells.add(words.furniture(furniture.role()));
            cells.add(OneLine.of(summary.document().source().quote(furniture.span())));
            place(cells, places, furniture.span().start(), furniture.span().end());
            out.add(new Row(null, cells));
        }
        return out;
    }

    private static void place(List<Object> cells, Places places, int start, int end) {
        int page = places.page(start);
        cells.add(page > 0 ? page : null);
        cells.add(places.line(start));
        cells.add(start);
        cells.add(end);
    }
}
