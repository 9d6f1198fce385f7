package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gangmu.table.Table;
import org.gangmu.text.Problem;

/** Finds the columns of a table by their header, in English or Chinese; "hit", "hit 2", "hit 3" are three columns of one name. */
final class Columns {

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("名称", "name"), Map.entry("线索", "cue"), Map.entry("词", "word"), Map.entry("词语", "word"), Map.entry("除外", "except"),
            Map.entry("词性", "pos"), Map.entry("同时有", "with"), Map.entry("不含", "without"), Map.entry("位置", "where"),
            Map.entry("其后", "then"), Map.entry("距离", "within"), Map.entry("语境", "frame"), Map.entry("文种", "kind"),
            Map.entry("形态", "shape"), Map.entry("标签", "label"), Map.entry("强度", "strength"), Map.entry("命中", "hit"),
            Map.entry("不命中", "near miss"), Map.entry("已知漏判", "known miss"), Map.entry("已知误判", "known false alarm"),
            Map.entry("备注", "note"), Map.entry("范围", "scope"), Map.entry("开启", "opens"), Map.entry("本句", "self"), Map.entry("部位", "part"),
            Map.entry("至多", "at most"), Map.entry("判为", "speaks for"), Map.entry("项", "key"), Map.entry("值", "value"),
            Map.entry("句子", "sentence"), Map.entry("中文", "zh"), Map.entry("英文", "en"), Map.entry("颜色", "color"),
            Map.entry("栏目", "section"), Map.entry("样式", "form"), Map.entry("数值", "figures"), Map.entry("状态", "status"));

    private final Map<String, List<Integer>> columns = new LinkedHashMap<>();

    Columns(Table table, Set<String> allowed, Set<String> required, Consumer<Problem> problems) {
        for (int i = 0; i < table.header().size(); i++) {
            String written = table.header().get(i);
            if (written.isEmpty()) {
                continue;
            }
            String plain = written.toLowerCase(Locale.ROOT).replaceFirst("\\s*[0-9]+$", "");
            String name = CHINESE.getOrDefault(plain, plain);
            if (!allowed.contains(name)) {
                problems.accept(Problem.cell(table.file(), 1, i + 1, "no column is called \"" + written + "\" here; the columns are "
                        + String.join(", ", allowed.stream().sorted().toList())));
            }
            columns.computeIfAbsent(name, k -> new ArrayList<>()).add(i);
        }
        for (String name : required) {
            if (!columns.containsKey(name)) {
                problems.accept(Problem.cell(table.file(), 1, 0, "the column \"" + name + "\" is missing"));
            }
        }
    }

    /** 0-based indexes of the columns of that name. */
    List<Integer> all(String name) {
        return columns.getOrDefault(name, List.of());
    }

    int first(String name) {
        List<Integer> found = all(name);
        return found.isEmpty() ? -1 : found.get(0);
    }

    String cell(Table.Row row, String name) {
        return row.cell(first(name));
    }

    /** A row as written, its cells by the English names of their columns: "hit", "hit 2", "hit 3" for three columns of one name. */
    Row row(Table table, Table.Row row) {
        Map<String, Row.Cell> cells = new LinkedHashMap<>();
        columns.forEach((name, indexes) -> {
            for (int i = 0; i < indexes.size(); i++) {
                String text = row.cell(indexes.get(i));
                if (!text.isEmpty()) {
                    cells.put(i == 0 ? name : name + " " + (i + 1), new Row.Cell(text, indexes.get(i) + 1));
                }
            }
        });
        return new Row(table.file(), row.line(), cells);
    }
}
