package org.gangmu.propose;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Word;

/** Gives proposed rows names that no row of their table bears. */
final class RowNames {

    private static final int MOST_PARTS = 4;

    private final RuleBook book;
    private final String table;
    private final Set<String> given = new HashSet<>();

    RowNames(RuleBook book, String label) {
        this.book = book;
        this.table = book.name() + "." + Proposal.table(label).replace('/', '.');
    }

    /** A name that tells what the row asks for. */
    String name(Conditions c, String anchor) {
        Stream<String> parts = Stream.of(Stream.of(anchor), c.where().stream().map(w -> w.name().toLowerCase(Locale.ROOT)).sorted(),
                c.then().stream().map(f -> "then-" + f), c.has().stream().flatMap(Set::stream).sorted(), c.hasNot().stream().sorted().map(f -> "not-" + f)).flatMap(s -> s);
        String plain = String.join("-", parts.map(RowNames::ascii).filter(p -> !p.isEmpty()).limit(MOST_PARTS).toList());
        String base = plain.isEmpty() ? "proposed" : plain;
        String name = base;
        for (int i = 2; !given.add(name) || isTaken(table + "." + name); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    private boolean isTaken(String id) {
        return book.rules().stream().anyMatch(r -> r.id().equals(id));
    }

    private static String ascii(String feature) {
        return feature.substring(feature.indexOf(':') + 1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }

    /** A cue for new words: {@code goal-phrase}. */
    static String newCue(RuleBook book, String label) {
        String base = (ascii(label).matches("[a-z].*") ? ascii(label) : "new") + "-phrase";
        Set<String> cues = new HashSet<>(book.lexicon().stream().map(Word::cue).toList());
        String cue = base;
        for (int i = 2; cues.contains(cue); i++) {
            cue = base + "-" + i;
        }
        return cue;
    }
}
