package org.gangmu.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.gangmu.text.Problem;

/** Keeps what went wrong while a content was read, one problem a line: {@code WARNING 3 0 message}. */
final class KeptProblems {

    private static final String SEPARATOR = " ";
    private static final int PARTS = 4;

    private KeptProblems() {
    }

    static String write(List<Problem> problems) {
        return problems.stream().map(p -> p.severity() + SEPARATOR + p.line() + SEPARATOR + p.column() + SEPARATOR + p.message().replaceAll("[\\r\\n]", SEPARATOR)).collect(Collectors.joining("\n"));
    }

    /** @param file that they are told of */
    static List<Problem> read(String kept, String file) {
        return kept.lines().map(l -> l.split(SEPARATOR, PARTS)).map(p -> p.length < PARTS ? Problem.warning(file, p[0])
                : new Problem(file, Integer.parseInt(p[1]), Integer.parseInt(p[2]), p[3], Problem.Severity.valueOf(p[0]), false)).toList();
    }
}
