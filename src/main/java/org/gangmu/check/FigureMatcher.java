package org.gangmu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.gangmu.check.FactSheet.Figure;
import org.gangmu.check.FactsScore.Field;
import org.gangmu.check.FactsScore.Row;

/** Scores the figures of a document: one is found where words that overlap have the same values. Its other fields are judged only then. */
final class FigureMatcher {

    private static final double SMALL = 1e-6;

    private final String document;
    private final FactsScore score;

    FigureMatcher(String document, FactsScore score) {
        this.document = document;
        this.score = score;
    }

    void match(List<Figure> gold, List<Figure> found) {
        List<Figure> missed = new ArrayList<>();
        List<Figure> left = new ArrayList<>(found);
        for (Figure told : gold) {
            // One of the same sort goes before: a clause may tell an aim in words and another that cannot be read.
            Figure match = take(left, told, (a, b) -> sameValues(a, b) && a.sort() == b.sort() && SameWords.letters(a.quote()).equals(SameWords.letters(b.quote())));
            match = match == null ? take(left, told, (a, b) -> sameValues(a, b) && a.sort() == b.sort()) : match;
            match = match == null ? take(left, told, FigureMatcher::sameValues) : match;
            if (match == null) {
                missed.add(told);
            } else {
                hit(told, match);
            }
        }
        List<Figure> wrong = new ArrayList<>(left);
        for (Figure told : missed) {
            Figure other = take(wrong, told, (a, b) -> true);
            if (other != null) {
                score.field(document, Row.FIGURES, Field.VALUE, false, told.values().toString(), other.values().toString(), told.quote());
            }
            score.missed(document, Row.FIGURES, shown(told), told.quote());
            score.sort(told.sort(), true, false);
        }
        for (Figure extra : left) {
            score.falseAlarm(document, Row.FIGURES, shown(extra), extra.quote());
            score.sort(extra.sort(), false, true);
        }
    }

    private static Figure take(List<Figure> left, Figure told, BiPredicate<Figure, Figure> test) {
        for (int i = 0; i < left.size(); i++) {
            if (SameWords.overlap(told.quote(), left.get(i).quote()) && test.test(told, left.get(i))) {
                return left.remove(i);
            }
        }
        return null;
    }

    private void hit(Figure told, Figure found) {
        score.hit(Row.FIGURES);
        if (told.sort() == found.sort()) {
            score.sort(told.sort(), false, false);
        } else {
            score.sort(told.sort(), true, false);
            score.sort(found.sort(), false, true);
        }
        if (!told.values().isEmpty()) {
            score.field(document, Row.FIGURES, Field.VALUE, true, "", "", "");
        }
        field(Field.UNIT, told.unit(), found.unit(), SameWords::unit, told);
        score.field(document, Row.FIGURES, Field.OP, told.op().equals(found.op()), told.op(), found.op(), told.quote());
        field(Field.CHANGE, told.change(), found.change(), String::equals, told);
        field(Field.KIND, told.kind(), found.kind(), String::equals, told);
        field(Field.PERIOD, told.period(), found.period(), String::equals, told);
        field(Field.INDICATOR, told.indicator(), found.indicator(), SameWords::overlap, told);
    }

    private void field(Field field, String gold, String found, BiPredicate<String, String> same, Figure told) {
        if (!gold.isEmpty()) {
            score.field(document, Row.FIGURES, field, same.test(gold, found), gold, found, told.quote());
        }
    }

    private static boolean sameValues(Figure a, Figure b) {
        List<Double> x = a.values().stream().sorted().toList();
        List<Double> y = b.values().stream().sorted().toList();
        if (x.size() != y.size()) {
            return false;
        }
        for (int i = 0; i < x.size(); i++) {
            if (Math.abs(x.get(i) - y.get(i)) > SMALL) {
                return false;
            }
        }
        return true;
    }

    private static String shown(Figure f) {
        String value = f.values().isEmpty() ? f.op() : f.op() + f.values().stream().map(FigureMatcher::number).collect(Collectors.joining("-")) + f.unit();
        return (f.indicator() + " " + f.change() + " " + value).strip();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
