package org.gangmu.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Turns one parsed rule into the cells of its row; refuses everything of which it does not know that it is harmless.
 *
 * <p>Every getter of Drools' descriptions is either read here or known to repeat what is: a test lists them.
 */
final class RuleGuard {

    static final String SHAPE = "a rule reads: rule \"TABLE.NAME\" when $f : Feature( name == \"…\", … ) then $f.vote( \"TABLE.NAME\", \"LABEL\", 1.5 ); end";
    private static final Pattern NUMBERED = Pattern.compile("(hit|nearMiss|knownMiss|knownFalseAlarm)([1-9][0-9]{0,3})");
    private static final Map<String, String> EXAMPLES = Map.of("hit", "hit", "nearMiss", "near miss", "knownMiss", "known miss", "knownFalseAlarm", "known false alarm");
    private static final String ANNOTATIONS = "beside a rule may stand @hit1( \"…\" ), @nearMiss2( \"…\" ), @knownMiss3( \"…\" ), @knownFalseAlarm4( \"…\" ), numbered in their order,"
            + " @note( \"…\" ) and @status( \"draft\" )";

    private final String table;
    private final RuleDescr rule;
    private final int line;

    private RuleGuard(String table, RuleDescr rule) {
        this.table = table;
        this.rule = rule;
        this.line = Math.max(1, rule.getLine());
    }

    /** @param table the path of its table in the rulebook, with dots: {@code goal.target} */
    static RuleCells cells(String table, RuleDescr rule) throws Refusal {
        return new RuleGuard(table, rule).cells();
    }

    private RuleCells cells() throws Refusal {
        if (rule.getClass() != RuleDescr.class || rule.isQuery() || !rule.isRule()) {
            throw new Refusal(line, "queries are not allowed; " + SHAPE);
        }
        refuse(rule.getParentName() != null, "a rule cannot extend another");
        refuse(rule.getUnit() != null, "rule units are not allowed");
        boolean off = rule.getAttributes().size() == 1 && rule.getAttributes().containsKey("enabled")
                && "false".equals(rule.getAttributes().get("enabled").getValue());
        refuse(!rule.getAttributes().isEmpty() && !off, "attributes such as salience or dialect are not allowed, but for \"enabled false\" beside @status( \"off\" )");
        refuse(!rule.getNamedConsequences().isEmpty(), "a rule has one consequence");
        refuse(rule.getErrors() != null && !rule.getErrors().isEmpty(), "the rule cannot be read");
        Map<String, String> cells = conditions(pattern());
        cells.put("name", name());
        consequence(cells);
        List<RuleCells.Example> examples = annotations(cells);
        refuse(off != "off".equalsIgnoreCase(cells.get("status")), "\"enabled false\" and @status( \"off\" ) stand together or not at all");
        return new RuleCells(line, cells, examples);
    }

    private void refuse(boolean found, String what) throws Refusal {
        if (found) {
            throw new Refusal(line, what + "; " + SHAPE);
        }
    }

    private String name() throws Refusal {
        String name = decoded(rule.getName());
        String row = name.substring(name.lastIndexOf('.') + 1);
        if (!name.equals(table + "." + row)) {
            throw new Refusal(line, "the rule \"" + name + "\" stands in the table " + table + ": call it \"" + table + "." + row + "\"");
        }
        return row;
    }

    private String decoded(String text) throws Refusal {
        return DrlText.decode(text == null ? "" : text).orElseThrow(() -> new Refusal(line, "the rule's name cannot be read; " + SHAPE));
    }

