package org.gangmu.tag;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gangmu.rulebook.Where;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.text.Span;

/** A sentence with everything that rules can ask of it. Immutable. */
public final class TaggedSentence {

    private final Sentence sentence;
    private final Paragraph paragraph;
    private final List<Token> tokens;
    private final Map<String, List<Span>> cues;
    private final Bounds bounds;
    private final Set<String> previousCues;
    private final Set<String> leadCues;
    private final Setting setting;

    /**
     * The parts of a sentence's text; all offsets count in it.
     *
     * @param bare      where it starts, enumerator, quotes and markup aside
     * @param content   where its content starts: opening formulas ("会议强调，") aside too
     * @param headEnd   end of the first clause of the content
     * @param tailStart start of the last clause
     * @param end       end of the content, final punctuation aside
     */
    record Bounds(int bare, int content, int headEnd, int tailStart, int end) {

        boolean stands(Span span, Where where) {
            return switch (where) {
                case START -> span.start() <= content && span.start() >= bare;
                case HEAD -> span.start() < headEnd;
                case TAIL -> span.end() > tailStart;
                case END -> span.end() >= end;
            };
        }
    }

    TaggedSentence(Sentence sentence, Paragraph paragraph, List<Token> tokens, Map<String, List<Span>> cues, Bounds bounds,
                   Set<String> previousCues, Set<String> leadCues, Setting setting) {
        this.sentence = sentence;
        this.paragraph = paragraph;
        this.tokens = tokens;
        this.cues = cues;
        this.bounds = bounds;
        this.previousCues = previousCues;
        this.leadCues = leadCues;
        this.setting = setting;
    }

    TaggedSentence in(Setting other) {
        return new TaggedSentence(sentence, paragraph, tokens, cues, bounds, previousCues, leadCues, other);
    }

    public Sentence sentence() {
        return sentence;
    }

    public Paragraph paragraph() {
        return paragraph;
    }

    public List<Token> tokens() {
        return tokens;
    }

    /** Cue name → where it was found in the sentence's text, in order; sorted by name. */
    public Map<String, List<Span>> cues() {
        return cues;
    }

    public Setting setting() {
        return setting;
    }

    /** The sentence's text without enumerator, opening formula and final punctuation, as a span in it. */
    public Span content() {
        return new Span(bounds.content(), Math.max(bounds.content(), bounds.end()));
    }

    public String shape() {
        return switch (paragraph.role()) {
            case LIST_ITEM -> "list";
            case TABLE_CELL -> "cell";
            default -> paragraph.role().name().toLowerCase(Locale.ROOT);
        };
    }

    /** Whether the sentence has a feature, named as in {@link org.gangmu.rulebook.Conditions}. */
    public boolean has(String feature) {
        int colon = feature.indexOf(':');
        if (colon < 0) {
            return cues.containsKey(feature);
        }
        String value = feature.substring(colon + 1);
        return switch (feature.substring(0, colon)) {
            case "frame" -> setting.frame().equals(value);
            case "kind" -> setting.kind().equals(value);
            case "shape" -> shape().equals(value);
            case "prev" -> previousCues.contains(value);
            case "lead" -> leadCues.contains(value);
            case "start", "head", "tail", "end" -> stands(feature.substring(0, colon), value);
            default -> false;
        };
    }

    private boolean stands(String where, String cue) {
        Where place = Where.valueOf(where.toUpperCase(Locale.ROOT));
        return cues.getOrDefault(cue, List.of()).stream().anyMatch(span -> bounds.stands(span, place));
    }

    /** Whether the sentence has one of these features. */
    public boolean hasAny(Collection<String> features) {
        for (String feature : features) {
            if (has(feature)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place in the sentence's text stands there. */
    public boolean stands(Span place, Where where) {
        return bounds.stands(place, where);
    }

    /** Whether one of these features comes after a place, at most {@code within} UTF-16 units behind its end. */
    public boolean follows(Span place, Collection<String> features, int within) {
        for (String feature : features) {
            for (Span span : places(feature)) {
                if (span.start() >= place.end() && span.start() - place.end() <= within) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where a feature stands: its places for a cue, the whole content for frame, kind and shape; none if the sentence lacks it. */
    public List<Span> places(String feature) {
        List<Span> found = cues.get(feature);
        return found != null ? found : has(feature) ? List.of(content()) : List.of();
    }
}
