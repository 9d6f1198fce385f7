package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Searches the sentences and names of an archive. What is in very many documents is found by going through the first of them; what is rare, by the index or by
 * the filter, whichever leaves fewer documents.
 */
final class SentenceSearch {

    /** Up to so many rows of an index are looked at together; with more, the search goes through the documents in order. */
    private static final int FEW = 4000;
    /** Documents that are gone through before the index is asked as a whole; fewer, where each of their sentences is looked at. */
    private static final int FIRST = 128;
    private static final int FIRST_SCANNED = 16;
    /** A character that is in more passages is in many of the first ones. */
    private static final int MOST_OF_CHARACTER = 20_000;

    private final Database database;
    private final SearchQuery query;
    private final SearchFilter filter;
    private final long edition;
    private final int limit;
    private final boolean count;
    private final FilterSql sql;
    private final HitReader reader;
    private final PassageIndex passages;
    private final NameIndex names;
    /** Whether only beginnings of tokens are looked for, which the index has to gather as a whole first: then a look at all sentences of a few documents is faster. */
    private final boolean byScan;
    /** All that the index has, where it was asked for all; else null. */
    private Map<Long, List<Passage>> gathered;
    private final List<Hit> hits = new ArrayList<>();
    private long found;

    private SentenceSearch(Database database, String typed, SearchFilter filter, long edition, int limit, boolean count) throws SQLException {
        this.database = database;
        this.query = SearchQuery.of(typed);
        this.filter = filter;
        this.edition = edition;
        this.limit = limit;
        this.count = count;
        this.sql = new FilterSql(database, filter);
        this.reader = new HitReader(database, query, filter, sql);
        Set<String> tokens = query.tokens();
        this.passages = tokens.isEmpty() ? null : new PassageIndex(database, tokens);
        this.names = tokens.isEmpty() ? null : new NameIndex(database, tokens);
        this.byScan = tokens.isEmpty() || tokens.stream().allMatch(t -> t.endsWith("*"));
    }

    static Hits find(Database database, String typed, SearchFilter filter, long edition, int limit, boolean count) {
        return database.read(() -> new SentenceSearch(database, typed, filter, edition, limit, count).find());
    }

    private Hits find() throws SQLException {
        DocumentPages pages = new DocumentPages(database, edition, sql.documents());
        boolean open = filter.name().isEmpty() && !filter.ofArticles() && filter.indicator().isEmpty() && filter.rule().isEmpty();
        boolean ended = false;
        if (open && !count) {
            int page = byScan ? FIRST_SCANNED : DocumentPages.PAGE;
            for (int seen = 0; seen < (byScan ? FIRST_SCANNED : FIRST) && !full() && !ended; seen += page) {
                ended = !page(pages.next(page));
            }
        }
        if (!full() && !ended && !few(pages)) {
            while (!full() && page(pages.next(DocumentPages.PAGE))) {
                // on to the next
            }
        }
        boolean more = found > limit;
        return new Hits(hits, more, count ? found : -1);
    }

    private boolean full() {
        return !count && found > limit;
    }

    private void take(Hit hit) {
        found++;
        if (found <= limit) {
            hits.add(hit);
        }
    }

    /** Looks for hits in these documents; false if there are none at all. */
    private boolean page(List<DocumentPages.Entry> page) throws SQLException {
        if (page == null) {
            return false;
        }
        Map<Long, List<Passage>> held = gathered != null ? gathered : byScan || page.isEmpty() ? null : passages.of(page.stream().map(DocumentPages.Entry::content).toList());
        long[] named = byScan || page.isEmpty() ? null : names.idsAt(page.stream().map(DocumentPages.Entry::decisions).toList());
        entries(page, held, named);
        return true;
    }

    private void entries(List<DocumentPages.Entry> page, Map<Long, List<Passage>> held, long[] named) throws SQLException {
        for (DocumentPages.Entry entry : page) {
            if (full()) {
                return;
            }
            List<Passage> here = held == null ? null : held.getOrDefault(entry.content(), List.of());
            boolean byName = !query.isEmpty() && (named == null || Arrays.binarySearch(named, entry.decisions()) >= 0);
            if (here == null || !here.isEmpty() || byName) {
                int besides = reader.read(entry, here, byName, found < limit, this::take);
                found += besides;
            }
        }
    }

    /** Looks at the few documents that can hold a hit, if they are few; false if they are not. */
    private boolean few(DocumentPages pages) throws SQLException {
        int most = byScan ? MOST_OF_CHARACTER : FEW;
        Map<Long, List<Passage>> held = passages == null ? null : passages.find(most + 1);
        int size = held == null ? 0 : held.values().stream().mapToInt(List::size).sum();
        if (byScan && held != null && size <= most) {
            gathered = held;
        }
        if (held != null && size <= FEW) {
            long[] named = names.ids(0, Long.MAX_VALUE, FEW + 1);
            if (named.length <= FEW) {
                startAgain();
                Set<Long> contents = new TreeSet<>(held.keySet());
                contents.addAll(contents(named));
                entries(pages.of(contents), held, named);
                return true;
            }
        }
        Set<Long> rare = rare();
        if (rare != null) {
            startAgain();
            List<DocumentPages.Entry> entries = pages.of(rare);
            for (int i = 0; i < entries.size() && !full(); i += DocumentPages.PAGE) {
                page(entries.subList(i, Math.min(i + DocumentPages.PAGE, entries.size())));
            }
            return true;
        }
        return false;
    }

    private void startAgain() {
        hits.clear();
        found = 0;
    }

    /** The contents that the filter leaves, if an index can tell that they are few; else null. */
    private Set<Long> rare() throws SQLException {
        Set<String> tokens = SearchQuery.of('"' + (filter.person().isEmpty() ? filter.indicator() : filter.person()) + '"').tokens();
        if (!tokens.isEmpty()) {
            long[] named = new NameIndex(database, tokens).ids(0, Long.MAX_VALUE, FEW + 1);
            return named.length > FEW ? null : contents(named);
        }
        FilterSql.Part years = sql.years();
        if (years == null) {
            return null;
        }
        Set<Long> out = new TreeSet<>();
        try (ResultSet rows = database.statement("SELECT DISTINCT d.content FROM (" + years.sql() + ") r JOIN decisions d ON d.id = r.decisions LIMIT ?",
                Stream.concat(years.values().stream(), Stream.of(FEW + 1)).toArray()).executeQuery()) {
            while (rows.next()) {
                out.add(rows.getLong(1));
            }
        }
        return out.size() > FEW ? null : out;
    }

    private Set<Long> contents(long[] decisions) throws SQLException {
        Set<Long> out = new TreeSet<>();
        for (long id : decisions) {
            out.add(database.number(-1, "SELECT content FROM decisions WHERE id = ?", id));
        }
        return out;
    }
}
