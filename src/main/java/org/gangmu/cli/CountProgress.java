package org.gangmu.cli;

import java.time.Clock;
import org.gangmu.archive.ProgressText;
import org.gangmu.archive.Rerun;
import org.gangmu.text.Language;

/** Shows how far work on what a catalogue keeps has come. */
final class CountProgress implements Rerun.Watcher {

    private final String key;
    private final MinuteLog log;
    private final ProgressText text = new ProgressText(Language.ofUser());

    /** @param key of the words for {0} of {1} */
    CountProgress(Console console, Clock clock, String key) {
        this.key = key;
        this.log = new MinuteLog(console, clock);
    }

    @Override
    public void progress(long done, long all) {
        String shown = Console.words(key, ProgressText.number(done), ProgressText.number(all));
        log.say(() -> shown, (now, zone) -> text.line(shown, done, all, log.millis(now), now, zone));
    }
}
