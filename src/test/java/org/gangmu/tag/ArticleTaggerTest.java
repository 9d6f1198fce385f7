package org.gangmu.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.segment.Article;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Paragraph.Role;
import org.gangmu.segment.Sentence;
import org.gangmu.text.Language;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleTaggerTest {

    @TempDir
    private Path root;

    /** Paragraphs written as "ROLE level text|text". */
    private static Article article(Language language, String... paragraphs) {
        List<Paragraph> out = new ArrayList<>();
        int ordinal = 0;
        int at = 0;
        for (String written : paragraphs) {
            String[] parts = written.split(" ", 3);
            List<Sentence> sentences = new ArrayList<>();
            for (String text : parts[2].split("\\|")) {
                sentences.add(new Sentence(ordinal++, List.of(new Span(at, at + text.length())), text));
                at += text.length();
            }
            out.add(new Paragraph(out.size(), Role.valueOf(parts[0]), Integer.parseInt(parts[1]), "", sentences));
        }
        return new Article(0, language, out, List.of());
    }

    private static List<TaggedSentence> tag(RuleBook book, String... paragraphs) {
        return new ArticleTagger(book).tag(article(book.language(), paragraphs)).sentences();
    }

    private static TaggedSentence one(RuleBook book, String text) {
        return tag(book, "BODY 0 " + text).get(0);
    }

    private RuleBookFixture chinese() {
        return RuleBookFixture.chinese(root);
    }

    private RuleBook english(String lexicon) {
        return chinese().with("rulebook.csv", "key,value\nlanguage,en\nformulas,formula\ngap,60\n")
                .with("lexicon/more.csv", "cue,word,except,pos\n" + lexicon).read();
    }

    private static List<String> quotes(TaggedSentence sentence, String cue) {
        return sentence.places(cue).stream().map(s -> s.of(sentence.sentence().text())).toList();
    }

    @Test
    void aWordInsideALongerOneThatIsExceptedIsNoCue() {
        RuleBook book = chinese().read();
        assertEquals(List.of("必须"), quotes(one(book, "各镇必须备足必须品。"), "modal"));
    }

    @Test
    void traditionalTextFullWidthAndLineBreaksMatchSimplifiedWords() {
        RuleBook book = chinese().with("lexicon/more.csv", "cue,word\nreview,工作总结|GDP增长\n").read();
        TaggedSentence sentence = one(book, "這次會議對經濟工作總\n結，ＧＤＰ增長顯著。");
        assertEquals(List.of("工作總\n結", "ＧＤＰ增長"), quotes(sentence, "review"));
    }

    @Test
    void aGapIsNoLongerThanTheSettingSays() {
        RuleBook book = chinese().with("rulebook.csv", "key,value\nlanguage,zh\nformulas,formula\ngap,5\n").with("lexicon/more.csv", "cue,word\nguide,以…为指导\n").read();
        assertEquals(List.of("以新思想为指导"), quotes(one(book, "坚持以新思想为指导开展工作。"), "guide"));
        assertFalse(one(book, "坚持以很长很长的一段话为指导开展工作。").has("guide"));
    }

    @Test
    void aWordMayAskForAPartOfSpeech() {
        RuleBook book = chinese().with("lexicon/more.csv", "cue,word,pos\nwant,要,v\n").read();
        assertTrue(one(book, "各镇要压实责任。").has("want"));
        assertFalse(one(book, "这是重要工作。").has("want"));
    }

    @Test
    void aPartMayBeABuiltInCue() {
        RuleBook book = chinese().with("lexicon/more.csv", "cue,word\nrise,增长…#percent\n").read();
        assertEquals(List.of("增长约8.5%"), quotes(one(book, "工业增加值增长约8.5%。"), "rise"));
        assertFalse(one(book, "工业增加值增长8.5亿元。").has("rise"));
    }

    @Test
    void startIsAfterNumberAndOpeningFormula() {
        RuleBook book = chinese().with("lexicon/more.csv", "cue,word\npush,^必须推进|^推进\n").read();
        TaggedSentence sentence = one(book, "会议强调，必须推进改革。");
        assertEquals("必须推进改革", sentence.content().of(sentence.sentence().text()));
        assertEquals("着力推进改革", one(book, "（二）着力推进改革。").content().of("（二）着力推进改革。"));
        assertTrue(one(book, "三是推进改革。").has("push"));
    }

    @Test
    void yearsAreToldByTheYearTheArticleSpeaksIn() {
        List<TaggedSentence> tagged = tag(chinese().read(), "TITLE 0 2026年清源市工作报告", "BODY 0 2025年，工业增长5%。|到2030年，产值翻番。|2026年，办好十件实事。");
        assertTrue(tagged.get(1).has("#year-past"));
        assertTrue(tagged.get(2).has("#year-future"));
        assertTrue(tagged.get(3).has("#year-now"));
    }

    @Test
    void aReportSpeaksInTheYearAfterTheOneItReviews() {
        List<TaggedSentence> tagged = tag(chinese().read(), "TITLE 0 全县经济工作会议召开", "BODY 0 总结2025年工作，部署2026年工作。|2025年，工业增长5%。|到2035年，产值翻番。");
        assertTrue(tagged.get(2).has("#year-past"));
        assertTrue(tagged.get(3).has("#year-future"));
        List<TaggedSentence> vision = tag(chinese().read(), "TITLE 0 清源县2040年远景规划", "BODY 0 2025年，工业增长5%。|到2040年，产值翻番。|2025年起步。");
        assertTrue(vision.get(1).has("#year-now"));
        assertTrue(vision.get(2).has("#year-future"));
    }

    @Test
    void aSubjectlessVerbSentenceIsTold() {
        RuleBook book = chinese().read();
        assertTrue(one(book, "深入实施创新驱动战略。").has("#verb-first"));
        assertFalse(one(book, "全市经济是稳定的。").has("#verb-first"));
    }

    @Test
    void aFrameOpenedByAHeadingReachesItsSubHeadingsAndEndsAtTheNext() {
        RuleBook book = chinese().with("setting/frames.csv", "name,cue,shape,opens,scope\ntasks,lead,heading,tasks,section\n").read();
        List<TaggedSentence> tagged = tag(book, "BODY 0 各位代表。", "HEADING 1 二、重点任务", "BODY 0 开局之年。", "HEADING 2 （一）产业", "BODY 0 做强产业。", "HEADING 1 三、结语", "BODY 0 谢谢大家。");
        assertEquals(List.of("none", "tasks", "tasks", "tasks", "tasks", "none", "none"), tagged.stream().map(t -> t.setting().frame()).toList());
    }

    @Test
    void aFrameThatAnotherRowClosesEndsThere() {
        RuleBook book = chinese().with("lexicon/more.csv", "cue,word\nclose,谢谢大家\n")
                .with("setting/frames.csv", "name,cue,opens,scope\nclose,close,none,section\ntasks,lead,tasks,section\n").read();
        List<TaggedSentence> tagged = tag(book, "BODY 0 重点任务如下。|做强产业。", "BODY 0 谢谢大家。|再见。");
        assertEquals(List.of("tasks", "tasks", "none", "none"), tagged.stream().map(t -> t.setting().frame()).toList());
        assertEquals("zh.setting.frames.tasks", tagged.get(1).setting().openedBy());
        assertEquals("重点任务如下。", tagged.get(1).setting().opener());
    }

    @Test
    void narrowScopesEndWithTheirParagraphListOrSentence() {
        RuleBook book = chinese().with("lexicon/more.csv", "cue,word\nwide,为此\nsmall,例如\n").with("setting/frames.csv",
                "name,cue,opens,self,scope\nlist,lead,tasks,none,list\nparagraph,wide,aims,,paragraph\nsentence,small,review,,sentence\n").read();
        List<TaggedSentence> tagged = tag(book, "BODY 0 重点任务：", "LIST_ITEM 1 修路。|例如村道。|架桥。", "LIST_ITEM 1 种树。", "BODY 0 为此努力。|再接再厉。", "BODY 0 完。");
        assertEquals(List.of("none", "tasks", "review", "tasks", "tasks", "aims", "aims", "none"), tagged.stream().map(t -> t.setting().frame()).toList());
    }

    @Test
    void theKindWithMostPointsWinsAndSetsTheFirstFrame() {
        RuleBook book = chinese().with("rulebook.csv", "key,value\nlanguage,zh\nformulas,formula\nkind threshold,2\nstart frame plan,tasks\n")
                .with("lexicon/more.csv", "cue,word\nplan,工作方案\nball,比赛\n")
                .with("setting/kinds.csv", "name,cue,part,speaks for,strength,at most\nplan,plan,title,plan,2,1\nball,ball,any,sport,1,1\n").read();
        TaggedArticle tagged = new ArticleTagger(book).tag(article(Language.ZH, "TITLE 0 清源县工作方案", "BODY 0 组织一次比赛。|再比赛。"));
        assertEquals("plan", tagged.kind());
        assertEquals("tasks", tagged.sentences().get(1).setting().frame());
        assertEquals("general", new ArticleTagger(book).tag(article(Language.ZH, "TITLE 0 通知", "BODY 0 组织比赛。")).kind());
    }

    @Test
    void cuesOfTheSentenceBeforeAndOfTheParagraphsFirstAreFeatures() {
        List<TaggedSentence> tagged = tag(chinese().read(), "BODY 0 必须抓紧。|其次。|最后。", "BODY 0 另起。");
        assertTrue(tagged.get(1).has("prev:modal") && tagged.get(1).has("lead:modal"));
        assertTrue(!tagged.get(2).has("prev:modal") && tagged.get(2).has("lead:modal"));
        assertFalse(tagged.get(3).has("lead:modal"));
    }

    @Test
    void englishWordsMatchWholeAndStarsMatchEndings() {
        RuleBook book = english("duty,must,,\nrise,increas*,,\naim,our goal is,,\n");
        assertFalse(one(book, "The mustard was hot.").has("duty"));
        assertEquals(List.of("increasing"), quotes(one(book, "We are increasing capacity."), "rise"));
        assertEquals(List.of("Our **goal**\nis"), quotes(one(book, "Our **goal**\nis clear."), "aim"));
    }

    @Test
    void englishTenseAndVoiceAreTold() {
        RuleBook book = english("duty,must,,\n");
        assertTrue(one(book, "The city opened three libraries.").has("#past"));
        assertTrue(one(book, "Three libraries were opened in May.").has("#passive-past"));
        assertTrue(one(book, "The city has opened three libraries.").has("#perfect"));
        assertTrue(one(book, "We will open three libraries.").has("#future"));
        assertTrue(one(book, "Share the report with every partner.").has("#imperative"));
        assertTrue(one(book, "Reports are published every year.").has("#passive"));
        assertFalse(one(book, "Reports are published every year.").has("#past"));
    }

    @Test
    void manyThreadsTagAlike() {
        ArticleTagger tagger = new ArticleTagger(chinese().read());
        Article article = article(Language.ZH, "BODY 0 会议强调，重点任务必须落实。|深入推进乡村振兴，2025年增长5%。");
        String expected = tagger.tag(article).sentences().stream().map(s -> s.cues().toString()).toList().toString();
        List<String> got = Arrays.asList(new Integer[64]).parallelStream().map(i -> tagger.tag(article).sentences().stream().map(s -> s.cues().toString()).toList().toString())
                .distinct().toList();
        assertEquals(List.of(expected), got);
    }
}
