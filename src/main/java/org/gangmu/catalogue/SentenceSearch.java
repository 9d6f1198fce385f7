package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
    /** A character that is in more sentences is in many of the first ones. */
    private static final int MOST_OF_CHARACTER = 500_000;

    private final Database database;
    private final SearchQuery query;
    private final SearchFilter filter;
    private final long edition;
    private final int limit;
    private final boolean count;
    private final FilterSql sql;
    private final HitReader reader;
    private final TextIndex sentences;
    private final TextIndex names;
    /** Whether only beginnings of tokens are looked for, which the index has to gather as a whole first: then a look at all sentences of a few documents is faster. */
    private final boolean byScan;
    /** All that the index has, where it was asked for all; else null. */
    private long[] gathered;
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
        this.sentences = tokens.isEmpty() ? null : new TextIndex(database, TextIndex.SENTENCES, tokens);
        this.names = tokens.isEmpty() ? null : new TextIndex(database, TextIndex.NAMES, tokens);
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
        long[] ids = gathered != null ? gathered : byScan || page.isEmpty() ? null : sentences.idsAt(page.stream().map(DocumentPages.Entry::content).toList(), ResultWriter.MOST_SENTENCES);
        long[] named = byScan || page.isEmpty() ? null : names.idsAt(page.stream().map(DocumentPages.Entry::decisions).toList(), 1);
        entries(page, ids, named);
        return true;
    }

    private void entries(List<DocumentPages.Entry> page, long[] ids, long[] named) throws SQLException {
        for (DocumentPages.Entry entry : page) {
            if (full()) {
                return;
            }
            long[] here = ids == null ? null : within(ids, entry.content());
            boolean byName = !query.isEmpty() && (named == null || Arrays.binarySearch(named, entry.decisions()) >= 0);
            if (here == null || here.length > 0 || byName) {
                reader.read(entry, here, byName, found < limit, this::take);
            }
        }
    }

    private static long[] within(long[] ids, long content) {
        int from = Arrays.binarySearch(ids, content * ResultWriter.MOST_SENTENCES);
        int to = Arrays.binarySearch(ids, (content + 1) * ResultWriter.MOST_SENTENCES);
        return Arrays.copyOfRange(ids, from < 0 ? -from - 1 : from, to < 0 ? -to - 1 : to);
    }

    /** Looks at the few documents that can hold a hit, if they are few; false if they are not. */
    private boolean few(DocumentPages pages) throws SQLException {
        int most = byScan ? MOST_OF_CHARACTER : FEW;
        long[] ids = sentences == null ? null : sentences.ids(0, Long.MAX_VALUE, most + 1);
        if (byScan && ids != null && ids.length <= most) {
            gathered = ids;
        }
        if (ids != null && ids.length <= FEW) {
            long[] named = names.ids(0, Long.MAX_VALUE, FEW + 1);
            if (named.length <= FEW) {
                startAgain();
                Set<Long> contents = new TreeSet<>();
                Arrays.stream(ids).forEach(id -> contents.add(id / ResultWriter.MOST_SENTENCES));
                for (long decisions : named) {
                    contents.add(database.number(-1, "SELECT content FROM decisions WHERE id = ?", decisions));
                }
                entries(pages.of(contents), ids, named);
                return true;
            }
        }
        FilterSql.Part rare = sql.rare();
        if (rare != null) {
            Set<Long> contents = contents(rare);
            if (contents.size() <= FEW) {
                startAgain();
                List<DocumentPages.Entry> entries = pages.of(contents);
                for (int i = 0; i < entries.size() && !full(); i += DocumentPages.PAGE) {
                    page(entries.subList(i, Math.min(i + DocumentPages.PAGE, entries.size())));
                }
                return true;
            }
        }
        return false;
    }

    private void startAgain() {
        hits.clear();
        found = 0;
    }

    private Set<Long> contents(FilterSql.Part rare) throws SQLException {
        List<Object> values = new ArrayList<>(rare.values());
        values.add(FEW + 1);
        Set<Long> out = new HashSet<>();
        try (ResultSet rows = database.statement("SELECT DISTINCT d.content FROM (" + rare.sql() + ") r JOIN decisions d ON d.id = r.decisions LIMIT ?", values.toArray()).executeQuery()) {
            while (rows.next()) {
                out.add(rows.getLong(1));
            }
        }
        return out;
    }
}
