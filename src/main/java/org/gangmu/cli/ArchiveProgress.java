package org.gangmu.cli;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.gangmu.archive.ProgressText;
import org.gangmu.archive.ReasonText;
import org.gangmu.archive.RunWatcher;
import org.gangmu.catalogue.Claimed;
import org.gangmu.catalogue.Progress;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;

/** Shows how a run goes: a bar on a terminal, elsewhere a line a minute; failures as they come. */
final class ArchiveProgress implements RunWatcher {

    private static final long EVERY = TimeUnit.MINUTES.toMillis(1);

    private final Console console;
    private final Clock clock;
    private final boolean quiet;
    private final ProgressText text = new ProgressText(Language.ofUser());
    private final ReasonText reasons = new ReasonText(Language.ofUser());
    private long told;

    /** @param quiet tell failures only when all is over, by number */
    ArchiveProgress(Console console, Clock clock, boolean quiet) {
        this.console = console;
        this.clock = clock;
        this.quiet = quiet;
        this.told = clock.millis();
    }

    @Override
    public void progress(Progress progress) {
        if (console.showsProgress()) {
            console.progress(text.bar(progress));
        } else if (clock.millis() - told >= EVERY) {
            told = clock.millis();
            console.log(text.line(progress, clock.instant(), clock.getZone()));
        }
    }

    @Override
    public void failed(Claimed document, String cause, String reason, boolean again) {
        if (!quiet) {
            String told = reasons.of(cause, reason);
            console.problem(again ? Problem.warning(document.name(), Console.words("archive.again", told)) : Problem.error(document.name(), told));
        }
    }
}
