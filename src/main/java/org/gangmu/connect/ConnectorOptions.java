package org.gangmu.connect;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How a connector works, whatever its host.
 *
 * @param state    file in which it remembers how far it has come
 * @param interval from one look at the host to the next
 * @param rescan   all documents are looked at so often, in case the host left one out
 * @param jobs     documents in hand at once
 * @param maxBytes larger documents are refused
 */
public record ConnectorOptions(Path state, Duration interval, Duration rescan, int jobs, long maxBytes) {

    static final String STATE = "state";
    static final String INTERVAL = "interval";
    static final String RESCAN = "rescan";
    static final String JOBS = "jobs";
    static final String MAX_BYTES = "max-bytes";

    /** What any configuration may hold of it. */
    public static List<Setting> settings() {
        return List.of(Setting.optional(STATE, "file that remembers how far the connector has come (default: the configuration's name with .state)"),
                Setting.optional(INTERVAL, "seconds from one look at the host to the next (default: 60)"),
                Setting.optional(RESCAN, "hours from one look at all documents to the next (default: 24)"),
                Setting.optional(JOBS, "documents in hand at once (default: 2)"),
                Setting.optional(MAX_BYTES, "refuse larger documents (default: 20000000)"));
    }

    /** @throws SettingsException if one cannot be right */
    public static ConnectorOptions of(Settings settings) {
        Path beside = settings.file().toAbsolutePath();
        Path state = settings.text(STATE).map(beside::resolveSibling).orElse(beside.resolveSibling(beside.getFileName() + ".state"));
        return new ConnectorOptions(state, settings.seconds(INTERVAL, Duration.ofMinutes(1)), Duration.ofHours(settings.number(RESCAN, 24, 1, 10_000)),
                settings.number(JOBS, 2, 1, 64), settings.number(MAX_BYTES, 20_000_000, 1, 999_999_999));
    }
}
