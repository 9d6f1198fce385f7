package org.gangmu.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.gangmu.findings.Content;
import org.gangmu.source.Located;
import org.gangmu.text.Problem;

/** The ledger in the tables of a catalogue. */
final class LedgerTables implements Ledger {

    /** A document that was in hand this often when its run died is claimed alone. */
    static final int SUSPECT = 3;
    /** And this often, it is given up. */
    static final int GIVEN_UP = 13;

    private static final String CLAIMED = "id, name, address, bytes, attempts, interrupted";

    private final Database database;
    private final ResultWriter writer;
    private final long run;
    private final long edition;
    /** Documents claimed and not yet answered for. */
    private final Set<Long> inHand = new HashSet<>();
    private boolean suspectInHand;

    private LedgerTables(Database database, ResultWriter writer, long run, long edition) {
        this.database = database;
        this.writer = writer;
        this.run = run;
        this.edition = edition;
    }

    static LedgerTables begin(Database database, ResultWriter writer, String kind, long edition, int workers) {
        long run = database.transaction(() -> {
            long id = database.number(-1, "INSERT INTO run (kind, edition, state, started, beat, host, pid, workers, done, failed) VALUES (?, ?, 'running', ?, ?, ?, ?, ?, 0, 0)"
                    + " RETURNING id", kind, edition, now(), now(), WriterLock.host(), ProcessHandle.current().pid(), workers);
            database.dialect().hold(database.connection(), id);
            return id;
        });
        LedgerTables out = new LedgerTables(database, writer, run, edition);
        database.change(out::buryTheDead);
        return out;
    }

    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public long run() {
        return run;
    }

    /** What runs had in hand that are no more waits again, or is given up. */
    private void buryTheDead() throws SQLException {
        List<Long> others = new ArrayList<>();
        try (ResultSet rows = database.statement("SELECT id FROM run WHERE state = 'running' AND id <> ? ORDER BY id", run).executeQuery()) {
            while (rows.next()) {
                others.add(rows.getLong(1));
            }
        }
        for (long other : others) {
            if (database.dialect().dead(database.connection(), other)) {
                database.update("UPDATE document SET state = 'waiting', run = NULL, interrupted = interrupted + 1, changed = ? WHERE state = 'running' AND run = ?", now(), other);
                database.update("UPDATE document SET state = 'failed', cause = 'crash', reason = ?, changed = ? WHERE state = 'waiting' AND interrupted >= ?",
                        "the whole program died each time this document was read, " + GIVEN_UP + " times", now(), GIVEN_UP);
                database.update("UPDATE run SET state = 'died', ended = beat WHERE id = ? AND state = 'running'", other);
            }
        }
    }

    @Override
    public Added add(long source, List<Located> documents) {
        return new DocumentTable(database).add(source, documents);
    }

    @Override
    public List<Claimed> claim(int most) {
        if (suspectInHand || most < 1) {
            return List.of();
        }
        List<Claimed> out = database.transaction(() -> {
            buryTheDead();
            List<Claimed> found = waiting("interrupted < " + SUSPECT, most);
            if (found.isEmpty() && inHand.isEmpty()) {
                found = waiting("interrupted >= " + SUSPECT, 1);
            }
            take(found);
            return found;
        });
        out.forEach(d -> inHand.add(d.id()));
        suspectInHand = out.size() == 1 && out.get(0).isAlone();
        return out;
    }

    private void take(List<Claimed> found) throws SQLException {
        PreparedStatement taken = database.statement("UPDATE document SET state = 'running', run = ?, attempts = attempts + 1, changed = ? WHERE id = ?");
        for (Claimed document : found) {
            Database.bind(taken, run, now(), document.id()).addBatch();
        }
        if (!found.isEmpty()) {
            taken.executeBatch();
        }
    }

    @Override
    public List<Claimed> claim(Collection<String> names) {
        List<Claimed> out = database.transaction(() -> {
            buryTheDead();
            List<Claimed> found = new ArrayList<>();
            for (String name : new TreeSet<>(names)) {
                found.addAll(claimed(database.statement("SELECT " + CLAIMED + " FROM document WHERE name = ? AND (state = 'waiting' OR state = 'running' AND run = ?)"
                        + database.dialect().skippingLocked(), name, run)));
            }
            take(found);
            return found;
        });
        out.forEach(d -> inHand.add(d.id()));
        return out;
    }

    @Override
    public long unanswered(Collection<String> names) {
        return database.read(() -> {
            long out = 0;
            for (String name : names) {
                out += database.number(0, "SELECT count(*) FROM document WHERE name = ? AND state IN ('waiting', 'running')", name);
            }
            return out;
        });
    }

    private List<Claimed> waiting(String which, int most) throws SQLException {
        return claimed(database.statement("SELECT " + CLAIMED + " FROM document WHERE state = 'waiting' AND " + which + " ORDER BY interrupted, id LIMIT ?"
                + database.dialect().skippingLocked(), most));
    }

