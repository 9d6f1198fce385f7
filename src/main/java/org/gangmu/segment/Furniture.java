package org.gangmu.segment;

import org.gangmu.text.Span;

/**
 * Text on the page that is no sentence of the document, set aside with the reason.
 *
 * @param span where it stands in the extracted text; never empty, no white space at its ends
 * @param role what it is
 */
public record Furniture(Span span, Role role) {

    public enum Role {
        JUMP_LINE("jump line"), CAPTION("caption"), PHOTO_CREDIT("photo credit"), BYLINE("byline"), CREDIT("source or editor line"),
        DATE_LINE("date line"), PAGE_NUMBER("page number"), RUNNING_HEAD("running head"), NAVIGATION("navigation"), SHARE("share or tool line"),
        SITE("site notice"), COPYRIGHT("copyright"), ADVERTISEMENT("advertisement"), REPEATED("repeated at the cut"), HYPHEN("hyphen at the line end"), RULE("ruling line"), MARKUP("markup");

        private final String why;

        Role(String why) {
            this.why = why;
        }

        /** The reason as shown to users, for instance "jump line". */
        public String why() {
            return why;
        }
    }
}
