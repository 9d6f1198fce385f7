package org.gangmu.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gangmu.decide.Decision;
import org.gangmu.evidence.Evidence;
import org.gangmu.rulebook.Status;
import org.gangmu.tag.Setting;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Places;
import org.gangmu.text.Span;

/** Writes why a sentence has its label, as a tree: setting → cues → rules by label → decision. */
public final class DerivationWriter {

    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";
    private static final int OPENER = 40;

    private final Places places;
    private final boolean color;
    private final boolean words;

    /**
     * @param places lines of the document
     * @param words whether to show the words with their part of speech
     */
    public DerivationWriter(Places places, boolean color, boolean words) {
        this.places = places;
        this.color = color;
        this.words = words;
    }

    public void write(String file, Decision d, Appendable out) throws IOException {
        TaggedSentence s = d.sentence();
        String quote = s.sentence().text();
        out.append(styled(DIM, OneLine.of(file) + ":" + places.line(s.sentence().start()))).append("  ").append(styled(BOLD, d.label()))
                .append(String.format(Locale.ROOT, "  %.2f", d.confidence())).append(d.also().isEmpty() ? "" : "  also " + String.join(", ", d.also())).append('\n');
        out.append("  ").append(OneLine.of(quote)).append('\n');
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node("setting: " + setting(s.setting()) + ", shape " + s.shape(), List.of()));
        if (words) {
            nodes.add(new Node("words: " + s.tokens().stream().map(t -> t.text() + "/" + t.pos()).collect(Collectors.joining(" ")), List.of()));
        }
        nodes.add(new Node("cues", cues(s, quote)));
        for (Map.Entry<String, Double> label : d.points().entrySet()) {
            List<Node> rules = d.evidence().stream().filter(e -> e.rule().label().equals(label.getKey())).map(e -> rule(e, d, quote)).toList();
            if (!rules.isEmpty() || label.getValue() != 0) {
                nodes.add(new Node(label.getKey() + " " + points(label.getValue()), rules));
            }
        }
        nodes.add(new Node("decision: " + styled(BOLD, d.label()) + runnerUp(d), List.of()));
        d.shadow().ifPresent(shadow -> nodes.add(new Node("with the rules in shadow: " + styled(BOLD, shadow.label())
                + (shadow.label().equals(d.label()) ? ", the same" : " instead of " + d.label()), List.of())));
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
                : frame + " (opened by " + setting.openedBy() + " at \"" + shorten(OneLine.of(setting.opener())) + "\")";
    }

    private static List<Node> cues(TaggedSentence s, String quote) {
        List<Node> out = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        s.cues().forEach((name, spans) -> {
            if (name.startsWith("#") && spans.stream().allMatch(span -> span.length() > 12 || span.isEmpty())) {
                forms.add(name);
            } else {
                out.add(new Node(name + " " + spans.stream().map(span -> at(span, quote)).collect(Collectors.joining(", ")), List.of()));
            }
        });
        if (!forms.isEmpty()) {
            out.add(new Node(String.join(" ", forms), List.of()));
        }
        return out;
    }

    private static String at(Span span, String quote) {
        return "\"" + OneLine.of(span.of(quote)) + "\" " + span.start() + "–" + span.end();
    }

    private Node rule(Evidence e, Decision d, String quote) {
        boolean counts = d.counted().contains(e);
        String line = points(e.rule().strength()) + " " + e.rule().id() + " on " + at(e.span(), quote) + "  " + e.rule().place();
        return new Node(counts ? line : styled(DIM, line + whyNotCounted(e.rule().status())), List.of());
    }

    private static String whyNotCounted(Status status) {
        return switch (status) {
            case DRAFT -> " (a draft: counts for nothing)";
            case SHADOW -> " (in shadow: counted beside)";
            default -> " (a stronger row of this table counts)";
        };
    }

    private static String runnerUp(Decision d) {
        List<Map.Entry<String, Double>> ranked = new ArrayList<>(d.points().entrySet());
        return ranked.size() < 2 ? "" : String.format(Locale.ROOT, " by %.2f points before %s", d.margin(), ranked.get(1).getKey());
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
