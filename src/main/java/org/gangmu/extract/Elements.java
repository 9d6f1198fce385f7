package org.gangmu.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;

/** What each XHTML element means for text and layout; the same names mean different things in web pages, office files and PDF. */
enum Elements {
    WEB, OFFICE, PDF;

    enum Role {
        INLINE, SILENT, LINE_END, RULE, PARAGRAPH, HEADING, PREFORMATTED, CAPTION, HEADER, FOOTER, PAGE, PAGE_START, SECTION, BLOCK, LIST, LIST_ITEM,
        TABLE, TABLE_ROW, TABLE_CELL
    }

    private static final Set<String> SILENT = Set.of("head", "title", "script", "style", "template", "noscript", "svg", "math", "object", "audio", "video",
            "canvas", "iframe", "embed", "applet", "datalist", "textarea", "map");
    private static final Map<String, Role> ROLES = Map.ofEntries(Map.entry("br", Role.LINE_END), Map.entry("hr", Role.RULE), Map.entry("p", Role.PARAGRAPH),
            Map.entry("h1", Role.HEADING), Map.entry("h2", Role.HEADING), Map.entry("h3", Role.HEADING), Map.entry("h4", Role.HEADING),
            Map.entry("h5", Role.HEADING), Map.entry("h6", Role.HEADING), Map.entry("pre", Role.PREFORMATTED), Map.entry("listing", Role.PREFORMATTED),
            Map.entry("xmp", Role.PREFORMATTED), Map.entry("caption", Role.CAPTION), Map.entry("figcaption", Role.CAPTION), Map.entry("nav", Role.HEADER),
            Map.entry("header", Role.SECTION), Map.entry("footer", Role.FOOTER), Map.entry("article", Role.SECTION), Map.entry("section", Role.SECTION),
            Map.entry("main", Role.SECTION), Map.entry("aside", Role.SECTION), Map.entry("blockquote", Role.SECTION), Map.entry("figure", Role.SECTION),
            Map.entry("ul", Role.LIST), Map.entry("ol", Role.LIST), Map.entry("dl", Role.LIST), Map.entry("menu", Role.LIST), Map.entry("dir", Role.LIST),
            Map.entry("li", Role.LIST_ITEM), Map.entry("dt", Role.BLOCK), Map.entry("dd", Role.BLOCK), Map.entry("table", Role.TABLE),
            Map.entry("tr", Role.TABLE_ROW), Map.entry("td", Role.TABLE_CELL), Map.entry("th", Role.TABLE_CELL), Map.entry("body", Role.BLOCK),
            Map.entry("html", Role.BLOCK), Map.entry("div", Role.BLOCK), Map.entry("center", Role.BLOCK), Map.entry("form", Role.BLOCK),
            Map.entry("fieldset", Role.BLOCK), Map.entry("legend", Role.BLOCK), Map.entry("address", Role.BLOCK), Map.entry("details", Role.BLOCK),
            Map.entry("summary", Role.BLOCK), Map.entry("option", Role.BLOCK), Map.entry("select", Role.BLOCK), Map.entry("optgroup", Role.BLOCK),
            Map.entry("thead", Role.BLOCK), Map.entry("tbody", Role.BLOCK), Map.entry("tfoot", Role.BLOCK), Map.entry("hgroup", Role.BLOCK),
            Map.entry("frameset", Role.BLOCK), Map.entry("noframes", Role.BLOCK), Map.entry("button", Role.BLOCK), Map.entry("search", Role.BLOCK));

    Role roleOf(String element, Attributes attributes) {
        String name = element.toLowerCase(Locale.ROOT);
        if (SILENT.contains(name)) {
            return Role.SILENT;
        }
        Role role = ROLES.getOrDefault(name, Role.INLINE);
        return this == WEB ? webRole(role, attributes) : classRole(role, attributes.getValue("class"));
    }

    private static Role webRole(Role role, Attributes attributes) {
        String aria = attributes.getValue("role");
        if (aria != null && role != Role.INLINE) {
            return switch (aria) {
                case "navigation", "banner" -> Role.HEADER;
                case "contentinfo" -> Role.FOOTER;
                default -> role;
            };
        }
        return role;
    }

    /** Tika says in the class what its elements cannot say. */
    private static Role classRole(Role role, String cssClass) {
        if (cssClass == null) {
            return role;
        }
        return switch (cssClass) {
            case "page-start" -> Role.PAGE_START;
            case "page", "slide", "slide-content" -> Role.PAGE;
            case "header", "page_header", "slide-header", "slide-note-header" -> Role.HEADER;
            case "footer", "page_footer", "slide-footer", "slide-note-footer" -> Role.FOOTER;
            case "caption" -> Role.CAPTION;
            case "annotation", "slide-comment", "slide-comments", "slide-master-content", "embedded", "package-entry" -> Role.SILENT;
            default -> role;
        };
    }

    static int headingLevel(String name) {
        return name.charAt(1) - '0';
    }

    /** Whether a line end that a parser reports as characters is meant. */
    boolean hasMeantLineEnds() {
        return this != WEB;
    }

    /** Whether paragraphs hold the line ends of a printed page, so that only a blank line ends one. */
    boolean hasHardLines() {
        return this == PDF;
    }
}
