package org.gangmu.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.Findings;
import org.gangmu.findings.FindingsReader;
import org.gangmu.findings.FoundSentence;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.FactRow;
import org.gangmu.rulebook.FactTables;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.rulebook.Status;
import org.gangmu.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed in a rulebook: judging what is kept gives, document by document, what reading everything anew gives. */
class RejudgingTest {

    private static final RuleBook BOOK = RuleBookReader.read(Path.of("rules/zh"));
    private static final RuleBook ENGLISH = RuleBookReader.read(Path.of("rules/en"));
    private static final Gangmu BEFORE = gangmu(BOOK);
    private static final Map<Path, Findings> FOUND = new TreeMap<>();
    /** Two articles on a newspaper's page. */
    private static final String PAGE = """
            青泽召开农村工作会议

            本报讯 全市要抓好春耕备耕，确保粮食丰收，农民增收。去年新建高标准农田12万亩，粮食总产达到96万吨。（下转4版）

            让产业更兴旺

            （上接第1版）要抓好水利建设，加快补齐灌溉短板，今年开工十座水库。去年完成水利投资8.6亿元，同比增长7.5%，取得明显成效。
            """;
    @TempDir
    private static Path folder;

    @BeforeAll
    static void readAll() throws IOException, ExtractException {
        FindingsReader reader = new FindingsReader(BEFORE);
        try (Stream<Path> files = Files.list(Path.of("test-corpus/zh"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().limit(12).toList()) {
                FOUND.put(file, reader.read(file, "txt"));
            }
        }
        Path page = Files.writeString(folder.resolve("page.txt"), PAGE);
        FOUND.put(page, reader.read(page, "txt"));
        assertEquals(2, FOUND.get(page).decisions().articles().size());
        FOUND.put(Path.of("test-corpus/en/state-of-the-city-tillerton.txt"), reader.read(Path.of("test-corpus/en/state-of-the-city-tillerton.txt"), "txt"));
    }

    private static Gangmu gangmu(RuleBook chinese) {
        return Gangmu.of(List.of(chinese, ENGLISH), ExtractLimits.DEFAULT);
    }

    private static RuleBook with(UnaryOperator<List<Rule>> rules) {
        return book(BOOK.lexicon(), rules.apply(BOOK.rules()), BOOK.facts());
    }

    private static RuleBook book(List<org.gangmu.rulebook.Word> lexicon, List<Rule> rules, FactTables facts) {
        return new RuleBook(BOOK.name(), BOOK.language(), "changed", BOOK.settings(), BOOK.labels(), lexicon, BOOK.kinds(), BOOK.frames(), rules, BOOK.decided(), facts, BOOK.names());
    }

    /** @return how many documents came out as before */
    private static int check(RuleBook changed) throws ExtractException {
        Rejudging rejudging = new Rejudging(BEFORE, gangmu(changed));
        FindingsReader anew = new FindingsReader(gangmu(changed));
        int same = 0;
        for (Map.Entry<Path, Findings> document : FOUND.entrySet()) {
            Decisions was = document.getValue().decisions();
            Decisions now = rejudging.judge(kept(document.getValue())).orElse(was);
            assertEquals(anew.read(document.getKey(), "txt").decisions(), now, document.getKey()::toString);
            same += now.equals(was) ? 1 : 0;
        }
        return same;
    }

    private static Kept kept(Findings f) {
        Map<Integer, Integer> sentences = new LinkedHashMap<>();
        f.decisions().articles().forEach(a -> sentences.put(a.ordinal(), 0));
        f.content().sentences().forEach(s -> sentences.merge(s.article(), 1, Integer::sum));
        List<Language> languages = f.decisions().articles().stream().map(a -> a.language()).toList();
        return new Kept(languages, () -> List.copyOf(sentences.values()), f.decisions().derivation(), () -> f.content().sentences().stream().map(FoundSentence::text).toList(), () -> f.content(), () -> f.decisions());
    }

    /** The rule that makes labels most often. */
    private static String busiest() {
        Map<String, Integer> count = new TreeMap<>();
        FOUND.values().forEach(f -> f.decisions().labels().forEach(l -> l.rules().forEach(r -> count.merge(r, 1, Integer::sum))));
        return count.entrySet().stream().filter(e -> e.getKey().startsWith("zh.")).max(Comparator.comparingInt(Map.Entry::getValue)).orElseThrow().getKey();
    }

    private static Rule stronger(Rule r, double by) {
        return new Rule(r.id(), r.table(), r.conditions(), r.label(), r.strength() + by, r.examples(), r.note(), r.status(), r.row());
    }

    @Test
    void nothingChangedReachesNothing() throws ExtractException {
        assertEquals(FOUND.size(), check(with(rules -> rules)));
    }

    @Test
    void aRuleTakenOut() throws ExtractException {
        String out = busiest();
        assertTrue(check(with(rules -> rules.stream().filter(r -> !r.id().equals(out)).toList())) < FOUND.size());
    }

    @Test
    void aRuleMadeStronger() throws ExtractException {
        String which = busiest();
        int same = check(with(rules -> rules.stream().map(r -> r.id().equals(which) ? stronger(r, 1.5) : r).toList()));
        assertTrue(same < FOUND.size() && same > 0, "the English document at least is out of reach: " + same);
    }

    @Test
    void aRuleThatAddsToLabelsAndChangesNone() throws ExtractException {
        String which = busiest();
        assertTrue(check(with(rules -> rules.stream().map(r -> r.id().equals(which) ? stronger(r, 0.01) : r).toList())) < FOUND.size());
        check(with(rules -> rules.stream().map(r -> r.id().equals(which) ? renamed(r) : r).toList()));
    }

    private static Rule renamed(Rule r) {
        return new Rule(r.id() + "-anew", r.table(), r.conditions(), r.label(), r.strength(), r.examples(), r.note(), r.status(), r.row());
    }

    @Test
    void aRuleInShadowSwitchedOffOrWithOtherConditions() throws ExtractException {
        String which = busiest();
        for (Status status : Status.values()) {
            check(with(rules -> rules.stream().map(r -> r.id().equals(which) ? of(r, r.conditions(), status) : r).toList()));
        }
        Conditions other = BOOK.rules().stream().filter(r -> !r.id().equals(which)).findFirst().orElseThrow().conditions();
        assertTrue(check(with(rules -> rules.stream().map(r -> r.id().equals(which) ? of(r, other, r.status()) : r).toList())) < FOUND.size());
    }

    private static Rule of(Rule r, Conditions conditions, Status status) {
        return new Rule(r.id(), r.table(), conditions, r.label(), r.strength(), r.examples(), r.note(), status, r.row());
    }

    @Test
    void eachOfManyRulesTakenOut() throws ExtractException {
        for (int i = 0; i < BOOK.rules().size(); i += BOOK.rules().size() / 8) {
            Rule out = BOOK.rules().get(i);
            check(with(rules -> rules.stream().filter(r -> r != out).toList()));
        }
    }

    /** Labels, figures and years of one sentence may hang on what its neighbours are. */
    @Test
    void manyRulesChangedAtOnce() throws ExtractException {
        check(with(rules -> rules.stream().filter(r -> !r.label().equals("ACHIEVEMENT") || r.strength() < 2).toList()));
        check(with(rules -> rules.stream().map(r -> r.label().equals("REQUIREMENT") ? stronger(r, 2) : r).toList()));
        check(with(rules -> rules.stream().map(r -> r.label().equals("OTHER") ? stronger(r, -r.strength() * 2) : r).toList()));
    }

    @Test
    void rulesInAnotherOrder() throws ExtractException {
        check(with(rules -> {
            List<Rule> turned = new ArrayList<>(rules);
            java.util.Collections.reverse(turned);
            return turned;
        }));
    }

    @Test
    void wordsTakenOutOneByOne() throws ExtractException {
        String busy = busiest();
        String cue = BOOK.rules().stream().filter(r -> r.id().equals(busy)).findFirst().orElseThrow().conditions().anchor().iterator().next();
        check(book(BOOK.lexicon().stream().filter(w -> !w.cue().equals(cue)).toList(), BOOK.rules(), BOOK.facts()));
        for (int i = 0; i < BOOK.lexicon().size(); i += BOOK.lexicon().size() / 6) {
            List<org.gangmu.rulebook.Word> words = new ArrayList<>(BOOK.lexicon());
            words.remove(i);
            check(book(words, BOOK.rules(), BOOK.facts()));
        }
    }

    @Test
    void aTableOfFactsChanged() throws ExtractException {
        Map<String, List<FactRow>> tables = new TreeMap<>(BOOK.facts().tables());
        tables.put("indicators", List.of());
        assertTrue(check(book(BOOK.lexicon(), BOOK.rules(), new FactTables(tables))) < FOUND.size());
    }

    @Test
    void theOtherLanguageIsOutOfReach() {
        Findings english = FOUND.get(Path.of("test-corpus/en/state-of-the-city-tillerton.txt"));
        assertEquals(Language.EN, english.decisions().articles().get(0).language());
        Rejudging rejudging = new Rejudging(BEFORE, gangmu(with(rules -> List.of())));
        assertTrue(rejudging.judge(kept(english)).isEmpty());
    }
}
