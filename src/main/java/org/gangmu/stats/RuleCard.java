package org.gangmu.stats;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gangmu.rulebook.Row;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.Status;

/** Prints what one rule did: its row as written, its figures, its hits with the wrong ones first, its neighbours. */
public final class RuleCard {

    private final RulebookStats stats;
    private final RuleRecord record;
    private final Rule rule;

    public RuleCard(RulebookStats stats, RuleRecord record) {
        this.stats = stats;
        this.record = record;
        this.rule = record.rule();
    }

    /** @param most so many hits and so many neighbours of each kind */
    public void print(Appendable out, int most) throws IOException {
        line(out, "%s  %s  %s", rule.id(), rule.status().name().toLowerCase(Locale.ROOT), rule.place());
        for (Map.Entry<String, Row.Cell> cell : rule.row().cells().entrySet().stream().sorted(Comparator.comparingInt(c -> c.getValue().column())).toList()) {
            line(out, "  %-10s %s", cell.getKey(), cell.getValue().text());
        }
        boolean stable = rule.status() == Status.STABLE;
        line(out, "\n  fires on %d sentences of %d documents; %s %d; %s %d", record.sentences(), record.documents(), stable ? "counts on" : "would count on",
                record.counted(), stable ? "decides" : "would decide", record.decided());
        if (record.precision().isEmpty()) {
            line(out, "  fires on no labelled sentence");
        } else {
            line(out, "  precision %s: right on %d of %d labelled sentences of %d documents", record.precision(), record.precision().hits(), record.precision().of(),
                    record.goldDocuments());
            if (!record.recall().isEmpty()) {
                line(out, "  recall %s: finds %d of %d sentences labelled %s", record.recall(), record.recall().hits(), record.recall().of(), rule.label());
            }
            line(out, "  decisions cured %d, spoilt %d", record.cured(), record.spoilt());
        }
        if (record.attention() != RuleRecord.Attention.NONE) {
            line(out, "  look at it: %s", record.attention().words());
        }
        hits(out, most);
        neighbours(out, most);
    }

    private void hits(Appendable out, int most) throws IOException {
        List<Hit> hits = stats.hits().getOrDefault(rule.id(), List.of());
        list(out, "wrong", hits.stream().filter(h -> h.gold() != null && !h.right()).toList(), most);
        list(out, "right", hits.stream().filter(h -> h.gold() != null && h.right()).toList(), most);
        list(out, "not labelled", hits.stream().filter(h -> h.gold() == null).toList(), most);
    }

    private void list(Appendable out, String heading, List<Hit> hits, int most) throws IOException {
        if (!hits.isEmpty()) {
            line(out, "\n  %s (%d)", heading, hits.size());
        }
        for (Hit hit : hits.subList(0, Math.min(most, hits.size()))) {
            String alone = rule.status() == Status.STABLE ? ", by this rule alone (else " + hit.other() + ")" : ", with this rule " + hit.other();
            String decided = hit.label() + (hit.label().equals(hit.other()) ? "" : alone);
            line(out, "    %s  %s%s", hit.place(), decided, hit.gold() == null ? "" : "  gold " + hit.gold().label());
            line(out, "      %s", StatsText.oneLine(marked(hit)));
        }
        if (hits.size() > most) {
            line(out, "    … and %d more", hits.size() - most);
        }
    }

    /** The sentence with the anchor in brackets, as examples have it. */
    private static String marked(Hit hit) {
        String text = hit.text();
        int start = Math.min(hit.span().start(), text.length());
        int end = Math.min(hit.span().end(), text.length());
        return text.substring(0, start) + "【" + text.substring(start, end) + "】" + text.substring(end);
    }

    private void neighbours(Appendable out, int most) throws IOException {
        List<Pair> pairs = stats.pairs().stream().filter(p -> p.has(rule)).toList();
        neighbours(out, "fires together with, for the same label", pairs.stream().filter(p -> !p.isConflict()).limit(most).toList());
        neighbours(out, "fires together with, against each other", pairs.stream().filter(Pair::isConflict).limit(most).toList());
    }

    private void neighbours(Appendable out, String heading, List<Pair> pairs) throws IOException {
        if (!pairs.isEmpty()) {
            line(out, "\n  %s", heading);
        }
        for (Pair p : pairs) {
            boolean first = p.first().id().equals(rule.id());
            line(out, "    %d× %s%s", p.together(), first ? p.second().id() : p.first().id(),
                    p.isConflict() ? "; this one had its way " + (first ? p.firstWon() : p.secondWon()) + "×, that one " + (first ? p.secondWon() : p.firstWon()) + "×" : "");
            line(out, "      %s", StatsText.oneLine(p.sample()));
        }
    }

    private static void line(Appendable out, String format, Object... values) throws IOException {
        out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
