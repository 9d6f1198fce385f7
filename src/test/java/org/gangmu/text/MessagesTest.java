package org.gangmu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");

    static List<Path> chineseBundles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            List<Path> out = files.filter(f -> f.endsWith("messages_zh.properties")).sorted().toList();
            assertTrue(out.size() > 3, "the bundles were not found");
            return out;
        }
    }

    /** Key → placeholders; Chinese has no singular, so that the words for one thing stand in English alone. */
    private static TreeMap<String, TreeSet<String>> placeholders(Path bundle) throws IOException {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(bundle)) {
            read.load(in);
        }
        TreeMap<String, TreeSet<String>> out = new TreeMap<>();
        read.forEach((key, words) -> {
            if (!key.toString().endsWith(".one")) {
                out.put(key.toString(), PLACEHOLDER.matcher(words.toString()).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new)));
            }
        });
        return out;
    }

    @ParameterizedTest
    @MethodSource("chineseBundles")
    void bothLanguagesHaveTheSameMessagesWithTheSamePlaceholders(Path chinese) throws IOException {
        assertEquals(placeholders(chinese.resolveSibling("messages_en.properties")), placeholders(chinese));
    }

    @Test
    void aBundleIsWrittenInBothLanguages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            assertEquals(chineseBundles().stream().map(Path::getParent).toList(),
                    files.filter(f -> f.endsWith("messages_en.properties")).sorted().map(Path::getParent).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("chineseBundles")
    void noKeyIsWrittenTwice(Path chinese) throws IOException {
        for (Path bundle : List.of(chinese, chinese.resolveSibling("messages_en.properties"))) {
            List<String> keys = Files.readAllLines(bundle).stream().filter(l -> l.matches("[^#\\s].* = ?.*|[^#\\s]\\S* =")).map(l -> l.substring(0, l.indexOf(" ="))).toList();
            assertEquals(keys.stream().distinct().toList(), keys, bundle.toString());
        }
    }
}
