package org.gangmu.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.gangmu.archive.KeptRules;
import org.gangmu.archive.ProgressText;
import org.gangmu.archive.Rerun;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Mode;
import org.gangmu.catalogue.Rules;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.findings.Models;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Judges an archive by changed rulebooks. */
@Command(name = "rerun", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Judges all documents anew by changed rulebooks, from what the catalogue keeps of them: no file is opened, and only what the change can reach is judged."
                + " Old labels stay in the history. With other libraries than those that made the catalogue, all documents wait to be read again.")
final class ArchiveRerunCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOption catalogue;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of the changed rulebooks (default: the shipped ones).")
    private Path rules;

    @Option(names = "--leave-out", description = "Judge anew even where no rulebook is given for a language of the archive: all sentences in it are OTHER then.")
    private boolean leaveOut;

    @Mixin
    private JobsOption jobs;

    ArchiveRerunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int threads = jobs.jobs();
        KeptRules.Packed kept = KeptRules.packed(ReadOptions.rulebooks(rules));
        try (Catalogue open = catalogue.open(Mode.WRITE)) {
            Edition from = CatalogueOption.inForce(open);
            if (!leaveOut) {
                requireAll(open, from, kept.rules());
            }
            Edition to = open.register(kept.rules(), Models.line());
            console.log(Console.words(rules == null ? "archive.rerun.shipped" : "archive.rerun.of", rules, changes(from, to)));
            if (to.id() == from.id()) {
                console.say("archive.rerun.same", String.join(", ", from.rulebooks()));
                return 0;
            }
            if (!from.models().equals(to.models())) {
                long waiting = open.readAgain(to);
                console.say("archive.rerun.models", ProgressText.number(waiting));
                return 0;
            }
            return rerun(open, from, to, kept.books(), threads);
        }
    }

    /** Else all documents of a language would lose their labels because one workbook was named where a folder was meant. */
    private void requireAll(Catalogue open, Edition from, List<Rules> given) {
        Set<Language> languages = given.stream().map(Rules::language).collect(Collectors.toSet());
        for (String version : from.rulebooks()) {
            Optional<Language> language = open.rules(version).map(Rules::language).filter(l -> !languages.contains(l));
            long contents = language.isEmpty() ? 0 : open.judgements().count(from, language.get());
            if (contents > 0) {
                throw new ParameterException(spec.commandLine(), Console.words("archive.rerun.lacks", ReadOptions.rulebooks(rules), Console.words("language." + language.get().code()), version,
                        ProgressText.number(contents)));
            }
        }
    }

    /** Each rulebook by its name with its version before and now. */
    private static String changes(Edition from, Edition to) {
        Map<String, String> before = versions(from);
        Map<String, String> now = versions(to);
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        return names.stream().map(n -> change(n, before.get(n), now.get(n))).collect(Collectors.joining(Console.words("comma")));
    }

    private static String change(String name, String before, String now) {
        return before == null ? Console.words("archive.rerun.new", now) : now == null ? Console.words("archive.rerun.left-out", before)
                : before.equals(now) ? Console.words("archive.rerun.unchanged", now) : before + " → " + now;
    }

    private static Map<String, String> versions(Edition edition) {
        return edition.rulebooks().stream().collect(Collectors.toMap(v -> v.substring(0, Math.max(0, v.lastIndexOf('@'))), v -> v, (a, b) -> a));
    }

    private int rerun(Catalogue open, Edition from, Edition to, List<RuleBook> read, int threads) {
        try (KeptRules before = KeptRules.of(open, from, read); KeptRules after = KeptRules.of(open, to, read)) {
            Rerun rerun = new Rerun(open, from, to, before.gangmu(ExtractLimits.DEFAULT), after.gangmu(ExtractLimits.DEFAULT), threads);
            BooleanSupplier stopped = StopSignals.on(rerun::stop);
            Rerun.End end = rerun.run(new CountProgress(console, Clock.systemDefaultZone(), "archive.rerunning"));
            console.clearProgress();
            console.say("archive.rerun", ProgressText.number(end.contents()), ProgressText.number(end.labels()), ProgressText.number(end.relabelled()),
                    ProgressText.number(end.others() - end.relabelled()), ProgressText.time(end.millis()), String.join(", ", (end.finished() ? to : from).rulebooks()));
            if (!end.finished()) {
                console.say("archive.rerun.unfinished");
            }
            return stopped.getAsBoolean() ? StopSignals.STOPPED : end.finished() ? 0 : 1;
        }
    }
}
