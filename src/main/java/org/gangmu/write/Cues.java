package org.gangmu.write;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.decide.Decision;
import org.gangmu.evidence.Evidence;
import org.gangmu.text.Span;

/** The words of a sentence that its label hangs on. */
final class Cues {

    private Cues() {
    }

    /** Where the rules that counted for the label fired, in the sentence's text: in order, apart from each other; without rules that speak of it as a whole. */
    static List<Span> of(Decision decision) {
        List<Span> found = decision.counted().stream()
                .filter(e -> e.rule().label().equals(decision.label()) && e.rule().strength() > 0 && hasWords(e, decision))
                .map(Evidence::span).sorted().toList();
        List<Span> out = new ArrayList<>();
        for (Span span : found) {
            int last = out.size() - 1;
            if (last >= 0 && out.get(last).end() >= span.start()) {
                out.set(last, new Span(out.get(last).start(), Math.max(out.get(last).end(), span.end())));
            } else {
                out.add(span);
            }
        }
        return out;
    }

    /** Whether it fired on words, not on the sentence's setting or form. */
    static boolean hasWords(Evidence evidence, Decision decision) {
        Span span = evidence.span();
        return !span.isEmpty() && span.end() <= decision.sentence().sentence().text().length() && !span.equals(decision.sentence().content());
    }
}
