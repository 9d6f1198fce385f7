package org.gangmu.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gangmu.text.Chars;

/** The condition by which the database itself passes over most sentences that a query does not match; those whose text has to be folded first it lets pass. */
final class PieceSql {

    private final String pieces;
    private final List<Object> values;

    PieceSql(Dialect dialect, SearchQuery query) {
        Set<String> all = query.pieces();
        this.pieces = all.isEmpty() ? "1 = 1" : all.stream().map(p -> Chars.isHan(p.charAt(0)) ? dialect.holds("s.text") : dialect.holdsWord("s.text")).collect(Collectors.joining(" AND "));
        this.values = List.copyOf(all);
    }

    /**
     * Of {@code s}, a row of sentence.
     *
     * @param odd   bits of odd sentences
     * @param first id of the sentence that the lowest bit is of
     */
    String may(String odd, String first) {
        return " AND (" + isOdd(odd, first) + " OR " + pieces + ")";
    }

    /** Plain ones with all pieces. */
    String sure(String odd, String first) {
        return " AND NOT " + isOdd(odd, first) + " AND " + pieces;
    }

    static String isOdd(String odd, String first) {
        return "((" + odd + " >> CAST(s.id - (" + first + ") AS INTEGER)) & 1) = 1";
    }

    List<Object> values() {
        return values;
    }
}