    private static List<Claimed> claimed(PreparedStatement query) throws SQLException {
        List<Claimed> out = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                out.add(new Claimed(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getLong(4), rows.getInt(5) + 1, rows.getInt(6)));
            }
        }
        return out;
    }

    @Override
    public long unanswered() {
        return database.read(() -> database.number(0, "SELECT count(*) FROM document WHERE state = 'waiting' OR state = 'running' AND run <> ?", run));
    }

    @Override
    public OptionalLong known(String sha256, String ending) {
        long content = database.read(() -> database.number(-1,
                "SELECT c.id FROM content c JOIN judgement j ON j.content = c.id AND j.edition = ? WHERE c.sha256 = ? AND c.ending = ?", edition, sha256, ending));
        return content < 0 ? OptionalLong.empty() : OptionalLong.of(content);
    }

    @Override
    public List<Problem> problems(long content) {
        return database.read(() -> {
            try (ResultSet rows = database.statement("SELECT problems FROM content WHERE id = ?", content).executeQuery()) {
                return rows.next() ? KeptProblems.read(rows.getString(1), "") : List.of();
            }
        });
    }

    @Override
    public void commit(List<Result> results) {
        if (results.isEmpty()) {
            return;
        }
        Numbers.Of numbers = database.transaction(() -> write(results));
        writer.remember(numbers);
        results.forEach(r -> inHand.remove(r.document().id()));
        suspectInHand &= !inHand.isEmpty();
    }

    private Numbers.Of write(List<Result> results) throws SQLException {
        if (results.stream().anyMatch(r -> r instanceof Result.Found || r instanceof Result.Known)) {
            requireInForce();
        }
        Set<Long> ours = ours(results);
        List<Result.Found> found = results.stream().filter(r -> ours.contains(r.document().id())).filter(Result.Found.class::isInstance).map(Result.Found.class::cast).toList();
        Numbers.Of numbers = writer.numbers(found.stream().map(f -> f.findings().decisions()).toList());
        Map<Content, Long> contents = new HashMap<>();
        Map<Content, Result.Found> byContent = new HashMap<>();
        found.forEach(f -> byContent.put(f.findings().content(), f));
        String now = now();
        for (Content content : ResultWriter.inOrder(found.stream().map(f -> f.findings().content()).toList())) {
            Result.Found result = byContent.get(content);
            long id = writer.content(content, result.bytes());
            contents.put(content, id);
            writer.judgement(id, edition, run, result.findings().decisions(), content::sentences, numbers, now);
        }
        for (Result result : results) {
            if (ours.contains(result.document().id())) {
                state(result, contents, now);
            }
        }
        writer.index();
        return numbers;
    }

    /** Else documents were done that the edition in force has never judged: nobody would find them, and no rerun would come back for them. */
    private void requireInForce() throws SQLException {
        long inForce = database.number(edition, "SELECT CAST(value AS BIGINT) FROM setting WHERE name = 'edition'" + database.dialect().sharing());
        if (inForce != edition) {
            throw new CatalogueException(database.at() + ": other rulebooks were put in force while this run was at work; what it had in hand waits: start again, to judge by them");
        }
    }

    /** The documents of these results that are still in this run's hands. */
    private Set<Long> ours(Collection<Result> results) throws SQLException {
        Set<Long> out = new HashSet<>();
        for (long id : results.stream().map(r -> r.document().id()).sorted().toList()) {
            if (database.number(-1, "SELECT id FROM document WHERE id = ? AND run = ? AND state = 'running'" + database.dialect().locking(), id, run) >= 0) {
                out.add(id);
            }
        }
        return out;
    }

    private void state(Result result, Map<Content, Long> contents, String now) throws SQLException {
        long id = result.document().id();
        if (result instanceof Result.Found found) {
            done(id, contents.get(found.findings().content()), found.millis(), now);
        } else if (result instanceof Result.Known known) {
            done(id, known.content(), known.millis(), now);
        } else if (result instanceof Result.Failed failed) {
            database.update("UPDATE document SET state = 'failed', run = NULL, content = NULL, cause = ?, reason = ?, millis = ?, changed = ? WHERE id = ?",
                    failed.cause(), failed.reason(), failed.millis(), now, id);
        } else if (result instanceof Result.Again again) {
            database.update("UPDATE document SET state = 'waiting', run = NULL, cause = ?, reason = ?, millis = ?, changed = ? WHERE id = ?",
                    again.cause(), again.reason(), again.millis(), now, id);
        } else if (result instanceof Result.Gone gone) {
            database.update("UPDATE document SET state = 'gone', run = NULL, cause = NULL, reason = ?, changed = ? WHERE id = ?", gone.reason(), now, id);
        } else if (result instanceof Result.NoRoom) {
            database.update("UPDATE document SET state = 'waiting', run = NULL, interrupted = interrupted + 1, changed = ? WHERE id = ?", now, id);
        } else {
            database.update("UPDATE document SET state = 'waiting', run = NULL, attempts = attempts - 1, changed = ? WHERE id = ?", now, id);
        }
    }

    private void done(long id, long content, long millis, String now) throws SQLException {
        database.update("UPDATE document SET state = 'done', run = NULL, content = ?, bytes = (SELECT bytes FROM content WHERE id = ?), cause = NULL, reason = NULL, millis = ?,"
                + " changed = ? WHERE id = ?", content, content, millis, now, id);
    }

    @Override
    public void beat(Progress progress) {
        database.change(() -> database.update("UPDATE run SET beat = ?, done = ?, failed = ?, progress = ? WHERE id = ?", now(), progress.done(), progress.failed(),
                progress.packed(), run));
    }

    @Override
    public void end(boolean finished, Progress progress) {
        database.change(() -> {
            database.update("UPDATE document SET state = 'waiting', run = NULL, attempts = attempts - 1, changed = ? WHERE state = 'running' AND run = ?", now(), run);
            database.update("UPDATE run SET state = ?, beat = ?, ended = ?, done = ?, failed = ?, progress = ? WHERE id = ?", finished ? "finished" : "stopped", now(), now(),
                    progress.done(), progress.failed(), progress.packed(), run);
        });
        database.read(() -> {
            database.dialect().release(database.connection(), run);
            return null;
        });
        inHand.clear();
        suspectInHand = false;
    }
}
