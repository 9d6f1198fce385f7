package org.gangmu.stats;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.check.CorpusDocument;
import org.gangmu.check.Judged;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.tag.WordedArticle;
import org.gangmu.text.Language;

/**
 * What the rules of one rulebook did on a corpus.
 *
 * @param book      the rulebook
 * @param documents documents with an article that it judged
 * @param sentences sentences that it judged
 * @param gold      those that people labelled
 * @param rules     a record for each rule, in the order of the rulebook
 * @param pairs     rules that fire together, those that do so most often first
 * @param shadow    sentences that would get another label if the rules in shadow counted
 * @param hits      for each rule that was asked for by its id: the sentences on which it fires
 * @param unused    what was of no use
 */
public record RulebookStats(RuleBook book, int documents, int sentences, int gold, List<RuleRecord> rules, List<Pair> pairs, List<ShadowFlip> shadow,
                            Map<String, List<Hit>> hits, Unused unused) {

    public RulebookStats {
        rules = List.copyOf(rules);
        pairs = List.copyOf(pairs);
        shadow = List.copyOf(shadow);
        hits = Map.copyOf(hits);
    }

    /**
     * Runs rulebooks over the articles of their language in a corpus.
     *
     * @param named ids of rules whose hits are kept
     * @return one for each rulebook for which there is an article, in order of languages
     */
    public static List<RulebookStats> of(Corpus corpus, Gangmu gangmu, Set<String> named) {
        Map<Language, Tally> tallies = new ConcurrentHashMap<>();
        corpus.forEach(document -> judge(document, gangmu, named, tallies), judged -> {
            judged.forEach(j -> tallies.get(j.language()).add(j));
            tallies.values().forEach(Tally::endDocument);
        });
        return new TreeMap<>(tallies).values().stream().map(Tally::stats).toList();
    }

    private static List<Judged> judge(CorpusDocument document, Gangmu gangmu, Set<String> named, Map<Language, Tally> tallies) {
        List<Judged> all = document.judge(gangmu);
        int at = 0;
        for (WordedArticle article : document.document().articles()) {
            int end = at + article.words().size();
            Language language = article.article().language();
            RuleBook book = gangmu.rulebook(language);
            if (book.language() == language) {
                tallies.computeIfAbsent(language, l -> new Tally(book, named)).uses()
                        .add(article, all.subList(at, end).stream().map(j -> j.decision().sentence()).toList());
            }
            at = end;
        }
        return all.stream().filter(j -> tallies.containsKey(j.language())).toList();
    }

    /** The record of a rule; null if the rulebook has none of that id. */
    public RuleRecord rule(String id) {
        return rules.stream().filter(r -> r.rule().id().equals(id)).findFirst().orElse(null);
    }

    /** The records, those that need attention first. */
    public List<RuleRecord> byAttention() {
        return rules.stream().sorted(Comparator.comparing(RuleRecord::attention).thenComparingInt(RuleRecord::gain)
                .thenComparingDouble(r -> r.precision().isEmpty() ? 2 : r.precision().low())).toList();
    }

    /** Rules in force or on trial that fire nowhere. */
    public List<RuleRecord> neverFired() {
        return rules.stream().filter(r -> r.rule().isOn() && r.sentences() == 0).toList();
    }
}
