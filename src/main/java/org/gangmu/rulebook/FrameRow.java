package org.gangmu.rulebook;

/**
 * A row that opens a frame: what the section, list, paragraph or sentence is about.
 *
 * @param id         path and row name
 * @param conditions when a sentence opens it
 * @param frame      its name: "review", "targets", "tasks" …; "none" closes the frame in force
 * @param self       frame of the opening sentence itself; equal to {@code frame} unless the row says otherwise
 * @param scope      how far it reaches
 * @param row        its row as written
 */
public record FrameRow(String id, Conditions conditions, String frame, String self, Scope scope, Row row) {

    public Place place() {
        return row.place();
    }

    /**
     * SECTION: until the section ends or another row opens a frame in it; LIST: the sentence, the rest of its paragraph and the list items that follow;
     * PARAGRAPH: the rest of the paragraph; SENTENCE: this one only.
     */
    public enum Scope { SECTION, LIST, PARAGRAPH, SENTENCE }
}
