package org.gangmu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A search finds what the pattern finds, whatever the pattern is made of. */
class SearchTest {

    private static final List<String> REGEXES = List.of("今年|去年|[0-9]{2}年", "(?<![0-9.])(?<y>1[0-9])(?!%)", "a*b?", "(?i)may|(?i:june) [a-c]+|年", "(?:(?i)x)y|Z",
            "\\bab?\\b", "^a|b$", "(?<=年)[^a-z]", "[\\u4e00-\\u9fff]{2,3}?(?=a)", "(?:[x-z]?1)+|\\(\\)", "\\Q1年\\E|\\Qa.b\\E", "\\Qab\\E?c", "\\p{Lu}\\p{L}*|\\p{IsHan}1", "(?!a)[ab]|.\\s",
            "[.\\s年-]a", "[^年]年", "(?!)", "(?:)", "(?>ab|a)b", "[a-c&&[b]]", "(a)\\1", "[)(\\]]1?", "😀a|b", "x{0,1}y", "x{2}y|{", "(?:a|b|)1", "\\d+\\w", "\\S1", "\\p{Punct}", "a++b", "(?=ab)[a-c]+",
            "(?=a|)b", "(?=.*b)[ab]+", "(?=1)?[0-9]", "(?:a|bc?)[0-9]?$", "年?$", "(?:[^,]|1)[a-c]*(?:x|$)$", "a$|b", "(?<=年)(?:1|\\p{Lu}y?)$", "[0-9](?=a|$)b?$", "[年😀]$", "\\$", "(?=[0-9])(?=1)\\d+a?", "(?:(?=a)|b)[a-c]");
    private static final String ALPHABET = "ab cABxyZ1239.年今去%([)]{Mayjune-\n😀,";

    private static List<String> found(Iterable<Matcher> matches) {
        List<String> out = new ArrayList<>();
        matches.forEach(m -> out.add(m.start() + "-" + m.end()));
        return out;
    }

    private static String span(Matcher m, boolean atStart) {
        return (atStart ? m.lookingAt() : m.find()) ? span(m) : "";
    }

    private static String span(Matcher match) {
        return match == null ? "" : match.start() + "-" + match.end();
    }

    @Test
    void matchesAreThoseOfThePattern() {
        Random random = new Random(7);
        int matches = 0;
        for (String regex : REGEXES) {
            Pattern pattern;
            try {
                pattern = Pattern.compile(regex);
            } catch (java.util.regex.PatternSyntaxException e) {
                continue;
            }
            for (int i = 0; i < 400; i++) {
                StringBuilder made = new StringBuilder();
                for (int n = random.nextInt(30); n > 0; n--) {
                    made.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                }
                String text = made.toString();
                List<String> expected = pattern.matcher(text).results().map(m -> m.start() + "-" + m.end()).toList();
                assertEquals(expected, found(Search.of(pattern).in(text)), regex + " in " + text);
                assertEquals(!expected.isEmpty(), Search.of(pattern).isIn(text), regex + " in " + text);
                int from = random.nextInt(text.length() + 1);
                assertEquals(pattern.matcher(text).region(from, text.length()).find(), Search.of(pattern).isIn(text, from, text.length()), regex + " in " + text + " from " + from);
                assertEquals(span(pattern.matcher(text).region(from, text.length()), true), span(Search.of(pattern).at(text, from, text.length())), regex + " at " + from + " of " + text);
                assertEquals(span(pattern.matcher(text).region(0, from), false), span(Search.of(pattern).first(text, 0, from)), regex + " in " + text + " up to " + from);
                assertEquals(pattern.matcher(text).region(from / 2, from).matches(), Search.of(pattern).matches(text, from / 2, from), regex + " is a part of " + text);
                assertEquals(span(pattern.matcher(text).region(from / 2, from), false), span(Search.of(pattern).first(text, from / 2, from)), regex + " within " + text);
                Matcher seeing = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false).region(from, text.length());
                assertEquals(span(seeing, false), span(Search.of(pattern).find(text, from, text.length())), regex + " in " + text + " from " + from + ", seeing what is before");
                assertEquals(pattern.matcher(text).matches(), Search.of(pattern).matches(text), regex + " is " + text);
                matches += expected.size();
            }
        }
        assertTrue(matches > 10_000, matches + " matches");
    }

    @Test
    void aMatchThatLooksBehindSeesWhatStandsBeforeThePlaceThatIsTried() {
        assertFalse(Search.of("(?<!第)一季度").isIn("第一季度"));
        assertTrue(Search.of("(?<=第)一季度").isIn("第一季度"));
    }

    private static Starts starts(String regex) {
        return StartChars.bounds(regex, 0).starts();
    }

    @Test
    void whatStandsAtTheEndOfATextIsKnownByItsLastCharacter() {
        CharSet ends = StartChars.bounds("(?:听取|会见了?)[0-9a]?$", 0).ends();
        assertTrue("取见了8a\n\u2028".chars().allMatch(c -> ends.has((char) c)));
        assertFalse("听会b$".chars().anyMatch(c -> ends.has((char) c)));
        assertNull(StartChars.bounds("听取|会见$", 0).ends());
        assertNull(StartChars.bounds("(?:会见)?$", 0).ends());
    }

    @Test
    void onlyExpressionsThatStartWithFewCharactersAreNarrowed() {
        assertFalse(starts("[^,。]{2,8}年").tell());
        assertFalse(starts("(?:a|b)?").tell());
        Starts starts = starts("(?<![0-9])(?:年|去)底?");
        assertTrue(starts.at("去", 0, 1) && starts.at("年x", 0, 2));
        assertFalse(starts.at("底", 0, 1));
        assertTrue(starts("(?:\\Q会议\\E|\\Q大会\\E)[,:]").tell());
    }

    @Test
    void aPlaceWithAnotherSecondCharacterIsNotTried() {
        Starts starts = starts("(?:召开|\\Q举行\\E|[0-9]+月?日)(?!了)|讯");
        assertEquals(3, starts.next("召集，召开", 0, 5));
        assertTrue(starts.at("20日", 0, 3) && starts.at("2日", 0, 2) && starts.at("讯息", 0, 2));
        assertFalse(starts.at("2人", 0, 2) || starts.at("举", 0, 1) || starts.at("举行", 0, 1));
    }
}
