package org.gangmu.preview;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gangmu.rulebook.ColumnNames;
import org.gangmu.rulebook.FactRow;
import org.gangmu.rulebook.Place;
import org.gangmu.rulebook.Row;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Word;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;

/**
 * A row that two states of a rulebook do not share.
 *
 * @param name  the rule's id in the edited rulebook, the cue, or the table of facts
 * @param place where it stands in the edited rulebook; in the saved one if it was taken out
 * @param cells English name of the column → before and after; only those that changed
 */
public record RowChange(String name, Place place, Map<String, Cell> cells) {

    private static final String FACTS = "facts/";

    /** What a cell held and holds; "" for nothing. */
    public record Cell(String before, String after) {
    }

    /** All rows of rules, frames, kinds, words and facts that were changed, added or taken out, in the order of the edited rulebook. */
    public static List<RowChange> between(RuleBook saved, RuleBook edited) {
        List<RowChange> out = new ArrayList<>();
        pairs(named(saved), named(edited), edited.name() + ".", out);
        pairs(words(saved, edited), words(edited, saved), "", out);
        return out;
    }

    private static Map<String, Row> named(RuleBook book) {
        Map<String, Row> out = new LinkedHashMap<>();
        // The folder of a copy may have another name, and the ids of its rows begin with it.
        int name = book.name().length() + 1;
        book.rules().forEach(r -> out.put(r.id().substring(name), r.row()));
        book.frames().forEach(f -> out.put(f.id().substring(name), f.row()));
        book.kinds().forEach(k -> out.put(k.id().substring(name), k.row()));
        return out;
    }

    /** Rows of words have no name: those that the other side has not are numbered by cue. */
    private static Map<String, Row> words(RuleBook book, RuleBook other) {
        Map<String, Row> out = new LinkedHashMap<>();
        Function<RuleBook, Stream<Row>> words = b -> b.lexicon().stream().map(Word::row).distinct();
        unlike(words.apply(book), words.apply(other), row -> row.text("cue"), out);
        new TreeSet<>(book.facts().tables().keySet()).forEach(table ->
                unlike(book.facts().rows(table).stream().map(FactRow::row), other.facts().rows(table).stream().map(FactRow::row), row -> FACTS + table, out));
        return out;
    }

    private static void unlike(Stream<Row> rows, Stream<Row> others, Function<Row, String> name, Map<String, Row> out) {
        Set<Map<String, String>> known = others.map(RowChange::texts).collect(Collectors.toSet());
        Map<String, Integer> counts = new TreeMap<>();
        rows.filter(row -> !known.contains(texts(row))).forEach(row -> out.put(name.apply(row) + " " + counts.merge(name.apply(row), 1, Integer::sum), row));
    }

    /** Whether it changes what facts are read by: no label can tell. */
    public boolean isOfFacts() {
        return name.startsWith(FACTS);
    }

    private static Map<String, String> texts(Row row) {
        Map<String, String> out = new TreeMap<>();
        row.cells().forEach((column, cell) -> out.put(column, cell.text()));
        return out;
    }

    private static void pairs(Map<String, Row> saved, Map<String, Row> edited, String prefix, List<RowChange> out) {
        Set<String> names = new LinkedHashSet<>(edited.keySet());
        names.addAll(saved.keySet());
        for (String name : names) {
            Row was = saved.get(name);
            Row is = edited.get(name);
            Map<String, String> before = was == null ? Map.of() : texts(was);
            Map<String, String> after = is == null ? Map.of() : texts(is);
            Map<String, Cell> cells = new LinkedHashMap<>();
            Set<String> columns = new LinkedHashSet<>(after.keySet());
            columns.addAll(before.keySet());
            for (Iterator<String> it = columns.iterator(); it.hasNext(); ) {
                String column = it.next();
                Cell cell = new Cell(before.getOrDefault(column, ""), after.getOrDefault(column, ""));
                if (!Objects.equals(cell.before(), cell.after())) {
                    cells.put(column, cell);
                }
            }
            if (!cells.isEmpty()) {
                out.add(new RowChange(prefix + name, (is == null ? was : is).place(), cells));
            }
        }
    }

    /** One line: place, name and the cells. */
    public String text(Language ui) {
        Messages messages = Messages.of(RowChange.class, ui);
        boolean isNew = cells.values().stream().allMatch(c -> c.before().isEmpty());
        boolean isGone = cells.values().stream().allMatch(c -> c.after().isEmpty());
        StringBuilder out = new StringBuilder(messages.get(isNew ? "row.new" : isGone ? "row.gone" : "row.changed", place, name));
        cells.forEach((column, cell) -> {
            String called = ui == Language.ZH ? ColumnNames.chinese(column) : column;
            String[] parts = parts(cell);
            out.append(' ').append(isNew || isGone ? messages.get("row.cell", called, isNew ? cell.after() : cell.before())
                    : messages.get("row.cells", called, parts[0], parts[1]));
        });
        return out.toString();
    }

    /** Long cells are shown around what differs. */
    private static String[] parts(Cell cell) {
        String a = cell.before();
        String b = cell.after();
        int limit = Math.min(a.length(), b.length());
        int head = 0;
        while (head < limit && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < limit - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        int from = head > 12 ? head - 8 : 0;
        int rest = tail > 12 ? tail - 8 : 0;
        return new String[] {around(a, from, rest), around(b, from, rest)};
    }

    private static String around(String text, int from, int rest) {
        return (from > 0 ? "…" : "") + text.substring(from, text.length() - rest) + (rest > 0 ? "…" : "");
    }
}
