package org.gangmu.segment;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells a hyphen that only breaks a word at the line end from one that belongs to it. */
final class Hyphens {

    private static final Set<String> COMPOUND = Set.of("self", "well", "long", "short", "high", "low", "non", "co", "pre", "post", "multi", "cross", "cost", "energy", "data",
            "user", "year", "end", "on", "off", "up", "in", "out", "part", "full", "half", "all", "first", "second", "third", "public", "private", "state", "real", "large",
            "small", "mid", "medium", "time", "day", "near", "old", "new", "city", "county", "community", "evidence", "risk", "people", "climate", "world", "decision",
            "policy", "problem", "fact", "ex", "anti", "semi", "quasi", "vice", "one", "two", "three", "four", "five", "ten", "over", "under", "follow", "start", "built",
            "open", "single", "double", "wide", "government");
    private static final int LARGEST = 4_000_000;

    private final String text;
    private Set<String> words;

    Hyphens(String text) {
        this.text = text;
    }

    /** Whether the hyphen that ends line {@code a} falls away when it is joined with {@code b}. */
    boolean isSoft(Line a, Line b) {
        char last = text.charAt(a.end() - 1);
        if (last == '\u00ad') {
            return true;
        }
        if (!Glyphs.isHyphen(last) || a.span().length() < 3 || !Character.isLowerCase(text.charAt(b.start())) || !Glyphs.isLatin(text.charAt(a.end() - 2))) {
            return false;
        }
        int s = a.end() - 1;
        while (s > a.start() && a.end() - s < 30 && Glyphs.isLatin(text.charAt(s - 1))) {
            s--;
        }
        int e = b.start();
        while (e < b.end() && e - b.start() < 30 && Glyphs.isLatin(text.charAt(e))) {
            e++;
        }
        String left = text.substring(s, a.end() - 1).toLowerCase(Locale.ROOT);
        String right = text.substring(b.start(), e).toLowerCase(Locale.ROOT);
        boolean second = s > a.start() && text.charAt(s - 1) == '-' || e < b.end() && text.charAt(e) == '-';
        Set<String> known = words();
        if (known.contains(left + "-" + right) || second) {
            return false;
        }
        return known.contains(left + right) || !COMPOUND.contains(left) && !(known.contains(left) && known.contains(right));
    }

    private Set<String> words() {
        if (words == null) {
            words = new HashSet<>();
            int from = -1;
            for (int i = 0; i <= Math.min(text.length(), LARGEST); i++) {
                boolean in = i < text.length() && (Glyphs.isLatin(text.charAt(i)) || text.charAt(i) == '-' && from >= 0 && i + 1 < text.length() && Glyphs.isLatin(text.charAt(i + 1)));
                if (in && from < 0) {
                    from = i;
                } else if (!in && from >= 0) {
                    if (i - from <= 40 && !(i < text.length() && text.charAt(i) == '-')) {
                        words.add(text.substring(from, i).toLowerCase(Locale.ROOT));
                    }
                    from = -1;
                }
            }
        }
        return words;
    }
}
