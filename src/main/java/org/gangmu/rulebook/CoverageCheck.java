package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds rules that another row of their table always covers, and frame rows behind one that always matches first. */
final class CoverageCheck implements Check {

    @Override
    public void check(RuleBook book, Problems problems) {
        Map<List<Object>, List<Rule>> alike = new LinkedHashMap<>();
        for (Rule rule : book.rules()) {
            if (problems.sound(rule.row()) && rule.isOn()) {
                alike.computeIfAbsent(List.of(rule.table(), rule.label(), rule.strength() > 0), k -> new ArrayList<>()).add(rule);
            }
        }
        alike.values().forEach(rules -> rules(rules, problems));
        frames(book.frames().stream().filter(f -> problems.sound(f.row())).toList(), problems);
    }

    private static void rules(List<Rule> rules, Problems problems) {
        List<Scope> scopes = rules.stream().map(r -> new Scope(r.conditions())).toList();
        Wider wider = new Wider(scopes);
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            int covered = i;
            wider.than(i).filter(w -> covers(rules.get(w), rule, scopes.get(covered).isAtLeast(scopes.get(w)), w < covered)).min(Comparator.naturalOrder())
                    .ifPresent(w -> problems.warning(rule.row().place("name"), "row.covered", rules.get(w).row().text("name"), rules.get(w).place()));
        }
    }

    /** Of two rows that match the same sentences and are of one strength the first stays. */
    private static boolean covers(Rule wide, Rule narrow, boolean same, boolean before) {
        double more = Math.abs(wide.strength()) - Math.abs(narrow.strength());
        return wide.status() == Status.STABLE && (more > 0 || more == 0 && (!same || before));
    }

    private static void frames(List<FrameRow> frames, Problems problems) {
        List<Scope> scopes = frames.stream().map(f -> new Scope(f.conditions())).toList();
        Wider wider = new Wider(scopes);
        for (int i = 0; i < frames.size(); i++) {
            int later = i;
            wider.than(i).filter(w -> w < later).min(Comparator.naturalOrder()).ifPresent(w -> problems.error(frames.get(later).row().place("name"),
                    scopes.get(later).isAtLeast(scopes.get(w)) ? "frame.twice" : "frame.covered", frames.get(w).row().text("name"), frames.get(w).place()));
        }
    }

    /** Finds the rows that match wherever another does, without comparing each with each: a wider row is looked up by the rarest thing that it asks for. */
    private static final class Wider {
        private final List<Scope> scopes;
        private final Map<String, List<Integer>> byFeature = new HashMap<>();

        Wider(List<Scope> scopes) {
            this.scopes = scopes;
            Map<String, Integer> counts = new HashMap<>();
            scopes.forEach(s -> s.groups().forEach(g -> g.forEach(f -> counts.merge(f, 1, Integer::sum))));
            for (int i = 0; i < scopes.size(); i++) {
                Set<String> rarest = scopes.get(i).groups().stream().min(Comparator.comparingInt(g -> g.stream().mapToInt(counts::get).sum())).orElseThrow();
                for (String feature : rarest) {
                    byFeature.computeIfAbsent(feature, k -> new ArrayList<>()).add(i);
                }
            }
        }

        /** Other rows that are at least as wide. */
        Stream<Integer> than(int narrow) {
            Scope scope = scopes.get(narrow);
            Set<Integer> candidates = new LinkedHashSet<>();
            for (Set<String> group : scope.groups()) {
                Features.implied(group.iterator().next()).forEach(f -> candidates.addAll(byFeature.getOrDefault(f, List.of())));
            }
            return candidates.stream().filter(w -> w != narrow && scopes.get(w).isAtLeast(scope));
        }
    }

    /** The sentences that a row matches. */
    private static final class Scope {
        private final Conditions conditions;
        private final List<Set<String>> groups = new ArrayList<>();
        /** What surely no sentence of the row has, besides the other values of an axis. */
        private final Set<String> hasNot;
        private final long hasNotBits;

        Scope(Conditions conditions) {
            this.conditions = conditions;
            this.hasNot = conditions.hasNot();
            groups.add(new LinkedHashSet<>(conditions.anchor()));
            groups.addAll(conditions.has());
            this.hasNotBits = bits(hasNot);
        }

        List<Set<String>> groups() {
            return groups;
        }

        /** Whether the row matches every sentence that the other matches. */
        boolean isAtLeast(Scope other) {
            if ((hasNotBits & ~other.hasNotBits) != 0) {
                return false;
            }
            for (String forbidden : hasNot) {
                if (!other.rulesOut(forbidden)) {
                    return false;
                }
            }
            for (int i = conditions.asksPlace() ? 1 : 0; i < groups.size(); i++) {
                Set<String> group = groups.get(i);
                if (other.groups.stream().noneMatch(g -> within(g, group))) {
                    return false;
                }
            }
            return !conditions.asksPlace() || isAtLeastInPlace(other.conditions);
        }

        /** Places are compared anchor by anchor: every anchor of the other row is one here and stands where one may stand here. */
        private boolean isAtLeastInPlace(Conditions other) {
            return conditions.anchor().containsAll(other.anchor())
                    && (conditions.where().isEmpty() || !other.where().isEmpty() && widened(conditions.where()).containsAll(other.where()))
                    && (conditions.then().isEmpty() || !other.then().isEmpty() && conditions.then().containsAll(other.then()) && other.within() <= conditions.within());
        }

        private static Set<Where> widened(Set<Where> where) {
            Set<Where> out = new HashSet<>(where);
            if (where.contains(Where.HEAD)) {
                out.add(Where.START);
            }
            if (where.contains(Where.TAIL)) {
                out.add(Where.END);
            }
            return out;
        }

        /** Whether a sentence with any of the first has one of the second. */
        private static boolean within(Set<String> narrow, Set<String> wide) {
            return narrow.stream().allMatch(n -> wide.contains(n) || Features.implied(n).stream().anyMatch(wide::contains));
        }

        private boolean rulesOut(String feature) {
            return hasNot.contains(feature) || Features.implied(feature).stream().anyMatch(hasNot::contains)
                    || groups.stream().anyMatch(g -> g.stream().allMatch(f -> Features.exclude(f, feature)));
        }

        /** A fingerprint of the plain cues that are forbidden; only these can be ruled out in no other way than by being named. */
        private static long bits(Set<String> features) {
            long out = 0;
            for (String feature : features) {
                if (feature.indexOf(':') < 0 && feature.charAt(0) != '#') {
                    out |= 1L << (feature.hashCode() & 63);
                }
            }
            return out;
        }
    }
}
