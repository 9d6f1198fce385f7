package org.gangmu.write;

import java.util.List;
import java.util.stream.Collectors;
import org.gangmu.facts.Figure;

/** A figure in words: "GDP growth ≥ 8.5% (2026)". */
final class FigureText {

    private FigureText() {
    }

    static String of(Figure figure, Words words) {
        StringBuilder out = new StringBuilder(OneLine.of(figure.indicator()));
        String change = words.get("change." + figure.change());
        if (!change.isEmpty()) {
            out.append(out.length() == 0 ? "" : " ").append(change);
        }
        out.append(out.length() == 0 ? "" : " ").append(value(figure, words));
        if (!figure.period().isEmpty()) {
            out.append(words.get("period", figure.period()));
        }
        return out.toString();
    }

    static String value(Figure figure, Words words) {
        String values = figure.values().stream().map(Decimals::plain).collect(Collectors.joining("–"));
        String unit = OneLine.of(figure.unit());
        String spaced = !unit.isEmpty() && Character.isLetter(unit.charAt(0)) && unit.charAt(0) < '\u2e80' ? " " : "";
        return switch (figure.op()) {
            case "=", "range" -> values + spaced + unit;
            case "multiple" -> words.get("multiple", values) + spaced + unit;
            default -> figure.op() + " " + values + spaced + unit;
        };
    }

    static String all(List<Figure> figures, Words words) {
        return figures.stream().map(f -> of(f, words)).collect(Collectors.joining(words.get("list-semicolon")));
    }
}
