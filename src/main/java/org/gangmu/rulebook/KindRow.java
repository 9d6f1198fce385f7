package org.gangmu.rulebook;

/**
 * A row that speaks for a kind of article ("work-report", "news", "recipe").
 *
 * @param id         path and row name
 * @param conditions what a sentence of the article must show
 * @param part       which sentences are looked at
 * @param kind       the kind it speaks for
 * @param strength   points for each sentence that matches
 * @param atMost     so many sentences count
 * @param row        its row as written
 */
public record KindRow(String id, Conditions conditions, Part part, String kind, double strength, int atMost, Row row) {

    public Place place() {
        return row.place();
    }

    /** TITLE: headline and sub-headlines; OPENING: these and the first three body paragraphs; ANY: all. */
    public enum Part { TITLE, OPENING, ANY }
}
