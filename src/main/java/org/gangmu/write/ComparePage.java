package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gangmu.ledger.CompareTable;
import org.gangmu.ledger.CompareTable.Cell;
import org.gangmu.ledger.CompareTable.Column;
import org.gangmu.ledger.CompareTable.Row;
import org.gangmu.ledger.CompareTable.Value;
import org.gangmu.ledger.Entry;
import org.gangmu.text.Language;

/** The comparison as a page that needs nothing besides itself: every value leads to its sentence, every row has its course by years. */
final class ComparePage {

    private static final Words ZH = Words.in(Language.ZH);
    private static final Words EN = Words.in(Language.EN);

    private final CompareTable table;
    private final Words words;
    private final Map<String, List<Column>> places;

    ComparePage(CompareTable table, Words words) {
        this.table = table;
        this.words = words;
        this.places = table.columns().stream().collect(Collectors.groupingBy(Column::place, LinkedHashMap::new, Collectors.toList()));
    }

    void write(OutputStream out) throws IOException {
        try (Writer writer = Utf8Writer.plain(out)) {
            Html html = new Html(writer, words.language());
            LedgerPage page = new LedgerPage(html);
            page.open("compare.title");
            long documents = CompareWriter.entries(table).stream().map(e -> e.origin().order()).distinct().count();
            html.raw("<p class=\"intro\">").words("compare.intro", table.rows().size(), documents).raw("</p>").line();
            html.open("div", html.attribute("aria-label", "compare.title", "class", "scroll", "tabindex", "0", "role", "region")).raw("<table class=\"compare\">").line();
            heading(html);
            html.raw("<tbody>").line();
            for (Row row : table.rows()) {
                row(html, page, row);
            }
            html.raw("</tbody></table></div>").line();
            page.close();
        }
    }

    private void heading(Html html) throws IOException {
        html.raw("<thead><tr><th scope=\"col\" rowspan=\"2\" class=\"first\">").words("figures.INDICATOR").raw("</th>");
        for (Map.Entry<String, List<Column>> place : places.entrySet()) {
            html.open("th", "scope", "colgroup", "colspan", String.valueOf(place.getValue().size() + 1), "class", "place").text(OneLine.of(place.getKey()));
            if (!place.getValue().get(0).known()) {
                html.raw(" <small>").words("ledger.no-place").raw("</small>");
            }
            html.close("th");
        }
        html.raw("</tr>").line().raw("<tr>");
        for (List<Column> columns : places.values()) {
            for (Column column : columns) {
                html.open("th", "scope", "col", "class", column == columns.get(0) ? "edge" : null).both(CompareWriter.years(column, ZH), CompareWriter.years(column, EN)).close("th");
            }
            html.raw("<th scope=\"col\" class=\"course\">").words("compare.chart").raw("</th>");
        }
        html.raw("</tr></thead>").line();
    }

    private void row(Html html, LedgerPage page, Row row) throws IOException {
        boolean growing = CompareWriter.isGrowing(row);
        html.raw("<tr class=\"item\"><th scope=\"row\" class=\"first\">").both(CompareWriter.subject(row, ZH), CompareWriter.subject(row, EN)).raw("</th>");
        for (List<Column> columns : places.values()) {
            for (Column column : columns) {
                cell(html, page, row.cells().get(column), growing, column == columns.get(0));
            }
            html.raw("<td class=\"course\">");
            List<Entry> entries = columns.stream().map(row.cells()::get).filter(c -> c != null).flatMap(c -> c.all().stream()).map(Value::entry)
                    .filter(e -> !e.figure().values().isEmpty() && e.period().isOneYear() && !e.period().part()).toList();
            Chart chart = Chart.small(entries.stream().map(e -> Chart.Mark.of(e, "", "")).toList());
            if (chart.isOfUse()) {
                chart.write(html, told(row, entries, growing, ZH), told(row, entries, growing, EN));
            }
            html.raw("</td>");
        }
        html.raw("</tr>").line();
    }

    private static String told(Row row, List<Entry> entries, boolean growing, Words words) {
        return CompareWriter.subject(row, words) + words.get("ledger.colon") + entries.stream().map(e -> e.period().years() + " " + words.get(e.isPlanned() ? "ledger.planned" : "ledger.reported")
                + " " + EntryText.amount(e, growing, words)).collect(Collectors.joining(words.get("list-semicolon")));
    }

    private static void cell(Html html, LedgerPage page, Cell cell, boolean growing, boolean edge) throws IOException {
        String css = (edge ? "edge " : "") + (cell == null ? "none" : cell.isDisputed() ? "disputed" : "");
        html.open("td", "class", css.isBlank() ? null : css.strip());
        if (cell == null) {
            html.words("ledger.missing");
        } else {
            for (Value value : cell.all()) {
                html.open("div", "class", value.entry().isPlanned() ? "p" : "r");
                html.raw("<span class=\"sr\">").words(value.entry().isPlanned() ? "ledger.planned" : "ledger.reported").raw(" </span>");
                page.value(value.entry(), growing);
                for (int i = 1; i < value.said().size(); i++) {
                    html.raw(" ");
                    page.link(value.said().get(i), "+" + i, "+" + i, "more");
                }
                html.close("div");
            }
            if (cell.isDisputed()) {
                html.raw("<small class=\"remark\">≠ ").words("ledger.disputed").raw("</small>");
            }
        }
        html.close("td");
    }
}
