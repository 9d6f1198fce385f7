package org.gangmu.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gangmu.drl.DrlFolder;
import org.gangmu.rulebook.Row;
import org.gangmu.rulebook.RowKey;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.table.Table;
import org.gangmu.table.TableSet;
import org.gangmu.text.Problem;

/**
 * Brings the update of a rulebook into an owner's changed copy of it, row by row and cell by cell.
 *
 * <p>Nothing is written before {@link #apply}. What both sides changed stays as the owner has it and is listed as a conflict.
 */
public final class RuleBookMerge {

    private final Path mine;
    private final TableSet update;
    private final List<MergeStep> steps = new ArrayList<>();

    private RuleBookMerge(Path mine, TableSet update) {
        this.mine = mine;
        this.update = update;
    }

    /**
     * Compares three versions of a rulebook, each a folder or a workbook.
     *
     * @param base    what the owner's was made from
     * @param mine    the owner's
     * @param update  the new one
     * @param overlay whether the owner's holds only what differs from the base
     * @throws RuleBookException if a table of theirs cannot be read
     */
    public static RuleBookMerge of(Path base, Path mine, Path update, boolean overlay) {
        List<Problem> problems = new ArrayList<>();
        TableSet before = TableSet.read(base, problems::add);
        TableSet own = TableSet.read(mine, problems::add);
        TableSet now = TableSet.read(update, problems::add);
        for (Path rulebook : List.of(base, mine, update)) {
            DrlFolder.read(rulebook, problems::add).values()
                    .forEach(table -> problems.add(Problem.error(table.file(), "is a file of rules, which cannot be merged: keep these rules in a CSV table")));
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new RuleBookException(problems);
        }
        RuleBookMerge merge = new RuleBookMerge(mine, now);
        Set<String> paths = new TreeSet<>(own.tables().keySet());
        paths.addAll(now.tables().keySet());
        for (String path : paths) {
            merge.table(path, before.tables().get(path), own.tables().get(path), now.tables().get(path), overlay);
        }
        return merge;
    }

    private void table(String path, Table before, Table own, Table now, boolean overlay) {
        if (own == null && before == null && !overlay) {
            steps.add(new MergeStep.NewTable(path, "", rows(now).size()));
        } else if (overlay && RowKey.isWords(path)) {
            // Words of an overlay are added to those below, so no update can touch them.
            return;
        } else if (own != null || !overlay) {
            steps.addAll(new TableMerge(path, overlay).merge(rows(before), rows(own), rows(now)));
        }
    }

    private static List<Row> rows(Table table) {
        return table == null ? List.of() : Row.all(table);
    }

    /** What the update brings, and what it leaves to the owner, in order of tables. */
    public List<MergeStep> steps() {
        return List.copyOf(steps);
    }

    public List<MergeStep.Conflict> conflicts() {
        return steps.stream().filter(MergeStep.Conflict.class::isInstance).map(MergeStep.Conflict.class::cast).toList();
    }

    /**
     * Writes the merged rulebook.
     *
     * @param updateWins whether the update's cells stand where both sides changed one; else the owner's do
     */
    public void apply(boolean updateWins) throws IOException {
        RuleBookEditor editor = RuleBookEditor.open(mine);
        for (MergeStep step : steps) {
            if (step instanceof MergeStep.Set set) {
                editor.set(set.mine().file(), set.mine().line(), set.column(), set.after());
            } else if (step instanceof MergeStep.Add add) {
                editor.add(add.table(), add.cells());
            } else if (step instanceof MergeStep.Remove remove) {
                editor.remove(remove.mine().file(), remove.mine().line());
            } else if (step instanceof MergeStep.NewTable table) {
                addTable(editor, table.table());
            } else if (step instanceof MergeStep.Conflict conflict && updateWins && !conflict.column().isEmpty()) {
                editor.set(conflict.place().file(), conflict.place().line(), conflict.column(), conflict.theirs());
            }
        }
        editor.save();
    }

    private void addTable(RuleBookEditor editor, String path) {
        for (Row row : Row.all(update.tables().get(path))) {
            editor.add(path, row.ordered());
        }
    }
}
