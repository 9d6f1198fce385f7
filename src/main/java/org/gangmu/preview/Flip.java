package org.gangmu.preview;

import java.util.List;
import org.gangmu.check.GoldUnit;
import org.gangmu.decide.Decision;
import org.gangmu.evidence.Evidence;
import org.gangmu.text.Language;

/**
 * A sentence that gets another label.
 *
 * @param language of its article
 * @param document path of its document below the corpus folder
 * @param line     1-based line of the extracted text on which it starts
 * @param before   what the saved rulebook decides
 * @param after    what the edited one decides
 * @param gold     what people say of it; null if nobody did
 */
public record Flip(Language language, String document, int line, Decision before, Decision after, GoldUnit gold) {

    /** What the flip does to the score. */
    public enum Worth {
        /** Wrong before, right now. */
        CURED,
        /** Right before, wrong now. */
        SPOILT,
        /** Right or wrong as before: the gold accepts both labels or neither. */
        EVEN,
        /** Nobody labelled the sentence. */
        UNKNOWN
    }

    /** {@code file:line} as explain takes it. */
    public String place() {
        return document + ":" + line;
    }

    public String text() {
        return before.sentence().sentence().text();
    }

    public Worth worth() {
        if (gold == null) {
            return Worth.UNKNOWN;
        }
        boolean was = gold.accepts(before.label());
        boolean is = gold.accepts(after.label());
        return was == is ? Worth.EVEN : is ? Worth.CURED : Worth.SPOILT;
    }

    /** What counted before and counts no longer, by rule and strength. */
    public List<Evidence> gone() {
        return without(before.counted(), after.counted());
    }

    /** What counts now and did not before. */
    public List<Evidence> come() {
        return without(after.counted(), before.counted());
    }

    private static List<Evidence> without(List<Evidence> these, List<Evidence> those) {
        return these.stream().filter(e -> those.stream().noneMatch(o -> o.rule().id().equals(e.rule().id())
                && o.rule().label().equals(e.rule().label()) && o.rule().strength() == e.rule().strength())).toList();
    }
}
