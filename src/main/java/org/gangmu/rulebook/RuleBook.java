package org.gangmu.rulebook;

import java.util.List;
import java.util.Optional;
import org.gangmu.text.Language;

/**
 * Everything that the tables of one rulebook folder say. Immutable.
 *
 * @param name     its folder's name, for instance "zh"
 * @param language the language of the articles it is for
 * @param hash     first 12 hex digits of the SHA-256 over its tables; changes when any table does
 * @param settings numbers and defaults
 * @param labels   in order of preference when scores tie
 * @param lexicon  all words
 * @param kinds    rows that tell kinds of article
 * @param frames   rows that open frames, first match first
 * @param rules    rows that add evidence
 * @param decided  sentences with the label they must get
 * @param facts    the words that facts are read by
 * @param names    what its labels, frames, kinds and cues are called
 */
public record RuleBook(String name, Language language, String hash, Settings settings, List<Label> labels, List<Word> lexicon,
                       List<KindRow> kinds, List<FrameRow> frames, List<Rule> rules, List<Decided> decided, FactTables facts, Names names) {

    public RuleBook {
        labels = List.copyOf(labels);
        lexicon = List.copyOf(lexicon);
        kinds = List.copyOf(kinds);
        frames = List.copyOf(frames);
        rules = List.copyOf(rules);
        decided = List.copyOf(decided);
    }

    /** Name and version as results carry it: {@code zh@1a2b3c4d5e6f}. */
    public String version() {
        return name + "@" + hash;
    }

    public Optional<Label> label(String labelName) {
        return labels.stream().filter(l -> l.name().equals(labelName)).findFirst();
    }

    /** The same rulebook with drafts and rules on trial in force, to see what they would do. */
    public RuleBook withAllInForce() {
        String marked = rules.stream().allMatch(r -> r.inForce() == r) ? hash : hash + "+drafts";
        return new RuleBook(name, language, marked, settings, labels, lexicon, kinds, frames, rules.stream().map(Rule::inForce).toList(), decided, facts, names);
    }
}
