package org.gangmu.conform;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds again, in a text, the places that annotations name: by position in code points, else by quote with what stands before and behind. */
final class Anchor {

    private Anchor() {
    }

    /**
     * The place of one target of a W3C Web Annotation.
     *
     * @return offsets in UTF-16 units, start and end
     * @throws Report.Fault if it cannot be found, or its two selectors name different places
     */
    static int[] find(String text, JsonNode target) {
        JsonNode position = selector(target, "TextPositionSelector");
        JsonNode quote = selector(target, "TextQuoteSelector");
        String exact = quote.path("exact").asText();
        int[] byPosition = position.isMissingNode() ? null : byPosition(text, position.path("start").asInt(), position.path("end").asInt());
        if (byPosition != null && (quote.isMissingNode() || text.substring(byPosition[0], byPosition[1]).equals(exact))) {
            Report.require(quote.isMissingNode() || stands(text, byPosition[0], quote), "its quote \"" + cut(exact) + "\" has other words around it than the text");
            return byPosition;
        }
        Report.require(!quote.isMissingNode() && !exact.isEmpty(), "its position is outside of the text, and it has no quote");
        int found = -1;
        for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
            if (stands(text, at, quote)) {
                Report.require(found < 0, "its quote \"" + cut(exact) + "\" stands in several places, and its position in none");
                found = at;
            }
        }
        Report.require(found >= 0, "its quote \"" + cut(exact) + "\" is not in the text");
        return new int[] {found, found + exact.length()};
    }

    private static JsonNode selector(JsonNode target, String type) {
        for (JsonNode selector : target.path("selector")) {
            if (selector.path("type").asText().equals(type)) {
                return selector;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static int[] byPosition(String text, int start, int end) {
        if (start < 0 || end < start || end > text.codePointCount(0, text.length())) {
            return null;
        }
        int from = text.offsetByCodePoints(0, start);
        return new int[] {from, text.offsetByCodePoints(from, end - start)};
    }

    private static boolean stands(String text, int at, JsonNode quote) {
        int end = at + quote.path("exact").asText().length();
        return text.startsWith(quote.path("exact").asText(), at) && text.substring(0, at).endsWith(quote.path("prefix").asText()) && text.startsWith(quote.path("suffix").asText(), end);
    }

    /** Enough of a quote to know it by. */
    static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
