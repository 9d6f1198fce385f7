package org.gangmu.findings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.check.CompactReader;
import org.gangmu.check.CompactWriter;

/**
 * Names of cues, rules and settings that derivations write as numbers. A list is never changed once catalogues were written by it: new rulebooks have names
 * that are not in it, which are written in full; a new list gets a new version, and with it catalogues do: only the list of this version is read.
 */
final class NumberedNames {

    static final int VERSION = 1;

    /** The sections of the list, a blank line between them. */
    private static final List<NumberedNames> SECTIONS = read();
    static final NumberedNames CUES = SECTIONS.get(0);
    static final NumberedNames RULES = SECTIONS.get(1);
    /** Labels, kinds, frames, the rows that open frames, shapes. */
    static final NumberedNames WORDS = SECTIONS.get(2);

    private final List<String> names;
    private final Map<String, Integer> numbers = new HashMap<>();

    private NumberedNames(List<String> names) {
        this.names = names;
        names.forEach(name -> numbers.put(name, numbers.size() + 1));
    }

    private static List<NumberedNames> read() {
        try (InputStream in = NumberedNames.class.getResourceAsStream("names-" + VERSION + ".txt")) {
            List<NumberedNames> out = new ArrayList<>();
            for (String section : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n")) {
                out.add(new NumberedNames(section.lines().toList()));
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, CompactWriter out) {
        Integer number = numbers.get(name);
        if (number == null) {
            out.number(0).text(name);
        } else {
            out.number(number);
        }
    }

    String read(CompactReader in) {
        int number = in.number();
        return number == 0 ? in.text() : names.get(number - 1);
    }
}
