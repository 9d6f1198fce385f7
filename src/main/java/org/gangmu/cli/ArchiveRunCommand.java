package org.gangmu.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.gangmu.archive.ArchiveOptions;
import org.gangmu.archive.ArchiveRun;
import org.gangmu.archive.ArchiveSession;
import org.gangmu.archive.ProgressText;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Mode;
import org.gangmu.catalogue.Progress;
import org.gangmu.text.Problem;
import org.gangmu.worker.WorkerLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Classifies the waiting documents of a catalogue. */
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Reads and classifies all waiting documents. It can be stopped and killed at any moment and goes on where it was when started again. Ctrl-C ends it after"
                + " the documents in hand, a second one at once.")
final class ArchiveRunCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOption catalogue;

    @Mixin
    private JobsOption jobs;

    @Option(names = "--memory", paramLabel = "MB", description = "Heap of the processes that read, one for each document that is worked on at once (default: 1024).")
    private Integer memory;

    @Option(names = "--document-time", paramLabel = "SECONDS", description = "Give up a document that takes longer in all (default: 180).")
    private Integer time;

    @Option(names = "--max-bytes", paramLabel = "N", description = "Refuse larger documents (default: 100 MB).")
    private Long maxBytes;

    @Option(names = "--attempts", paramLabel = "N", description = "Give up a document that cost its process so often (default: 3).")
    private Integer attempts;

    @Option(names = "--gone", description = "Take documents for gone whose folders are not there; without it they wait until the folder is back.")
    private boolean gone;

    @Option(names = "--quiet", description = "Do not name documents that fail; \"gangmu archive status\" does.")
    private boolean quiet;

    ArchiveRunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ArchiveOptions options = options();
        try (Catalogue open = catalogue.open(Mode.WRITE)) {
            Edition edition = CatalogueOption.inForce(open);
            String starting = Console.count("archive.starting", options.readers());
            if (console.showsProgress()) {
                console.progress(starting);
            } else {
                console.log(starting);
            }
            try (ArchiveSession session = new ArchiveSession(open, edition, options, new ArchiveProgress(console, Clock.systemDefaultZone(), quiet))) {
                BooleanSupplier stopped = StopSignals.on(() -> {
                    console.log(Console.words("archive.stopping"));
                    session.stop();
                });
                ArchiveRun.End end = session.run();
                console.clearProgress();
                tell(end);
                return stopped.getAsBoolean() ? StopSignals.STOPPED : end.progress().failed() > 0 ? 1 : console.status();
            }
        }
    }

    private void tell(ArchiveRun.End end) {
        Progress p = end.progress();
        if (end.finished() && end.missing().isEmpty() && p.done() + p.failed() + p.waiting() == 0) {
            console.say("archive.nothing");
            return;
        }
        console.say(p.gone() == 0 ? "archive.ran" : "archive.ran.gone", ProgressText.number(p.done()), ProgressText.number(p.failed() - p.gone()), ProgressText.time(p.millis()),
                String.format("%.1f", p.millis() == 0 ? 0.0 : (p.done() + p.failed()) * 1000.0 / p.millis()), ProgressText.amount(p.bytes()), ProgressText.number(p.gone()));
        if (end.noted() > 0) {
            console.say("archive.ran.noted", ProgressText.number(end.noted()));
        }
        end.missing().ifPresent(folder -> console.problem(Problem.error(folder, Console.words("archive.missing"))));
        if (!end.finished() && end.missing().isEmpty()) {
            console.say("archive.unfinished", ProgressText.number(p.waiting()));
        }
    }

    private ArchiveOptions options() {
        int readers = jobs.jobs();
        UsageErrors.requireAtLeast(spec, "--memory", memory, 64);
        UsageErrors.requireAtLeast(spec, "--document-time", time, 1);
        UsageErrors.requireAtLeast(spec, "--max-bytes", maxBytes, 1);
        UsageErrors.requireAtLeast(spec, "--attempts", attempts, 1);
        WorkerLimits limits = WorkerLimits.DEFAULT;
        try {
            limits = maxBytes == null ? limits : limits.withExtract(limits.extract().withMaxBytes(maxBytes));
            limits = time == null ? limits : limits.withTime(Duration.ofSeconds(time));
            limits = memory == null ? limits : limits.withHeap(memory);
            return new ArchiveOptions(readers, attempts == null ? ArchiveOptions.DEFAULT.attempts() : attempts, limits, gone);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
