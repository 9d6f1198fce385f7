package org.gangmu.archive;

import java.io.File;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.gangmu.catalogue.Progress;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.write.OneLine;

/** Says how far a run has come: as a bar for a terminal, as a line for a log. */
public final class ProgressText {

    private static final int BAR = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private final Messages words;

    public ProgressText(Language language) {
        this.words = Messages.of(ProgressText.class, language);
    }

    /** One line that is written over. */
    public String bar(Progress p) {
        int full = (int) Math.round(share(p) * BAR);
        return words.get("bar", "█".repeat(full) + "░".repeat(BAR - full), percent(p), number(ended(p)), number(all(p)), rate(p), left(p), number(p.failed() - p.gone()), amount(p.memory()));
    }

    /** As {@link #bar(Progress)}, when one document keeps all others waiting: shorter, so that its name has room. */
    public String bar(Progress p, LongReading reading) {
        String name = OneLine.of(reading.name());
        return words.get("bar.reading", percent(p), number(ended(p)), number(all(p)), time(reading.millis()), name.substring(name.lastIndexOf(File.separatorChar) + 1));
    }

    /** What a line of a log says more when one document keeps all others waiting. */
    public String reading(LongReading reading) {
        return words.get("line.reading", time(reading.millis()), OneLine.of(reading.name()));
    }

    /** One line of a log. */
    public String line(Progress p, Instant now, ZoneId zone) {
        return words.get("line", TIME.withZone(zone).format(now.truncatedTo(ChronoUnit.SECONDS)), number(ended(p)), number(all(p)), percent(p), rate(p), left(p), number(p.failed() - p.gone()),
                amount(p.memory()));
    }

    /** One line of a log on work of which no more is known than how much of it is done. */
    public String line(String what, long done, long all, long millis, Instant now, ZoneId zone) {
        Progress p = new Progress(done, 0, Math.max(0, all - done), 0, 0, millis, millis == 0 ? 0 : done * 1000.0 / millis, 0);
        return words.get("line.count", TIME.withZone(zone).format(now.truncatedTo(ChronoUnit.SECONDS)), what, percent(p), rate(p), left(p));
    }

    /** A duration as "0:05", "12:34" or "3:02:01". */
    public static String time(long millis) {
        long s = millis / 1000;
        return s < 3600 ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60) : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }

    /** Bytes as "1.2 GB". */
    public static String amount(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || value >= 100 ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
    }

    /** A count with its thousands apart. */
    public static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String rate(Progress p) {
        return String.format(Locale.ROOT, p.rate() < 10 ? "%.1f" : "%.0f", p.rate());
    }

    private String left(Progress p) {
        return p.waiting() == 0 ? time(0) : p.rate() <= 0 ? words.get("left.unknown") : time((long) (p.waiting() / p.rate() * 1000));
    }

    private static String percent(Progress p) {
        // Never 100 % before the last one.
        return String.format(Locale.ROOT, "%d%%", (int) Math.floor(share(p) * 100));
    }

    private static double share(Progress p) {
        return all(p) == 0 ? 1 : (double) ended(p) / all(p);
    }

    private static long ended(Progress p) {
        return p.done() + p.failed();
    }

    private static long all(Progress p) {
        return ended(p) + p.waiting();
    }
}
