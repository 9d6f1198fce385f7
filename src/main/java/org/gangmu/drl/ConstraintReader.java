package org.gangmu.drl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the constraints of a rule into the condition cells of its row. */
final class ConstraintReader {

    private static final String ALLOWED = "what a rule can ask is name == \"x\", name in ( \"x\", \"y\" ), has( \"x\", \"y\" ), lacks( \"x\" ), stands( \"start\" )"
            + " (or head, tail, end), followed( \"x\" ) and followed( 12, \"x\" )";
    private static final Set<String> PLACES = Set.of("start", "head", "tail", "end");
    /** Nothing that a cell would read as more than one name. */
    private static final Pattern FEATURE = Pattern.compile("[\\p{L}\\p{N}#:_.-]+");

    private final Map<String, String> cells = new LinkedHashMap<>();
    private final List<String> has = new ArrayList<>();

    void read(String constraint, int line) throws Refusal {
        Tokens tokens = new Tokens(constraint, line, ALLOWED);
        String asked = tokens.take(DrlToken.Kind.WORD);
        switch (asked) {
            case "name" -> put("cue", tokens.takeIf("==") ? List.of(tokens.text()) : tokens.take("in", "(").texts(), "name", line);
            case "has" -> has.add(names(tokens.take("(").texts(), line));
            case "lacks" -> put("without", tokens.take("(").texts(), asked, line);
            case "stands" -> {
                List<String> places = tokens.take("(").texts();
                if (!PLACES.containsAll(places)) {
                    throw new Refusal(line, "stands( \"" + String.join("\", \"", places) + "\" ) names no place in a sentence; use start, head, tail or end");
                }
                put("where", places, asked, line);
            }
            case "followed" -> {
                tokens.take("(");
                if (tokens.isNumber()) {
                    cells.put("within", tokens.take(DrlToken.Kind.NUMBER));
                    tokens.take(",");
                }
                put("then", tokens.texts(), asked, line);
            }
            default -> throw new Refusal(line, "a rule cannot ask \"" + asked + "\"; " + ALLOWED);
        }
        tokens.end();
    }

    private void put(String column, List<String> names, String asked, int line) throws Refusal {
        if (cells.put(column, names(names, line)) != null) {
            throw new Refusal(line, "\"" + asked + "\" stands twice in this rule; only \"has\" may");
        }
    }

    private static String names(List<String> names, int line) throws Refusal {
        for (String name : names) {
            if (!FEATURE.matcher(name).matches()) {
                throw new Refusal(line, "\"" + name + "\" is no name of a cue or feature: write one name of letters, digits, hyphens, # and : in each pair of quotation marks");
            }
        }
        return String.join(" ", names);
    }

    /** The cells by column. */
    Map<String, String> cells(int line) throws Refusal {
        if (!cells.containsKey("cue")) {
            throw new Refusal(line, "this rule lacks name == \"…\", the feature that it is anchored on");
        }
        cells.put("with", String.join(" + ", has));
        return cells;
    }
}
