package org.gangmu.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gangmu.text.Language;
import org.junit.jupiter.api.Test;

/** The words and tags are those of HanLP's own segmenter. */
class HanLpWordsTest {

    private static final Segment HANLP = HanLP.newSegment("viterbi").enableNameRecognize(false).enableTranslatedNameRecognize(false)
            .enableJapaneseNameRecognize(false).enablePlaceRecognize(false).enableOrganizationRecognize(false)
            .enableCustomDictionary(false).enablePartOfSpeechTagging(true).enableOffset(true);

    private final HanLpWords words = new HanLpWords();

    private static FoldedText text(String text) {
        return FoldedText.of(text, Language.ZH, Simplified.forText(text, Language.ZH));
    }

    private static List<String> expected(FoldedText text) {
        return HANLP.seg(text.plain()).stream().map(t -> text.inSentence(t.offset, t.offset + t.word.length()) + " " + t.word + "/" + t.nature).toList();
    }

    private List<String> found(FoldedText text) {
        return words.words(text).stream().map(t -> t.span() + " " + t.text() + "/" + t.pos()).toList();
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
    void anEmptySentenceHasNoWords() {
        assertEquals(List.of(), words.words(text("")));
    }
}
