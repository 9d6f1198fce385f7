package org.gangmu.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.Row;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Status;
import org.gangmu.rulebook.Word;
import org.gangmu.tag.WordedArticle;
import org.gangmu.text.SourceText;

/** Makes a shipped rulebook larger by rules and words that find nothing in some documents, so that the same is found in them at every size. */
final class WiderBook {

    private static final Row NO_ROW = new Row("", 0, Map.of());
    /** A lexicon has so many words for a cue, and one in so many has a gap. */
    private static final int WORDS_A_CUE = 10;
    private static final int GAPS = 8;

    private final RuleBook book;
    private final String text;
    private final Random random = new Random(7);
    private final List<String> fragments = new ArrayList<>();

    WiderBook(RuleBook book, List<SourceText> texts) {
        this.book = book;
        List<String> all = texts.stream().map(SourceText::text).toList();
        // Words are found in simplified text: none must stand there either.
        this.text = String.join("\n", all) + WordedArticle.folded(all, book.language());
        for (int i = 0; i + 3 < text.length(); i++) {
            String fragment = text.substring(i, i + 2 + i % 2);
            if (fragment.chars().allMatch(Character::isIdeographic)) {
                fragments.add(fragment);
            }
        }
    }

    /** Sixty rules of the book, and as many more as are wanted: every other one at a cue of its own, the others at cues that documents have, with a condition that none meets. */
    RuleBook rules(int wanted) {
        List<Rule> own = book.rules().stream().filter(Rule::isOn).toList();
        List<Rule> rules = new ArrayList<>(spread(own, 60));
        List<Word> words = new ArrayList<>(book.lexicon());
        Set<String> used = new HashSet<>();
        for (int i = rules.size(); i < wanted; i++) {
            Rule like = own.get(i % own.size());
            String cue = "beside-" + i;
            words.add(Word.of(cue, word(used)));
            Conditions c = like.conditions();
            List<Set<String>> has = new ArrayList<>(c.has());
            has.add(Set.of(cue));
            Conditions unmet = i % 2 == 0 ? new Conditions(List.of(cue), c.has(), c.hasNot(), c.where(), c.then(), c.within())
                    : new Conditions(c.anchor(), has, c.hasNot(), c.where(), c.then(), c.within());
            rules.add(new Rule(like.table() + ".beside-" + i, like.table(), unmet, like.label(), like.strength(), List.of(), "", Status.STABLE, NO_ROW));
        }
        return with(rules, words);
    }

    /** As many words of the book as are wanted, and others beside them where it has fewer; its rules as they are. */
    RuleBook words(int own, int wanted) {
        List<Word> words = new ArrayList<>(spread(book.lexicon(), own));
        List<String> others = others(wanted - words.size());
        for (int i = 0; i < others.size(); i++) {
            words.add(Word.of("beside-" + i / WORDS_A_CUE, others.get(i)));
        }
        return with(book.rules(), words);
    }

    /** Words that no document has, though it has their parts: each different. */
    List<String> others(int wanted) {
        Set<String> out = new LinkedHashSet<>();
        while (out.size() < wanted) {
            word(out);
        }
        return List.copyOf(out);
    }

    private String word(Set<String> used) {
        while (true) {
            String joined = fragment() + fragment();
            String word = random.nextInt(GAPS) == 0 ? joined + "…" + fragment() : joined;
            if (!text.contains(joined) && used.add(word)) {
                return word;
            }
        }
    }

    private String fragment() {
        return fragments.get(random.nextInt(fragments.size()));
    }

    private static <T> List<T> spread(List<T> all, int wanted) {
        List<T> out = new ArrayList<>();
        for (int i = 0; i < Math.min(wanted, all.size()); i++) {
            out.add(all.get((int) ((long) i * all.size() / Math.min(wanted, all.size()))));
        }
        return out;
    }

    private RuleBook with(List<Rule> rules, List<Word> words) {
        return new RuleBook(book.name(), book.language(), book.hash(), book.settings(), book.labels(), words, book.kinds(), book.frames(), rules, book.decided(), book.facts(), book.names());
    }
}
