package org.gangmu.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gangmu.text.Chars;
import org.gangmu.text.Span;

/**
 * A query as typed: words with spaces between, all of which must stand in the text; {@code "a phrase"}; {@code -without}. Words of other writing than Han are
 * found whole, {@code word*} by their beginning.
 */
final class SearchQuery {

    private final List<Term> wanted = new ArrayList<>();
    private final List<Term> unwanted = new ArrayList<>();

    /** A word or phrase, folded; {@code prefix}: its last word may go on. */
    private record Term(String folded, boolean prefix) {

        /** Where it stands in a folded text, from {@code from} on; -1 if nowhere. */
        int in(String text, int from) {
            for (int at = text.indexOf(folded, from); at >= 0; at = text.indexOf(folded, at + 1)) {
                if (wordBegins(text, at) && (prefix || wordBegins(text, at + folded.length()))) {
                    return at;
                }
            }
            return -1;
        }

        /** Whether no word or number goes on over this place. */
        private static boolean wordBegins(String text, int at) {
            if (at == 0 || at == text.length() || !Tokens.isWord(text.charAt(at)) && text.charAt(at) != '.') {
                return true;
            }
            char before = text.charAt(at - 1);
            if (text.charAt(at) == '.') {
                return !(digit(before) && at + 1 < text.length() && digit(text.charAt(at + 1)));
            }
            return !(Tokens.isWord(before) || before == '.' && digit(text.charAt(at)) && at > 1 && digit(text.charAt(at - 2)));
        }

        private static boolean digit(char c) {
            return c >= '0' && c <= '9';
        }
    }

    private SearchQuery() {
    }

    static SearchQuery of(String typed) {
        SearchQuery out = new SearchQuery();
        int end;
        for (int at = 0; at < typed.length(); at = end) {
            end = at + 1;
            if (Chars.isSpace(typed.charAt(at))) {
                continue;
            }
            boolean without = typed.charAt(at) == '-' && end < typed.length() && !Chars.isSpace(typed.charAt(end));
            int from = without ? at + 1 : at;
            if (Chars.fold(typed.charAt(from)) == '"') {
                int close = from + 1;
                while (close < typed.length() && Chars.fold(typed.charAt(close)) != '"') {
                    close++;
                }
                end = Math.min(close + 1, typed.length());
                out.add(typed.substring(from + 1, close), false, without);
            } else {
                end = from;
                while (end < typed.length() && !Chars.isSpace(typed.charAt(end))) {
                    end++;
                }
                boolean prefix = end - from > 1 && Chars.fold(typed.charAt(end - 1)) == '*';
                out.add(typed.substring(from, prefix ? end - 1 : end), prefix, without);
            }
        }
        return out;
    }

    private void add(String text, boolean prefix, boolean without) {
        String folded = SearchText.fold(text);
        if (!folded.isEmpty()) {
            (without ? unwanted : wanted).add(new Term(folded, prefix));
        }
    }

    /** Whether nothing is asked for. */
    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** What the index is asked for: whole tokens, and those that it knows the beginning of, with {@code *} behind. Few and rare signs may leave nothing. */
    Set<String> tokens() {
        Set<String> out = new LinkedHashSet<>();
        for (Term term : wanted) {
            tokens(term, out);
        }
        return out;
    }

    private static void tokens(Term term, Set<String> into) {
        String folded = term.folded();
        int end;
        for (int at = 0; at < folded.length(); at = end) {
            end = at + 1;
            if (Chars.isHan(folded.charAt(at))) {
                end = Tokens.hanEnd(folded, at);
                if (end == at + 1) {
                    into.add(folded.charAt(at) + "*");
                }
                for (int i = at; i + 1 < end; i++) {
                    into.add(folded.substring(i, i + 2));
                }
            } else if (Tokens.isWord(folded.charAt(at))) {
                end = Tokens.wordEnd(folded, at);
                into.add(Tokens.cut(folded.substring(at, end)) + (term.prefix() && end == folded.length() ? "*" : ""));
            }
        }
    }

    /** Runs of Han characters, and words in small letters: a plain text that matches has all of them, as they are. */
    Set<String> pieces() {
        Set<String> out = new LinkedHashSet<>();
        for (Term term : wanted) {
            String folded = term.folded();
            int end;
            for (int at = 0; at < folded.length(); at = end) {
                char c = folded.charAt(at);
                end = Chars.isHan(c) ? Tokens.hanEnd(folded, at) : Tokens.isWord(c) ? Tokens.wordEnd(folded, at) : at + 1;
                String piece = folded.substring(at, end);
                if ((Chars.isHan(c) || Tokens.isWord(c)) && piece.chars().noneMatch(p -> Character.isSurrogate((char) p))) {
                    out.add(piece);
                }
            }
        }
        return out;
    }

    /** Whether a plain text that has all pieces is sure to match: each word is a single run of Han characters. */
    boolean isPieces() {
        Set<String> pieces = pieces();
        return unwanted.isEmpty() && wanted.stream().allMatch(t -> Chars.isHan(t.folded().charAt(0)) && pieces.contains(t.folded()));
    }

    /** Whether a text has all that is wanted and nothing that is not. */
    boolean matches(SearchText text) {
        return wanted.stream().allMatch(t -> t.in(text.folded(), 0) >= 0) && !excludes(text);
    }

    boolean excludes(SearchText text) {
        return unwanted.stream().anyMatch(t -> t.in(text.folded(), 0) >= 0);
    }

    /** Where the wanted words stand in the original text, in order. */
    List<Span> marks(SearchText text) {
        List<Span> out = new ArrayList<>();
        for (Term term : wanted) {
            int length = term.folded().length();
            for (int at = term.in(text.folded(), 0); at >= 0; at = term.in(text.folded(), at + length)) {
                out.add(new Span(text.origin()[at], text.origin()[at + length - 1] + 1));
            }
        }
        out.sort(Comparator.naturalOrder());
        return out;
    }
}
