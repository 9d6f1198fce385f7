package org.gangmu.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gangmu.check.FactsScore.Field;
import org.gangmu.check.FactsScore.Miss;
import org.gangmu.check.FactsScore.Row;
import org.gangmu.text.Language;

/** Scores of the facts of a folder: all together, by language and by document. */
public final class FactsReport {

    private static final int LONGEST = 100;

    private final FactsScore total = new FactsScore();
    private final Map<Language, FactsScore> languages = new EnumMap<>(Language.class);
    private final Map<String, FactsScore> documents = new TreeMap<>();

    void add(String name, Language language, FactSheet gold, FactSheet found) {
        FactsScore score = new FactsScore();
        score.document(name.substring(name.lastIndexOf('/') + 1), gold, found);
        documents.put(name, score);
        total.add(score);
        languages.computeIfAbsent(language, l -> new FactsScore()).add(score);
    }

    /** How many documents were scored. */
    public int size() {
        return total.documents();
    }

    FactsScore total() {
        return total;
    }

    FactsScore of(Language language) {
        return languages.getOrDefault(language, new FactsScore());
    }

    /**
     * Prints the report.
     *
     * @param byDocument whether to add a line for each document
     * @param errors     how many errors to list at most of the figures, of the headers' facts, and of the tasks
     */
    public void print(Appendable out, boolean byDocument, int errors) throws IOException {
        print(out, "facts", total);
        if (languages.size() > 1) {
            for (Map.Entry<Language, FactsScore> entry : languages.entrySet()) {
                out.append('\n');
                print(out, "facts " + entry.getKey().code(), entry.getValue());
            }
        }
        if (byDocument) {
            out.append("\n figures   people    tasks  document\n");
            for (Map.Entry<String, FactsScore> entry : documents.entrySet()) {
                FactsScore s = entry.getValue();
                out.append(line("%8s %8s %8s  %s", f1(s, Row.FIGURES), f1(s, Row.PEOPLE), f1(s, Row.TASKS), entry.getKey()));
            }
        }
        if (errors > 0) {
            list(out, errors, List.of(Row.FIGURES));
            list(out, errors, List.of(Row.ARTICLES, Row.DATES, Row.MEETINGS, Row.JUMPS, Row.PEOPLE));
            list(out, errors, List.of(Row.TASKS, Row.ACTIONS));
        }
    }

    private static void print(Appendable out, String name, FactsScore s) throws IOException {
        out.append(name).append(": documents ").append(String.valueOf(s.documents())).append('\n');
        out.append(line("  %-14s %9s %9s %9s %6s", "", "precision", "recall", "F1", "gold"));
        for (Row row : Row.values()) {
            Count c = s.of(row);
            if (!Double.isNaN(c.f1())) {
                boolean isPart = List.of(Row.VALUES, Row.RELATIVE, Row.QUALITATIVE, Row.UNREAD).contains(row);
                out.append(line("  %-14s %9s %9s %9s %6d", (isPart ? "  " : "") + row.shown(), ScoreReport.digits(c.precision()), ScoreReport.digits(c.recall()),
                        ScoreReport.digits(c.f1()), c.gold()));
            }
        }
        fields(out, s, "figures", Field.VALUE, Field.UNIT, Field.OP, Field.CHANGE, Field.KIND, Field.PERIOD, Field.INDICATOR);
        fields(out, s, "tasks", Field.BODIES, Field.DEADLINE);
    }

    private static void fields(Appendable out, FactsScore s, String of, Field... fields) throws IOException {
        List<String> shown = new ArrayList<>();
        for (Field field : fields) {
            Count c = s.of(field);
            if (c.gold() > 0) {
                shown.add(field.shown() + " " + ScoreReport.digits(c.recall()) + " of " + c.gold());
            }
        }
        if (!shown.isEmpty()) {
            out.append("  right of the ").append(of).append(" found: ").append(String.join("  ", shown)).append('\n');
        }
    }

    private void list(Appendable out, int errors, List<Row> rows) throws IOException {
        int listed = 0;
        for (Miss miss : total.errors()) {
            if (listed == errors) {
                break;
            }
            if (rows.contains(miss.row())) {
                out.append(listed++ == 0 ? "\ndocument  fact: gold → found  words\n" : "");
                out.append(line("  %s  %s: %s → %s  %s", miss.document(), miss.what(), shown(miss.gold()), shown(miss.found()), shown(miss.quote())));
            }
        }
    }

    private static String shown(String text) {
        return text.isBlank() ? "–" : ScoreReport.oneLine(text, LONGEST);
    }

    private static String f1(FactsScore s, Row row) {
        double f1 = s.f1(row);
        return Double.isNaN(f1) ? "–" : ScoreReport.digits(f1);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).stripTrailing() + "\n";
    }
}
