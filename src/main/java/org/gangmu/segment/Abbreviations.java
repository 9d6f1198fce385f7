package org.gangmu.segment;

import java.util.Locale;
import java.util.Set;

/** English abbreviations: whether the full stop after one can end a sentence. */
final class Abbreviations {

    /** A name, a number or a clause follows: no sentence ends here. */
    private static final Set<String> BEFORE_MORE = Set.of("mr", "mrs", "ms", "mx", "dr", "prof", "gov", "sen", "rep", "reps", "gen", "col", "lt", "sgt",
            "capt", "cmdr", "adm", "maj", "hon", "rev", "fr", "st", "mt", "ft", "pres", "supt", "vs", "v", "e.g", "i.e", "eg", "ie", "cf", "viz", "al",
            "approx", "ca", "incl", "esp", "resp", "asst", "assoc", "dept", "univ", "ave", "blvd", "bldg", "tel", "ext", "messrs", "mmes", "amb");
    /** A number follows: before anything else the full stop may end a sentence. */
    private static final Set<String> BEFORE_NUMBER = Set.of("no", "nos", "fig", "figs", "sec", "secs", "art", "arts", "ch", "chap", "pt", "p", "pp", "para",
            "paras", "vol", "vols", "ed", "eq", "app", "tab", "cl", "sch", "reg", "regs", "stat", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
            "sept", "oct", "nov", "dec", "item", "line", "ver", "rev", "approx", "est", "max", "min", "par", "subsec", "subd");
    /** Often the last word of a sentence too: what follows decides. */
    private static final Set<String> EITHER = Set.of("u.s", "u.k", "u.n", "e.u", "u.s.a", "u.s.c", "d.c", "n.y", "l.a", "a.m", "p.m", "inc", "ltd", "co",
            "corp", "llc", "bros", "plc", "etc", "jr", "sr", "ph.d", "m.d", "b.a", "m.a", "b.sc", "m.sc", "j.d", "esq", "ret", "a.d", "b.c", "op", "ed",
            "cit", "c.f.r", "u.s.s.r", "p.r.c", "r.o.c", "seq", "ibid", "sq", "hr", "hrs", "mins", "yr", "yrs", "lb", "lbs", "oz");
    private static final Set<String> STARTERS = Set.of("the", "a", "an", "in", "on", "it", "its", "this", "these", "that", "those", "we", "he", "she", "they",
            "you", "i", "but", "and", "however", "for", "as", "at", "to", "with", "when", "while", "if", "our", "his", "her", "their", "there", "under", "by",
            "from", "after", "before", "since", "such", "both", "some", "all", "each", "any", "many", "most", "more", "what", "where", "who", "why", "how",
            "also", "although", "because", "during", "over", "through", "one", "two", "three", "not", "no", "my", "your", "between", "once", "now",
            "then", "thus", "therefore", "moreover", "furthermore", "meanwhile", "today", "according", "other", "another", "every", "yet", "so");

    private Abbreviations() {
    }

    static boolean isBeforeMore(String word) {
        return BEFORE_MORE.contains(lower(word));
    }

    static boolean isBeforeNumber(String word) {
        return BEFORE_NUMBER.contains(lower(word));
    }

    static boolean isEither(String word) {
        return EITHER.contains(lower(word));
    }

    /** Whether a word commonly opens a sentence and seldom a name. */
    static boolean opensSentence(String word) {
        return STARTERS.contains(lower(word));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
