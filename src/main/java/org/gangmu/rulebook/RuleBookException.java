package org.gangmu.rulebook;

import java.util.List;
import java.util.stream.Collectors;
import org.gangmu.text.Problem;

/** A rulebook that cannot be used; carries all its problems, not only the first. */
public final class RuleBookException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public RuleBookException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
