package org.gangmu.preview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.FrameRow;
import org.gangmu.rulebook.KindRow;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Vocabulary;
import org.gangmu.rulebook.Word;
import org.gangmu.tag.Setting;

/**
 * Tells what an edit of a rulebook can reach at all, so that nothing else need be judged again.
 *
 * <p>It errs on one side only: a sentence that it leaves out is decided as before, to the last point. An article whose facts stay holds no part of a word
 * that was changed, so its cues are the same; no sentence of it can match a kind or frame row that was changed, so its kind and frames are the same; and
 * then a sentence that can match no changed rule has all its evidence as before.
 */
public final class Reach {

    /** Of features that are no cues, and that cue names tell nothing about. */
    private static final Set<String> SETTINGS = Set.of("frame:", "kind:", "shape:");

    private final boolean everything;
    private final List<Word> words;
    private final List<Conditions> settings;
    private final List<Conditions> rules;
    /** Those of them that are in the edited rulebook and were not asked before. */
    private final List<Conditions> unasked;

    private Reach(boolean everything, List<Word> words, List<Conditions> settings, List<Conditions> rules, List<Conditions> unasked) {
        this.everything = everything;
        this.words = words;
        this.settings = settings;
        this.rules = rules;
        this.unasked = unasked;
    }

    /** What an edit can reach of labels, other labels and confidence. */
    static Reach of(RuleBook saved, RuleBook edited) {
        return of(saved, edited, Reach::sense, Reach::sense, false);
    }

    /** What an edit can reach of anything that is kept of a document: names of rules, figures and sections too. */
    public static Reach ofAllKept(RuleBook saved, RuleBook edited) {
        boolean otherFacts = !saved.labels().equals(edited.labels()) || !saved.facts().sameWords(edited.facts())
                // Of rows of one table that are equally strong the first is the one that counts.
                || reordered(saved.rules(), edited.rules(), rule -> List.of(rule.id(), sense(rule)));
        return of(saved, edited, rule -> List.of(rule.id(), sense(rule)), frame -> List.of(frame.id(), sense(frame)), otherFacts);
    }

    private static Reach of(RuleBook saved, RuleBook edited, Function<Rule, Object> sense, Function<FrameRow, Object> frameSense, boolean more) {
        List<Conditions> settings = new ArrayList<>();
        changed(saved.kinds(), edited.kinds(), Reach::sense).forEach(k -> settings.add(k.conditions()));
        changed(saved.frames(), edited.frames(), frameSense).forEach(f -> settings.add(f.conditions()));
        List<Conditions> rules = changed(saved.rules(), edited.rules(), sense).stream().map(Rule::conditions).toList();
        boolean kindsStay = changed(saved.kinds(), edited.kinds(), Reach::sense).isEmpty();
        boolean everything = more || saved.language() != edited.language() || !saved.settings().equals(edited.settings())
                || !saved.labels().stream().map(Label::name).toList().equals(edited.labels().stream().map(Label::name).toList())
                // The first frame row that matches wins, and points for kinds are added in the order of their rows.
                || reordered(saved.kinds(), edited.kinds(), Reach::sense) || reordered(saved.frames(), edited.frames(), Reach::sense)
                // A kind that no sentence speaks for may then be chosen.
                || !kindsStay && Math.min(saved.settings().kindThreshold(), edited.settings().kindThreshold()) <= 0;
        Set<String> lasting = lasting(saved, edited).stream().map(Rule::id).collect(Collectors.toSet());
        List<Conditions> unasked = edited.rules().stream().filter(r -> r.isOn() && !lasting.contains(r.id())).map(Rule::conditions).toList();
        return new Reach(everything, changed(saved.lexicon(), edited.lexicon(), Reach::sense), settings, rules, unasked);
    }

    /** The rules of the edited rulebook that fire where one of their name fired by the saved one, whatever they say now; in order. */
    public static List<Rule> lasting(RuleBook saved, RuleBook edited) {
        Map<String, Conditions> before = saved.rules().stream().filter(Rule::isOn).collect(Collectors.toMap(Rule::id, Rule::conditions, (a, b) -> a));
        return edited.rules().stream().filter(r -> r.isOn() && r.conditions().equals(before.get(r.id()))).toList();
    }

    /** What of a row has a say in decisions: not its name, its examples or its place in the table. */
    private static Object sense(Word w) {
        return List.of(w.cue(), w.parts(), w.atStart(), w.atEnd(), w.pos(), w.except());
    }

    private static Object sense(KindRow k) {
        return List.of(k.conditions(), k.part(), k.kind(), k.strength(), k.atMost());
    }

    private static Object sense(FrameRow f) {
        return List.of(f.conditions(), f.frame(), f.self(), f.scope());
    }

    private static Object sense(Rule r) {
        return List.of(r.table(), r.conditions(), r.label(), r.strength(), r.status());
    }

    /** The rows of one side that the other has not, as often. */
    private static <T> List<T> changed(List<T> saved, List<T> edited, Function<T, Object> sense) {
        List<T> out = without(saved, edited, sense);
        out.addAll(without(edited, saved, sense));
        return out;
    }

