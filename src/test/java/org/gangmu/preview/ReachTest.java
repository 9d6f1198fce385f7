package org.gangmu.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.check.FactCache;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.FrameRow;
import org.gangmu.rulebook.KindRow;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.rulebook.Word;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single edits of the shipped rulebook, compared with the help of the cache and in full: every figure and every flip must be the same. */
class ReachTest {

    private static final Path FOLDER = Path.of("test-corpus/zh");
    private static final RuleBook SAVED = RuleBookReader.read(Path.of("rules/zh"));
    private static final Gangmu GANGMU = Gangmu.of(List.of(SAVED), ExtractLimits.DEFAULT);

    @TempDir
    private static Path cache;
    private static Corpus full;

    private final Random random = new Random(3);

    @BeforeAll
    static void keep() throws Exception {
        full = Corpus.read(FOLDER, GANGMU, p -> { }, n -> { });
        Comparison.of(kept(), GANGMU, GANGMU);
    }

    private static Corpus kept() throws Exception {
        return Corpus.open(FOLDER, GANGMU, FactCache.in(cache), p -> { throw new AssertionError(p); }, n -> { });
    }

    private static String line(Comparison c) {
        return c.documents() + " " + c.sentences() + " " + c.before() + c.after() + " " + c.also() + " " + c.confidence() + " " + c.goldBefore().macroF1() + " "
                + c.goldAfter().macroF1() + c.flips().stream().map(f -> "\n" + f.place() + " " + f.before().label() + " " + f.after().label() + " " + f.worth()
                + f.gone().stream().map(e -> e.rule().id()).toList() + f.come().stream().map(e -> e.rule().id()).toList() + f.text()).toList();
    }

    /** Edits so many single rows, each in a rulebook of its own, and compares; at least one of them must change something. */
    private void tryEdits(int times, BiFunction<RuleBook, Random, RuleBook> edit) throws Exception {
        int flips = 0;
        for (int i = 0; i < times; i++) {
            Gangmu edited = Gangmu.of(List.of(edit.apply(SAVED, random)), ExtractLimits.DEFAULT);
            Comparison quick = Comparison.of(kept(), GANGMU, edited);
            assertEquals(line(Comparison.of(full, GANGMU, edited)), line(quick));
            flips += quick.flips().size() + quick.also() + quick.confidence();
        }
        assertTrue(flips > 0, "no edit changed anything");
    }

    private static <T> List<T> without(List<T> rows, int index) {
        List<T> out = new ArrayList<>(rows);
        out.remove(index);
        return out;
    }

    private static <T> List<T> with(List<T> rows, int index, T row) {
        List<T> out = new ArrayList<>(rows);
        out.set(index, row);
        return out;
    }

    private static Conditions loose(Conditions c) {
        return new Conditions(c.anchor(), c.has(), Set.of(), Set.of(), c.then(), c.within());
    }

    private static RuleBook book(RuleBook b, List<Word> words, List<KindRow> kinds, List<FrameRow> frames, List<Rule> rules) {
        return new RuleBook(b.name(), b.language(), b.hash(), b.settings(), b.labels(), words, kinds, frames, rules, b.decided(), b.facts(), b.names());
    }

    @Test
    void ruleTakenAway() throws Exception {
        tryEdits(4, (b, r) -> book(b, b.lexicon(), b.kinds(), b.frames(), without(b.rules(), r.nextInt(b.rules().size()))));
    }

    @Test
    void ruleLoosened() throws Exception {
        tryEdits(5, (b, r) -> {
            int i = r.nextInt(b.rules().size());
            Rule rule = b.rules().get(i);
            return book(b, b.lexicon(), b.kinds(), b.frames(), with(b.rules(), i, new Rule(rule.id(), rule.table(), loose(rule.conditions()), rule.label(),
                    rule.strength() + 1, rule.examples(), rule.note(), rule.status(), rule.row())));
        });
    }

    @Test
    void wordsOfACueTakenAway() throws Exception {
        tryEdits(6, (b, r) -> {
            String cue = b.lexicon().get(r.nextInt(b.lexicon().size())).cue();
            return book(b, b.lexicon().stream().filter(w -> !w.cue().equals(cue)).toList(), b.kinds(), b.frames(), b.rules());
        });
    }

    @Test
    void wordMovedToAnotherCue() throws Exception {
        tryEdits(12, (b, r) -> {
            int i = r.nextInt(b.lexicon().size());
            Word w = b.lexicon().get(i);
            String cue = b.lexicon().get(r.nextInt(b.lexicon().size())).cue();
            return book(b, with(b.lexicon(), i, new Word(cue, w.parts(), w.atStart(), w.atEnd(), List.of(), List.of(), Set.of(), w.row())), b.kinds(), b.frames(), b.rules());
        });
    }

    @Test
    void frameRowTakenAwayOrLoosened() throws Exception {
        tryEdits(5, (b, r) -> {
            int i = r.nextInt(b.frames().size());
            FrameRow f = b.frames().get(i);
            return book(b, b.lexicon(), b.kinds(), r.nextBoolean() ? without(b.frames(), i)
                    : with(b.frames(), i, new FrameRow(f.id(), loose(f.conditions()), f.frame(), f.self(), f.scope(), f.row())), b.rules());
        });
    }

    @Test
    void kindTakenAwayOrMoved() throws Exception {
        tryEdits(5, (b, r) -> {
            String kind = b.kinds().get(r.nextInt(b.kinds().size())).kind();
            List<KindRow> kinds = new ArrayList<>(b.kinds().stream().filter(k -> !k.kind().equals(kind)).toList());
            if (r.nextInt(3) == 0) {
                b.kinds().stream().filter(k -> k.kind().equals(kind)).forEach(k -> kinds.add(0, k));
            }
            return book(b, b.lexicon(), kinds, b.frames(), b.rules());
        });
    }
}
