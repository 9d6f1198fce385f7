package org.gangmu.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gangmu.text.Span;

/**
 * How well predicted labels agree with gold.
 *
 * <p>The unit is the gold sentence: its predicted label is the one that most of its letters carry, text without prediction counting as the default
 * label. Lenient: right if it is the label or one of {@code also}; an accepted {@code also} counts as that label on both sides. Strict: the label only.
 */
final class Score {

    private static final double PARAGRAPH_SHARE = 0.25;

    private final List<String> labels;
    private final String otherwise;
    private final Map<String, Count> lenient = new LinkedHashMap<>();
    private final Map<String, Count> strict = new LinkedHashMap<>();
    private final Map<String, Count> paragraphs = new LinkedHashMap<>();
    private final Map<String, Integer> confusions = new TreeMap<>();
    private final List<Miss> errors = new ArrayList<>();
    private int documents;
    private int units;
    private int right;
    private int strictlyRight;
    private long letters;
    private long lettersRight;

    /** One unit that was decided wrong. */
    record Miss(String document, GoldUnit unit, String predicted) {
    }

    /** @param labels all labels; the last is the one of text that bears none of the others */
    Score(List<String> labels) {
        this.labels = List.copyOf(labels);
        this.otherwise = labels.get(labels.size() - 1);
        for (String label : labels) {
            lenient.put(label, new Count());
            strict.put(label, new Count());
            paragraphs.put(label, new Count());
        }
    }

    /**
     * Scores a document.
     *
     * @param painted for each UTF-16 unit of the text the label predicted there, or null
     */
    void document(String name, String text, List<GoldUnit> gold, String[] painted) {
        documents++;
        Map<Integer, ParagraphSets> sets = new TreeMap<>();
        int line = 0;
        int upTo = 0;
        for (GoldUnit unit : gold) {
            for (; upTo < unit.span().start(); upTo++) {
                line += text.charAt(upTo) == '\n' ? 1 : 0;
            }
            Map<String, Integer> predicted = predicted(text, unit.span(), painted);
            String label = most(predicted);
            int size = predicted.values().stream().mapToInt(Integer::intValue).sum();
            unit(name, unit, label, size);
            ParagraphSets paragraph = sets.computeIfAbsent(lineOf(text, unit.span().start(), line, upTo), k -> new ParagraphSets());
            paragraph.gold.merge(unit.accepts(label) ? label : unit.label(), size, Integer::sum);
            predicted.forEach((l, n) -> paragraph.predicted.merge(l, n, Integer::sum));
        }
        sets.values().forEach(this::paragraph);
    }

    /** Gold units stand in order; one that steps back is counted afresh. */
    private static int lineOf(String text, int start, int line, int upTo) {
        return upTo == start ? line : (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    }

    private void unit(String name, GoldUnit unit, String predicted, int size) {
        units++;
        letters += size;
        if (unit.label().equals(predicted)) {
            strictlyRight++;
            count(strict, unit.label()).hit();
        } else {
            count(strict, unit.label()).miss();
            count(strict, predicted).falseAlarm();
            confusions.merge(unit.label() + ">" + predicted, 1, Integer::sum);
        }
        if (unit.accepts(predicted)) {
            right++;
            lettersRight += size;
            count(lenient, predicted).hit();
        } else {
            count(lenient, predicted).falseAlarm();
            count(lenient, unit.label()).miss();
            errors.add(new Miss(name, unit, predicted));
        }
    }

    private static Count count(Map<String, Count> counts, String label) {
        return counts.computeIfAbsent(label, l -> new Count());
    }

    private Map<String, Integer> predicted(String text, Span span, String[] painted) {
        Map<String, Integer> out = new LinkedHashMap<>();
        for (int i = span.start(); i < span.end(); ) {
            int c = text.codePointAt(i);
            if (isLetter(c)) {
                out.merge(painted[i] == null ? otherwise : painted[i], 1, Integer::sum);
            }
            i += Character.charCount(c);
        }
        return out;
    }

    /** Letters, digits and all other numerals. */
    private static boolean isLetter(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER, Character.MODIFIER_LETTER, Character.OTHER_LETTER,
                 Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** The label with most letters; of equals, the one that comes first. */
    private String most(Map<String, Integer> counts) {
        String best = otherwise;
        int most = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    private static final class ParagraphSets {
        final Map<String, Integer> gold = new TreeMap<>();
        final Map<String, Integer> predicted = new TreeMap<>();
    }

    private void paragraph(ParagraphSets sets) {
        Set<String> gold = shown(sets.gold);
        Set<String> predicted = shown(sets.predicted);
        for (String label : labels) {
            if (gold.contains(label) && predicted.contains(label)) {
                paragraphs.get(label).hit();
            } else if (predicted.contains(label)) {
                paragraphs.get(label).falseAlarm();
            } else if (gold.contains(label)) {
                paragraphs.get(label).miss();
            }
        }
    }

    private Set<String> shown(Map<String, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Set<String> out = new LinkedHashSet<>();
        counts.forEach((label, n) -> {
            if (!label.equals(otherwise) && all > 0 && n >= PARAGRAPH_SHARE * all) {
                out.add(label);
            }
        });
        return out;
    }

    void add(Score other) {
        documents += other.documents;
        units += other.units;
        right += other.right;
        strictlyRight += other.strictlyRight;
        letters += other.letters;
        lettersRight += other.lettersRight;
        other.lenient.forEach((l, c) -> count(lenient, l).add(c));
        other.strict.forEach((l, c) -> count(strict, l).add(c));
        other.paragraphs.forEach((l, c) -> count(paragraphs, l).add(c));
        other.confusions.forEach((k, n) -> confusions.merge(k, n, Integer::sum));
        errors.addAll(other.errors);
    }

    int documents() {
        return documents;
    }

    int units() {
        return units;
    }

    double accuracy() {
        return right / (double) Math.max(1, units);
    }

    double strictAccuracy() {
        return strictlyRight / (double) Math.max(1, units);
    }

    double accuracyByLetters() {
        return lettersRight / (double) Math.max(1, letters);
    }

    Count lenient(String label) {
        return lenient.get(label);
    }

    Count strict(String label) {
        return strict.get(label);
    }

    Count paragraphs(String label) {
        return paragraphs.get(label);
    }

    /** Mean F1 of the labels that a summary shows; those that occur nowhere do not count. */
    double macroF1() {
        return mean(lenient);
    }

    double strictMacroF1() {
        return mean(strict);
    }

    private double mean(Map<String, Count> counts) {
        double[] known = labels.subList(0, labels.size() - 1).stream().mapToDouble(l -> counts.get(l).f1()).filter(f -> !Double.isNaN(f)).toArray();
        double sum = 0;
        for (double f : known) {
            sum += f;
        }
        return sum / Math.max(1, known.length);
    }

    /** "GOLD>PREDICTED" → how often, by first reading. */
    Map<String, Integer> confusions() {
        return confusions;
    }

    List<Miss> errors() {
        return errors;
    }
}