    private static <T> List<T> without(List<T> these, List<T> those, Function<T, Object> sense) {
        Map<Object, Integer> left = new HashMap<>();
        those.forEach(t -> left.merge(sense.apply(t), 1, Integer::sum));
        List<T> out = new ArrayList<>();
        for (T t : these) {
            if (left.merge(sense.apply(t), -1, Integer::sum) < 0) {
                out.add(t);
            }
        }
        return out;
    }

    /** Whether the rows that both sides have stand in another order. */
    private static <T> boolean reordered(List<T> saved, List<T> edited, Function<T, Object> sense) {
        return !common(saved, edited, sense).equals(common(edited, saved, sense));
    }

    private static <T> List<Object> common(List<T> these, List<T> those, Function<T, Object> sense) {
        List<Object> out = new ArrayList<>(these.stream().map(sense).toList());
        without(these, those, sense).forEach(t -> out.remove(sense.apply(t)));
        return out;
    }

    /** What conditions can ask of a sentence, named as in them: its cues, frame, kind and shape. */
    public static Set<String> features(Collection<String> cues, Setting setting, String shape) {
        Set<String> out = new HashSet<>(cues);
        out.add("frame:" + setting.frame());
        out.add("kind:" + setting.kind());
        out.add("shape:" + shape);
        return out;
    }

    /** Whether the edit reaches nothing at all. */
    public boolean isNothing() {
        return !everything && words.isEmpty() && settings.isEmpty() && rules.isEmpty();
    }

    /** Whether the edit can reach anything in a document of which no more is known than the names of all its cues. */
    public boolean mayReach(Set<String> cues) {
        return everything || !words.isEmpty() || Stream.concat(settings.stream(), rules.stream())
                .anyMatch(c -> mayStand(c.anchor(), cues) && c.has().stream().allMatch(any -> mayStand(any, cues)));
    }

    private static boolean mayStand(Collection<String> any, Set<String> cues) {
        return any.stream().anyMatch(f -> SETTINGS.contains(f.substring(0, f.indexOf(':') + 1)) || cues.contains(f.substring(f.indexOf(':') + 1)));
    }

    /**
     * Whether the edit can change a cue, the kind or a frame of an article, so that all of it must be judged again.
     *
     * @param folded    its text as words are looked up in it; asked for only if words were changed
     * @param sentences of each sentence its {@link #features}
     */
    public boolean touchesFacts(Supplier<String> folded, List<Set<String>> sentences) {
        return everything || !words.isEmpty() && mayStandIn(folded.get()) || !settings.isEmpty() && sentences.stream().anyMatch(f -> settings.stream().anyMatch(c -> mayMatch(c, f, false)));
    }

    /** The sentences on which a changed rule may fire, in an article whose facts stay; as in {@link #touchesFacts}. */
    public BitSet sentences(List<Set<String>> sentences) {
        return matched(rules, sentences);
    }

    /** Those of them on which a rule may fire that was not asked before: of the others all that fires is known, if it was kept. */
    public BitSet unasked(List<Set<String>> sentences) {
        return matched(unasked, sentences);
    }

    private static BitSet matched(List<Conditions> rules, List<Set<String>> sentences) {
        BitSet out = new BitSet();
        for (int i = 0; i < sentences.size() && !rules.isEmpty(); i++) {
            Set<String> features = sentences.get(i);
            if (rules.stream().anyMatch(rule -> mayMatch(rule, features, true))) {
                out.set(i);
            }
        }
        return out;
    }

    private boolean mayStandIn(String folded) {
        return words.stream().anyMatch(word -> mayStandIn(folded, word));
    }

    private static boolean mayStandIn(String folded, Word word) {
        for (String part : word.parts()) {
            boolean builtIn = Vocabulary.isBuiltIn(part);
            if (!builtIn && !folded.contains(part.endsWith("*") && part.length() > 1 ? part.substring(0, part.length() - 1) : part)) {
                return false;
            }
        }
        return true;
    }

    /** @param settled whether the frame and kind among the features are those that the row is asked in: they are not for rows that make them */
    private static boolean mayMatch(Conditions c, Set<String> features, boolean settled) {
        return mayHave(c.anchor(), features, settled) && c.has().stream().allMatch(any -> mayHave(any, features, settled))
                && c.hasNot().stream().noneMatch(f -> surelyHas(f, features, settled));
    }

    private static boolean mayHave(Collection<String> any, Set<String> features, boolean settled) {
        return any.stream().anyMatch(f -> mayHave(f, features, settled));
    }

    private static boolean mayHave(String feature, Set<String> features, boolean settled) {
        int colon = feature.indexOf(':');
        if (colon < 0) {
            return features.contains(feature);
        }
        return switch (feature.substring(0, colon)) {
            case "frame", "kind" -> !settled || features.contains(feature);
            case "shape" -> features.contains(feature);
            case "prev", "lead" -> true;
            default -> features.contains(feature.substring(colon + 1));
        };
    }

    private static boolean surelyHas(String feature, Set<String> features, boolean settled) {
        return (settled || !feature.startsWith("frame:") && !feature.startsWith("kind:")) && features.contains(feature);
    }
}
