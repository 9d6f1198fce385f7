package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gangmu.edit.MergeStep;
import org.gangmu.edit.Origin;
import org.gangmu.edit.RuleBookMerge;
import org.gangmu.rulebook.ColumnNames;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.table.TableSet;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings an update into rulebooks of one's own. */
@Command(name = "merge", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Brings the update of a rulebook into your changed copy or overlay of it, row by row and cell by cell. Shows what would change; writes with --apply."
                + " What both sides changed stays as you have it and is listed as a conflict.")
final class RulesMergeCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--rules", paramLabel = "MINE", required = true, description = "Your rulebook, or a folder of them.")
    private Path mine;

    @Option(names = "--update", paramLabel = "NEW", description = "The update, of the same kind (default: the shipped rulebooks).")
    private Path update;

    @Option(names = "--base", paramLabel = "OLD", description = "What yours was made from (default: as \"rules new\" remembers it).")
    private Path base;

    @Option(names = "--apply", description = "Write the merged tables.")
    private boolean apply;

    @Option(names = "--take-update", description = "Where both sides changed one cell, let the update's stand.")
    private boolean takeUpdate;

    RulesMergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        int conflicts = 0;
        List<Path> own = ReadOptions.rulebookFolders(mine);
        for (Path rulebook : own) {
            Path now = beside(ReadOptions.rulebooks(update), rulebook, own.size() == 1);
            Path before = base == null ? Origin.of(rulebook) : beside(base, rulebook, own.size() == 1);
            if (now == null || before == null || !Files.exists(before)) {
                console.problem(Problem.error(rulebook.toString(), now == null ? Console.words("merge.no-update", ReadOptions.rulebooks(update))
                        : Console.words("merge.no-base")));
                continue;
            }
            RuleBookMerge merge = RuleBookMerge.of(before, rulebook, now, RuleBookReader.isOverlay(rulebook));
            merge.steps().forEach(step -> console.print(line(step)));
            conflicts += merge.conflicts().size();
            long changes = merge.steps().size() - merge.conflicts().size();
            if (apply) {
                merge.apply(takeUpdate);
                if (base == null) {
                    Origin.note(rulebook, now);
                }
                // Two sound rulebooks can make a broken one: a cue that the update renames and a rule of the owner's asks for.
                RuleBookReader.check(rulebook).problems().stream().filter(Problem::isError).forEach(console::problem);
            }
            console.say(apply ? "merge.applied" : merge.steps().isEmpty() ? "merge.nothing" : "merge.shown", rulebook, changes, merge.conflicts().size());
        }
        return console.status() != 0 ? 2 : conflicts > 0 ? 1 : 0;
    }

    /** The rulebook of the same name in a folder of rulebooks, or the only one. */
    private Path beside(Path folder, Path rulebook, boolean only) {
        if (!Files.exists(folder)) {
            throw new ParameterException(spec.commandLine(), folder + ": no such folder or workbook");
        }
        List<Path> found = ReadOptions.rulebookFolders(folder);
        String name = TableSet.nameOf(rulebook);
        return found.stream().filter(f -> TableSet.nameOf(f).equals(name)).findFirst().orElse(only && found.size() == 1 ? found.get(0) : null);
    }

    private static String line(MergeStep step) {
        String row = step.table() + (step.row().isEmpty() ? "" : " " + step.row());
        if (step instanceof MergeStep.Set set) {
            return "  ~ " + Console.words("merge.set", row, column(set.column()), or(set.before()), or(set.after())) + "\n";
        } else if (step instanceof MergeStep.Add) {
            return "  + " + row + "\n";
        } else if (step instanceof MergeStep.Remove remove) {
            return "  - " + Console.words("merge.remove." + remove.why().name(), row) + "\n";
        } else if (step instanceof MergeStep.NewTable table) {
            return "  + " + Console.words("merge.table", row, table.rows()) + "\n";
        }
        MergeStep.Conflict conflict = (MergeStep.Conflict) step;
        return "  ! " + conflict.place() + ": " + (conflict.column().isEmpty() ? Console.words("merge.conflict-row", row, or(conflict.base()), or(conflict.mine()), or(conflict.theirs()))
                : Console.words("merge.conflict", row, column(conflict.column()), or(conflict.base()), or(conflict.mine()), or(conflict.theirs()))) + "\n";
    }

    private static String column(String column) {
        return Language.ofUser() == Language.ZH ? ColumnNames.chinese(column) : column;
    }

    private static String or(String cell) {
        return cell.isEmpty() ? Console.words("merge.none") : Console.words("merge.cell", cell);
    }
}
