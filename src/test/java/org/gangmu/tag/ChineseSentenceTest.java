package org.gangmu.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.segment.Article;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Paragraph.Role;
import org.gangmu.segment.Sentence;
import org.gangmu.text.Language;
import org.gangmu.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where cues stand in Chinese sentences, who speaks, and what verb opens them. */
class ChineseSentenceTest {

    @TempDir
    private Path root;
    private RuleBook book;

    @BeforeEach
    void readBook() {
        book = RuleBookFixture.chinese(root)
                .with("rulebook.csv", "key,value\nlanguage,zh\ndefault label,OTHER\nformulas,formula\nattributions,saying\n")
                .with("lexicon/more.csv", "cue,word\nsaying,指出|强调|表示\nport,渔港\n").read();
    }

    private List<TaggedSentence> tag(String... texts) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int at = 0;
        for (String text : texts) {
            paragraphs.add(new Paragraph(paragraphs.size(), Role.BODY, 0, "", List.of(new Sentence(paragraphs.size(), List.of(new Span(at, at + text.length())), text))));
            at += text.length();
        }
        return new ArticleTagger(book).tag(new Article(0, Language.ZH, paragraphs, List.of())).sentences();
    }

    private TaggedSentence one(String text) {
        return tag(text).get(0);
    }

    private static List<String> quotes(TaggedSentence sentence, String cue) {
        return sentence.places(cue).stream().map(s -> s.of(sentence.sentence().text())).toList();
    }

    @Test
    void aCueIsAskedForAtTheStartInTheHeadInTheTailAndAtTheEnd() {
        TaggedSentence first = one("渔港扩建工程今年年底之前全部完工，通航里程增加一半，岛上夜间也能坐船。");
        assertTrue(first.has("start:port") && first.has("head:port"));
        assertFalse(first.has("tail:port") || first.has("end:port"));
        TaggedSentence last = one("全县上下齐心协力清理航道，机关单位带头参加，修好所有渔港。");
        assertTrue(last.has("tail:port") && last.has("end:port"));
        assertFalse(last.has("start:port") || last.has("head:port"));
        TaggedSentence middle = one("全县上下齐心协力清理航道，各渔港管理站带头参加，人人出力。");
        assertTrue(middle.has("port"));
        assertFalse(middle.has("start:port") || middle.has("head:port") || middle.has("tail:port") || middle.has("end:port"));
    }

    @Test
    void anEnumeratorAndAFormulaDoNotMoveTheStart() {
        assertTrue(one("（一）渔港要抓紧扩建。").has("start:port"));
        assertTrue(one("会议强调，渔港要抓紧扩建。").has("start:port"));
        assertTrue(one("第二部分 渔港扩建").has("start:port"));
    }

    @Test
    void aShortFirstClauseOnlySaysWhenAndTheHeadGoesOnBehindIt() {
        assertTrue(one("新的一年，各渔港管理站分别整改，人人出力。").has("head:port"));
        assertFalse(one("在全县人民共同努力奋斗的新一年里，各渔港管理站分别整改。").has("head:port"));
    }

    @Test
    void whoSpeaksStandsBeforeTheContent() {
        TaggedSentence said = one("云溪县县长李海在调研时指出，必须整改渔港。");
        assertEquals(List.of("云溪县县长李海在调研时指出"), quotes(said, "#attributed"));
        assertTrue(said.has("start:modal"));
    }

    @Test
    void aVerbOfSpeakingInsideTheSentenceAttributesNothing() {
        assertFalse(one("他的话表示感谢的意思很多。").has("#attributed"));
        assertFalse(one("天亮以后，他又指出，船要先检修。").has("#attributed"));
    }

    @Test
    void beingIsTheVerbOnlyInTheFirstClause() {
        assertTrue(one("渔业是云溪的当家产业。").has("#copula"));
        assertFalse(one("抓紧扩建渔港，这是全县的大事。").has("#copula"));
    }

    @Test
    void ofVerbsOfOneCharacterThoseOpenATaskWithWhichTasksAreWorded() {
        assertTrue(one("抓春季造林。").has("#verb-first"));
        assertTrue(one("严控新增债务。").has("#verb-first"));
        assertFalse(one("临沙县粮食增产。").has("#verb-first"));
    }

    @Test
    void aYearAimedAtIsNotTheYearSpokenIn() {
        List<TaggedSentence> sentences = tag("到2030年，全县建成海岛电网。", "2025年，全县通航里程翻番。", "环保局希望2030年前减碳两成。");
        assertTrue(sentences.get(0).has("#year-future"));
        assertTrue(sentences.get(1).has("#year-now"));
        assertTrue(sentences.get(2).has("#year-future"));
        assertTrue(one("到2030年，全县建成海岛电网。").has("#year-future"));
    }
}
