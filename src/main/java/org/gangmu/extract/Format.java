package org.gangmu.extract;

import java.util.Locale;

/** The formats that Gangmu reads, and how each is read. */
enum Format {
    TEXT("text/plain", Way.PLAIN),
    MARKDOWN("text/markdown", Way.PLAIN),
    CSV("text/csv", Way.PLAIN),
    HTML("text/html", Way.HTML),
    XHTML("application/xhtml+xml", Way.HTML),
    XML("application/xml", Way.XML),
    EMAIL("message/rfc822", Way.EMAIL),
    PDF("application/pdf", Way.PDF),
    RTF("application/rtf", Way.RTF),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Way.OOXML),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Way.OOXML),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Way.OOXML),
    DOC("application/msword", Way.OLE),
    PPT("application/vnd.ms-powerpoint", Way.OLE),
    XLS("application/vnd.ms-excel", Way.OLE),
    ODT("application/vnd.oasis.opendocument.text", Way.ODF),
    ODS("application/vnd.oasis.opendocument.spreadsheet", Way.ODF),
    ODP("application/vnd.oasis.opendocument.presentation", Way.ODF),
    EPUB("application/epub+zip", Way.EPUB);

    /** Formats of one way share a parser. */
    enum Way {
        PLAIN, HTML, XML, EMAIL, PDF, RTF, OOXML, OLE, ODF, EPUB;

        boolean isPacked() {
            return this == OOXML || this == ODF || this == EPUB;
        }
    }

    private final String mediaType;
    private final Way way;

    Format(String mediaType, Way way) {
        this.mediaType = mediaType;
        this.way = way;
    }

    String mediaType() {
        return mediaType;
    }

    Way way() {
        return way;
    }

    Elements elements() {
        return switch (way) {
            case HTML, EMAIL, EPUB -> Elements.WEB;
            case PDF -> Elements.PDF;
            default -> Elements.OFFICE;
        };
    }

    /** The part of a file name after its last dot, in lower case; empty if there is none. */
    static String ending(String name) {
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        int dot = name.lastIndexOf('.');
        return dot > slash ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }
}
