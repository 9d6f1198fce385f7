package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gangmu.facts.Figure;
import org.gangmu.facts.Quote;
import org.gangmu.text.Language;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;

class FigureTextTest {

    private static String text(Language language, String indicator, String change, String op, List<Double> values, String unit, String period) {
        Figure figure = new Figure(indicator, change, op, values, unit, period, "", new Quote("x", List.of(new Span(0, 1))));
        return FigureText.of(figure, Words.in(language));
    }

    @Test
    void figuresReadAsPeopleSayThem() {
        assertEquals("GDP 增长 ≈ 8.5%（2026）", text(Language.ZH, "GDP", "growth", "≈", List.of(8.5), "%", "2026"));
        assertEquals("GDP growth ≥ 8.5% (2026–2030)", text(Language.EN, "GDP", "growth", "≥", List.of(8.5), "%", "2026–2030"));
        assertEquals("jobs 3000", text(Language.EN, "jobs", "level", "=", List.of(3000.0), "", ""));
        assertEquals("产值 5–6亿元", text(Language.ZH, "产值", "level", "range", List.of(5.0, 6.0), "亿元", ""));
        assertEquals("收入 增长 2 倍", text(Language.ZH, "收入", "growth", "multiple", List.of(2.0), "倍", ""));
        assertEquals("income growth 2 times", text(Language.EN, "income", "growth", "multiple", List.of(2.0), "倍", ""));
        assertEquals("下降 3%", text(Language.ZH, "", "reduction", "=", List.of(3.0), "%", ""));
    }

    @Test
    void aCurrencySignStandsBeforeTheNumber() {
        assertEquals("budget $9 million", text(Language.EN, "budget", "level", "=", List.of(9.0), "$ million", ""));
        assertEquals("budget < US$1.5 billion", text(Language.EN, "budget", "level", "<", List.of(1.5), "US$ billion", ""));
        assertEquals("预算 €20", text(Language.ZH, "预算", "level", "=", List.of(20.0), "€", ""));
        assertEquals("power 20 MW", text(Language.EN, "power", "level", "=", List.of(20.0), "MW", ""));
    }
}
