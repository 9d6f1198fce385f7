package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gangmu.text.Language;

/** Finds rows that no sentence can ever match. */
final class ContradictionCheck implements Check {

    @Override
    public void check(RuleBook book, Problems problems) {
        book.rules().forEach(r -> new OneRow(r.conditions(), r.row(), book.names(), problems).check());
        book.frames().forEach(f -> new OneRow(f.conditions(), f.row(), book.names(), problems).check());
        book.kinds().forEach(k -> new OneRow(k.conditions(), k.row(), book.names(), problems).check());
    }

    private record OneRow(Conditions conditions, Row row, Names names, Problems problems) {

        void check() {
            if (!problems.sound(row)) {
                return;
            }
            List<Set<String>> asked = new ArrayList<>();
            asked.add(new LinkedHashSet<>(conditions.anchor()));
            asked.addAll(conditions.has());
            for (int i = 0; i < asked.size(); i++) {
                Set<String> group = asked.get(i);
                boolean anchor = i == 0;
                if (group.stream().allMatch(f -> isForbidden(f) || anchor && isForbiddenThere(f))) {
                    problems.error(place(group, anchor), "row.never", shown(group));
                    continue;
                }
                for (Set<String> other : asked.subList(0, i)) {
                    if (group.stream().allMatch(g -> other.stream().allMatch(o -> Features.exclude(g, o) || isForbidden(o)) || isForbidden(g))) {
                        problems.error(place(group, false), "row.never-two", shown(other), shown(group));
                    }
                }
            }
            place();
        }

        private void place() {
            if (!conditions.then().isEmpty()) {
                if (Features.allWhole(conditions.anchor())) {
                    problems.error(row.place("then"), "row.never-then", shown(conditions.anchor()));
                } else if (Features.allWhole(conditions.then())) {
                    problems.error(row.place("then"), "row.never-follows", shown(conditions.then()));
                } else if (conditions.then().stream().allMatch(this::isForbidden)) {
                    problems.error(row.place("then"), "row.never", shown(conditions.then()));
                }
            }
            if (!conditions.where().isEmpty() && Features.allWhole(conditions.anchor())) {
                problems.warning(row.place("where"), "row.place-idle", shown(conditions.anchor()));
            }
        }

        private boolean isForbidden(String feature) {
            return !conditions.hasNot().isEmpty() && Features.implied(feature).stream().anyMatch(conditions.hasNot()::contains);
        }

        /** Whether the anchor is forbidden wherever the row lets it stand. */
        private boolean isForbiddenThere(String anchor) {
            return !conditions.where().isEmpty() && !Features.isWhole(anchor)
                    && conditions.where().stream().allMatch(w -> isForbidden(w.name().toLowerCase(Locale.ROOT) + ":" + anchor));
        }

        /** The cell that asks for the group. */
        private Place place(Set<String> group, boolean anchor) {
            String axis = Features.axis(group.iterator().next());
            if (!axis.isEmpty() && !row.text(axis).isEmpty()) {
                return row.place(axis);
            }
            return row.place(!anchor && !row.text("with").isEmpty() || row.text("cue").isEmpty() ? "with" : "cue");
        }

        /** Features in the language in which the row is written. */
        private String shown(Collection<String> features) {
            Language language = Names.language(row.text("cue") + row.text("with") + row.text("without") + row.text("frame") + row.text("kind") + row.text("shape"));
            return features.stream().map(f -> names.written(f, language)).collect(Collectors.joining("/"));
        }
    }
}
