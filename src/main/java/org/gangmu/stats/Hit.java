package org.gangmu.stats;

import java.util.List;
import org.gangmu.check.GoldUnit;
import org.gangmu.rulebook.Rule;
import org.gangmu.text.Span;

/**
 * A sentence on which a rule fires.
 *
 * @param place  {@code file:line} below the corpus folder
 * @param text   the sentence
 * @param span   in it: where the rule's anchor stands
 * @param right  whether the gold agrees with the rule; of no meaning without gold
 * @param gold   what people say of it; null if nobody did
 * @param label  what is decided
 * @param other  what would be decided without the rule; for one not in force: with it
 * @param others the other rules that fire there
 */
public record Hit(String place, String text, Span span, boolean right, GoldUnit gold, String label, String other, List<Rule> others) {

    public Hit {
        others = List.copyOf(others);
    }
}
