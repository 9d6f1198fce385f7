package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads how an archive stands. */
final class StatusReader {

    private static final List<String> STATES = List.of("waiting", "running", "done", "failed", "gone");

    /** From the few contents with problems, which have an index, to their documents. */
    private static final String NOTED = " FROM content c CROSS JOIN document d WHERE c.problems <> '' AND d.content = c.id AND d.state = 'done'";

    private final Database database;

    StatusReader(Database database) {
        this.database = database;
    }

    /**
     * @param examples of each cause of failure
     * @param runs     at most
     */
    Status read(int examples, int runs) {
        return database.read(() -> new Status(documents(), database.number(0, "SELECT count(*) FROM content"), failures(examples), gone(examples),
                database.number(0, "SELECT count(*)" + NOTED), notes(examples), runs(runs)));
    }

    private Map<String, Long> documents() throws SQLException {
        Map<String, Long> out = new LinkedHashMap<>();
        STATES.forEach(s -> out.put(s, 0L));
        try (ResultSet rows = database.statement("SELECT state, count(*) FROM document GROUP BY state").executeQuery()) {
            while (rows.next()) {
                out.put(rows.getString(1), rows.getLong(2));
            }
        }
        return out;
    }

    private List<Status.Failures> failures(int examples) throws SQLException {
        Map<String, Long> causes = new LinkedHashMap<>();
        try (ResultSet rows = database.statement("SELECT cause, count(*) AS n FROM document WHERE state = 'failed' GROUP BY cause ORDER BY n DESC, cause").executeQuery()) {
            while (rows.next()) {
                causes.put(rows.getString(1), rows.getLong(2));
            }
        }
        List<Status.Failures> out = new ArrayList<>();
        for (Map.Entry<String, Long> cause : causes.entrySet()) {
            out.add(new Status.Failures(cause.getKey(), cause.getValue(), examples("state = 'failed' AND cause = ?", cause.getKey(), examples)));
        }
        return out;
    }

    private List<Status.Example> gone(int examples) throws SQLException {
        return examples("state = ?", "gone", examples);
    }

    private List<Status.Example> examples(String which, String value, int most) throws SQLException {
        List<Status.Example> out = new ArrayList<>();
        try (ResultSet rows = database.statement("SELECT name, reason FROM document WHERE " + which + " ORDER BY name LIMIT ?", value, most).executeQuery()) {
            while (rows.next()) {
                String reason = rows.getString(2);
                out.add(new Status.Example(rows.getString(1), reason == null ? "" : reason));
            }
        }
        return out;
    }

    private List<Status.Noted> notes(int most) throws SQLException {
        List<Status.Noted> out = new ArrayList<>();
        try (ResultSet rows = database.statement("SELECT d.name, c.problems" + NOTED + " ORDER BY d.name LIMIT ?", most).executeQuery()) {
            while (rows.next()) {
                out.add(new Status.Noted(rows.getString(1), KeptProblems.read(rows.getString(2), rows.getString(1))));
            }
        }
        return out;
    }

    private List<Status.Run> runs(int most) throws SQLException {
        List<Status.Run> out = new ArrayList<>();
        try (ResultSet rows = database.statement("SELECT id, kind, edition, state, started, beat, ended, host, pid, workers, done, failed, progress FROM run"
                + " ORDER BY id DESC LIMIT ?", most).executeQuery()) {
            while (rows.next()) {
                String ended = rows.getString(7);
                out.add(new Status.Run(rows.getLong(1), rows.getString(2), rows.getLong(3), rows.getString(4), rows.getString(5), rows.getString(6), ended == null ? "" : ended,
                        rows.getString(8), rows.getLong(9), rows.getInt(10), rows.getLong(11), rows.getLong(12), Progress.unpacked(rows.getString(13))));
            }
        }
        for (int i = 0; i < out.size(); i++) {
            Status.Run r = out.get(i);
            // A dead run is written down as such by the next run only.
            if (r.state().equals("running") && !database.dialect().alive(database.connection(), r.id(), r.host(), r.pid())) {
                out.set(i, new Status.Run(r.id(), r.kind(), r.edition(), "died", r.started(), r.beat(), r.beat(), r.host(), r.pid(), r.workers(), r.done(), r.failed(), r.progress()));
            }
        }
        return out;
    }
}
