package org.gangmu.ledger;

/**
 * What makes two figures comparable: the same indicator, told as a change or as a level, in the same kind of unit.
 *
 * @param indicator the rulebook's name for it, else the words as written, folded
 * @param change    whether the value tells a change ("GDP growth 6%") or a level ("GDP 120 bn")
 * @param dimension normal unit; of a unit that the rulebook does not know, the unit as written; {@link #ANY} for what is told in words
 */
public record Subject(String indicator, boolean change, String dimension) {

    /** Dimension of aims and results without a number, until they find the figures that they belong to. */
    public static final String ANY = "*";

    public boolean isOpen() {
        return dimension.equals(ANY);
    }

    public Subject of(String otherDimension) {
        return new Subject(indicator, change, otherDimension);
    }
}
