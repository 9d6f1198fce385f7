package org.gangmu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.gangmu.check.FactSheet.Task;
import org.gangmu.check.FactsScore.Field;
import org.gangmu.check.FactsScore.Row;

/** Scores the tasks of a document by their headings, and apart from them the single actions that have a body or a deadline of their own. */
final class TaskMatcher {

    private final String document;
    private final FactsScore score;

    TaskMatcher(String document, FactsScore score) {
        this.document = document;
        this.score = score;
    }

    void match(List<Task> gold, List<Task> found) {
        List<Task> headed = new ArrayList<>(found.stream().filter(t -> !t.isAction()).toList());
        List<Task> actions = new ArrayList<>(found.stream().filter(Task::isAction).toList());
        // Numbered ones choose first: an action may have words in common with the task it stands under.
        for (boolean isAction : List.of(false, true)) {
            for (Task told : gold.stream().filter(t -> t.isAction() == isAction).toList()) {
                Task match = take(headed, told, (a, b) -> SameWords.heading(a.heading(), b.heading()));
                // An action is quoted with the words around it.
                Task action = match == null && isAction ? take(actions, told, (a, b) -> SameWords.overlap(a.heading(), b.heading())) : null;
                judge(told, match == null ? action : match, match != null || !isAction ? Row.TASKS : Row.ACTIONS);
            }
        }
        headed.forEach(t -> score.falseAlarm(document, Row.TASKS, t.ordinal(), t.heading()));
        actions.forEach(t -> score.falseAlarm(document, Row.ACTIONS, String.join(", ", t.bodies()) + " " + t.deadline(), t.heading()));
    }

    private static Task take(List<Task> left, Task told, BiPredicate<Task, Task> test) {
        for (int i = 0; i < left.size(); i++) {
            if (test.test(told, left.get(i))) {
                return left.remove(i);
            }
        }
        return null;
    }

    private void judge(Task told, Task found, Row row) {
        if (found == null) {
            score.missed(document, row, told.ordinal(), told.heading());
            return;
        }
        score.hit(row);
        if (!told.bodies().isEmpty() || !found.bodies().isEmpty()) {
            score.field(document, row, Field.BODIES, sameBodies(told.bodies(), found.bodies()), String.join(", ", told.bodies()), String.join(", ", found.bodies()),
                    told.heading());
        }
        if (!told.deadline().isEmpty() || !found.deadline().isEmpty()) {
            score.field(document, row, Field.DEADLINE, told.deadline().equals(found.deadline()), told.deadline(), found.deadline(), told.heading());
        }
    }

    private static boolean sameBodies(Set<String> gold, Set<String> found) {
        return gold.size() == found.size() && gold.stream().allMatch(g -> found.stream().anyMatch(f -> SameWords.overlap(g, f)));
    }
}
