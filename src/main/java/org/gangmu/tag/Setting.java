package org.gangmu.tag;

/**
 * What a sentence stands in.
 *
 * @param kind     kind of its article: "work-report", "news" …
 * @param frame    what its section, list or paragraph is about: "review", "targets", "tasks" …; "none" if nothing says
 * @param openedBy id of the frame row, or "kind" when the article's kind says so; empty for "none"
 * @param opener   text of the sentence that opened the frame; empty when none did
 */
public record Setting(String kind, String frame, String openedBy, String opener) {

    public static Setting ofKind(String kind, String frame) {
        return new Setting(kind, frame, frame.equals("none") ? "" : "kind", "");
    }
}
