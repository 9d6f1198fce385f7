package org.gangmu.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gangmu.check.ShownNames;
import org.gangmu.evidence.Evidence;
import org.gangmu.rulebook.Names;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;

/** The words in which comparisons and flips are told: names of labels and frames as the owners of the rulebooks write them. */
public final class FlipWords {

    private final Map<Language, ShownNames> names = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Language ui;
    private final Messages messages;

    /** @param books the edited rulebooks, by whose names things are called */
    public FlipWords(Iterable<RuleBook> books, Language ui) {
        this.ui = ui;
        this.messages = Messages.of(FlipWords.class, ui);
        for (RuleBook book : books) {
            names.putIfAbsent(book.language(), new ShownNames(book.names(), ui));
            book.labels().forEach(l -> labels.putIfAbsent(l.name(), book.names().written(Names.What.LABEL, l.name(), ui)));
        }
    }

    public Language ui() {
        return ui;
    }

    String get(String key, Object... values) {
        return messages.get(key, values);
    }

    public String count(String key, long count) {
        return messages.count(key, count);
    }

    /** A label; as rules use it where only the saved rulebook has it. */
    public String label(String label) {
        return labels.getOrDefault(label, label);
    }

    String frame(Flip flip, String frame) {
        ShownNames known = names.get(flip.language());
        return known == null ? frame : known.value("frame", frame);
    }

    /** Net change of each label that any flip touches, as "+12 GOAL, −3 REQUIREMENT"; "no flips" if there is none. */
    public String summary(Comparison c) {
        List<String> out = new ArrayList<>();
        c.labels().stream().filter(l -> c.net(l) != 0).forEach(l -> out.add(get("net", Comparison.signed(c.net(l)), label(l))));
        return c.flips().isEmpty() ? get("no-flips") : out.isEmpty() ? get("no-net") : String.join(get("comma"), out);
    }

    /** "12 flips: +12 GOAL, −3 REQUIREMENT". */
    public String headline(Comparison c) {
        return get("headline", count("flips", c.flips().size()), summary(c));
    }

    /** Every way in which labels change, with its number of flips. */
    String ways(Comparison c) {
        return c.ways().entrySet().stream().map(e -> get("way", label(e.getKey().get(0)), label(e.getKey().get(1)), e.getValue())).collect(Collectors.joining(get("comma")));
    }

    /** What flips do to the score. */
    public String worths(Comparison c) {
        return get("worths", c.count(Flip.Worth.CURED), c.count(Flip.Worth.SPOILT), c.count(Flip.Worth.EVEN), c.count(Flip.Worth.UNKNOWN));
    }

    /** A rule that counts on one side of a flip only. */
    String evidence(Evidence e, Flip flip) {
        return get("evidence", label(e.rule().label()), String.format(Locale.ROOT, "%+.2f", e.rule().strength()), e.rule().id(),
                e.span().of(flip.text()).replaceAll("\\s+", " "), e.rule().place());
    }

    /** A figure of a score before and after, with its step. */
    public String move(double was, double is) {
        String step = Double.isNaN(was) || Double.isNaN(is) || was == is ? "" : String.format(Locale.ROOT, " (%+.4f)", is - was);
        return digits(was) + " → " + digits(is) + step;
    }

    static String digits(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
    }
}
