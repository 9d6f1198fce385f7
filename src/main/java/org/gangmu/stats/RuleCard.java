package org.gangmu.stats;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gangmu.check.ShownNames;
import org.gangmu.rulebook.Row;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.Status;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.write.DisplayWidth;

/** Prints what one rule did: its row as written, its figures, its hits with the wrong ones first, its neighbours. */
public final class RuleCard {

    private final RulebookStats stats;
    private final RuleRecord record;
    private final Rule rule;
    private final Messages messages;
    private final ShownNames names;

    public RuleCard(RulebookStats stats, RuleRecord record, Language ui) {
        this.stats = stats;
        this.record = record;
        this.rule = record.rule();
        this.messages = Messages.of(RuleCard.class, ui);
        this.names = new ShownNames(stats.book().names(), ui);
    }

    /** @param most so many hits and so many neighbours of each kind */
    public void print(Appendable out, int most) throws IOException {
        line(out, rule.id() + "  " + names.status(rule.status()) + "  " + rule.place());
        for (Map.Entry<String, Row.Cell> cell : rule.row().cells().entrySet().stream().sorted(Comparator.comparingInt(c -> c.getValue().column())).toList()) {
            line(out, "  " + DisplayWidth.left(names.column(cell.getKey()), 10) + " " + cell.getValue().text());
        }
        line(out, "\n  " + messages.get(rule.status() == Status.STABLE ? "card.fires" : "card.would", messages.count("sentences", record.sentences()),
                messages.count("documents", record.documents()), record.counted(), record.decided()));
        if (record.precision().isEmpty()) {
            line(out, "  " + messages.get("card.no-gold"));
        } else {
            line(out, "  " + messages.get("card.precision", record.precision(), record.precision().hits(), messages.count("labelled", record.precision().of()),
                    messages.count("documents", record.goldDocuments())));
            if (!record.recall().isEmpty()) {
                line(out, "  " + messages.get("card.recall", record.recall(), record.recall().hits(), messages.count("sentences", record.recall().of()), names.label(rule.label())));
            }
            line(out, "  " + messages.get("card.gain", record.cured(), record.spoilt()));
        }
        if (record.attention() != RuleRecord.Attention.NONE) {
            line(out, "  " + messages.get("card.attention", StatsText.attention(record.attention(), messages)));
        }
        hits(out, most);
        neighbours(out, most);
    }

    private void hits(Appendable out, int most) throws IOException {
        List<Hit> hits = stats.hits().getOrDefault(rule.id(), List.of());
        list(out, "card.wrong", hits.stream().filter(h -> h.gold() != null && !h.right()).toList(), most);
        list(out, "card.right", hits.stream().filter(h -> h.gold() != null && h.right()).toList(), most);
        list(out, "card.unlabelled", hits.stream().filter(h -> h.gold() == null).toList(), most);
    }

    private void list(Appendable out, String heading, List<Hit> hits, int most) throws IOException {
        if (!hits.isEmpty()) {
            line(out, "\n  " + messages.get(heading, hits.size()));
        }
        for (Hit hit : hits.subList(0, Math.min(most, hits.size()))) {
            String decided = hit.label().equals(hit.other()) ? names.label(hit.label())
                    : messages.get(rule.status() == Status.STABLE ? "card.alone" : "card.with", names.label(hit.label()), names.label(hit.other()));
            line(out, "    " + hit.place() + "  " + decided + (hit.gold() == null ? "" : "  " + messages.get("card.gold", names.label(hit.gold().label()))));
            line(out, "      " + StatsText.oneLine(marked(hit)));
        }
        if (hits.size() > most) {
            line(out, "    " + messages.get("card.more", hits.size() - most));
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
        neighbours(out, "card.overlap", pairs.stream().filter(p -> !p.isConflict()).limit(most).toList());
        neighbours(out, "card.conflict", pairs.stream().filter(Pair::isConflict).limit(most).toList());
    }

    private void neighbours(Appendable out, String heading, List<Pair> pairs) throws IOException {
        if (!pairs.isEmpty()) {
            line(out, "\n  " + messages.get(heading));
        }
        for (Pair p : pairs) {
            boolean first = p.first().id().equals(rule.id());
            line(out, "    " + p.together() + "× " + (first ? p.second().id() : p.first().id())
                    + (p.isConflict() ? messages.get("card.won", first ? p.firstWon() : p.secondWon(), first ? p.secondWon() : p.firstWon()) : ""));
            line(out, "      " + StatsText.oneLine(p.sample()));
        }
    }

    private static void line(Appendable out, String text) throws IOException {
        out.append(text.stripTrailing()).append('\n');
    }
}
