package org.gangmu.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows each aim of a place to what later documents say of it. */
public final class Tracker {

    /** By what share of itself a value that is "about" may be missed and still count as reached, unless the user says otherwise. */
    public static final double TOLERANCE = 0.05;

    /** So many figures on a year make a document a report on it; so many shared indicators make two documents set the same kind of aims. */
    private static final int SOME = 3;

    private static final Comparator<Entry> IN_TIME = Comparator.comparing((Entry e) -> e.origin().yearNumber()).thenComparing(e -> e.origin().date())
            .thenComparing(e -> e.origin().order()).thenComparing(e -> e.figure().quote().start());

    private final AimJudge judge;

    public Tracker(double tolerance) {
        this.judge = new AimJudge(tolerance);
    }

    /** One trail for each indicator of each place, in the order they are met. */
    public List<Trail> track(Ledger ledger) {
        Map<String, List<Entry>> places = new LinkedHashMap<>();
        ledger.entries().forEach(e -> places.computeIfAbsent(e.origin().placeName(), p -> new ArrayList<>()).add(e));
        List<Trail> out = new ArrayList<>();
        places.forEach((place, entries) -> out.addAll(new OnePlace(place, entries).trails()));
        return out;
    }

    /** A document as far as it sets aims. */
    private record Plan(Origin origin, Set<String> indicators) {
    }

    /** The trails of one place. */
    private final class OnePlace {
        private final String place;
        private final List<Entry> entries;
        private final Map<String, List<Entry>> byIndicator = new LinkedHashMap<>();
        private final List<Plan> plans = new ArrayList<>();
        private final Map<Integer, Integer> reports = new HashMap<>();

        OnePlace(String place, List<Entry> entries) {
            this.place = place;
            this.entries = entries;
            entries.forEach(e -> byIndicator.computeIfAbsent(e.subject().indicator(), i -> new ArrayList<>()).add(e));
            Map<Integer, Plan> byDocument = new LinkedHashMap<>();
            entries.stream().filter(Entry::isPlanned).sorted(IN_TIME)
                    .forEach(e -> byDocument.computeIfAbsent(e.origin().order(), o -> new Plan(e.origin(), new HashSet<>())).indicators().add(e.subject().indicator()));
            plans.addAll(byDocument.values());
            // A document that sets aims for a year may tell what was done in its first days; that is no report on it.
            Set<List<Integer>> aimed = new HashSet<>();
            entries.stream().filter(Entry::isPlanned).forEach(e -> aimed.add(List.of(e.origin().order(), e.period().to())));
            entries.stream().filter(e -> !e.isPlanned() && !e.period().part() && !aimed.contains(List.of(e.origin().order(), e.period().to())))
                    .forEach(e -> reports.merge(e.period().to(), 1, Integer::sum));
        }

        List<Trail> trails() {
            return byIndicator.values().stream().map(this::trail).toList();
        }

        private Trail trail(List<Entry> all) {
            List<Entry> results = exact(all.stream().filter(e -> !e.isPlanned()).toList()).stream().sorted(Comparator.comparing((Entry e) -> e.period().to()).thenComparing(IN_TIME)).toList();
            List<List<Entry>> stated = stated(all);
            List<Aim> aims = new ArrayList<>();
            for (int i = 0; i < stated.size(); i++) {
                aims.add(aim(stated, i, results));
            }
            List<Entry> unaimed = results.stream().filter(r -> r.period().isKnown() && plans.stream().anyMatch(p -> p.origin().yearNumber() == r.period().to())
                    && aims.stream().noneMatch(a -> a.entry().subject().equals(r.subject()) && a.entry().period().holds(r.period().to())
                            || a.finding().results().contains(r))).toList();
            return new Trail(place, all.get(0).indicator(), aims, results, unaimed);
        }

        /** "突破1500亿元，达到1528亿元" says one result twice: the exact one counts. */
        private static List<Entry> exact(List<Entry> results) {
            return results.stream().filter(r -> r.figure().values().isEmpty() || Bounds.of(r).isExact() || results.stream().noneMatch(o -> o.origin().equals(r.origin())
                    && o.subject().equals(r.subject()) && o.period().equals(r.period()) && Bounds.of(o).isExact() && !AimJudge.disagree(Bounds.of(o), Bounds.of(r)))).toList();
        }

        /** The aims in the order of the documents; what one document says of one aim stands together. */
        private List<List<Entry>> stated(List<Entry> all) {
            Map<List<Object>, List<Entry>> out = new LinkedHashMap<>();
            all.stream().filter(Entry::isPlanned).sorted(IN_TIME)
                    .forEach(e -> out.computeIfAbsent(List.of(e.origin().order(), e.subject(), e.period().from(), e.period().to()), k -> new ArrayList<>()).add(e));
            return new ArrayList<>(out.values());
        }

