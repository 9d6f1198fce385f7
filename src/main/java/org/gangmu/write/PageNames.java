package org.gangmu.write;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names the pages of a folder after their documents, no two alike. */
final class PageNames {

    private static final int LONGEST_NAME = 60;

    private final Set<String> taken = new HashSet<>();

    /** @param index is taken already */
    PageNames(String index) {
        taken.add(index);
    }

    /** The file name with what is unsafe in a name or an address replaced, and a number if another document has it. */
    String of(String fileName) {
        StringBuilder safe = new StringBuilder();
        fileName.codePoints().forEach(c -> safe.appendCodePoint(Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' ? c : '-'));
        String base = safe.substring(0, safe.offsetByCodePoints(0, Math.min(LONGEST_NAME, safe.codePointCount(0, safe.length()))));
        base = base.startsWith(".") || base.isEmpty() ? "document" + base : base;
        String name = base + ".html";
        // Letter case does not part file names everywhere.
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + "-" + i + ".html";
        }
        return name;
    }

    /** A page's name as a link has it. */
    static String address(String page) {
        StringBuilder out = new StringBuilder();
        for (byte b : page.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '-' || b == '_' || b == '.';
            out.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return out.toString();
    }
}
