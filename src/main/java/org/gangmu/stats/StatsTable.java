package org.gangmu.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;

/** The figures of all rules as a CSV table, one row a rule. */
public final class StatsTable {

    private static final List<String> HEADER = List.of("rule", "status", "label", "strength", "sentences", "documents", "counted", "decided", "labelled", "right",
            "precision", "precision low", "precision high", "recall", "recall low", "recall high", "cured", "spoilt", "attention", "file", "line");

    /** A table for programs is the same for everybody. */
    private static final Messages ENGLISH = Messages.of(StatsTable.class, Language.EN);

    private StatsTable() {
    }

    public static String header() {
        return String.join(",", HEADER) + "\n";
    }

    public static String rows(RulebookStats stats) {
        return stats.byAttention().stream().map(StatsTable::row).collect(Collectors.joining());
    }

    private static String row(RuleRecord r) {
        List<Object> cells = new ArrayList<>(List.of(r.rule().id(), r.rule().status().name().toLowerCase(Locale.ROOT), r.rule().label(), r.rule().strength(), r.sentences(),
                r.documents(), r.counted(), r.decided(), r.precision().of(), r.precision().hits()));
        share(cells, r.precision());
        share(cells, r.recall());
        cells.addAll(List.of(r.cured(), r.spoilt(), r.attention() == RuleRecord.Attention.NONE ? "" : StatsText.attention(r.attention(), ENGLISH), r.rule().place().file(), r.rule().place().line()));
        return cells.stream().map(StatsTable::cell).collect(Collectors.joining(",")) + "\n";
    }

    private static void share(List<Object> cells, Proportion p) {
        for (double value : new double[] {p.value(), p.low(), p.high()}) {
            cells.add(p.isEmpty() ? "" : String.format(Locale.ROOT, "%.4f", value));
        }
    }

    private static String cell(Object value) {
        String text = String.valueOf(value);
        return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