        private Aim aim(List<List<Entry>> stated, int i, List<Entry> results) {
            Entry aim = stated.get(i).get(0);
            Optional<Entry> before = before(stated, i);
            Finding finding = judge.judge(aim, results, reference(aim), isReported(aim));
            if (finding.outcome() == Outcome.NOT_REPORTED || finding.outcome() == Outcome.NO_REPORT_YET) {
                Finding computed = judge.computed(aim, results);
                finding = computed == null ? finding : computed;
            }
            return new Aim(aim, stated.get(i).subList(1, stated.get(i).size()), before.map(b -> move(b, aim)).orElse(Move.FIRST), before, replacedBy(stated, i),
                    droppedIn(stated, i), finding);
        }

        /** The last aim for the same years; else of aims for a document's own year the last such, of those for later years the last such of the same measure. */
        private Optional<Entry> before(List<List<Entry>> stated, int i) {
            Entry aim = stated.get(i).get(0);
            List<Entry> earlier = stated.subList(0, i).stream().map(s -> s.get(0)).filter(e -> e.origin().order() != aim.origin().order()).toList();
            return last(earlier.stream().filter(e -> e.subject().equals(aim.subject()) && e.period().matches(aim.period())).toList())
                    .or(() -> last(earlier.stream().filter(e -> e.subject().equals(aim.subject()) && isOwnYear(e) == isOwnYear(aim)).toList()))
                    .filter(e -> !isOwnYear(aim) || !isOwnYear(e) || newest(earlier, e))
                    .or(() -> last(earlier.stream().filter(e -> isOwnYear(aim) && isOwnYear(e)).toList()));
        }

        /** Whether no aim of another measure was set after it. */
        private boolean newest(List<Entry> earlier, Entry found) {
            return earlier.stream().filter(e -> isOwnYear(e) && e.origin().yearNumber() > found.origin().yearNumber()).findFirst().isEmpty();
        }

        private Optional<Entry> replacedBy(List<List<Entry>> stated, int i) {
            Entry aim = stated.get(i).get(0);
            return stated.subList(i + 1, stated.size()).stream().map(s -> s.get(0)).filter(e -> e.origin().order() != aim.origin().order()
                    && e.subject().equals(aim.subject()) && e.period().matches(aim.period()) && move(aim, e) != Move.REPEATED).findFirst();
        }

        /**
         * An aim for a document's own year is dropped if the next document that sets such aims says nothing of the indicator. A single task with a number
         * is not expected to come again, unless it did.
         */
        private Optional<Origin> droppedIn(List<List<Entry>> stated, int i) {
            Entry aim = stated.get(i).get(0);
            if (!isOwnYear(aim)) {
                return Optional.empty();
            }
            Plan own = plans.stream().filter(p -> p.origin().order() == aim.origin().order()).findFirst().orElseThrow();
            List<Plan> same = plans.stream().filter(p -> p == own || p.origin().yearNumber() != own.origin().yearNumber() && isAlike(p, own)).toList();
            int at = same.indexOf(own);
            if (at + 1 >= same.size() || same.get(at + 1).indicators().contains(aim.subject().indicator())) {
                return Optional.empty();
            }
            boolean again = at > 0 && same.get(at - 1).indicators().contains(aim.subject().indicator());
            return aim.inTasks() && !again ? Optional.empty() : Optional.of(same.get(at + 1).origin());
        }

        private boolean isAlike(Plan a, Plan b) {
            return a.origin().kind().equals(b.origin().kind()) || a.indicators().stream().filter(b.indicators()::contains).count() >= SOME;
        }

        private boolean isReported(Entry aim) {
            return reports.getOrDefault(aim.period().to(), 0) >= SOME;
        }

        /** Results of what a relative aim is measured by. */
        private List<Entry> reference(Entry aim) {
            return aim.reference().isEmpty() ? List.of() : entries.stream().filter(e -> !e.isPlanned() && e.subject().indicator().equals(aim.reference())).toList();
        }
    }

    private static boolean isOwnYear(Entry aim) {
        return aim.period().isOneYear() && aim.period().to() <= aim.origin().yearNumber();
    }

    private static Optional<Entry> last(List<Entry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    private static Move move(Entry before, Entry now) {
        boolean words = before.figure().values().isEmpty() && now.figure().values().isEmpty();
        if (words && before.subject().change() == now.subject().change()) {
            return AimJudge.sayTheSame(before, now) ? Move.REPEATED : Move.OTHER_MEASURE;
        }
        if (!before.subject().equals(now.subject()) || before.figure().values().isEmpty() || now.figure().values().isEmpty()) {
            return Move.OTHER_MEASURE;
        }
        double was = Bounds.sign(before) * AimJudge.bar(before);
        double is = Bounds.sign(now) * AimJudge.bar(now);
        double slack = 1e-9 * Math.max(1, Math.abs(was));
        return is > was + slack ? Move.RAISED : is < was - slack ? Move.LOWERED : Move.REPEATED;
    }
}
