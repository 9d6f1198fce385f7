package org.gangmu.archive;

/**
 * Something that a catalogue says of a content and that does not come out again.
 *
 * @param document one that holds the content
 * @param sentence number of the sentence in the document; -1 for the document as a whole
 * @param what     label, figures, people, articles, derivation, document
 * @param kept     what the catalogue says
 * @param now      what comes out
 */
public record Difference(String document, String sha256, int sentence, String what, String kept, String now) {

    /** {@code reports/a.txt 3f2a9c01b7de:17: label is GOAL in the catalogue and comes out as OTHER}. */
    @Override
    public String toString() {
        return document + " " + sha256.substring(0, 12) + (sentence < 0 ? "" : ":" + sentence) + ": " + what + " is " + kept + " in the catalogue and comes out as " + now;
    }
}
