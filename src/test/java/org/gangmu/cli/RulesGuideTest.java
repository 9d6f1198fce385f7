package org.gangmu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command lines of the documents are read as a user's would be. */
class RulesGuideTest {

    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** "zh.requirement.obligation.strong on … my/zh/requirement/obligation.csv:6", or a sheet of a workbook. */
    private static final Pattern ROW_OF_RULE = Pattern.compile("\\b(zh|en)\\.((?!xlsx)[a-z-]+\\.[a-z-]+)\\.([a-z-]+)\\b.*(?:\\.csv|]):(\\d+)");

    private static List<String> commands(Path page) throws IOException {
        List<String> out = new ArrayList<>();
        boolean code = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (code && line.matches("(\\$ )?(bin/)?gangmu .*") && line.indexOf('…') < 0) {
                out.add(line.replaceFirst("^(\\$ )?(bin/)?gangmu ", "").replaceFirst("\\s+(#|>|&).*|\\s{2,}.*", ""));
            }
        }
        return out;
    }

    @TestFactory
    Stream<DynamicTest> everyCommandInTheDocumentsIsUnderstood() throws IOException {
        List<String> all = new ArrayList<>();
        for (String page : List.of("rules/README.md", "rules/samples/README.md", "test-corpus/README.md", "README.md")) {
            all.addAll(commands(Path.of(page)));
        }
        try (Stream<Path> guides = Files.list(Path.of("src/site/markdown"))) {
            for (Path page : guides.sorted().toList()) {
                all.addAll(commands(page));
            }
        }
        assertFalse(commands(Path.of("rules/README.md")).isEmpty());
        return all.stream().distinct().map(command -> DynamicTest.dynamicTest(command, () -> understood(command)));
    }

    /** A guide whose row numbers are not those of the tables sends its reader to another row. */
    @Test
    void theRowsThatTheGuideNamesStandWhereItSays() throws IOException {
        int named = 0;
        for (String line : Files.readAllLines(Path.of("rules/README.md"))) {
            Matcher m = ROW_OF_RULE.matcher(line);
            if (m.find()) {
                named++;
                assertEquals(rowOf(m.group(1), m.group(2), m.group(3)), Integer.parseInt(m.group(4)), line);
            }
        }
        assertTrue(named > 5, "the guide names few rows: " + named);
    }

    /** The row of a shipped rule; a rule that the guide makes stands behind the last. */
    private static int rowOf(String language, String table, String name) throws IOException {
        List<String> rows = Files.readAllLines(Path.of("rules", language, table.replace('.', '/') + ".csv"));
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).startsWith(name + ",")) {
                return i + 1;
            }
        }
        return rows.size() + 1;
    }

    private static void understood(String command) {
        Matcher m = ARGUMENT.matcher(command);
        String[] args = m.results().map(r -> r.group(1) == null ? r.group(2) : r.group(1)).toArray(String[]::new);
        CommandLine line = Main.commands(new Console(new ByteArrayOutputStream(), new ByteArrayOutputStream(), new ByteArrayInputStream(new byte[0])));
        Locale before = Locale.getDefault(Locale.Category.DISPLAY);
        try {
            assertTrue(line.parseArgs(args).hasSubcommand(), command);
        } catch (ParameterException wrong) {
            throw new AssertionError("gangmu " + command + ": " + wrong.getMessage(), wrong);
        } finally {
            // The option --ui sets it.
            Locale.setDefault(Locale.Category.DISPLAY, before);
        }
    }
}
