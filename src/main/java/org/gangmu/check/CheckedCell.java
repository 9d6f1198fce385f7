package org.gangmu.check;

import java.util.List;
import java.util.Set;

/**
 * A condition cell of a row, asked of a sentence.
 *
 * @param column English name of the column
 * @param text   what its author wrote
 * @param holds  whether the sentence meets it
 * @param why    why not, in words; "" if it holds
 * @param faults what it fails on
 */
public record CheckedCell(String column, String text, boolean holds, String why, List<Fault> faults) {

    /** One thing that a cell fails on. */
    public sealed interface Fault permits Missing, Present, Elsewhere, NotFollowed {
    }

    /** The sentence has none of these; {@code group} counts in the row's sets, -1 is the anchor. */
    public record Missing(int group, List<String> any) implements Fault {
    }

    /** The sentence has what is forbidden. */
    public record Present(Set<String> forbidden) implements Fault {
    }

    /** The anchor stands, but not where the row asks. */
    public record Elsewhere() implements Fault {
    }

    /** The anchor stands, but nothing that is asked for follows it near enough. */
    public record NotFollowed() implements Fault {
    }

    static CheckedCell met(String column, String text) {
        return new CheckedCell(column, text, true, "", List.of());
    }

    static CheckedCell failed(String column, String text, String why, Fault... faults) {
        return new CheckedCell(column, text, false, why, List.of(faults));
    }
}
