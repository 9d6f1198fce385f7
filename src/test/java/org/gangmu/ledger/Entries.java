package org.gangmu.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gangmu.facts.Figure;
import org.gangmu.facts.Measure;
import org.gangmu.facts.Quote;
import org.gangmu.text.Language;
import org.gangmu.text.Span;

/** Figures made by hand, as they are read from reports of one place. */
final class Entries {

    private final String place;
    private final int year;
    private int at;

    private Entries(String place, int year) {
        this.place = place;
        this.year = year;
    }

    /** The report that a place gives in a year. */
    static Entries report(String place, int year) {
        return new Entries(place, year);
    }

    Entry aim(String indicator, String change, String op, String unit, String period, double... values) {
        return entry(Entry.Kind.PLANNED, indicator, change, op, unit, period, "", values);
    }

    Entry told(String indicator, String change, String op, String unit, String period, double... values) {
        return entry(Entry.Kind.REPORTED, indicator, change, op, unit, period, "", values);
    }

    Entry words(Entry.Kind kind, String indicator, String change, String op, String period, String reference, String quote) {
        Entry made = entry(kind, indicator, change, op, "", period, reference);
        return with(made, new Figure(indicator, "", change, op, List.of(), "", Optional.empty(), reference, period, "", "", Optional.empty(), quote(quote)));
    }

    private Entry entry(Entry.Kind kind, String indicator, String change, String op, String unit, String period, String reference, double... values) {
        List<Double> list = Arrays.stream(values).boxed().toList();
        Figure figure = new Figure(indicator, "", change, op, list, unit, Optional.empty(), reference, period, "", "", Optional.empty(), quote(indicator + op + list + unit));
        Origin origin = new Origin(place + year + ".txt", year, "0".repeat(64), 0, place + year, year + "-01-10", "", List.of(), "work-report", Language.ZH,
                new Stated(place, Stated.Ground.TITLE), new Stated(String.valueOf(year), Stated.Ground.DATE));
        Subject subject = new Subject(indicator, !change.equals("level"), list.isEmpty() ? Subject.ANY : unit);
        return new Entry(place + year + "-" + at, origin, figure, kind, subject, indicator, Better.UNSAID, Period.of(period), reference, false, "", figure.quote(),
                kind == Entry.Kind.PLANNED ? "GOAL" : "ACHIEVEMENT", "", List.of("zh.goal.a"), 0.9, 0, 1);
    }

    private Quote quote(String words) {
        at += 100;
        return new Quote(words, List.of(new Span(at, at + words.length())));
    }

    static Entry with(Entry e, Figure figure) {
        return new Entry(e.id(), e.origin(), figure, e.kind(), e.subject(), e.indicator(), e.better(), e.period(), e.reference(), e.inTasks(), e.task(), e.sentence(), e.label(), e.frame(),
                e.rules(), e.confidence(), e.page(), e.line());
    }

    static Entry with(Entry e, Better better) {
        return new Entry(e.id(), e.origin(), e.figure(), e.kind(), e.subject(), e.indicator(), better, e.period(), e.reference(), e.inTasks(), e.task(), e.sentence(), e.label(), e.frame(),
                e.rules(), e.confidence(), e.page(), e.line());
    }

    static Entry with(Entry e, Period period) {
        return new Entry(e.id(), e.origin(), e.figure(), e.kind(), e.subject(), e.indicator(), e.better(), period, e.reference(), e.inTasks(), e.task(), e.sentence(), e.label(), e.frame(),
                e.rules(), e.confidence(), e.page(), e.line());
    }

    /** The same as a single task, not in a list of aims. */
    static Entry asTask(Entry e) {
        return new Entry(e.id(), e.origin(), e.figure(), e.kind(), e.subject(), e.indicator(), e.better(), e.period(), e.reference(), true, "建设", e.sentence(), "REQUIREMENT", e.frame(),
                e.rules(), e.confidence(), e.page(), e.line());
    }

    /** The same in the normal unit. */
    static Entry measured(Entry e, String unit, double... values) {
        Measure measure = new Measure(unit, Arrays.stream(values).boxed().toList());
        return with(e, e.figure().measured(measure)).of(new Subject(e.subject().indicator(), e.subject().change(), unit));
    }
}
