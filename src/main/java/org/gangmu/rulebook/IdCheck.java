package org.gangmu.rulebook;

import java.util.HashMap;
import java.util.Map;

/** Finds rules of different tables with one id: paths with dots in them can come out the same. */
final class IdCheck implements Check {

    @Override
    public void check(RuleBook book, Problems problems) {
        Map<String, Rule> first = new HashMap<>();
        for (Rule rule : book.rules()) {
            Rule other = problems.sound(rule.row()) ? first.putIfAbsent(rule.id(), rule) : null;
            if (other != null) {
                problems.error(rule.row().place("name"), "row.id-twice", rule.id(), other.place());
            }
        }
    }
}
