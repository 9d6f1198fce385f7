package org.gangmu.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Figures of many documents side by side.
 *
 * @param columns by place in the order they are met, then by years; unknown years last
 * @param rows    one for each subject
 */
public record CompareTable(List<Column> columns, List<Row> rows) {

    private static final MathContext DIGITS = new MathContext(12);

    /** The order of the rows; by documents, what most of them name comes first, and all rows of an indicator stand together. */
    public enum Order { DOCUMENTS, CELLS, NAME, APPEARANCE }

    /**
     * A place in a year or a span of years.
     *
     * @param known whether the place is known; else its name is that of the document
     */
    public record Column(String place, boolean known, int from, int to) {

        static Column of(Entry entry) {
            return new Column(entry.origin().placeName(), entry.origin().place().isKnown(), entry.period().from(), entry.period().to());
        }

        /** "2026", "2021-2025"; empty if unknown. */
        public String years() {
            return new Period(from, to, false, false).years();
        }
    }

    /**
     * One subject.
     *
     * @param indicator name to show
     * @param cells     only those in which there is anything
     */
    public record Row(Subject subject, String indicator, Map<Column, Cell> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /** How many documents name it. */
        public int documents() {
            return (int) cells.values().stream().flatMap(c -> c.all().stream()).flatMap(v -> v.said().stream()).map(e -> e.origin().order()).distinct().count();
        }
    }

    /** What is planned and reported of a subject at a place in a year; each value once, in the order met. */
    public record Cell(List<Value> planned, List<Value> reported) {

        public Cell {
            planned = List.copyOf(planned);
            reported = List.copyOf(reported);
        }

        public List<Value> all() {
            List<Value> out = new ArrayList<>(planned);
            out.addAll(reported);
            return out;
        }

        /** Whether its documents do not agree on a kind of value. */
        public boolean isDisputed() {
            return disputed(planned) || disputed(reported);
        }

        private static boolean disputed(List<Value> values) {
            return values.stream().anyMatch(a -> values.stream().anyMatch(b -> a != b && a.differs(b)));
        }
    }

    /**
     * A value with all places that say it.
     *
     * @param said at least one, in the order met
     */
    public record Value(List<Entry> said) {

        public Value {
            said = List.copyOf(said);
        }

        public Entry entry() {
            return said.get(0);
        }

        private boolean differs(Value other) {
            Entry a = entry();
            Entry b = other.entry();
            boolean numbers = !a.figure().values().isEmpty() && !b.figure().values().isEmpty();
            return numbers && a.period().part() == b.period().part() && AimJudge.disagree(Bounds.of(a), Bounds.of(b));
        }
    }

    /** @param least documents that a row must be named in */
    public static CompareTable of(Ledger ledger, int least, Order order) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<Subject, Map<Column, List<Entry>>> found = new LinkedHashMap<>();
        Map<Subject, String> names = new HashMap<>();
        for (Entry entry : ledger.entries()) {
            places.putIfAbsent(entry.origin().placeName(), places.size());
            names.putIfAbsent(entry.subject(), entry.indicator());
            found.computeIfAbsent(entry.subject(), s -> new LinkedHashMap<>()).computeIfAbsent(Column.of(entry), c -> new ArrayList<>()).add(entry);
        }
        List<Row> rows = new ArrayList<>();
        found.forEach((subject, cells) -> {
            Map<Column, Cell> filled = new HashMap<>();
            cells.forEach((column, entries) -> filled.put(column, new Cell(values(entries, true), values(entries, false))));
            rows.add(new Row(subject, names.get(subject), filled));
        });
        rows.removeIf(row -> row.documents() < least);
        if (order == Order.DOCUMENTS) {
            byDocuments(rows);
        } else if (order == Order.CELLS) {
            rows.sort(Comparator.comparing((Row r) -> r.cells().size()).reversed());
        } else if (order == Order.NAME) {
            rows.sort(Comparator.comparing(Row::indicator).thenComparing(r -> r.subject().change()).thenComparing(r -> r.subject().dimension()));
        }
        List<Column> columns = new ArrayList<>(rows.stream().flatMap(r -> r.cells().keySet().stream()).distinct().toList());
        columns.sort(Comparator.comparing((Column c) -> places.get(c.place())).thenComparing(c -> c.to() == 0).thenComparing(Column::to).thenComparing(c -> -c.from()));
        return new CompareTable(List.copyOf(columns), List.copyOf(rows));
    }

    private static void byDocuments(List<Row> rows) {
        Map<String, Integer> most = new HashMap<>();
        Map<String, Integer> met = new HashMap<>();
        for (Row row : rows) {
            most.merge(row.subject().indicator(), row.documents(), Math::max);
            met.putIfAbsent(row.subject().indicator(), met.size());
        }
        rows.sort(Comparator.comparing((Row r) -> -most.get(r.subject().indicator())).thenComparing(r -> met.get(r.subject().indicator())).thenComparing(r -> -r.documents()));
    }

    private static List<Value> values(List<Entry> entries, boolean planned) {
        Map<Object, List<Entry>> out = new LinkedHashMap<>();
        entries.stream().filter(e -> e.isPlanned() == planned).forEach(e -> out.computeIfAbsent(same(e), k -> new ArrayList<>()).add(e));
        return out.values().stream().map(Value::new).toList();
    }

    /** To twelve digits, however large: 13.57万亿元 and 12.9万亿元 are two. */
    private static double rounded(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }

    /** What makes two figures one value. */
    private static Object same(Entry e) {
        Object value = e.values().isEmpty() ? e.figure().quote().text().replaceAll("\\s+", "") : e.values().stream().map(CompareTable::rounded).toList();
        return List.of(value, e.figure().op(), e.figure().change(), e.period().part(), Objects.toString(e.figure().measure().isPresent() ? "" : e.figure().unit()));
    }
}
