package org.gangmu.copies;

import java.util.List;
import java.util.Optional;
import org.gangmu.decide.Decision;
import org.gangmu.segment.Sentence;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Item;
import org.gangmu.summarize.Section;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Span;

/** Leaves out of summaries what a document repeats from one that is not known to be later. Thread-safe. */
public final class WithoutCopies {

    private final Copies copies;

    public WithoutCopies(Copies copies) {
        this.copies = copies;
    }

    /** The summary without its lines that are copies; a task stays as long as one of its actions does. */
    public Summary lines(Summary summary) {
        String name = summary.document().source().name();
        return new Summary(summary.document(), summary.articles().stream().map(a -> new ArticleSummary(a.article(), a.kind(), a.rulebook(), a.header(),
                a.sections().stream().map(s -> new Section(s.label(), s.items().stream().flatMap(i -> own(name, i).stream()).toList())).toList(),
                a.others().stream().flatMap(i -> own(name, i).stream()).toList(), a.decisions())).toList(),
                summary.problems());
    }

    /** The summary without its sentences that are copies, and so without their lines. */
    public Summary sentences(Summary summary) {
        String name = summary.document().source().name();
        Summary lines = lines(summary);
        return new Summary(lines.document(), lines.articles().stream().map(a -> new ArticleSummary(a.article(), a.kind(), a.rulebook(), a.header(), a.sections(), a.others(),
                a.decisions().stream().filter(d -> !isCopy(name, d)).toList())).toList(), lines.problems());
    }

    private Optional<Item> own(String name, Item item) {
        boolean copied = isCopy(name, item.quote().spans());
        List<Item.Action> actions = item.actions().stream().filter(a -> !isCopy(name, a.quote().spans())).toList();
        boolean gone = item.actions().isEmpty() ? copied : actions.isEmpty();
        return gone ? Optional.empty() : Optional.of(new Item(item.ordinal(), item.depth(), item.quote(), item.sentence(), item.frame(), item.rules(), item.confidence(),
                item.assignment(), item.figures(), actions));
    }

    private boolean isCopy(String name, Decision decision) {
        Sentence sentence = decision.sentence().sentence();
        return isCopy(name, sentence.spans());
    }

    private boolean isCopy(String name, List<Span> spans) {
        synchronized (copies) {
            return spans.stream().allMatch(span -> copies.covers(name, span));
        }
    }
}
