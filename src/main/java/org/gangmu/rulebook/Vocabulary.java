package org.gangmu.rulebook;

import java.util.Map;
import java.util.Set;
import org.gangmu.text.Language;

/** The names that every rulebook may use without declaring them. */
public final class Vocabulary {

    /** What the tagger finds by itself; see {@code rules/README.md} for what each means. */
    public static final Set<String> BUILT_IN = Terms.CUE.names();

    /** How a sentence stands on the page. */
    public static final Set<String> SHAPES = Terms.SHAPE.names();

    /** Built-in cues that stand at the whole content of a sentence: they have no place in it. */
    static final Set<String> WHOLE = Set.of("#colon-end", "#question", "#exclaim", "#short", "#long", "#no-stop", "#headline", "#lone-number", "#quoted",
            "#enumerated", "#first", "#opening", "#closing", "#paragraph-first", "#paragraph-last", "#after-colon");

    /** What a sentence with a built-in cue has besides. */
    static final Map<String, Set<String>> IMPLIED = Map.of("#percent", Set.of("#number"), "#money", Set.of("#number"), "#year-past", Set.of("#year"),
            "#year-now", Set.of("#year"), "#year-future", Set.of("#year"));

    /** Built-in cues of which a sentence has at most one, pair by pair. */
    static final Map<String, Set<String>> EXCLUDED = Map.of("#short", Set.of("#long"), "#long", Set.of("#short"),
            "#no-stop", Set.of("#colon-end", "#question", "#exclaim"), "#colon-end", Set.of("#no-stop"), "#question", Set.of("#no-stop"),
            "#exclaim", Set.of("#no-stop"));

    private static final Set<String> CHINESE_ONLY = Set.of("#verb-first", "#aspect", "#copula");
    private static final Set<String> ENGLISH_ONLY = Set.of("#imperative", "#past", "#perfect", "#passive", "#passive-past", "#future", "#modal", "#progressive",
            "#present", "#infinitive-first", "#gerund-first", "#past-main", "#present-main", "#modal-main", "#first-person", "#second-person", "#proper-subject");

    private Vocabulary() {
    }

    /** Whether a part of a word stands for a built-in cue: "#percent", but not "#1". */
    public static boolean isBuiltIn(String part) {
        return part.length() > 1 && part.charAt(0) == '#' && Character.isLetter(part.charAt(1));
    }

    /** Whether articles of that language can have the built-in cue. */
    static boolean found(String builtIn, Language language) {
        return !(language == Language.ZH ? ENGLISH_ONLY : CHINESE_ONLY).contains(builtIn);
    }
}
