package org.gangmu.write;

import java.util.List;
import java.util.stream.Collectors;
import org.gangmu.facts.Figure;

/** A figure in words: "GDP growth ≥ 8.5% (2026)". */
final class FigureText {

    private FigureText() {
    }

    static String of(Figure figure, Words words) {
        if (figure.values().isEmpty()) {
            return OneLine.of(figure.quote().text()) + untold(figure, words) + (figure.period().isEmpty() ? "" : words.get("period", figure.period()));
        }
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

    /** What stands instead of a value: what it is measured by, that it is told in words, or that it cannot be read. */
    private static String untold(Figure figure, Words words) {
        return words.get(figure.op().equals("relative") ? "figure.relative" : figure.op().equals("qualitative") ? "figure.qualitative" : "figure.unread", OneLine.of(figure.reference()));
    }

    /** The value with its unit; a currency sign stands before the number ("$9 million"). */
    static String value(Figure figure, Words words) {
        if (figure.values().isEmpty()) {
            return figure.op().equals("relative") ? (OneLine.of(figure.tone()) + " " + OneLine.of(figure.reference())).strip() : OneLine.of(figure.quote().text());
        }
        String values = figure.values().stream().map(Decimals::plain).collect(Collectors.joining("–"));
        // 412 new homes: what is counted is named already
        boolean named = !figure.unit().isEmpty() && figure.unit().charAt(0) < 128 && figure.indicator().endsWith(figure.unit());
        // "2 times" says what its unit says
        String unit = named || figure.op().equals("multiple") ? "" : OneLine.of(figure.unit());
        int sign = signEnd(unit);
        String rest = unit.substring(sign).strip();
        boolean spaced = !rest.isEmpty() && Character.isLetter(rest.charAt(0)) && rest.charAt(0) < '\u2e80';
        String amount = unit.substring(0, sign) + (figure.op().equals("multiple") ? words.get("multiple", values) : values) + (spaced ? " " : "") + rest;
        return figure.op().equals("=") || figure.op().equals("range") || figure.op().equals("multiple") ? amount : figure.op() + " " + amount;
    }

    /** Where a currency sign that opens the unit ends: after "$", "US$", "€"; 0 if there is none. */
    private static int signEnd(String unit) {
        int i = 0;
        while (i < unit.length() && i < 3 && Character.isUpperCase(unit.charAt(i))) {
            i++;
        }
        return i < unit.length() && Character.getType(unit.charAt(i)) == Character.CURRENCY_SYMBOL ? i + 1 : 0;
    }

    static String all(List<Figure> figures, Words words) {
        return figures.stream().map(f -> of(f, words)).collect(Collectors.joining(words.get("list-semicolon")));
    }
}
