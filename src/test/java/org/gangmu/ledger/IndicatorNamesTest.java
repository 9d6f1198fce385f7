package org.gangmu.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gangmu.facts.Figure;
import org.gangmu.facts.Quote;
import org.gangmu.rulebook.FactRow;
import org.gangmu.rulebook.FactTables;
import org.gangmu.rulebook.RuleBook;
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
    void whatIsAddedIsNotTheStock() {
        assertEquals("新增高新技术企业", names.shown(figure("新增高新技术企业", "高新技术企业"), "青泽市"));
        assertEquals("城镇新增就业", names.shown(figure("新增就业", "城镇新增就业"), "青泽市"));
    }

    @Test
    void whatStandsBeforeTheVerbIsNoPartOfTheName() {
        assertEquals("新建高标准农田", names.shown(figure("守牢粮食安全底线新建高标准农田", ""), "青泽市"));
        assertEquals("改造老旧小区", names.shown(figure("市住房城乡建设局会同各县区改造老旧小区", ""), "青泽市"));
        assertEquals("盘活闲置厂房", names.shown(figure("县经济开发区要盘活闲置厂房", ""), "云溪县"));
        assertEquals("主要污染物排放量", names.shown(figure("主要污染物排放量", ""), "云溪县"));
        assertEquals("城镇老旧小区改造面积", names.shown(figure("城镇老旧小区改造面积", ""), "云溪县"));
    }

    @Test
    void whatAValueIsMeasuredByIsFoundInTheTableOfIndicators() {
        assertEquals(names.key("地区生产总值"), names.reference("经济增长", "居民人均可支配收入"));
        assertEquals("全省居民人均可支配收入", names.reference("全省平均水平", "居民人均可支配收入"));
        assertEquals("", names.reference("先进地区", "居民人均可支配收入"));
    }

    @Test
    void theTableSaysWhichWayIsBetter() {
        assertEquals(Better.DOWN, names.better(figure("城镇登记失业率", "城镇登记失业率")));
        assertEquals(Better.UP, names.better(figure("地区生产总值", "地区生产总值")));
        assertEquals(Better.UNSAID, names.better(figure("茶叶产值", "")));
    }

    @Test
    void aWordThatAnOverlayTakesOutIsNoIndicatorAnyMore() {
        RuleBook book = RuleBookReader.read(Path.of("rules/zh"));
        Map<String, List<FactRow>> tables = new TreeMap<>(book.facts().tables());
        FactRow below = tables.get("indicators").stream().filter(r -> r.words().contains("经济")).findFirst().orElseThrow();
        List<FactRow> laidOver = new ArrayList<>(List.of(new FactRow(below.words(), Map.of(), true, below.row())));
        laidOver.addAll(tables.get("indicators"));
        tables.put("indicators", laidOver);
        IndicatorNames without = new IndicatorNames(new RuleBook(book.name(), book.language(), book.hash(), book.settings(), book.labels(), book.lexicon(), book.kinds(), book.frames(),
                book.rules(), book.decided(), new FactTables(tables), book.names()));
        assertEquals("", without.reference("经济增长", "居民人均可支配收入"));
    }
}
