package org.gangmu.tag;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gangmu.rulebook.Where;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.text.Span;

/** A sentence with everything that rules can ask of it. Immutable. */
public final class TaggedSentence {

    private static final Map<Paragraph.Role, String> SHAPES = shapes();

    private static final Map<Paragraph.Role, String> SHAPE_FEATURES = new EnumMap<>(SHAPES);

    static {
        SHAPE_FEATURES.replaceAll((role, shape) -> "shape:" + shape);
    }

    private static final Map<String, Asked> ASKED = new ConcurrentHashMap<>();

    private final Sentence sentence;
    private final Paragraph paragraph;
    private final SentenceWords words;
    private final String simplified;
    final Cues cues;
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

    TaggedSentence(Sentence sentence, Paragraph paragraph, SentenceWords words, String simplified, Cues cues, Bounds bounds,
                   Set<String> previousCues, Set<String> leadCues, Setting setting) {
        this.sentence = sentence;
        this.paragraph = paragraph;
        this.words = words;
        this.simplified = simplified;
        this.cues = cues;
        this.bounds = bounds;
        this.previousCues = previousCues;
        this.leadCues = leadCues;
        this.setting = setting;
    }

    private static Map<Paragraph.Role, String> shapes() {
        Map<Paragraph.Role, String> out = new EnumMap<>(Paragraph.Role.class);
        for (Paragraph.Role role : Paragraph.Role.values()) {
            out.put(role, role.name().toLowerCase(Locale.ROOT));
        }
        out.put(Paragraph.Role.LIST_ITEM, "list");
        out.put(Paragraph.Role.TABLE_CELL, "cell");
        return out;
    }

    TaggedSentence in(Setting other) {
        return new TaggedSentence(sentence, paragraph, words, simplified, cues, bounds, previousCues, leadCues, other);
    }

    public Sentence sentence() {
        return sentence;
    }

    public Paragraph paragraph() {
        return paragraph;
    }

    public List<Token> tokens() {
        return words.all();
    }

    /** The word that starts at an offset of the sentence's text; null if none does. */
    public Token tokenAt(int offset) {
        return words.startingAt(offset);
    }

    /** The sentence's text with its traditional characters simplified, of the same length. */
    public String simplified() {
        return simplified;
    }

    /** Cue name → where it was found in the sentence's text, in order; sorted by name. */
    public Map<String, List<Span>> cues() {
        return cues;
    }

    /** Cues of the sentence before, for features {@code prev:x}. */
    public Set<String> previousCues() {
        return previousCues;
    }

    /** Cues of the first sentence of its paragraph, for features {@code lead:x}; none if it is that itself. */
    public Set<String> leadCues() {
        return leadCues;
    }

    public Setting setting() {
        return setting;
    }

    /** The sentence's text without enumerator, opening formula and final punctuation, as a span in it. */
    public Span content() {
        return new Span(bounds.content(), Math.max(bounds.content(), bounds.end()));
    }

    public String shape() {
        return SHAPES.get(paragraph.role());
    }

    public String frameFeature() {
        return "frame:" + setting.frame();
    }

    public String kindFeature() {
        return "kind:" + setting.kind();
    }

    public String shapeFeature() {
        return SHAPE_FEATURES.get(paragraph.role());
    }

    /** Whether the sentence has a feature, named as in {@link org.gangmu.rulebook.Conditions}. Asked for every row: it cuts no strings where it need not. */
    public boolean has(String feature) {
        if (cues.containsKey(feature)) {
            return true;
        }
        int colon = feature.indexOf(':');
        if (colon < 0) {
            return false;
        }
        if (feature.startsWith("frame:")) {
            return names(feature, colon, setting.frame());
        }
        if (feature.startsWith("kind:")) {
            return names(feature, colon, setting.kind());
        }
        if (feature.startsWith("shape:")) {
            return names(feature, colon, shape());
        }
        // Cut once a feature: rulebooks have some hundreds, sentences are asked for them millions of times.
        Asked asked = ASKED.computeIfAbsent(feature, f -> new Asked(f.substring(0, colon), f.substring(colon + 1)));
        String cue = asked.cue();
        return switch (asked.axis()) {
            case "prev" -> previousCues.contains(cue);
            case "lead" -> leadCues.contains(cue);
            case "start" -> stands(Where.START, cue);
            case "head" -> stands(Where.HEAD, cue);
            case "tail" -> stands(Where.TAIL, cue);
            case "end" -> stands(Where.END, cue);
            default -> false;
        };
    }

    /** The two parts of a feature such as "prev:aim". */
    private record Asked(String axis, String cue) {
    }

    private static boolean names(String feature, int colon, String value) {
        return feature.length() == colon + 1 + value.length() && feature.endsWith(value);
    }

    /** Whether a cue stands there somewhere. */
    boolean stands(Where place, String cue) {
        return stand(place, cues.getOrDefault(cue, List.of()));
    }

    /** Whether one of these places stands there. */
    boolean stand(Where place, List<Span> spans) {
        for (Span span : spans) {
            if (bounds.stands(span, place)) {
                return true;
            }
        }
        return false;
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
