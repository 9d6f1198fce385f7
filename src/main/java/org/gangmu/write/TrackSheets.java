package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gangmu.ledger.Aim;
import org.gangmu.ledger.Entry;
import org.gangmu.ledger.Trail;

/** Aims and results as a table: a row for each aim, and one for each result that no aim was set for. */
enum TrackSheets {
    PLACE(12, l -> l.entry().origin().place().value()),
    INDICATOR(24, l -> OneLine.of(l.trail.indicator())),
    CHANGE(10, l -> l.entry().figure().change()),
    PERIOD(11, l -> l.entry().period().years()),
    PERIOD_INFERRED(9, l -> l.entry().period().inferred() ? 1 : 0),
    AIM(18, l -> l.aim == null ? "" : EntryText.value(l.aim.entry(), false, l.words)),
    AIM_VALUE(10, l -> l.aim == null ? null : value(l.aim.entry(), 0)),
    AIM_VALUE2(10, l -> l.aim == null ? null : value(l.aim.entry(), 1)),
    AIM_UNIT(9, l -> l.aim == null ? "" : OneLine.of(l.aim.entry().figure().unit())),
    MOVE(13, l -> l.aim == null ? "" : l.code("move." + l.aim.move(), l.aim.move())),
    OUTCOME(14, l -> l.aim == null ? l.code("ledger.unaimed", "no-aim") : l.code("outcome." + l.aim.finding().outcome(), l.aim.finding().outcome())),
    RESULT(18, l -> l.result() == null ? "" : EntryText.value(l.result(), false, l.words)),
    RESULT_VALUE(10, l -> l.aim != null && l.aim.finding().value().isPresent() ? (Double) l.aim.finding().value().getAsDouble() : l.result() == null ? null : value(l.result(), 0)),
    RESULT_UNIT(9, l -> l.result() == null ? "" : OneLine.of(l.result().figure().unit())),
    DIFFERENCE(10, l -> l.aim == null || l.aim.finding().difference().isEmpty() ? null : (Double) (Math.round(l.aim.finding().difference().getAsDouble() * 1e6) / 1e6)),
    TOLERATED(8, l -> l.aim != null && l.aim.finding().tolerated() ? 1 : 0),
    COMPUTED(8, l -> l.aim != null && l.aim.finding().computed() ? 1 : 0),
    DISPUTED(8, l -> l.aim != null && l.aim.finding().disputed() ? 1 : 0),
    DROPPED_IN(24, l -> l.aim == null ? "" : l.aim.droppedIn().map(o -> o.document()).orElse("")),
    REPLACED_IN(24, l -> l.aim == null ? "" : l.aim.replacedBy().map(e -> e.origin().document()).orElse("")),
    AIM_DOCUMENT(26, l -> l.aim == null ? "" : l.aim.entry().origin().document()),
    AIM_START(8, l -> l.aim == null ? null : l.aim.entry().figure().quote().start()),
    AIM_END(8, l -> l.aim == null ? null : l.aim.entry().figure().quote().end()),
    AIM_QUOTE(34, l -> l.aim == null ? "" : OneLine.of(l.aim.entry().figure().quote().text())),
    AIM_RULES(30, l -> l.aim == null ? "" : String.join(" ", l.aim.entry().rules())),
    RESULT_DOCUMENT(26, l -> l.result() == null ? "" : l.result().origin().document()),
    RESULT_START(8, l -> l.result() == null ? null : l.result().figure().quote().start()),
    RESULT_END(8, l -> l.result() == null ? null : l.result().figure().quote().end()),
    RESULT_QUOTE(34, l -> l.result() == null ? "" : OneLine.of(l.result().figure().quote().text())),
    RESULT_RULES(30, l -> l.result() == null ? "" : String.join(" ", l.result().rules()));

    /**
     * A row.
     *
     * @param aim      null for a result without an aim
     * @param readable whether codes are told in words
     */
    private record Line(Trail trail, Aim aim, Entry unaimed, boolean readable, Words words) {

        Entry entry() {
            return aim == null ? unaimed : aim.entry();
        }

        Entry result() {
            return aim == null ? unaimed : aim.finding().results().isEmpty() ? null : aim.finding().results().get(0);
        }

        String code(String key, Object code) {
            return readable ? words.get(key) : code.toString().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final int width;
    private final Function<Line, Object> cell;

    TrackSheets(int width, Function<Line, Object> cell) {
        this.width = width;
        this.cell = cell;
    }

    private static Double value(Entry entry, int i) {
        return i < entry.figure().values().size() ? entry.figure().values().get(i) : null;
    }

    private static List<Line> lines(List<Trail> trails, boolean readable, Words words) {
        return trails.stream().flatMap(t -> Stream.concat(t.aims().stream().map(a -> new Line(t, a, null, readable, words)),
                t.unaimed().stream().map(e -> new Line(t, null, e, readable, words)))).toList();
    }

    private static List<Object> row(Line line) {
        return Arrays.stream(values()).map(c -> c.cell.apply(line)).collect(Collectors.toList());
    }

    /** With names that statistics packages take. */
    static void csv(List<Trail> trails, Words words, OutputStream out) throws IOException {
        try (Writer writer = Utf8Writer.plain(out)) {
            CsvRows rows = new CsvRows(writer);
            rows.heading(Arrays.stream(values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList());
            for (Line line : lines(trails, false, words)) {
                rows.row(row(line));
            }
        }
    }

    /** With headings for readers, and on a second sheet every figure. */
    static void xlsx(List<Trail> trails, Words words, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            CellStyles styles = new CellStyles(workbook);
            List<SheetTable.Column> columns = Arrays.stream(values()).map(c -> new SheetTable.Column(words.get("track." + c.name()), c.width, SheetTable.Look.PLAIN)).toList();
            SheetTable sheet = new SheetTable(workbook, words.get("sheet.track"), columns, 2, styles);
            lines(trails, true, words).forEach(line -> sheet.add(row(line), null));
            sheet.close();
            SheetTable figures = new EntryWriter(LedgerFormat.XLSX, words.language()).sheet(workbook, styles);
            TrackWriter.entries(trails).forEach(e -> figures.add(EntryTable.row(e), null));
            figures.close();
            SteadyWorkbook.write(workbook, out);
        }
    }
}
