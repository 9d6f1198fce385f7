package org.gangmu.cli;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.gangmu.archive.ProgressText;
import org.gangmu.archive.Rerun;
import org.gangmu.text.Language;

/** Shows how far work on what a catalogue keeps has come: on a terminal in one line that is written over, elsewhere by a line a minute. */
final class CountProgress implements Rerun.Watcher {

    private static final long EVERY = TimeUnit.MINUTES.toMillis(1);

    private final Console console;
    private final Clock clock;
    private final String key;
    private final long start;
    private long told;

    /** @param key of the words for {0} of {1} */
    CountProgress(Console console, Clock clock, String key) {
        this.console = console;
        this.clock = clock;
        this.key = key;
        this.start = clock.millis();
        this.told = start;
    }

    @Override
    public void progress(long done, long all) {
        String shown = Console.words(key, ProgressText.number(done), ProgressText.number(all));
        if (console.showsProgress()) {
            console.progress(shown);
        } else if (clock.millis() - told >= EVERY) {
            told = clock.millis();
            console.log(new ProgressText(Language.ofUser()).line(shown, done, all, told - start, clock.instant(), clock.getZone()));
        }
    }
}
