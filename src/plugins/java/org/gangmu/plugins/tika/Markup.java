package org.gangmu.plugins.tika;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the markup out of what Tika's own handlers write, so that the text is the one that its handler for text gives: labels do not hang on what form somebody asked for. */
final class Markup {

    /** Those handlers write {@code <} for nothing but a tag, and one that is closed in itself has nothing between it and the next. */
    private static final Pattern TAG = Pattern.compile("<(?:(script|style)\\b[^>]*(?<!/)>.*?</\\1>|[^>]*>)", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(lt|gt|amp|quot);");

    private Markup() {
    }

    static String text(String markup) {
        Matcher entity = ENTITY.matcher(TAG.matcher(markup).replaceAll(""));
        return entity.replaceAll(m -> switch (m.group(1)) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> "&";
        });
    }
}
