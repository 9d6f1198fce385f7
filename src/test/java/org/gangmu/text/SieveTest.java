package org.gangmu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SieveTest {

    private static final List<Pattern> PATTERNS = List.of(Pattern.compile("(?:来源|出处)[:：].{1,20}"), Pattern.compile(".{0,9}(?:版权所有|©).*"),
            Pattern.compile("(?=.*(?:打印|收藏))[\\[【]?.{0,9}"), Pattern.compile("(?i)page\\s?\\d{1,3}"), Pattern.compile(".*"), Pattern.compile("第.{1,3}期", Pattern.DOTALL));
    private static final int ANYTHING = 1 << 4;

    private final Sieve sieve = new Sieve(PATTERNS);

    private long worth(String line) {
        return sieve.at(line.toCharArray(), 0, line.length());
    }

    @Test
    void onlyExpressionsAreLeftWhoseCharactersTheLineHolds() {
        assertEquals(1 | ANYTHING, worth("来源：林沙日报"));
        assertEquals(1 << 1 | ANYTHING, worth("林沙网 版权所有"));
        assertEquals(1 << 2 | ANYTHING, worth("【打印】"));
        assertEquals(1 << 3 | ANYTHING, worth("PAGE 12"));
        assertEquals(ANYTHING, worth("青泽市新建公园三座。"));
    }

    @Test
    void anExpressionThatStartsOtherwiseIsNotWorthATry() {
        assertEquals(ANYTHING, worth("见来源：林沙日报"));
        assertEquals(1 | ANYTHING, sieve.at("见来源：林沙日报".toCharArray(), 1, 8));
    }

    @Test
    void whatCannotBeReadOffIsTriedEverywhere() {
        Sieve unread = new Sieve(List.of(Pattern.compile("(?x)第 [一二三] 期")));
        assertEquals(1, unread.at("青泽".toCharArray(), 0, 2));
    }

    @Test
    void noMatchIsLost() {
        for (String line : List.of("来源：林沙日报", "出处:x", "© 林沙", "收藏", "page 7", "Page7", "第三期", "", "版权所有")) {
            for (int n = 0; n < PATTERNS.size(); n++) {
                assertEquals(PATTERNS.get(n).matcher(line).matches(), sieve.matches(n, worth(line), line), line + " " + PATTERNS.get(n));
            }
        }
    }

    @Test
    void whateverAnExpressionIsMadeOfNoMatchIsLost() {
        List<Pattern> kinds = Stream.of("ab|ba", "(?i)aB1?", "a?b", "[ab]{2}1", "(?=.*ab).*", "(?=b)?a.*", ".*(?:ab|1).*", "(?:a|b)[ab1]", "a(?!b).*", "\\Qab\\E?.*", "a{2}b*", "(?:ab)*",
                "(?:(?=a)|b)..", "\\ba\\b.?", "年月|月\\s年", ".*[^a]年", "a|").map(Pattern::compile).toList();
        Sieve all = new Sieve(kinds);
        Random random = new Random(11);
        int matches = 0;
        for (int i = 0; i < 4000; i++) {
            String line = random.ints(random.nextInt(5), 0, 7).mapToObj(c -> "abAB1年月 ".substring(c, c + 1)).collect(Collectors.joining());
            long worth = all.at(line.toCharArray(), 0, line.length());
            for (int n = 0; n < kinds.size(); n++) {
                boolean is = kinds.get(n).matcher(line).matches();
                matches += is ? 1 : 0;
                assertEquals(is, all.matches(n, worth, line), kinds.get(n) + " on " + line);
            }
        }
        assertTrue(matches > 1000);
    }

    @Test
    void theFirstOfTheExpressionsThatMatchIsTold() {
        assertEquals(0, sieve.first(worth("来源：林沙"), "来源：林沙"));
        assertEquals(4, sieve.first(worth("青泽"), "青泽"));
        assertEquals(-1, new Sieve(PATTERNS.subList(0, 2)).first(0, "青泽"));
    }
}
