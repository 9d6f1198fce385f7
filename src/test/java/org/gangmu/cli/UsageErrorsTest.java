package org.gangmu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** A wrong command line is answered in plain words, in the user's language. */
class UsageErrorsTest {

    private static String told(String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(2, Main.run(arguments, new Console(new ByteArrayOutputStream(), err, new ByteArrayInputStream(new byte[0]))), () -> String.join(" ", arguments));
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void valuesOfTheWrongSortAreNamed() {
        assertEquals("gangmu: --jobs: \"x\" is no whole number\nTry \"gangmu archive run --help\".\n", told("archive", "run", "--jobs", "x"));
        assertEquals("gangmu: --jobs：“x”不是整数\n用法见：gangmu archive run --help\n", told("archive", "run", "--jobs", "x", "--ui", "zh"));
    }

    @Test
    void whatIsMissingOrTooMuchIsNamed() {
        assertTrue(told("archive", "run", "--jobs").startsWith("gangmu: --jobs needs a value: N\n"), told("archive", "run", "--jobs"));
        assertTrue(told("archive", "add", "--ui", "zh").startsWith("gangmu: 缺少 SOURCE\n"), told("archive", "add", "--ui", "zh"));
        assertTrue(told("archive", "status", "now").startsWith("gangmu: nothing more is expected here: now\n"), told("archive", "status", "now"));
        assertTrue(told("archive", "run", "--jobs", "1", "--jobs", "2").startsWith("gangmu: --jobs is given more than once\n"), told("archive", "run", "--jobs", "1", "--jobs", "2"));
    }

    @Test
    void namesThatAreNoneAreAnsweredWithThoseThatAre() {
        assertTrue(told("archive", "run", "--job", "1").startsWith("gangmu: gangmu archive run has no option --job (did you mean --jobs?)\n"), told("archive", "run", "--job", "1"));
        assertTrue(told("archive", "statsu").startsWith("gangmu: no command is called \"statsu\"; there are init, add, run"), told("archive", "statsu"));
        assertTrue(told("archive", "statsu", "--ui=zh").startsWith("gangmu: 没有命令“statsu”；可用的有：init、add"), told("archive", "statsu", "--ui=zh"));
        assertTrue(told("archive", "statsu").contains(" (did you mean status?)\n"), told("archive", "statsu"));
        assertTrue(told("summarise").contains(" (did you mean summarize?)\n"), told("summarise"));
        assertTrue(told("summarise", "--ui=zh").contains("（是不是 summarize？）\n"), told("summarise", "--ui=zh"));
        assertFalse(told("frobnicate").contains("did you mean"), told("frobnicate"));
        assertTrue(told("archive").startsWith("gangmu: a command is missing: init, add"), told("archive"));
    }

    /** Of every command and every option that takes a number. */
    @Test
    void noWordOfJavaIsSaid() {
        List<String> wrong = new ArrayList<>();
        visit(Main.commands(new Console(new ByteArrayOutputStream(), new ByteArrayOutputStream(), new ByteArrayInputStream(new byte[0]))), List.of(), wrong);
        assertTrue(wrong.size() > 20, wrong::toString);
        for (String line : wrong) {
            String told = told(line.split(" "));
            assertTrue(told.contains("\"many\" is no "), () -> line + ": " + told);
            assertFalse(told.contains("Invalid value") || told.contains("int") || told.contains("long"), () -> line + ": " + told);
        }
    }

    private static void visit(CommandLine command, List<String> path, List<String> wrong) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            Class<?> type = option.type();
            if (type == int.class || type == Integer.class || type == long.class || type == Long.class || type == double.class || type == Double.class) {
                wrong.add((String.join(" ", path) + " " + option.longestName() + " many").strip());
            }
        }
        command.getSubcommands().forEach((name, sub) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            visit(sub, longer, wrong);
        });
    }
}
