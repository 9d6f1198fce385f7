package org.gangmu.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PartTrieTest {

    private static PartTrie<String> trie(String... words) {
        Map<String, String> values = new TreeMap<>();
        for (String word : words) {
            values.put(word, word);
        }
        return new PartTrie<>(values);
    }

    private static List<String> found(PartTrie<String> trie, String text, boolean atWords) {
        List<String> out = new ArrayList<>();
        trie.find(text, atWords, (start, end, word) -> {
            assertEquals(word, text.substring(start, end));
            out.add(start + word);
        });
        return out;
    }

    @Test
    void wordsWithOneStartComeTheShortestFirst() {
        assertEquals(List.of("1增", "1增长", "1增长率", "2长"), found(trie("增长率", "增", "长", "增长", "降"), "快增长率", false));
    }

    @Test
    void aWordOfOneCharacterIsFoundAtTheEnd() {
        assertEquals(List.of("2要"), found(trie("要", "要求"), "主 要", false));
        assertEquals(List.of(), found(trie("要求"), "主 要", false));
    }

    @Test
    void wordsAtWordsDoNotStartWithinOne() {
        assertEquals(List.of("0aim", "9aim", "13-x"), found(trie("aim", "-x"), "aim xaim aims-x", true));
        assertEquals(List.of("0aim", "5aim", "9aim", "13-x"), found(trie("aim", "-x"), "aim xaim aims-x", false));
    }

    @Test
    void charactersThatNoWordHasAreNoHarm() {
        assertEquals(List.of("0a", "2a"), found(trie("a"), "a\uffffa\ud83d\ude42", false));
        assertEquals(List.of(), found(trie(), "anything", false));
    }

    /** Each text is searched for each word as a plain search finds it. */
    @Test
    void allPlacesOfAllWordsAreFound() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            TreeMap<String, String> words = new TreeMap<>();
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                String word = text(random, 1 + random.nextInt(4));
                words.put(word, word);
            }
            String text = text(random, 60);
            List<String> expected = new ArrayList<>();
            for (int start = 0; start < text.length(); start++) {
                for (int end = start + 1; end <= text.length(); end++) {
                    if (words.containsKey(text.substring(start, end))) {
                        expected.add(start + text.substring(start, end));
                    }
                }
            }
            assertEquals(expected, found(new PartTrie<>(words), text, false));
        }
    }

    private static String text(Random random, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append("甲乙丙丁ab".charAt(random.nextInt(6)));
        }
        return out.toString();
    }
}
