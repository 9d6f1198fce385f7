package org.gangmu.rulebook;

import java.util.List;

/** Checks that the tables of a rulebook make sense together, theme by theme; rows with errors in their own cells are passed over. */
final class RuleBookChecks {

    private static final List<Check> ALL = List.of(new IdCheck(), new LexiconCheck(), new OppositeWordsCheck(), new ContradictionCheck(),
            new CoverageCheck(), new SettingRowsCheck(), new ExampleCheck());

    private RuleBookChecks() {
    }

    static void check(RuleBook book, Problems problems) {
        ALL.forEach(check -> check.check(book, problems));
    }
}
