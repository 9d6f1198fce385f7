package org.gangmu.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gangmu.decide.Decision;
import org.gangmu.decide.PointsDecider;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.tag.ArticleTagger;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleEngineTest {

    private static final String[] WORDS = {"必须", "重点任务", "会议强调，", "落实", "增长5%", "2025年", "产业", "。"};

    @TempDir
    private Path root;

    private static TaggedSentence tag(RuleBook book, String text, Map<String, String> setting) {
        Sentence sentence = new Sentence(0, List.of(new Span(0, text.length())), text);
        return new ArticleTagger(book).tag(sentence, new Paragraph(0, Paragraph.Role.BODY, 0, "", List.of(sentence)), setting);
    }

    private RuleBookFixture rules(String rows) {
        return RuleBookFixture.chinese(root).with("requirement/modal.csv", "name,cue,with,without,where,then,within,frame,shape,label,strength\n" + rows);
    }

    private List<String> fired(RuleBook book, String text, Map<String, String> setting) {
        List<TaggedSentence> sentences = List.of(tag(book, text, setting));
        List<Evidence> drools = new DroolsRuleEngine(book.rules()).evidence(sentences).get(0);
        assertEquals(new PlainRuleEngine(book.rules()).evidence(sentences).get(0), drools);
        return drools.stream().map(e -> e.rule().id().replaceFirst(".*\\.", "") + "@" + e.span().of(text)).toList();
    }

    @Test
    void aRuleFiresOnItsCueAndPointsAtIt() {
        assertEquals(List.of("a@必须"), fired(rules("a,modal,,,,,,,,REQUIREMENT,1\n").read(), "各镇必须落实。", Map.of()));
    }

    @Test
    void everyConditionMustHold() {
        RuleBook book = rules("a,modal,#percent + #year,lead,,,,tasks,body,REQUIREMENT,1\n").read();
        assertEquals(List.of("a@必须"), fired(book, "2025年必须增长5%。", Map.of("frame", "tasks")));
        assertEquals(List.of(), fired(book, "2025年必须增长5%。", Map.of()));
        assertEquals(List.of(), fired(book, "必须增长5%。", Map.of("frame", "tasks")));
        assertEquals(List.of(), fired(book, "2025年重点任务必须增长5%。", Map.of("frame", "tasks")));
    }

    @Test
    void placeAndOrderAreAskedOfTheAnchor() {
        RuleBook book = rules("start,modal,,,start,,,,,REQUIREMENT,1\ntail,modal,,,tail,,,,,REQUIREMENT,1\nnear,modal,,,,#percent,3,,,REQUIREMENT,1\n").read();
        assertEquals(List.of("start@必须", "tail@必须"), fired(book, "会议强调，必须落实。", Map.of()));
        assertEquals(List.of("tail@必须", "near@必须"), fired(book, "各镇，今年必须增长5%。", Map.of()));
        assertEquals(List.of("tail@必须"), fired(book, "各镇，今年必须努力争取增长5%。", Map.of()));
    }

    @Test
    void aRuleOfManyAnchorsSpeaksOnceAtTheFirst() {
        assertEquals(List.of("a@重点任务"), fired(rules("a,modal/lead,,,,,,,,REQUIREMENT,1\n").read(), "重点任务必须落实，必须抓紧。", Map.of()));
    }

    @Test
    void aRowWithoutCueIsAnchoredOnItsFrame() {
        assertEquals(List.of("a@落实责任"), fired(rules("a,,,,,,,tasks,,REQUIREMENT,1\n").read(), "落实责任。", Map.of("frame", "tasks")));
    }

    @Test
    void droolsAgreesWithThePlainReadingOnRandomRulesAndSentences() {
        Random random = new Random(7);
        String[] cues = {"modal", "lead", "formula", "#percent", "#year", "#verb-first", "#number"};
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            rows.append("r").append(i).append(',').append(pick(cues, random)).append(random.nextInt(3) == 0 ? "/" + pick(cues, random) : "").append(',')
                    .append(random.nextInt(3) == 0 ? pick(cues, random) : "").append(',').append(',')
                    .append(random.nextInt(3) == 0 ? pick(new String[] {"start", "head", "tail", "end", "start/end"}, random) : "").append(',')
                    .append(random.nextInt(4) == 0 ? pick(cues, random) + "," + random.nextInt(10) : ",").append(',')
                    .append(random.nextInt(3) == 0 ? pick(new String[] {"tasks", "!tasks"}, random) : "").append(",,REQUIREMENT,1\n");
        }
        RuleBook book = rules(rows.toString()).read();
        List<TaggedSentence> sentences = IntStream.range(0, 200).mapToObj(i -> {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 1 + random.nextInt(7); w++) {
                text.append(pick(WORDS, random));
            }
            return tag(book, text.toString(), random.nextBoolean() ? Map.of("frame", "tasks") : Map.of());
        }).toList();
        List<List<Evidence>> plain = new PlainRuleEngine(book.rules()).evidence(sentences);
        assertEquals(plain, new DroolsRuleEngine(book.rules()).evidence(sentences));
        assertTrue(plain.stream().mapToInt(List::size).sum() > 1000, "hardly anything fired, so nothing was compared");
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }

    /** Drools can be told to make sessions for one thread only; then those of one engine that run at once lose facts to each other. */
    @Test
    void articlesThatAreJudgedAtOnceGetWhatTheyGetAlone() throws Exception {
        RuleBook book = rules("a,modal,,,,,,,,REQUIREMENT,1\nb,lead,,,,,,,,GOAL,1\nc,formula,,,,,,,,OTHER,1\n").read();
        List<TaggedSentence> sentences = IntStream.range(0, 40).mapToObj(i -> tag(book, "会议强调，" + i + "个重点任务必须落实，必须抓紧。", Map.of())).toList();
        List<List<Evidence>> alone = new PlainRuleEngine(book.rules()).evidence(sentences);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 100; round++) {
                DroolsRuleEngine engine = new DroolsRuleEngine(book.rules());
                List<Callable<List<List<Evidence>>>> articles = Collections.nCopies(40, () -> engine.evidence(sentences));
                for (Future<List<List<Evidence>>> article : threads.invokeAll(articles)) {
                    assertEquals(alone, article.get());
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theOrderOfRulesAndSentencesChangesNothing() {
        RuleBook book = rules("a,modal,,,,,,,,REQUIREMENT,1\nb,lead,,,,,,,,GOAL,1\nc,formula,,,,,,,,OTHER,1\n").read();
        List<TaggedSentence> sentences = new ArrayList<>(List.of(tag(book, "重点任务必须落实。", Map.of()), tag(book, "会议强调，要抓重点任务。", Map.of())));
        List<Rule> reversed = new ArrayList<>(book.rules());
        Collections.reverse(reversed);
        List<List<Evidence>> forth = new DroolsRuleEngine(book.rules()).evidence(sentences);
        Collections.reverse(sentences);
        List<List<Evidence>> back = new DroolsRuleEngine(reversed).evidence(sentences);
        for (int i = 0; i < 2; i++) {
            List<Evidence> other = new ArrayList<>(back.get(1 - i));
            Collections.reverse(other);
            assertEquals(forth.get(i), other);
        }
    }

    @Test
    void ofOneTableOnlyTheStrongestRowCountsAndTablesAddUp() {
        RuleBook book = rules("weak,modal,,,,,,,,REQUIREMENT,1\nstrong,modal,,,,,,,,REQUIREMENT,2\nagainst,modal,,,,,,,,GOAL,-1\n")
                .with("requirement/other.csv", "name,cue,label,strength\nmore,lead,REQUIREMENT,0.5\n").read();
        TaggedSentence sentence = tag(book, "重点任务必须落实。", Map.of());
        Decision decision = new PointsDecider(book).decide(sentence, new DroolsRuleEngine(book.rules()).evidence(List.of(sentence)).get(0));
        assertEquals(Map.of("REQUIREMENT", 2.5, "OTHER", 1.0, "GOAL", -1.0), decision.points());
        assertEquals("REQUIREMENT", decision.label());
        assertEquals(1.5, decision.margin());
        assertEquals(List.of("zh.requirement.modal.strong", "zh.requirement.other.more"), decision.rules());
        assertEquals(4, decision.evidence().size());
        assertFalse(decision.counted().stream().anyMatch(e -> e.rule().id().endsWith("weak")));
    }

    @Test
    void withoutEvidenceTheDefaultLabelIsGiven() {
        RuleBook book = rules("a,modal,,,,,,,,REQUIREMENT,1\n").read();
        TaggedSentence sentence = tag(book, "天气晴朗。", Map.of());
        Decision decision = new PointsDecider(book).decide(sentence, List.of());
        assertEquals("OTHER", decision.label());
        assertEquals(List.of(), decision.also());
    }

    @Test
    void nearLabelsAreNamedToo() {
        RuleBook book = rules("a,modal,,,,,,,,REQUIREMENT,1.5\n").read();
        TaggedSentence sentence = tag(book, "必须落实。", Map.of());
        Decision decision = new PointsDecider(book).decide(sentence, new PlainRuleEngine(book.rules()).evidence(List.of(sentence)).get(0));
        assertEquals(List.of("OTHER"), decision.also());
        assertEquals(0.55, decision.confidence(), 0.01);
    }
}
