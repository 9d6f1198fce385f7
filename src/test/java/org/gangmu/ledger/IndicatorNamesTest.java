package org.gangmu.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gangmu.facts.Figure;
import org.gangmu.facts.Quote;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;

class IndicatorNamesTest {

    private final IndicatorNames names = new IndicatorNames(RuleBookReader.read(Path.of("rules/zh")));

    private static Figure figure(String indicator, String name) {
        return new Figure(indicator, name, "growth", "=", List.of(6.0), "%", Optional.empty(), "", "2024", "", "", Optional.empty(), new Quote(indicator, List.of(new Span(0, 9))));
    }

    @Test
    void aCountysOwnScopeIsLeftOffAndAnotherStays() {
        assertEquals("地区生产总值", names.shown(figure("全县地区生产总值", "地区生产总值"), "云溪县"));
        assertEquals("全市地区生产总值", names.shown(figure("全市地区生产总值", "地区生产总值"), "云溪县"));
        assertEquals("全国地区生产总值", names.shown(figure("全国地区生产总值", "地区生产总值"), ""));
        assertEquals("茶叶产值", names.shown(figure("全县茶叶产值", ""), "云溪县"));
        assertEquals("全市茶叶产值", names.shown(figure("全市茶叶产值", ""), "云溪县"));
    }

    @Test
    void whatAValueIsMeasuredByIsFoundInTheTableOfIndicators() {
        assertEquals(names.key("地区生产总值"), names.reference("经济增长"));
        assertEquals("", names.reference("全省平均水平"));
    }

    @Test
    void theTableSaysWhichWayIsBetter() {
        assertEquals(Better.DOWN, names.better("城镇登记失业率"));
        assertEquals(Better.UP, names.better("地区生产总值"));
        assertEquals(Better.UNSAID, names.better("茶叶产值"));
    }
}
