package org.gangmu.write;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gangmu.facts.Measure;
import org.gangmu.ledger.Entry;
import org.gangmu.ledger.Stated;

/** The columns that figures are coded in, one row a figure: plain names for statistics packages, or headings for readers. */
enum EntryTable {
    ID(14, Entry::id),
    DOCUMENT(28, e -> e.origin().document()),
    ARTICLE(8, e -> e.origin().article()),
    TITLE(32, e -> OneLine.of(e.origin().title())),
    DATE(11, e -> e.origin().date()),
    MEETING(24, e -> OneLine.of(e.origin().meeting())),
    SPEAKER(14, e -> OneLine.of(String.join("; ", e.origin().speakers()))),
    ARTICLE_KIND(12, e -> e.origin().kind()),
    PLACE(12, e -> e.origin().place().value()),
    PLACE_FROM(10, e -> ground(e.origin().place())),
    YEAR(7, e -> e.origin().yearNumber() == 0 ? null : e.origin().yearNumber()),
    YEAR_FROM(10, e -> ground(e.origin().year())),
    PERIOD(10, e -> e.period().years()),
    PERIOD_START(8, e -> e.period().isKnown() ? e.period().from() : null),
    PERIOD_END(8, e -> e.period().isKnown() ? e.period().to() : null),
    PERIOD_INFERRED(9, e -> e.period().inferred() ? 1 : 0),
    PERIOD_PART(9, e -> e.period().part() ? 1 : 0),
    KIND(9, e -> e.kind().name().toLowerCase(Locale.ROOT)),
    INDICATOR(22, e -> OneLine.of(e.indicator())),
    INDICATOR_WRITTEN(22, e -> OneLine.of(e.figure().indicator())),
    CHANGE(10, e -> e.figure().change()),
    OP(11, e -> Signs.word(e.figure().op())),
    VALUE(10, e -> at(e.figure().values(), 0)),
    VALUE2(10, e -> at(e.figure().values(), 1)),
    UNIT(10, e -> OneLine.of(e.figure().unit())),
    NORMAL_VALUE(14, e -> e.figure().measure().map(Measure::values).map(v -> at(v, 0)).orElse(null)),
    NORMAL_VALUE2(14, e -> e.figure().measure().map(Measure::values).map(v -> at(v, 1)).orElse(null)),
    NORMAL_UNIT(10, e -> e.figure().measure().map(Measure::unit).orElse("")),
    TONE(10, e -> OneLine.of(e.figure().tone())),
    REFERENCE(14, e -> OneLine.of(e.figure().reference())),
    QUOTE(32, e -> OneLine.of(e.figure().quote().text())),
    SENTENCE(80, e -> OneLine.of(e.sentence().text())),
    TASK(28, e -> OneLine.of(e.task())),
    LABEL(12, Entry::label),
    FRAME(12, Entry::frame),
    RULES(36, e -> String.join(" ", e.rules())),
    CONFIDENCE(9, Entry::confidence),
    PROBLEM(20, e -> e.figure().problem()),
    PAGE(7, e -> e.page() > 0 ? e.page() : null),
    LINE(7, Entry::line),
    START(9, e -> e.figure().quote().start()),
    END(9, e -> e.figure().quote().end());

    private final int width;
    private final Function<Entry, Object> value;

    EntryTable(int width, Function<Entry, Object> value) {
        this.width = width;
        this.value = value;
    }

    /** Name of the variable: ASCII, and short enough for every statistics package. */
    String variable() {
        return name().toLowerCase(Locale.ROOT);
    }

    String heading(Words words) {
        return words.get("figures." + name());
    }

    SheetTable.Column ofSheet(String heading) {
        return new SheetTable.Column(heading, width, SheetTable.Look.PLAIN);
    }

    /** String, Integer or Double; null where there is nothing. */
    private Object of(Entry entry) {
        Object out = value.apply(entry);
        return "".equals(out) ? null : out;
    }

    static List<String> headings(Words words, boolean readable) {
        return Arrays.stream(values()).map(c -> readable ? c.heading(words) : c.variable()).toList();
    }

    /** May hold nulls. */
    static List<Object> row(Entry entry) {
        return Arrays.stream(values()).map(c -> c.of(entry)).collect(Collectors.toList());
    }

    private static String ground(Stated stated) {
        return stated.isKnown() ? stated.by().name().toLowerCase(Locale.ROOT) : "";
    }

    private static Double at(List<Double> values, int i) {
        return i < values.size() ? values.get(i) : null;
    }
}
