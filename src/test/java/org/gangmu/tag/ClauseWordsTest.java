package org.gangmu.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gangmu.text.Language;
import org.junit.jupiter.api.Test;

/** The words are those of HanLP's own segmenter, and the tags those that it gives them in their clause. */
class ClauseWordsTest {

    private static final Segment HANLP = HanLP.newSegment("viterbi").enableNameRecognize(false).enableTranslatedNameRecognize(false)
            .enableJapaneseNameRecognize(false).enablePlaceRecognize(false).enableOrganizationRecognize(false)
            .enableCustomDictionary(false).enablePartOfSpeechTagging(true).enableOffset(true);

    private static FoldedText text(String text) {
        return FoldedText.of(text, Language.ZH, Simplified.forText(text, Language.ZH));
    }

    /**
     * HanLP's words of a clause, with the mark that it follows before it. Not those of the whole sentence: HanLP knows no frequency for the tag of 的, reckons with infinities behind it
     * and takes the first tag of each word from there to the end of the sentence.
     */
    private static List<String> expected(FoldedText text) {
        String plain = text.plain();
        List<String> out = new ArrayList<>();
        ClauseWords words = new ClauseWords(text);
        for (int i = 0; i < words.clauses(); i++) {
            int start = text.index(words.place(i).start());
            int end = text.index(words.place(i).end());
            int from = Math.max(0, start - 1);
            HANLP.seg(plain.substring(from, end)).stream().filter(t -> from + t.offset >= start)
                    .forEach(t -> out.add(text.inSentence(from + t.offset, from + t.offset + t.word.length()) + " " + t.word + "/" + t.nature));
        }
        return out;
    }

    private static List<String> cut(FoldedText text) {
        return HANLP.seg(text.plain()).stream().map(t -> text.inSentence(t.offset, t.offset + t.word.length()) + " " + t.word).toList();
    }

    @Test
    void clausesAreCutAsTheyAreInTheWholeSentence() {
        FoldedText text = text("2025年，全市实现地区生产总值1,234.5亿元、增长6%；新建住房300套，加固了12座水库：这是最好的一年。“十五五”时期，要再上台阶！");
        assertEquals(cut(text), new ClauseWords(text).all().stream().map(t -> t.span() + " " + t.text()).toList());
    }

    @Test
    void aWordIsFoundByItsStartWhereverItsClauseStands() {
        FoldedText text = text("全市新建住房300套，加固了\n12座水库；明年要再建一批。");
        ClauseWords words = new ClauseWords(text);
        List<Token> all = new ClauseWords(text).all();
        for (int offset = 0; offset < 40; offset++) {
            int at = offset;
            assertEquals(all.stream().filter(t -> t.span().start() == at).findFirst().orElse(null), words.startingAt(offset), "at " + offset);
        }
    }

    @Test
    void noWordOfTheDictionaryHoldsAMarkBetweenClausesAndEachMarkHasOneTag() throws ReflectiveOperationException {
        for (char mark : ClauseWords.MARKS.toCharArray()) {
            assertEquals(1, CoreDictionary.get(String.valueOf(mark)).nature.length, "tags of " + mark);
        }
        // The dictionary is a double array: where a mark leads on from a state and anything but the end of the word follows, a longer word holds it.
        int[] base = ints("base");
        int[] check = ints("check");
        for (int state = 1; state < base.length; state++) {
            for (char mark : ClauseWords.MARKS.toCharArray()) {
                int next = base[state] + mark + 1;
                boolean leads = base[state] > 0 && next < check.length && check[next] == base[state];
                assertFalse(leads && state != 0, "a word goes on with " + mark);
            }
        }
        for (char mark : ClauseWords.MARKS.toCharArray()) {
            int own = base[base[0] + mark + 1];
            assertTrue(IntStream.range(1, Character.MAX_VALUE).noneMatch(c -> own + c + 1 < check.length && check[own + c + 1] == own), "a word begins with " + mark);
        }
    }

    private static int[] ints(String field) throws ReflectiveOperationException {
        Field found = DoubleArrayTrie.class.getDeclaredField(field);
        found.setAccessible(true);
        return (int[]) found.get(CoreDictionary.trie);
    }

    private static List<String> found(FoldedText text) {
        return new ClauseWords(text).all().stream().map(t -> t.span() + " " + t.text() + "/" + t.pos()).toList();
    }

    @Test
    void numbersLettersMarksAndCharactersThatNoDictionaryListsAreCutAsByHanLp() {
        for (String odd : List.of("a", "。", "３.14万元，增长１２．５%", "GDP达到1,234.5亿元", "二〇二五年三月", "2025-03-01", "①加快推进（试点）", "㐂㐃𠀀字", "１，，２", "ＡＢＣ１２３abc", "百分之十五点六",
                "第一百二十三条", "——“十五五”规划", "\u0001\u0002", "🙂好", "1.", ".5", "两个一百年", "年年年年年", "Ⅲ期工程", "km/h", "3 000 吨")) {
            assertEquals(expected(text(odd)), found(text(odd)), odd);
        }
    }

    @Test
    void allLinesOfTheTestCorpusAreCutAndTaggedAsByHanLp() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("test-corpus", "zh"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                lines.addAll(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList());
            }
        }
        int tokens = 0;
        for (String line : lines) {
            assertEquals(expected(text(line)), found(text(line)), line);
            tokens += found(text(line)).size();
        }
        assertTrue(tokens > 5_000, lines.size() + " lines, " + tokens + " words");
    }

    @Test
    void wordsReadOneAfterTheOtherAreThoseOfTheWholeClause() throws IOException {
        int clauses = 0;
        try (Stream<Path> files = Files.walk(Path.of("test-corpus", "zh"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()) {
                    ClauseWords inPart = new ClauseWords(text(line));
                    ClauseWords whole = new ClauseWords(text(line));
                    for (int i = 0; i < whole.clauses(); i++) {
                        List<Token> read = new ArrayList<>();
                        inPart.from(i).forEachRemaining(read::add);
                        assertEquals(whole.of(i), read, line);
                        clauses++;
                    }
                }
            }
        }
        assertTrue(clauses > 900, clauses + " clauses");
    }

    @Test
    void askingForOneWordFirstDoesNotChangeTheOthers() {
        FoldedText text = text("会议强调，要坚持稳中求进工作总基调，全面推进乡村振兴和城乡融合发展的各项重点任务落实落细，确保全年目标如期实现。");
        List<Token> all = new ClauseWords(text).all();
        for (Token first : all) {
            for (Token second : all) {
                ClauseWords words = new ClauseWords(text);
                assertEquals(first, words.startingAt(first.span().start()));
                assertEquals(second, words.startingAt(second.span().start()));
                for (int i = 0; i < words.clauses(); i++) {
                    List<Token> read = new ArrayList<>();
                    words.from(i).forEachRemaining(read::add);
                    assertEquals(words.of(i), read, first + " before " + second);
                }
                assertEquals(all, words.all());
            }
        }
    }

    @Test
    void anEmptySentenceHasNoWords() {
        assertEquals(List.of(), new ClauseWords(text("")).all());
    }
}
