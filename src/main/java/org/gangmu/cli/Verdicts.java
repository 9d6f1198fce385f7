package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gangmu.preview.FlipTable;
import org.gangmu.preview.Rulings;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.text.Problem;

/** Writes verdicts on flips into the examples of the rulebooks that they speak of, and says what became of them. */
final class Verdicts {

    private Verdicts() {
    }

    /** @return how many of the examples are decided otherwise now */
    static int write(List<FlipTable.Ruling> rulings, List<Path> rulebooks, Console console) throws IOException {
        List<FlipTable.Ruling> left = new ArrayList<>(rulings);
        int failed = 0;
        for (Path folder : rulebooks) {
            String name = RuleBookReader.read(folder).name();
            List<FlipTable.Ruling> own = rulings.stream().filter(r -> r.rulebook().equals(name)).toList();
            left.removeAll(own);
            if (!own.isEmpty()) {
                failed += write(own, folder, console);
            }
        }
        left.forEach(r -> console.problem(Problem.error(r.place(), Console.words("judge.no-rulebook", r.rulebook()))));
        if (rulings.isEmpty()) {
            console.say("judge.nothing");
        }
        return failed;
    }

    private static int write(List<FlipTable.Ruling> rulings, Path folder, Console console) throws IOException {
        long accepted = rulings.stream().filter(r -> r.verdict() == FlipTable.Verdict.ACCEPT).count();
        Rulings.Outcome outcome = Rulings.write(rulings, folder);
        outcome.refused().forEach(why -> console.problem(Problem.error(folder.toString(), why)));
        console.say("judge.done", folder, accepted, rulings.size() - accepted, outcome.added(), outcome.changed(), outcome.known());
        outcome.failures().forEach(f -> console.print(f + "\n"));
        if (!outcome.failures().isEmpty()) {
            console.say("judge.failed", outcome.failures().size());
        }
        return outcome.failures().size();
    }
}
