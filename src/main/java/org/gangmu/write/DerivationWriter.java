package org.gangmu.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gangmu.decide.Derivation;
import org.gangmu.rulebook.Status;
import org.gangmu.tag.Setting;
import org.gangmu.tag.Token;
import org.gangmu.text.Span;

/** Writes why a sentence has its label, as a tree: setting → cues → rules by label → decision. */
public final class DerivationWriter {

    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";
    private static final int OPENER = 40;

    private final boolean color;

    public DerivationWriter(boolean color) {
        this.color = color;
    }

    /**
     * @param line  of the document on which the sentence starts
     * @param quote the sentence's text
     * @param words of the sentence, to be shown with their part of speech
     */
    public void write(String file, int line, String quote, Derivation d, Optional<List<Token>> words, Appendable out) throws IOException {
        out.append(styled(DIM, OneLine.of(file) + ":" + line)).append("  ").append(styled(BOLD, d.label()))
                .append(String.format(Locale.ROOT, "  %.2f", d.confidence())).append(d.also().isEmpty() ? "" : "  also " + String.join(", ", d.also())).append('\n');
        out.append("  ").append(OneLine.of(quote)).append('\n');
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node("setting: " + setting(d.setting()) + ", shape " + d.shape(), List.of()));
        words.ifPresent(all -> nodes.add(new Node("words: " + all.stream().map(t -> t.text() + "/" + t.pos()).collect(Collectors.joining(" ")), List.of())));
        nodes.add(new Node("cues", cues(d, quote)));
        for (Derivation.Points label : d.points()) {
            List<Node> rules = d.rules().stream().filter(r -> r.label().equals(label.label())).map(r -> rule(r, quote)).toList();
            if (!rules.isEmpty() || label.points() != 0) {
                nodes.add(new Node(label.label() + " " + points(label.points()), rules));
            }
        }
        nodes.add(new Node("decision: " + styled(BOLD, d.label()) + runnerUp(d), List.of()));
        if (!d.shadow().isEmpty()) {
            nodes.add(new Node("with the rules in shadow: " + styled(BOLD, d.shadow()) + (d.shadow().equals(d.label()) ? ", the same" : " instead of " + d.label()), List.of()));
        }
        print(nodes, "  ", out);
        out.append('\n');
    }

    private record Node(String text, List<Node> below) {
    }

    private static String setting(Setting setting) {
        String frame = "kind " + setting.kind() + ", frame " + setting.frame();
        if (setting.openedBy().isEmpty() || setting.openedBy().equals("given")) {
            return frame;
        }
        return setting.openedBy().equals("kind") ? frame + " (where this kind starts)"
                : frame + " (opened by " + setting.openedBy() + (setting.opener().isEmpty() ? "" : " at \"" + shorten(OneLine.of(setting.opener())) + "\"") + ")";
    }

    private static List<Node> cues(Derivation d, String quote) {
        List<Node> out = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        for (Derivation.CuePlaces cue : d.cues()) {
            if (cue.name().startsWith("#") && cue.spans().stream().allMatch(span -> span.length() > 12 || span.isEmpty())) {
                forms.add(cue.name());
            } else {
                out.add(new Node((cue.name() + " " + cue.spans().stream().map(span -> at(span, quote)).collect(Collectors.joining(", "))).stripTrailing(), List.of()));
            }
        }
        if (!forms.isEmpty()) {
            out.add(new Node(String.join(" ", forms), List.of()));
        }
        return out;
    }

    private static String at(Span span, String quote) {
        return "\"" + OneLine.of(span.of(quote)) + "\" " + span.start() + "–" + span.end();
    }

    private Node rule(Derivation.Fired rule, String quote) {
        String line = points(rule.strength()) + " " + rule.id() + " on " + at(rule.span(), quote) + "  " + rule.place();
        return new Node(rule.counted() ? line : styled(DIM, line + whyNotCounted(rule.status())), List.of());
    }

    private static String whyNotCounted(Status status) {
        return switch (status) {
            case DRAFT -> " (a draft: counts for nothing)";
            case SHADOW -> " (in shadow: counted beside)";
            default -> " (a stronger row of this table counts)";
        };
    }

    private static String runnerUp(Derivation d) {
        return d.points().size() < 2 ? "" : String.format(Locale.ROOT, " by %.2f points before %s", d.margin(), d.points().get(1).label());
    }

    private static String points(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }

    private static void print(List<Node> nodes, String indent, Appendable out) throws IOException {
        for (int i = 0; i < nodes.size(); i++) {
            boolean last = i == nodes.size() - 1;
            out.append(indent).append(last ? "└─ " : "├─ ").append(nodes.get(i).text()).append('\n');
            print(nodes.get(i).below(), indent + (last ? "   " : "│  "), out);
        }
    }

    private String styled(String style, String string) {
        return color ? style + string + PLAIN : string;
    }

    private static String shorten(String string) {
        return string.length() > OPENER ? string.substring(0, OPENER) + "…" : string;
    }
}
