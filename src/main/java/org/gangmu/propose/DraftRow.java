package org.gangmu.propose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gangmu.check.ExampleChecker;
import org.gangmu.check.Judged;
import org.gangmu.edit.RuleBookEditor;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Word;
import org.gangmu.tag.ConditionMatcher;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Language;
import org.gangmu.text.Span;

/** Turns a proposal into a draft row with examples that come out as written, taken from the sentences on which it was measured. */
public final class DraftRow {

    private static final int MOST_LETTERS = 160;
    private static final int MOST_HITS = 2;

    private final RuleBook book;
    private final Proposal proposal;
    private final ExampleChecker checker;

    /** @param book the rulebook that the row is for */
    public DraftRow(RuleBook book, Proposal proposal) {
        this.book = book;
        this.proposal = proposal;
        List<Word> lexicon = new ArrayList<>(book.lexicon());
        if (!proposal.phrase().isEmpty()) {
            lexicon.add(Word.of(cue(), proposal.phrase()));
        }
        this.checker = new ExampleChecker(new RuleBook(book.name(), book.language(), book.hash(), book.settings(), book.labels(), lexicon, book.kinds(), book.frames(),
                List.of(), List.of(), book.facts(), book.names()));
    }

    private String cue() {
        return proposal.conditions().anchor().get(0);
    }

    /** The cells of the row, by English column name: status draft, with examples. */
    public Map<String, String> cells() {
        Map<String, String> out = new LinkedHashMap<>(proposal.cells());
        List<String> hits = proposal.right().stream().map(this::hit).flatMap(Optional::stream).distinct().limit(MOST_HITS).toList();
        for (int i = 0; i < hits.size(); i++) {
            out.put(i == 0 ? "hit" : "hit " + (i + 1), hits.get(i));
        }
        proposal.near().stream().map(this::nearMiss).flatMap(Optional::stream).findFirst().ifPresent(miss -> out.put("near miss", miss));
        out.put("status", "draft");
        return out;
    }

    /** Adds the row, and its new word if it has one; nothing is written before the editor saves. */
    public void addTo(RuleBookEditor editor) {
        if (!proposal.phrase().isEmpty()) {
            editor.add("lexicon/proposed", new LinkedHashMap<>(Map.of("cue", cue(), "word", proposal.phrase())));
        }
        editor.add(proposal.table(), cells());
    }

    private Optional<String> hit(Judged judged) {
        Map<String, String> given = given(judged.decision().sentence());
        return text(judged).flatMap(text -> ConditionMatcher.match(proposal.conditions(), checker.tag(text, given)).filter(span -> !span.isEmpty())
                .map(span -> braces(given) + marked(text, span)));
    }

    private Optional<String> nearMiss(Judged judged) {
        Map<String, String> given = given(judged.decision().sentence());
        return text(judged).filter(text -> {
            TaggedSentence tagged = checker.tag(text, given);
            return tagged.has(cue()) && ConditionMatcher.match(proposal.conditions(), tagged).isEmpty();
        }).map(text -> braces(given) + text);
    }

    /** The sentence on one line; nothing if it is long or holds the brackets of examples. */
    private Optional<String> text(Judged judged) {
        String text = judged.decision().sentence().sentence().text().strip().replaceAll("\\s*\\R\\s*", book.language() == Language.ZH ? "" : " ");
        return text.matches("(?s).*[【】{}].*") || text.length() > MOST_LETTERS ? Optional.empty() : Optional.of(text);
    }

    private static String marked(String text, Span span) {
        return text.substring(0, span.start()) + "【" + span.of(text) + "】" + text.substring(span.end());
    }

    /** What the row asks about and a sentence by itself does not show. */
    private Map<String, String> given(TaggedSentence s) {
        Conditions c = proposal.conditions();
        Set<String> asked = Stream.of(c.anchor().stream(), c.has().stream().flatMap(Set::stream), c.hasNot().stream(), c.then().stream()).flatMap(f -> f)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> out = new LinkedHashMap<>();
        put(out, "frame", asked.stream().anyMatch(f -> f.startsWith("frame:")) && !s.setting().frame().equals("none") ? s.setting().frame() : "");
        put(out, "kind", asked.stream().anyMatch(f -> f.startsWith("kind:")) ? s.setting().kind() : "");
        put(out, "shape", asked.stream().anyMatch(f -> f.startsWith("shape:") || f.equals("#headline")) && !s.shape().equals("body") ? s.shape() : "");
        put(out, "at", asked.stream().filter(f -> Candidate.STANDING.contains(f) && s.has(f)).map(f -> f.substring(1)).collect(Collectors.joining("&")));
        put(out, "prev", before(asked, "prev:", s));
        put(out, "lead", before(asked, "lead:", s));
        return out;
    }

    private static String before(Set<String> asked, String axis, TaggedSentence s) {
        return asked.stream().filter(f -> f.startsWith(axis) && s.has(f)).map(f -> f.substring(axis.length())).collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> out, String axis, String value) {
        if (!value.isEmpty()) {
            out.put(axis, value);
        }
    }

    private static String braces(Map<String, String> given) {
        return given.isEmpty() ? "" : "{" + given.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" ")) + "}";
    }
}
