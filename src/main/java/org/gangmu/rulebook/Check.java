package org.gangmu.rulebook;

/** Looks at a rulebook as a whole under one theme and reports what is wrong. */
interface Check {
    void check(RuleBook book, Problems problems);
}
