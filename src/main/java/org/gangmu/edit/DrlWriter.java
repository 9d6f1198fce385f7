package org.gangmu.edit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gangmu.drl.DrlText;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.Row;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.Status;

/** Writes rules as DRL: what {@link org.gangmu.drl.DrlReader} reads back to the same rules, and Drools can compile to the same meaning. */
final class DrlWriter {

    private static final Map<String, String> EXAMPLES = Map.of("hit", "hit", "near miss", "nearMiss", "known miss", "knownMiss", "known false alarm", "knownFalseAlarm");
    private static final String CONTINUED = ",\n                  ";

    private final StringBuilder out = new StringBuilder();
    /** The rulebook's name: rules are named without it, so that a rulebook folder can be called anything. */
    private final String book;

    private DrlWriter(String book) {
        this.book = book;
    }

    /**
     * A file of rules.
     *
     * @param book  the rulebook's name
     * @param rules of one table
     */
    static String write(String book, List<Rule> rules) {
        DrlWriter writer = new DrlWriter(book);
        writer.out.append("""
                // Written by Gangmu, and read by it as a table of rules. Lines like these are comments.
                package org.gangmu.rules;

                import org.gangmu.evidence.Feature;
                """);
        rules.forEach(writer::rule);
        return writer.out.toString();
    }

    private void rule(Rule rule) {
        String name = quoted(rule.id().substring(book.length() + 1));
        out.append("\nrule ").append(name).append('\n');
        annotations(rule);
        if (rule.status() == Status.OFF) {
            out.append("    enabled false\n");
        }
        out.append("when\n    $f : Feature( ").append(anchor(rule.conditions().anchor()));
        conditions(rule.conditions());
        out.append(" )\nthen\n    $f.vote( ").append(name).append(", ").append(quoted(rule.label())).append(", ").append(rule.strength()).append(" );\nend\n");
    }

    private void annotations(Rule rule) {
        int number = 1;
        List<Map.Entry<String, Row.Cell>> cells = rule.row().cells().entrySet().stream().sorted(Comparator.comparing(e -> e.getValue().column())).toList();
        for (Map.Entry<String, Row.Cell> cell : cells) {
            String kind = EXAMPLES.get(cell.getKey().replaceFirst(" [0-9]+$", ""));
            if (kind != null) {
                annotation(kind + number++, cell.getValue().text());
            }
        }
        if (!rule.note().isEmpty()) {
            annotation("note", rule.note());
        }
        if (rule.status() != Status.STABLE) {
            annotation("status", rule.status().name().toLowerCase(Locale.ROOT));
        }
    }

    private void annotation(String name, String text) {
        out.append("    @").append(name).append("( ").append(quoted(text)).append(" )\n");
    }

    private static String anchor(List<String> anchor) {
        return anchor.size() == 1 ? "name == " + quoted(anchor.get(0)) : "name in ( " + anchor.stream().map(DrlWriter::quoted).collect(Collectors.joining(", ")) + " )";
    }

    private void conditions(Conditions c) {
        c.has().forEach(any -> call("has", "", any));
        call("lacks", "", c.hasNot());
        call("stands", "", c.where().stream().map(w -> w.name().toLowerCase(Locale.ROOT)).toList());
        call("followed", c.within() == Conditions.NO_LIMIT ? "" : c.within() + ", ", c.then());
    }

    private void call(String method, String before, Collection<String> names) {
        if (!names.isEmpty()) {
            out.append(CONTINUED).append(method).append("( ").append(before)
                    .append(names.stream().sorted().map(DrlWriter::quoted).collect(Collectors.joining(", "))).append(" )");
        }
    }

    private static String quoted(String text) {
        return "\"" + DrlText.encode(text) + "\"";
    }
}
