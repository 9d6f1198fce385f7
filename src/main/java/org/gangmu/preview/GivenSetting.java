package org.gangmu.preview;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.FrameRow;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Span;

/** Writes down what is around a sentence in braces, so that the sentence by itself is decided as in its document: {@code {frame=tasks kind=plan}…}. */
public final class GivenSetting {

    private static final List<String> PLACES = List.of("first", "opening", "closing", "paragraph-first", "paragraph-last", "after-colon");

    private final Set<String> before = new HashSet<>();
    private final Set<String> leads = new HashSet<>();

    /** @param book whose rows tell which cues of the sentences around are asked for */
    public GivenSetting(RuleBook book) {
        Stream.concat(book.rules().stream().map(Rule::conditions), book.frames().stream().map(FrameRow::conditions)).forEach(this::asked);
    }

    private void asked(Conditions c) {
        Stream.of(c.anchor(), c.hasNot(), c.then()).flatMap(Collection::stream).forEach(this::asked);
        c.has().forEach(any -> any.forEach(this::asked));
    }

    private void asked(String feature) {
        if (feature.startsWith("prev:")) {
            before.add(feature.substring("prev:".length()));
        } else if (feature.startsWith("lead:")) {
            leads.add(feature.substring("lead:".length()));
        }
    }

    /** The sentence as an example: braces, then its text. */
    public String example(TaggedSentence sentence) {
        StringBuilder out = new StringBuilder("{frame=").append(sentence.setting().frame()).append(" kind=").append(sentence.setting().kind());
        if (!sentence.shape().equals("body")) {
            out.append(" shape=").append(sentence.shape());
        }
        add(out, "at", PLACES.stream().filter(p -> sentence.has("#" + p)).toList());
        add(out, "prev", before.stream().filter(c -> sentence.has("prev:" + c)).sorted().toList());
        add(out, "lead", leads.stream().filter(c -> sentence.has("lead:" + c)).sorted().toList());
        year(sentence).ifPresent(year -> out.append(" year=").append(year));
        return out.append('}').append(sentence.sentence().text().replaceAll("\\s+", " ").strip()).toString();
    }

    private static void add(StringBuilder out, String axis, List<String> values) {
        if (!values.isEmpty()) {
            out.append(' ').append(axis).append('=').append(String.join("&", values));
        }
    }

    /** A year for the article under which the years of the sentence are past, present and to come as they were; nothing if it names none. */
    private static Optional<Integer> year(TaggedSentence sentence) {
        Optional<Integer> now = years(sentence, "#year-now").findFirst();
        if (now.isPresent()) {
            return now;
        }
        Optional<Integer> past = years(sentence, "#year-past").max(Comparator.naturalOrder());
        return past.isPresent() ? past.map(y -> y + 1) : years(sentence, "#year-future").min(Comparator.naturalOrder()).map(y -> y - 1);
    }

    private static Stream<Integer> years(TaggedSentence sentence, String cue) {
        List<Span> places = sentence.cues().getOrDefault(cue, List.of());
        return places.stream().map(span -> span.of(sentence.sentence().text()).replaceAll("[^0-9０-９]", "")).filter(y -> y.length() == 4).map(Integer::valueOf);
    }
}
