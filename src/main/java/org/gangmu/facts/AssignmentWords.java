package org.gangmu.facts;

import org.gangmu.text.Search;

/** What tells in one language who is to do something and by when, made of the rulebook's tables once: its expressions are long. Thread-safe. */
final class AssignmentWords {

    final boolean chinese;
    final BodyReader bodies;
    /** "责任单位：", "完成时限：", "Lead:" */
    final Search label;
    final Search does;

    AssignmentWords(FactWords words, boolean chinese) {
        this.chinese = chinese;
        this.bodies = chinese ? new ChineseBodies(words) : new EnglishBodies(words);
        // "牵头：市财政局" is a label as well
        String names = words.assignments.alternatives("names") + (chinese ? "|" + words.assignments.alternatives("does") : "");
        this.label = Search.of("(?<![\\p{IsHan}a-z])(?:(?<names>" + names + ")|(?<term>" + words.assignments.alternatives("term") + "))\\s*(?:\\([^)]{1,8}\\))?\\s*[:：]\\s*");
        this.does = Search.of(words.assignments.alternatives("does"));
    }
}
