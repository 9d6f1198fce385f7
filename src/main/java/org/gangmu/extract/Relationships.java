package org.gangmu.extract;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the parts of an Office document say of each other, in a document that has lost some of them. */
final class Relationships {

    private static final String FOLDER = "_rels/";
    private static final Pattern RELATIONSHIP = Pattern.compile("<Relationship\\s[^>]*?(?:/>|>\\s*</Relationship>)");
    private static final Pattern TARGET = Pattern.compile("\\sTarget\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern EXTERNAL = Pattern.compile("\\sTargetMode\\s*=\\s*[\"']External[\"']");

    private Relationships() {
    }

    /** Takes out those to parts that are not there: the parser gives the whole document up for the first of them, though its text be whole. */
    static void removeDangling(Map<String, byte[]> parts) {
        // Names of parts are the same in capitals and in small letters.
        Set<String> names = parts.keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        parts.replaceAll((name, content) -> {
            int folder = name.indexOf(FOLDER);
            return folder >= 0 && name.endsWith(".rels") ? withoutDangling(content, name.substring(0, folder), names) : content;
        });
    }

    private static byte[] withoutDangling(byte[] relationships, String folder, Set<String> names) {
        return RELATIONSHIP.matcher(new String(relationships, StandardCharsets.UTF_8))
                .replaceAll(found -> isDangling(found.group(), folder, names) ? "" : Matcher.quoteReplacement(found.group())).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isDangling(String relationship, String folder, Set<String> names) {
        Matcher target = TARGET.matcher(relationship);
        if (EXTERNAL.matcher(relationship).find() || !target.find()) {
            return false;
        }
        try {
            String path = URI.create("/" + folder).resolve(target.group(1)).getPath();
            return path != null && path.length() > 1 && !names.contains(path.substring(1).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
