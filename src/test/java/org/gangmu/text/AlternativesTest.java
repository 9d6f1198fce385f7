package org.gangmu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Expressions side by side find what they find in one expression, and say which of them it was. */
class AlternativesTest {

    private static final List<String> REGEXES = List.of("(?<![0-9])[0-9]{2}年?", "[0-9]个", "年(?=末|$)|末[a-c]", "(?<=百)分", "[^,年0-9百分末个]b");
    private static final String ALPHABET = "12年末百分个,ab";

    @Test
    void matchesAreThoseOfOneExpression() {
        Alternatives alternatives = new Alternatives(REGEXES);
        Pattern one = Pattern.compile("(" + String.join(")|(", REGEXES) + ")");
        Random random = new Random(3);
        int matches = 0;
        for (int i = 0; i < 3000; i++) {
            StringBuilder made = new StringBuilder();
            for (int n = random.nextInt(24); n > 0; n--) {
                made.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            String text = made.toString();
            List<String> expected = new ArrayList<>();
            for (Matcher m = one.matcher(text); m.find();) {
                int which = 1;
                while (m.group(which) == null) {
                    which++;
                }
                expected.add(which - 1 + ":" + m.start() + "-" + m.end());
            }
            List<String> found = new ArrayList<>();
            Alternatives.Finder finder = alternatives.in(text);
            for (int at = 0; finder.find(at); at = finder.match().end()) {
                found.add(finder.which() + ":" + finder.match().start() + "-" + finder.match().end());
            }
            assertEquals(expected, found, text);
            assertEquals(!expected.isEmpty(), alternatives.isIn(text), text);
            matches += found.size();
        }
        assertTrue(matches > 3000, matches + " matches");
    }

    @Test
    void nothingIsFoundBehindTheLastCharacter() {
        Alternatives.Finder finder = new Alternatives(REGEXES).in("3个");
        assertTrue(finder.find(0));
        assertFalse(finder.find(2));
    }
}
