package org.gangmu.rulebook;

/**
 * What a rule must show on gold before it comes a step further; settings {@code gate shadow hits} and so on.
 *
 * @param hits      on at least so many labelled sentences it fires
 * @param documents in at least so many documents it fires
 * @param precision at least so high is the lower end of the 95 % interval of the share of hits that are right
 * @param gain      decisions that it puts right, less those that it spoils, are at least so many
 */
public record Gate(double hits, double documents, double precision, double gain) {

    /** For a rule that shall be counted beside: it has been seen to work. */
    public static final Gate SHADOW = new Gate(3, 2, 0.3, 0);
    /** For a rule that shall be in force: it is surely right more often than wrong. */
    public static final Gate STABLE = new Gate(5, 2, 0.5, 0);
}
