package org.gangmu.connect.cmis;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gangmu.connect.HostException;

/**
 * Goes through the documents in the order of their last change.
 *
 * <p>A page begins at a date, never at a number of documents to leave out: each label that is written moves its document to the end, and those behind it would move up past such a number. So a page begins
 * with the second in which the one before ended. Where a whole page lies within one second, the next is twice as long. Documents are given twice that way, but none is left out.
 *
 * <p>The look after the last page begins before what was the newest change at the first: what was committed late, while the pages were gone through, is seen then.
 */
final class Watch {

    private static final int PAGE = 100;
    private static final int LONGEST = 1 << 24;
    private static final int TRIES = 5;

    private final Repository repository;
    private final Scope scope;
    private final Duration overlap;

    Watch(Repository repository, Scope scope, Duration overlap) {
        this.repository = repository;
        this.scope = scope;
        this.overlap = overlap;
    }

    /** Ids of documents. @param next cursor of the page after this one */
    record Ids(List<String> ids, String next, boolean more) {
    }

    /**
     * Where a page begins.
     *
     * @param since   empty: with the first document
     * @param settled the newest change when the first of these pages was asked for. What becomes visible while the pages are gone through may lie before the page that is being looked at, but not far before this
     */
    record Cursor(Optional<Instant> since, int size, Optional<Instant> settled) {

        static Cursor of(String text) throws HostException {
            String[] words = text.split(" ");
            try {
                return text.isEmpty() ? new Cursor(Optional.empty(), PAGE, Optional.empty())
                        : new Cursor(words[0].equals("-") ? Optional.empty() : Optional.of(Instant.parse(words[0])), Math.max(PAGE, Math.min(LONGEST, Integer.parseInt(words[1]))),
                                words.length > 2 ? Optional.of(Instant.parse(words[2])) : Optional.empty());
            } catch (java.time.DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new HostException(HostException.Kind.SETTINGS, "\"" + text + "\" is no place to go on from: remove the state file of the connector, so that it begins anew", e);
            }
        }

        /** The page after one that ended with this change; from where this one began, if that is not later: with more documents. */
        Cursor onward(Instant last, Instant settled) {
            Instant second = second(last);
            boolean later = since.isEmpty() || second.isAfter(since.get());
            return later ? new Cursor(Optional.of(second), PAGE, Optional.of(settled)) : new Cursor(since, Math.min(LONGEST, size * 2), Optional.of(settled));
        }

        /**
         * Where the next look begins. It goes back: a change counts from when it was made, and is seen only when its transaction ends.
         *
         * @param last change that was seen
         * @param now  a document with a date of the future must not hide what changes until then
         */
        Cursor end(Instant last, Instant now, Duration overlap) {
            return new Cursor(Optional.of(earlier(earlier(last, now), settled.orElse(last)).minus(overlap)), PAGE, Optional.empty());
        }

        @Override
        public String toString() {
            return since.map(Instant::toString).orElse("-") + " " + size + settled.map(s -> " " + s).orElse("");
        }
    }

    Ids changed(String cursor, Optional<String> folderId) throws IOException {
        Cursor here = Cursor.of(cursor);
        String statement = scope.changedSince(here.since(), folderId);
        Repository.Found found = repository.query(statement, here.size(), 0);
        if (found.more() && found.documents().size() < here.size() && !second(last(found)).isAfter(here.since().orElse(Instant.MIN))) {
            found = collected(statement, here.size());
        }
        List<String> ids = found.documents().stream().map(Document::objectId).distinct().toList();
        Instant now = Instant.now();
        if (ids.isEmpty()) {
            return new Ids(ids, here.settled().isPresent() ? here.end(here.settled().get(), now, overlap).toString() : cursor, false);
        }
        if (!found.more()) {
            return new Ids(ids, here.end(last(found), now, overlap).toString(), false);
        }
        Instant settled = here.settled().isPresent() ? here.settled().get() : earlier(newest(statement), now);
        return new Ids(ids, here.onward(last(found), settled).toString(), true);
    }

    /** By the clock of the repository, which may not go as ours. */
    private Instant newest(String statement) throws IOException {
        try {
            return last(repository.query(statement + " DESC", 1, 0));
        } catch (HostException e) {
            if (e.kind() != HostException.Kind.DOCUMENT) {
                throw e;
            }
            return Instant.now();
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** A server that gives fewer at once than are asked for, all of one second, leaves no way but to count. Each part begins with the last of the one before, so that a shift is noticed. */
    private Repository.Found collected(String statement, int size) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            List<Document> all = new ArrayList<>();
            Repository.Found found = repository.query(statement, size, 0);
            all.addAll(found.documents());
            boolean steady = true;
            while (found.more() && all.size() < size && steady) {
                found = repository.query(statement, size - all.size() + 1, all.size() - 1);
                List<Document> part = found.documents();
                steady = part.size() > 1 && part.get(0).objectId().equals(all.get(all.size() - 1).objectId());
                all.addAll(part.subList(steady ? 1 : part.size(), part.size()));
            }
            if (steady) {
                return new Repository.Found(all, found.more());
            }
        }
        throw new HostException(HostException.Kind.BUSY, "the documents change faster than they can be listed");
    }

    private static Instant last(Repository.Found found) {
        return found.documents().stream().flatMap(d -> d.modified().stream()).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static Instant second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
