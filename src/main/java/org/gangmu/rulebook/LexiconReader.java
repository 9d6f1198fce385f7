package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gangmu.table.Table;
import org.gangmu.text.Problem;

/** Reads a lexicon table: a cue and its words a row; rows may repeat a cue, and a cell may hold several words separated by "|". */
final class LexiconReader {

    private static final Set<String> COLUMNS = Set.of("cue", "word", "except", "pos", "note");

    private LexiconReader() {
    }

    static List<Word> read(Table table, Consumer<Problem> problems) {
        Columns columns = new Columns(table, COLUMNS, Set.of("cue", "word"), problems);
        List<Word> out = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Row written = columns.row(table, row);
            String cue = columns.cell(row, "cue");
            if (!cue.matches("[a-z][a-z0-9-]*")) {
                problems.accept(Problem.cell(table.file(), row.line(), columns.first("cue") + 1,
                        "\"" + cue + "\" is no cue name: write small letters, digits and hyphens"));
                continue;
            }
            List<String> except = CellReader.words(columns.cell(row, "except")).stream().map(CellReader::folded).toList();
            List<String> pos = CellReader.names(columns.cell(row, "pos"));
            for (String entry : CellReader.words(columns.cell(row, "word"))) {
                Word word = word(cue, entry, pos, except, written);
                if (word.parts().isEmpty()) {
                    problems.accept(Problem.cell(table.file(), row.line(), columns.first("word") + 1, "\"" + entry + "\" has no letter to look for"));
                } else {
                    out.add(word);
                }
            }
        }
        return out;
    }

    private static Word word(String cue, String written, List<String> pos, List<String> except, Row row) {
        boolean atStart = written.startsWith("^");
        boolean atEnd = written.endsWith("$") && written.length() > 1;
        String bare = written.substring(atStart ? 1 : 0, written.length() - (atEnd ? 1 : 0));
        return new Word(cue, CellReader.parts(bare), atStart, atEnd, pos, except, row);
    }
}
