package org.gangmu.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.gangmu.ledger.CompareTable.Column;
import org.gangmu.ledger.CompareTable.Order;
import org.gangmu.ledger.Entry.Kind;
import org.junit.jupiter.api.Test;

class CompareTableTest {

    private final Entries of2024 = Entries.report("云溪县", 2024);
    private final Entries of2025 = Entries.report("云溪县", 2025);
    private final Entries city = Entries.report("青泽市", 2024);

    private static CompareTable table(Entry... entries) {
        return CompareTable.of(new Ledger(List.of(entries)), 1, Order.APPEARANCE);
    }

    @Test
    void growthAndLevelAreTwoRows() {
        CompareTable table = table(of2024.told("GDP", "growth", "=", "%", "2023", 6), of2024.told("GDP", "level", "=", "亿元", "2023", 120));
        assertEquals(2, table.rows().size());
        assertEquals(1, table.columns().size());
    }

    @Test
    void largeValuesThatDifferAreTwo() {
        CompareTable table = table(of2024.told("GDP", "level", "=", "CNY", "2023", 13.57e12), of2025.told("GDP", "level", "=", "CNY", "2023", 12.9e12));
        assertEquals(2, table.rows().get(0).cells().get(table.columns().get(0)).reported().size());
    }

    @Test
    void whatIsNotMentionedHasNoCellAndZeroHasOne() {
        CompareTable table = table(of2024.told("甲", "growth", "=", "%", "2023", 0), city.told("乙", "growth", "=", "%", "2023", 1));
        Column county = table.columns().get(0);
        assertEquals(0.0, table.rows().get(0).cells().get(county).reported().get(0).entry().values().get(0));
        assertNull(table.rows().get(1).cells().get(county));
    }

    @Test
    void columnsGoByPlaceThenByYear() {
        CompareTable table = table(of2025.aim("甲", "growth", "=", "%", "2025", 6), city.aim("甲", "growth", "=", "%", "2024", 6), of2024.aim("甲", "growth", "=", "%", "2024", 6),
                of2024.aim("甲", "growth", "=", "%", "2021-2025", 6));
        assertEquals(List.of("云溪县 2024", "云溪县 2025", "云溪县 2021-2025", "青泽市 2024"), table.columns().stream().map(c -> c.place() + " " + c.years()).toList());
    }

    @Test
    void equalValuesOfSeveralDocumentsAreOneAndOthersAreDisputed() {
        CompareTable agreed = table(of2024.told("甲", "growth", "=", "%", "2023", 6), of2025.told("甲", "growth", "=", "%", "2023", 6));
        CompareTable.Cell cell = agreed.rows().get(0).cells().get(agreed.columns().get(0));
        assertEquals(2, cell.reported().get(0).said().size());
        assertFalse(cell.isDisputed());
        CompareTable other = table(of2024.told("甲", "growth", "=", "%", "2023", 6), of2025.told("甲", "growth", "=", "%", "2023", 6.1));
        assertTrue(other.rows().get(0).cells().get(other.columns().get(0)).isDisputed());
    }

    @Test
    void aimsInWordsStandInTheRowOfTheirNumbers() {
        CompareTable table = table(of2024.aim("粮食产量", "level", "≥", "万吨", "2024", 26), of2025.words(Kind.PLANNED, "粮食产量", "level", "qualitative", "2025", "", "粮食产量保持稳定"));
        assertEquals(1, table.rows().size());
        assertEquals(2, table.rows().get(0).cells().size());
    }

    @Test
    void rowsAreChosenByDocumentsAndSorted() {
        Ledger ledger = new Ledger(List.of(of2024.told("乙", "growth", "=", "%", "2023", 6), of2024.told("甲", "growth", "=", "%", "2023", 6), of2025.told("甲", "growth", "=", "%", "2024", 6)));
        assertEquals(List.of("甲"), CompareTable.of(ledger, 2, Order.APPEARANCE).rows().stream().map(CompareTable.Row::indicator).toList());
        assertEquals(List.of("甲", "乙"), CompareTable.of(ledger, 1, Order.CELLS).rows().stream().map(CompareTable.Row::indicator).toList());
        assertEquals(List.of("乙", "甲"), CompareTable.of(ledger, 1, Order.APPEARANCE).rows().stream().map(CompareTable.Row::indicator).toList());
    }

    @Test
    void aSelectionTakesByNamePlaceAndYear() {
        Entry entry = of2024.aim("地区生产总值", "growth", "=", "%", "2021-2025", 6);
        assertTrue(new Selection(List.of("生产"), Set.of("云溪县"), Set.of(2023)).takes(entry));
        assertFalse(new Selection(List.of("收入"), Set.of(), Set.of()).takes(entry));
        assertFalse(new Selection(List.of(), Set.of("青泽市"), Set.of()).takes(entry));
        assertFalse(new Selection(List.of(), Set.of(), Set.of(2026)).takes(entry));
    }
}
