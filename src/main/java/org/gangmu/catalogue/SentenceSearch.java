package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gangmu.catalogue.DocumentPages.Entry;

/**
 * Searches the sentences and names of an archive. What is in very many documents is found by going through the first of them; what is rare, by the index or by
 * the filter, whichever leaves fewer documents.
 */
final class SentenceSearch {

    /** Up to so many rows of an index, or contents, are looked at together; with more, the search goes through the documents in order. */
    static final int FEW = 4000;
    /** Up to so many documents are looked at for their names. */
    private static final int FEW_NAMED = 20_000;
    /** Up to so many rows of an index are looked at before anything else. */
    private static final int RARE = 400;
    /** Documents that are gone through before the index is asked as a whole, a few of them first; and on, as long as no more than {@link #NEAR} seem to be left. */
    private static final int FIRST = 144;
    private static final int FIRST_OF_ALL = 16;
    private static final int NEAR = 2000;

    private final Database database;
    private final SearchQuery query;
    private final SearchFilter filter;
    private final long edition;
    private final int limit;
    private final FilterSql sql;
    private final HitReader reader;
    private final PassageIndex passages;
    private final NameIndex names;
    /** Whether only beginnings of tokens are looked for, which the index has to gather as a whole first: then a look at all sentences of a few documents is faster. */
    private final boolean byScan;
    private final List<Hit> hits = new ArrayList<>();
    private long found;

    private SentenceSearch(Database database, String typed, SearchFilter filter, long edition, int limit) throws SQLException {
        this.database = database;
        this.query = SearchQuery.of(typed);
        this.filter = filter;
        this.edition = edition;
        this.limit = limit;
        this.sql = new FilterSql(database, filter);
        this.reader = new HitReader(database, query, filter, sql);
        Set<String> tokens = query.tokens();
        this.passages = new PassageIndex(database, tokens);
        this.names = tokens.isEmpty() ? null : new NameIndex(database, tokens);
        this.byScan = tokens.stream().allMatch(t -> t.endsWith("*"));
    }

    static Hits find(Database database, String typed, SearchFilter filter, long edition, int limit, boolean count) {
        return database.snapshot(() -> {
            try (Statement statement = database.connection().createStatement()) {
                for (String setting : database.dialect().byIndexes()) {
                    statement.execute(setting);
                }
            }
            SentenceSearch search = new SentenceSearch(database, typed, filter, edition, limit);
            search.find();
            boolean more = search.found > limit;
            return new Hits(search.hits, more, !count ? -1 : more ? search.count() : search.found);
        });
    }

    private void find() throws SQLException {
        Set<Long> rare = rare();
        if (rare != null) {
            through(pages().of(rare));
            return;
        }
        if (!byScan) {
            Map<Long, List<Passage>> held = passages.find(RARE + 1);
            long[] named = names.ids(0, Long.MAX_VALUE, RARE + 1);
            if (held.values().stream().mapToInt(List::size).sum() <= RARE && named.length <= RARE) {
                of(held, named);
                return;
            }
        }
        DocumentPages pages = pages();
        int seen = 0;
        int page = FIRST_OF_ALL;
        while (seen < FIRST || found * NEAR >= (limit + 1 - found) * seen) {
            if (full() || !page(pages.next(page))) {
                return;
            }
            seen += page;
            page = DocumentPages.PAGE;
        }
        if (!full() && !few()) {
            while (!full() && page(pages.next(DocumentPages.PAGE))) {
                // on to the next
            }
        }
    }

    private DocumentPages pages() {
        return new DocumentPages(database, edition, sql.documents());
    }

    private boolean full() {
        return found > limit;
    }

    private final HitReader.Taker taker = new HitReader.Taker() {

        @Override
        public void take(Entry entry, Hit hit) throws SQLException {
            found++;
            if (found <= limit) {
                hits.add(reader.whole(entry, hit));
            }
        }

        @Override
        public boolean full() {
            return SentenceSearch.this.full();
        }
    };

