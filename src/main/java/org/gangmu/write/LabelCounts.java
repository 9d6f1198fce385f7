package org.gangmu.write;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gangmu.rulebook.Label;
import org.gangmu.summarize.Summary;

/** How many sentences of a document bear each label of its rulebooks, labels without any included. */
final class LabelCounts {

    private LabelCounts() {
    }

    /** In the order of the rulebooks; a label's name, colour and form are those of the first rulebook that has it. */
    static Map<Label, Integer> of(Summary summary) {
        Map<String, Label> labels = new LinkedHashMap<>();
        summary.rulebooks().forEach(book -> book.labels().forEach(label -> labels.putIfAbsent(label.name(), label)));
        Map<Label, Integer> out = new LinkedHashMap<>();
        labels.values().forEach(label -> out.put(label, 0));
        summary.decisions().forEach(d -> {
            Label label = labels.get(d.label());
            if (label != null) {
                out.merge(label, 1, Integer::sum);
            }
        });
        return out;
    }
}
