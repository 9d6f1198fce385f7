package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gangmu.table.CellDamage;
import org.gangmu.table.Table;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;

/** Finds the columns of a table by their header, in English or Chinese; "hit", "hit 2", "hit 3" are three columns of one name. */
final class Columns {

    private static final Set<String> SEVERAL = Set.of("hit", "near miss", "known miss", "known false alarm", "note");
    private static final Set<String> FREE = Set.of("hit", "near miss", "known miss", "known false alarm", "note", "sentence", "value", "strength", "at most");
    private static final Set<String> WORDS = Set.of("word", "except");

    private final Map<String, List<Integer>> columns = new LinkedHashMap<>();
    private final Map<String, Integer> positions;

    Columns(Table table, Set<String> allowed, Set<String> required, Problems problems) {
        this.positions = ColumnNames.positions(table.header());
        if (table.header().isEmpty()) {
            problems.error(table.file(), "table.blank", list(required, Language.EN, problems));
            return;
        }
        for (int i = 0; i < table.header().size(); i++) {
            int column = i;
            String written = table.header().get(i);
            Place place = new Place(table.file(), table.headerLine(), i + 1);
            if (written.isEmpty()) {
                if (table.rows().stream().anyMatch(row -> !row.cell(column).isEmpty())) {
                    problems.error(place, "column.nameless");
                }
                continue;
            }
            String name = ColumnNames.english(written);
            if (!allowed.contains(name)) {
                Language language = Names.language(written);
                String meant = Nearest.to(CellReader.plain(written), allowed.stream().map(a -> in(language, a)).toList())
                        .map(near -> problems.words("did-you-mean", near)).orElse("");
                problems.error(place, "column.unknown", written, meant, list(allowed, language, problems));
            } else if (columns.containsKey(name) && !SEVERAL.contains(name)) {
                problems.error(place, "column.twice", written);
            }
            columns.computeIfAbsent(name, k -> new ArrayList<>()).add(i);
        }
        Language language = Names.language(String.join("", table.header()));
        for (String name : required.stream().sorted().toList()) {
            if (!columns.containsKey(name)) {
                problems.error(new Place(table.file(), table.headerLine(), 0), "column.missing", in(language, name));
            }
        }
        if (table.rows().isEmpty()) {
            problems.warning(new Place(table.file(), table.headerLine(), 0), "table.empty");
        }
        checkTurned(table, problems);
    }

    /** Names and words that a spreadsheet turned into dates and numbers are refused where nobody can have meant them; sentences and notes may be anything. */
    private void checkTurned(Table table, Problems problems) {
        columns.forEach((name, indexes) -> {
            if (FREE.contains(name)) {
                return;
            }
            for (Table.Row row : table.rows()) {
                for (int column : indexes) {
                    String text = row.cell(column);
                    (WORDS.contains(name) ? CellDamage.turnedWord(text, problems.ui()) : CellDamage.turnedName(text, problems.ui()))
                            .ifPresent(message -> problems.accept(Problem.cell(table.file(), row.line(), column + 1, message)));
                }
            }
        });
    }

    private static String list(Set<String> names, Language language, Problems problems) {
        return String.join(problems.words("comma"), names.stream().sorted().map(n -> in(language, n)).toList());
    }

    private static String in(Language language, String name) {
        return language == Language.ZH ? ColumnNames.chinese(name) : name;
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
        return Row.of(table, row, positions);
    }
}