    /** Looks for hits in these documents; false if there are none at all. */
    private boolean page(List<Entry> page) throws SQLException {
        if (page != null && !page.isEmpty()) {
            List<Long> contents = page.stream().map(Entry::content).toList();
            Map<Long, List<Passage>> held = byScan ? passages.all(contents) : passages.of(contents);
            long[] named = byScan ? null : names.idsAt(page.stream().map(Entry::decisions).toList());
            reader.read(page, held, named, taker);
        }
        return page != null;
    }

    private void through(List<Entry> entries) throws SQLException {
        for (List<Entry> some : Given.portions(entries)) {
            if (!full()) {
                page(some);
            }
        }
    }

    /** Looks at the few documents that can hold a hit, if they are few; false if they are not. */
    private boolean few() throws SQLException {
        Candidates candidates = new Candidates(database, query, filter, sql, edition);
        Map<Long, List<Passage>> held = candidates.find();
        long[] named = held == null || query.isEmpty() ? new long[0] : names == null ? null : names.ids(0, Long.MAX_VALUE, FEW_NAMED + 1);
        if (held == null || named == null || named.length > FEW_NAMED) {
            return false;
        }
        hits.clear();
        found = 0;
        of(held, named);
        return true;
    }

    private void of(Map<Long, List<Passage>> held, long[] named) throws SQLException {
        Set<Long> contents = new TreeSet<>(held.keySet());
        contents.addAll(pages().contents(named));
        for (List<Entry> some : Given.portions(pages().of(contents))) {
            if (!full()) {
                reader.read(some, held, named, taker);
            }
        }
    }

    /** The contents that the filter leaves, if an index can tell that they are few; else null. */
    private Set<Long> rare() throws SQLException {
        Set<String> tokens = SearchQuery.of('"' + (filter.person().isEmpty() ? filter.indicator() : filter.person()) + '"').tokens();
        if (!tokens.isEmpty()) {
            long[] named = new NameIndex(database, tokens).ids(0, Long.MAX_VALUE, FEW + 1);
            return named.length > FEW ? null : pages().contents(named);
        }
        FilterSql.Part years = sql.years();
        if (years == null) {
            return null;
        }
        Set<Long> out = new TreeSet<>();
        try (ResultSet rows = database.statement("SELECT d.content FROM (" + years.sql() + " LIMIT " + (FEW + 1) + ") r CROSS JOIN decisions d WHERE d.id = r.decisions",
                years.values().toArray()).executeQuery()) {
            int n = 0;
            while (rows.next()) {
                out.add(rows.getLong(1));
                n++;
            }
            return n > FEW ? null : out;
        }
    }

    /** How many hits there are. */
    private long count() throws SQLException {
        if (!filter.place().isEmpty() || names == null && !query.isEmpty()) {
            return countOneByOne(); // a document's own place counts too; and no index knows the signs that are looked for
        }
        long sentences = new Candidates(database, query, filter, sql, edition).count();
        long[] named = query.isEmpty() ? new long[0] : names.ids(0, Long.MAX_VALUE, Integer.MAX_VALUE);
        long[] byName = new long[1];
        for (List<Entry> some : Given.portions(pages().of(pages().contents(named)))) {
            reader.read(some, Map.of(), named, counting(byName, false));
        }
        return sentences + byName[0];
    }

    private long countOneByOne() throws SQLException {
        long[] counted = new long[1];
        DocumentPages pages = pages();
        for (List<Entry> page = pages.next(DocumentPages.PAGE); page != null; page = pages.next(DocumentPages.PAGE)) {
            reader.read(page, passages.all(page.stream().map(Entry::content).toList()), null, counting(counted, true));
        }
        return counted[0];
    }

    private static HitReader.Taker counting(long[] count, boolean sentences) {
        return new HitReader.Taker() {
            @Override
            public void take(Entry entry, Hit hit) {
                count[0] += sentences || hit.kind() != Hit.Kind.SENTENCE ? 1 : 0;
            }

            @Override
            public boolean full() {
                return false;
            }
        };
    }
}
