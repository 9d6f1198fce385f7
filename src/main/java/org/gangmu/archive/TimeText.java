package org.gangmu.archive;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Says to people when something was, in the time of the place where they are: {@code 2026-03-01 16:00:07 +08:00}. A catalogue keeps UTC. */
final class TimeText {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private TimeText() {
    }

    /** @param kept ISO time in UTC; what is none is shown as it is */
    static String of(String kept) {
        return of(kept, ZoneId.systemDefault());
    }

    static String of(String kept, ZoneId zone) {
        try {
            return SHOWN.withZone(zone).format(Instant.parse(kept));
        } catch (DateTimeParseException keptOtherwise) {
            return kept;
        }
    }
}
