package org.gangmu.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.rulebook.Row;
import org.junit.jupiter.api.Test;

/** Three versions of a table, merged by row and cell. Rows are written as {@code column=text;column=text}. */
class TableMergeTest {

    private static List<Row> rows(String... written) {
        List<Row> out = new ArrayList<>();
        for (String row : written) {
            Map<String, Row.Cell> cells = new LinkedHashMap<>();
            for (String cell : row.split(";")) {
                cells.put(cell.substring(0, cell.indexOf('=')), new Row.Cell(cell.substring(cell.indexOf('=') + 1), cells.size() + 1));
            }
            out.add(new Row("t.csv", out.size() + 2, cells));
        }
        return out;
    }

    private static List<String> merge(String table, boolean overlay, List<Row> base, List<Row> mine, List<Row> theirs) {
        return new TableMerge(table, overlay).merge(base, mine, theirs).stream().map(TableMergeTest::shown).toList();
    }

    private static String shown(MergeStep step) {
        if (step instanceof MergeStep.Set set) {
            return "set " + set.row() + " " + set.column() + " " + set.before() + " > " + set.after();
        } else if (step instanceof MergeStep.Conflict conflict) {
            return "conflict " + conflict.row() + " " + conflict.column() + " at " + conflict.place() + " " + conflict.base() + " / " + conflict.mine() + " / " + conflict.theirs();
        }
        return step.getClass().getSimpleName().toLowerCase() + " " + step.row();
    }

    @Test
    void aCellThatOneSideChangedIsTakenFromThatSide() {
        assertEquals(List.of("set a strength 2 > 3"), merge("goal/target", false, rows("name=a;cue=x;strength=2;note=old"),
                rows("name=a;cue=x;strength=2;note=mine"), rows("name=a;cue=x;strength=3;note=old")));
    }

    @Test
    void aCellThatBothChangedIsAConflictAtTheOwnersCell() {
        assertEquals(List.of("conflict a strength at t.csv:2:C 2 / 4 / 3"), merge("goal/target", false, rows("name=a;cue=x;strength=2"),
                rows("name=a;cue=x;strength=4"), rows("name=a;cue=x;strength=3")));
    }

    @Test
    void theSameChangeOnBothSidesIsNone() {
        assertEquals(List.of(), merge("goal/target", false, rows("name=a;strength=2"), rows("name=a;strength=3"), rows("name=a;strength=3")));
    }

    @Test
    void listsOfNamesMergeNameByName() {
        assertEquals(List.of("set a without p q r > p r s"), merge("goal/target", false, rows("name=a;without=p q"),
                rows("name=a;without=p q r"), rows("name=a;without=p s")));
        assertEquals(List.of("conflict a with at t.csv:2:B x + y / x + y + z / x"), merge("goal/target", false, rows("name=a;with=x + y"),
                rows("name=a;with=x + y + z"), rows("name=a;with=x")));
    }

    @Test
    void wordsOfOneRowMergeWordByWordWhereverTheRowMoved() {
        assertEquals(List.of("set must 必须|… word 必须|应当|要求 > 应当|要求|须", "add must 得"), merge("lexicon/obligation", false,
                rows("cue=must;word=必须|应当"), rows("cue=may;word=可以", "cue=must;word=必须|应当|要求"), rows("cue=must;word=得", "cue=must;word=应当|须")));
    }

    @Test
    void newRowsOfTheUpdateAreAddedAndRowsItDroppedGoUnlessTheyWereChanged() {
        assertEquals(List.of("remove b", "conflict c  at t.csv:3 name: c; strength: 1 / name: c; strength: 2 / ", "add d"),
                merge("goal/target", false, rows("name=a", "name=b", "name=c;strength=1"), rows("name=b", "name=c;strength=2", "name=mine"), rows("name=a", "name=d")));
    }

    @Test
    void aRowTheOwnerTookOutStaysOutAndIsToldWhenTheUpdateChangedIt() {
        assertEquals(List.of("conflict b  at t.csv:3 name: b; strength: 1 /  / name: b; strength: 2"),
                merge("goal/target", false, rows("name=a", "name=b;strength=1"), rows(), rows("name=a", "name=b;strength=2")));
    }

    @Test
    void anOverlayKeepsOnlyWhatStillDiffers() {
        assertEquals(List.of("set a strength 2 > 3", "remove b"), merge("goal/target", true, rows("name=a;strength=2", "name=b;strength=1", "name=c"),
                rows("name=a;strength=2;note=mine", "name=b;strength=5", "name=own"), rows("name=a;strength=3", "name=b;strength=5", "name=c", "name=d")));
    }
}
