package org.gangmu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes the chain fast, held by counts: what is made once, what is made for each document, and what is never loaded. */
class CountsTest {

    private static final String SESSION = "org.drools.kiesession.session.StatefulKnowledgeSessionImpl";
    private static final String FACT = "org.drools.core.common.DefaultFactHandle";
    private static final String RULE_BASE = "org.drools.kiesession.rulebase.SessionsAwareKnowledgeBase";
    /** Of HanLP an English run has one class of tries, which finds cues. */
    private static final List<String> CHINESE_DATA = List.of("com.hankcs.hanlp.HanLP", "com.hankcs.hanlp.dictionary.", "com.hankcs.hanlp.seg.");

    @TempDir
    private static Path folder;

    private static CountedRun chinese;
    private static CountedRun english;

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        chinese = CountedRun.of(Path.of("test-corpus/zh/news-qingze-city-economic-conference.txt"), Files.createDirectory(folder.resolve("zh")));
        english = CountedRun.of(Path.of("test-corpus/en/state-of-the-city-tillerton.txt"), Files.createDirectory(folder.resolve("en")));
    }

    @Test
    void anArticleHasOneSessionAtMost() {
        for (CountedRun run : List.of(chinese, english)) {
            assertTrue(run.made(SESSION) > 0, "sessions are counted");
            assertTrue(run.made(SESSION) <= run.articles() * CountedRun.READINGS, run.made(SESSION) + " sessions for " + run.articles() * CountedRun.READINGS + " articles");
        }
    }

    /** A fact for each word or each rule would be many times as many. */
    @Test
    void aSentenceGivesRulesFewFacts() {
        for (CountedRun run : List.of(chinese, english)) {
            double facts = run.made(FACT) / (run.sentences() * CountedRun.READINGS);
            assertTrue(facts > 0 && facts <= 10, facts + " facts a sentence");
        }
    }

    @Test
    void rulesAreBuiltOnce() {
        for (CountedRun run : List.of(chinese, english)) {
            for (String name : List.of(RULE_BASE, "org.gangmu.rulebook.RuleBook", "org.gangmu.tag.ArticleTagger", "org.gangmu.rulebook.RuleBookReader")) {
                assertEquals(1, run.made(name), name);
            }
            assertTrue(run.madeOnce("org.gangmu.rulebook.Rule") > 0);
            assertEquals(run.madeOnce("org.gangmu.rulebook.Rule"), run.made("org.gangmu.rulebook.Rule"), "rules");
        }
    }

    @Test
    void modelsAreLoadedOnce() {
        String entry = "com.hankcs.hanlp.dictionary.CoreDictionary$Attribute";
        assertTrue(chinese.madeOnce(entry) > 0, "entries of HanLP's dictionary are counted");
        assertEquals(chinese.madeOnce(entry), chinese.made(entry), "entries of HanLP's dictionary");
        assertEquals(1, english.made("opennlp.tools.postag.POSModel"));
        assertEquals(1, english.made("opennlp.tools.tokenize.TokenizerModel"));
        assertEquals(english.madeOnce("opennlp.tools.ml.model.Context"), english.made("opennlp.tools.ml.model.Context"), "parts of OpenNLP's models");
    }

    @Test
    void aLanguageLoadsNothingOfAnother() {
        assertEquals(List.of(), chinese.classes("opennlp."));
        assertFalse(english.classes("opennlp.").isEmpty(), "classes are listed");
        for (String data : CHINESE_DATA) {
            assertEquals(List.of(), english.classes(data));
        }
        assertFalse(chinese.classes("com.hankcs.hanlp.dictionary.").isEmpty(), "classes are listed");
    }

    /** Plain text needs no parser and no type detection of Tika's. */
    @Test
    void plainTextLoadsNoParser() {
        for (CountedRun run : List.of(chinese, english)) {
            for (String parser : List.of("org.apache.tika.parser.", "org.apache.tika.mime.", "org.apache.tika.detect.", "org.apache.pdfbox.", "org.apache.poi.", "org.jsoup.")) {
                assertEquals(List.of(), run.classes(parser));
            }
        }
    }

    /** Some air above what it is; ways that make an object for each character are far beyond. */
    @Test
    void aCharacterCostsFewBytes() {
        assertTrue(chinese.bytesPerChar() <= 970, chinese.bytesPerChar() + " bytes a Chinese character");
        assertTrue(english.bytesPerChar() <= 610, english.bytesPerChar() + " bytes an English character");
    }
}
