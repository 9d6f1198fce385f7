package org.gangmu.extract;

import java.util.List;

/** What tells a document that is packed as a zip (docx, odt, epub …) from a zip archive of documents. */
public final class PackedDocument {

    /** A zip with a part of any of these names is a document. */
    public static final List<String> PARTS = List.of("mimetype", "[Content_Types].xml", "_rels/.rels");

    private PackedDocument() {
    }
}
