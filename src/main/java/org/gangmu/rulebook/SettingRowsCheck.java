package org.gangmu.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds kind rows that say the same: their points would count twice. */
final class SettingRowsCheck implements Check {

    @Override
    public void check(RuleBook book, Problems problems) {
        Map<List<Object>, KindRow> first = new HashMap<>();
        for (KindRow kind : book.kinds()) {
            KindRow other = problems.sound(kind.row()) ? first.putIfAbsent(List.of(kind.conditions(), kind.part(), kind.kind()), kind) : null;
            if (other != null) {
                problems.error(kind.row().place("name"), "kind.twice", other.row().text("name"), other.place());
            }
        }
    }
}
