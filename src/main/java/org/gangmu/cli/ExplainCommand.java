package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.Gangmu;
import org.gangmu.decide.Decision;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Problem;
import org.gangmu.write.DerivationWriter;
import org.gangmu.write.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints why each sentence has its label. */
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints why each sentence has its label: frame, cues, rules, points, runner-up.")
final class ExplainCommand implements Callable<Integer> {

    private static final Pattern WITH_LINE = Pattern.compile("(.+):([0-9]{1,9})");

    private static final int ALL_LINES = -1;

    private final Console console;

    @Mixin
    private ReadOptions read;

    @Option(names = "--words", description = "Show the words of each sentence with their part of speech.")
    private boolean words;

    @Parameters(paramLabel = "FILE[:LINE]", arity = "1..*", description = "Documents, or one line of a document's extracted text.")
    private List<String> targets;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Gangmu gangmu = read.open(console);
        for (String target : targets) {
            Matcher m = WITH_LINE.matcher(target);
            boolean whole = target.equals(Inputs.STDIN) || Inputs.path(target) != null && Files.exists(Inputs.path(target)) || !m.matches();
            String name = whole ? target : m.group(1);
            int line = whole ? ALL_LINES : Integer.parseInt(m.group(2));
            try (Documents documents = new Documents(gangmu, read.limits(), console, Inputs.expand(List.of(name), console), 1)) {
                for (Summary summary : documents) {
                    explain(summary, line);
                }
            }
        }
        return console.status();
    }

    private void explain(Summary summary, int line) {
        String file = summary.document().source().name();
        Places places = new Places(summary.document().source());
        DerivationWriter writer = new DerivationWriter(places, console.colors(), words);
        List<Decision> shown = summary.decisions().stream().filter(d -> line == ALL_LINES || touches(d, line, places)).toList();
        shown.forEach(d -> console.print(print(writer, file, d)));
        if (shown.isEmpty()) {
            console.problem(Problem.error(file, Math.max(line, 0), 0, line == ALL_LINES ? "holds no sentence" : "no sentence stands on this line of the extracted text"));
        }
    }

    private static String print(DerivationWriter writer, String file, Decision decision) {
        try {
            StringBuilder out = new StringBuilder();
            writer.write(file, decision, out);
            return out.toString();
        } catch (IOException e) {
            throw new IllegalStateException("a string builder cannot fail", e);
        }
    }

    private static boolean touches(Decision decision, int line, Places places) {
        return decision.sentence().sentence().spans().stream()
                .anyMatch(s -> places.line(s.start()) <= line && line <= places.line(s.end() - 1));
    }
}