    private PatternDescr pattern() throws Refusal {
        List<BaseDescr> found = rule.getLhs() == null ? List.of() : rule.getLhs().getDescrs();
        refuse(found.size() != 1 || found.get(0).getClass() != PatternDescr.class || !rule.getLhs().getAnnotations().isEmpty(),
                "between when and then stands exactly one pattern, without eval, not, exists, forall, or, accumulate and their like");
        PatternDescr pattern = (PatternDescr) found.get(0);
        refuse(!"Feature".equals(pattern.getObjectType()) || !"$f".equals(pattern.getIdentifier()) || pattern.isNegated()
                        || pattern.getGenericType() != null && !"Feature".equals(pattern.getGenericType().toString()),
                "the pattern is $f : Feature( … )");
        refuse(pattern.isQuery() || pattern.isUnification() || pattern.getSource() != null || pattern.getBehaviors() != null && !pattern.getBehaviors().isEmpty()
                        || !pattern.getAnnotations().isEmpty(), "from, over, := and annotations are not allowed at a pattern");
        refuse(!pattern.getPositionalConstraints().isEmpty(), "positional constraints are not allowed in a pattern");
        return pattern;
    }

    private static Map<String, String> conditions(PatternDescr pattern) throws Refusal {
        ConstraintReader reader = new ConstraintReader();
        for (BaseDescr constraint : pattern.getDescrs()) {
            int at = Math.max(1, constraint.getLine());
            if (constraint.getClass() != ExprConstraintDescr.class || ((ExprConstraintDescr) constraint).getType() != ExprConstraintDescr.Type.NAMED) {
                throw new Refusal(at, "bindings and conditions in conditions are not allowed; " + SHAPE);
            }
            reader.read(((ExprConstraintDescr) constraint).getExpression(), at);
        }
        return reader.cells(Math.max(1, pattern.getLine()));
    }

    private void consequence(Map<String, String> cells) throws Refusal {
        int at = Math.max(line, rule.getConsequenceLine());
        if (!(rule.getConsequence() instanceof String text)) {
            throw new Refusal(at, "the consequence is missing; " + SHAPE);
        }
        Tokens tokens = new Tokens(text, at, "the consequence is $f.vote( \"TABLE.NAME\", \"LABEL\", 1.5 ); and nothing else");
        String voted = tokens.take("$f", ".", "vote", "(").text();
        if (!voted.equals(decoded(rule.getName()))) {
            throw new Refusal(at, "the rule \"" + decoded(rule.getName()) + "\" votes as \"" + voted + "\"; both names must be the same");
        }
        cells.put("label", tokens.take(",").text());
        String sign = tokens.take(",").takeIf("-") ? "-" : "";
        cells.put("strength", sign + tokens.take(DrlToken.Kind.NUMBER));
        tokens.take(")", ";").end();
    }

    private List<RuleCells.Example> annotations(Map<String, String> cells) throws Refusal {
        TreeMap<Integer, RuleCells.Example> examples = new TreeMap<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            String name = annotation.getName();
            Matcher numbered = NUMBERED.matcher(name);
            refuseAnnotation(annotation.isDuplicated(), "@" + name + " stands twice");
            refuseAnnotation(!annotation.getValueMap().keySet().equals(Set.of("value")) || !(annotation.getSingleValue() instanceof String)
                    || !annotation.getAnnotations().isEmpty(), "@" + name + " does not hold one text in quotation marks");
            Tokens tokens = new Tokens((String) annotation.getSingleValue(), line, "in @" + name + "( … ) stands one text in quotation marks");
            String text = tokens.text();
            tokens.end();
            if (numbered.matches()) {
                RuleCells.Example example = new RuleCells.Example(EXAMPLES.get(numbered.group(1)), text);
                refuseAnnotation(examples.put(Integer.valueOf(numbered.group(2)), example) != null, "two examples have the number " + numbered.group(2));
            } else {
                refuseAnnotation(!name.equals("note") && !name.equals("status"), "@" + name + " is unknown");
                cells.put(name, text);
            }
        }
        return new ArrayList<>(examples.values());
    }

    private void refuseAnnotation(boolean found, String what) throws Refusal {
        if (found) {
            throw new Refusal(line, what + "; " + ANNOTATIONS);
        }
    }
}
