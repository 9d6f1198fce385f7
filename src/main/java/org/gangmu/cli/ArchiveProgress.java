package org.gangmu.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gangmu.archive.LongReading;
import org.gangmu.archive.ProgressText;
import org.gangmu.archive.ReasonText;
import org.gangmu.archive.RunWatcher;
import org.gangmu.catalogue.Claimed;
import org.gangmu.catalogue.Progress;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;

/** Shows how a run goes, and failures as they come. */
final class ArchiveProgress implements RunWatcher {

    private final Console console;
    private final MinuteLog log;
    private final boolean quiet;
    private final ProgressText text = new ProgressText(Language.ofUser());
    private final ReasonText reasons = new ReasonText(Language.ofUser());

    /** @param quiet tell failures only when all is over, by number */
    ArchiveProgress(Console console, Clock clock, boolean quiet) {
        this.console = console;
        this.log = new MinuteLog(console, clock);
        this.quiet = quiet;
    }

    @Override
    public void progress(Progress progress, Optional<LongReading> reading) {
        log.say(() -> reading.map(r -> text.bar(progress, r)).orElseGet(() -> text.bar(progress)),
                (now, zone) -> text.line(progress, now, zone) + reading.map(text::reading).orElse(""));
    }

    @Override
    public void failed(Claimed document, String cause, String reason, boolean again) {
        if (!quiet) {
            String told = reasons.of(cause, reason);
            console.problem(again ? Problem.warning(document.name(), Console.words("archive.again", told)) : Problem.error(document.name(), told));
        }
    }

    @Override
    public void noted(Claimed document, List<Problem> problems) {
        if (!quiet) {
            problems.forEach(p -> console.problem(reasons.of(p.of(document.name())).asWarning()));
        }
    }
}
