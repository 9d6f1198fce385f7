package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds words that stand in two cues of opposite labels: each of the two is the anchor of rules that speak for labels, and they have no such label in common.
 * Which of the
 * two is meant the other conditions of their rules decide; so this is a warning. Where an author means it so, the column "also" of one of the two rows names the other cue.
 */
final class OppositeWordsCheck implements Check {

    @Override
    public void check(RuleBook book, Problems problems) {
        Map<String, Set<String>> labels = labels(book);
        Map<List<Object>, List<Word>> byForm = new LinkedHashMap<>();
        for (Word word : book.lexicon()) {
            if (labels.containsKey(word.cue())) {
                byForm.computeIfAbsent(List.of(word.parts(), word.atStart(), word.atEnd()), k -> new ArrayList<>()).add(word);
            }
        }
        Map<List<Object>, Set<String>> found = new LinkedHashMap<>();
        byForm.values().forEach(words -> {
            for (int i = 1; i < words.size(); i++) {
                for (Word before : words.subList(0, i)) {
                    Word word = words.get(i);
                    if (Collections.disjoint(labels.get(word.cue()), labels.get(before.cue())) && !meant(word, before)) {
                        found.computeIfAbsent(List.of(word.row(), word.cue(), before.row(), before.cue()), k -> new LinkedHashSet<>()).add(word.written());
                    }
                }
            }
        });
        found.forEach((pair, words) -> report((Row) pair.get(0), (String) pair.get(1), (Row) pair.get(2), (String) pair.get(3), words, labels, book, problems));
    }

    /** One warning for all words that two rows share. */
    private static void report(Row row, String cue, Row other, String otherCue, Set<String> words, Map<String, Set<String>> labels, RuleBook book, Problems problems) {
        problems.warning(row.place("word"), "word.opposite", String.join(problems.words("comma"), words),
                book.names().written(otherCue, Names.language(row.text("cue"))), other.place("word"),
                shown(labels.get(cue), book, problems), shown(labels.get(otherCue), book, problems));
    }

    /** Labels that rules speak for when they find the cue, by cue. */
    private static Map<String, Set<String>> labels(RuleBook book) {
        Map<String, Set<String>> out = new HashMap<>();
        for (Rule rule : book.rules()) {
            if (rule.strength() > 0 && rule.isOn()) {
                rule.conditions().anchor().forEach(a -> out.computeIfAbsent(a.substring(a.indexOf(':') + 1), k -> new TreeSet<>()).add(rule.label()));
            }
        }
        return out;
    }

    /** Whether the author says that the word belongs to both, or different parts of speech keep them apart. */
    private static boolean meant(Word a, Word b) {
        return a.cue().equals(b.cue()) || a.also().contains(b.cue()) || b.also().contains(a.cue())
                || !a.pos().isEmpty() && !b.pos().isEmpty() && Collections.disjoint(a.pos(), b.pos());
    }

    private static String shown(Set<String> labels, RuleBook book, Problems problems) {
        return labels.stream().map(l -> book.names().shown(Names.What.LABEL, l, problems.ui())).collect(Collectors.joining(problems.words("or")));
    }
}
