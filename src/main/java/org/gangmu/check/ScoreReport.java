package org.gangmu.check;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gangmu.text.Language;

/**
 * Scores of a folder: all together, by language and by document.
 *
 * @param labels the labels that summaries show, then the default label
 * @param facts  of the documents that have facts told by people
 */
public record ScoreReport(List<String> labels, Score total, Map<Language, Score> languages, Map<String, Score> documents,
                          FactsReport facts) {

    private static final int LONGEST = 90;

    /** How many documents were scored, by their labels or by their facts. */
    public int size() {
        return Math.max(total.documents(), facts.size());
    }

    /** The same with the scores of facts. */
    ScoreReport with(FactsReport scored) {
        return new ScoreReport(labels, total, languages, documents, scored);
    }

    /** Mean lenient F1 of the labels that summaries show. */
    public double macroF1() {
        return total.macroF1();
    }

    public double macroF1(Language language) {
        return languages.containsKey(language) ? languages.get(language).macroF1() : Double.NaN;
    }

    /** Lenient F1 of a label; NaN where it neither stands in the gold nor was given. */
    public double f1(String label) {
        return labels.contains(label) ? total.lenient(label).f1() : Double.NaN;
    }

    /**
     * Prints the report.
     *
     * @param byDocument whether to add a line for each document
     * @param errors     how many wrong units to list at most, and how many wrong facts of a kind
     */
    public void print(Appendable out, boolean byDocument, int errors) throws IOException {
        if (total.documents() > 0) {
            printLabels(out, byDocument, errors);
        }
        if (facts.size() > 0) {
            out.append(total.documents() > 0 ? "\n" : "");
            facts.print(out, byDocument, errors);
        }
    }

    private void printLabels(Appendable out, boolean byDocument, int errors) throws IOException {
        print(out, "all", total);
        if (languages.size() > 1) {
            for (Map.Entry<Language, Score> entry : languages.entrySet()) {
                out.append('\n');
                print(out, entry.getKey().code(), entry.getValue());
            }
        }
        if (byDocument) {
            out.append("\naccuracy  strict  units  document\n");
            for (Map.Entry<String, Score> entry : documents.entrySet()) {
                Score s = entry.getValue();
                out.append(String.format(Locale.ROOT, "  %s  %s  %5d  %s%n", digits(s.accuracy()), digits(s.strictAccuracy()), s.units(), entry.getKey()).replace("\r", ""));
            }
        }
        int listed = 0;
        for (Score.Miss miss : total.errors()) {
            if (listed++ >= errors) {
                break;
            }
            out.append(listed == 1 ? "\ndocument:offset  gold → given  sentence\n" : "").append("  ").append(miss.document()).append(':')
                    .append(String.valueOf(miss.unit().span().start())).append("  ").append(miss.unit().label()).append(" → ").append(miss.predicted())
                    .append("  ").append(oneLine(miss.unit().text(), LONGEST)).append('\n');
        }
    }

    private void print(Appendable out, String name, Score s) throws IOException {
        out.append(name).append(": documents ").append(String.valueOf(s.documents())).append("  units ").append(String.valueOf(s.units()))
                .append("  accuracy ").append(digits(s.accuracy())).append("  by letters ").append(digits(s.accuracyByLetters())).append('\n');
        out.append(String.format(Locale.ROOT, "  %-14s %9s %9s %9s %6s   %9s %12s", "lenient", "precision", "recall", "F1", "gold", "strict F1", "paragraph F1").stripTrailing()).append('\n');
        for (String label : labels) {
            Count c = s.lenient(label);
            out.append(String.format(Locale.ROOT, "  %-14s %9s %9s %9s %6d   %9s %12s", label, digits(c.precision()), digits(c.recall()), digits(c.f1()), c.gold(),
                    digits(s.strict(label).f1()), label.equals(labels.get(labels.size() - 1)) ? "" : digits(s.paragraphs(label).f1())).stripTrailing()).append('\n');
        }
        out.append("  macro F1 without ").append(labels.get(labels.size() - 1)).append(": lenient ").append(digits(s.macroF1()))
                .append("  strict ").append(digits(s.strictMacroF1())).append("  strict accuracy ").append(digits(s.strictAccuracy())).append('\n');
        if (!s.confusions().isEmpty()) {
            out.append("  gold>given, first reading: ").append(String.join(", ", s.confusions().entrySet().stream()
                    .sorted((a, b) -> b.getValue() - a.getValue()).map(e -> e.getKey() + " " + e.getValue()).toList())).append('\n');
        }
    }

    /** Four digits, rounded as the exact binary value asks. */
    static String digits(double value) {
        return Double.isNaN(value) ? "nan" : new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Words on one line, the end of long ones left out. */
    static String oneLine(String text, int most) {
        String flat = text.replaceAll("\\s+", " ");
        return flat.length() > most ? flat.substring(0, most) + "…" : flat;
    }
}
