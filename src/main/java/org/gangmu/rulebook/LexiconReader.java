package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gangmu.table.Table;

/** Reads a lexicon table: a cue and its words a row; rows may repeat a cue, and a cell may hold several words separated by "|". */
final class LexiconReader {

    private static final Set<String> COLUMNS = Set.of("cue", "word", "except", "pos", "also", "status", "note");

    private final Table table;
    private final Columns columns;
    private final Problems problems;

    LexiconReader(Table table, Problems problems) {
        this.table = table;
        this.problems = problems;
        this.columns = new Columns(table, COLUMNS, Set.of("cue", "word"), problems);
    }

    /** Declares the table's cues. */
    void declare(NamesReader names) {
        for (Table.Row row : table.rows()) {
            if (!WordsOff.isOff(columns.cell(row, "status"))) {
                names.declare(Names.What.CUE, columns.cell(row, "cue"));
            }
        }
    }

    List<Word> words(NameReader names) {
        List<Word> out = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, columns, row, problems);
            if (WordsOff.isOff(cells.text("status"))) {
                continue;
            }
            String name = cells.name("cue");
            if (!NamesReader.isName(name)) {
                cells.need("word");
                continue;
            }
            String cue = names.name(Names.What.CUE, name, cells.place("cue"));
            List<String> except = CellReader.words(cells.text("except")).stream().map(CellReader::folded).toList();
            Row written = cells.row();
            List<String> pos = CellReader.names(cells.text("pos"));
            Set<String> also = Set.copyOf(CellReader.names(cells.text("also")).stream().map(n -> names.name(Names.What.CUE, n, cells.place("also"))).toList());
            for (String entry : CellReader.words(cells.need("word"))) {
                Word word = word(cue, entry, names, cells, pos, except, also, written);
                if (word.parts().isEmpty() || word.parts().stream().allMatch(p -> p.startsWith("#") || p.equals("*"))) {
                    cells.wrong("word", "word.nothing", entry);
                } else if (word.parts().stream().anyMatch(p -> !p.startsWith("*") && p.indexOf('*') >= 0 && p.indexOf('*') < p.length() - 1)) {
                    cells.wrong("word", "word.star", entry);
                } else {
                    out.add(word);
                }
            }
        }
        return out;
    }

    private static Word word(String cue, String entry, NameReader names, Cells cells, List<String> pos, List<String> except, Set<String> also,
                             Row row) {
        boolean atStart = entry.startsWith("^") || entry.startsWith("＾");
        boolean atEnd = (entry.endsWith("$") || entry.endsWith("＄")) && entry.length() > 1;
        String bare = entry.substring(atStart ? 1 : 0, entry.length() - (atEnd ? 1 : 0));
        List<String> parts = CellReader.parts(bare).stream().map(p -> Vocabulary.isBuiltIn(p) ? names.cue(p, cells.place("word")) : p).toList();
        return new Word(cue, parts, atStart, atEnd, pos, except, also, row);
    }
}
