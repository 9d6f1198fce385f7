package org.gangmu.drl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.gangmu.table.Table;
import org.gangmu.text.Problem;

/**
 * Reads a file of rules ({@code .drl}) into the table that the same rules would be as CSV.
 *
 * <p>The text is cut into harmless characters by {@link DrlLexer}, parsed by Drools' own parser, and passed by guards that refuse what they do not know.
 * Nothing of it is ever compiled or run.
 */
public final class DrlReader {

    private static final int MOST_BYTES = 16_000_000;
    private static final int MOST_PROBLEMS = 50;

    private final String file;
    private final String table;
    private final List<Problem> problems = new ArrayList<>();

    private DrlReader(String file, String table) {
        this.file = file;
        this.table = table;
    }

    /**
     * Reads a file of rules.
     *
     * @param file     path as shown to users
     * @param table    the table's path in the rulebook, with dots: {@code goal.target}
     * @param problems takes every problem with its line; the table lacks the rules that have one
     */
    public static Table read(String file, String table, byte[] bytes, Consumer<Problem> problems) {
        DrlReader reader = new DrlReader(file, table);
        Table read = RuleCells.table(file, reader.rules(bytes));
        List<Problem> found = reader.problems;
        found.subList(0, Math.min(MOST_PROBLEMS, found.size())).forEach(problems);
        if (found.size() > MOST_PROBLEMS) {
            problems.accept(Problem.error(file, "and " + (found.size() - MOST_PROBLEMS) + " more problems"));
        }
        return read;
    }

    private List<RuleCells> rules(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            problems.add(Problem.error(file, "is larger than " + MOST_BYTES / 1_000_000 + " MB: cut it into several files"));
            return List.of();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            problems.add(Problem.error(file, "is not UTF-8: save it as UTF-8"));
            return List.of();
        }
        DrlLexer lexer = new DrlLexer(file, text.startsWith("\ufeff") ? text.substring(1) : text, problems::add);
        List<DrlToken> tokens = lexer.tokens();
        return problems.isEmpty() ? rules(lexer.withoutComments(), tokens) : List.of();
    }

    private List<RuleCells> rules(String text, List<DrlToken> tokens) {
        PackageDescr parsed = parse(text, tokens);
        if (parsed == null) {
            return List.of();
        }
        new PackageGuard(file, problems::add).check(parsed);
        List<RuleCells> out = new ArrayList<>();
        for (RuleDescr rule : parsed.getRules()) {
            try {
                out.add(RuleGuard.cells(table, rule));
            } catch (Refusal refusal) {
                problems.add(Problem.error(file, refusal.line(), 0, refusal.getMessage()));
            }
        }
        long written = tokens.stream().filter(t -> t.is("rule")).count();
        if (problems.isEmpty() && written != out.size()) {
            problems.add(Problem.error(file, "holds the word \"rule\" " + written + " times and " + out.size() + " rules; " + RuleGuard.SHAPE));
        }
        return out;
    }

    /** What Drools' parser makes of the text; null, with a problem, if it cannot read it. */
    private PackageDescr parse(String text, List<DrlToken> tokens) {
        try {
            DrlParser parser = new DrlParser();
            PackageDescr parsed = parser.parse(false, text);
            if (parsed != null && !parser.hasErrors()) {
                return parsed;
            }
            // One slip makes several errors; the first is nearest to it.
            unreadable(parser.getErrors().isEmpty() ? null : parser.getErrors().get(0), tokens);
        } catch (DroolsParserException | RuntimeException | StackOverflowError unreadable) {
            unreadable(null, tokens);
        }
        return null;
    }

    private void unreadable(DroolsError error, List<DrlToken> tokens) {
        int line = error instanceof ParserError placed ? placed.getRow() : 0;
        int column = error instanceof ParserError placed ? placed.getCol() + 1 : 0;
        DrlToken near = tokens.stream().filter(t -> t.line() > line || t.line() == line && t.column() >= column).findFirst().orElse(tokens.get(tokens.size() - 1));
        problems.add(Problem.error(file, near.line(), near.column(), "the file cannot be read on from " + near.shown() + "; " + RuleGuard.SHAPE));
    }
}
