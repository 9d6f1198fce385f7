package org.gangmu.drl;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.gangmu.text.Problem;

/** Refuses whatever a parsed file holds beside its rules, but for the one package and the one import. */
final class PackageGuard {

    static final String PACKAGE = "org.gangmu.rules";
    static final String FEATURE = "org.gangmu.evidence.Feature";
    private static final String ALLOWED = "; a file of rules holds \"package " + PACKAGE + ";\", \"import " + FEATURE + ";\" and rules, nothing else";

    private final String file;
    private final Consumer<Problem> problems;

    PackageGuard(String file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    void check(PackageDescr parsed) {
        if (!PACKAGE.equals(parsed.getName())) {
            problems.accept(Problem.error(file, 1, 0, "the file must open with \"package " + PACKAGE + ";\""));
        }
        boolean wellImported = parsed.getImports().size() == 1 && FEATURE.equals(parsed.getImports().get(0).getTarget());
        if (!wellImported) {
            refuse("imports of other classes", parsed.getImports().stream().filter(i -> !FEATURE.equals(i.getTarget())).toList());
            if (parsed.getImports().stream().filter(i -> FEATURE.equals(i.getTarget())).count() != 1) {
                problems.accept(Problem.error(file, 1, 0, "the file must hold \"import " + FEATURE + ";\" once"));
            }
        }
        refuse("imported functions", parsed.getFunctionImports());
        refuse("imported accumulate functions", parsed.getAccumulateImports());
        refuse("globals", parsed.getGlobals());
        refuse("attributes", parsed.getAttributes());
        refuse("functions", parsed.getFunctions());
        refuse("declared types", parsed.getTypeDeclarations());
        refuse("declared types", parsed.getEnumDeclarations());
        refuse("declared types", parsed.getClassAndEnumDeclarationDescrs());
        refuse("entry points", parsed.getEntryPointDeclarations());
        refuse("windows", parsed.getWindowDeclarations());
        refuse("units", parsed.getUnit() == null ? List.of() : List.of(parsed.getUnit()));
        if (parsed.getPreferredPkgUUID().isPresent()) {
            problems.accept(Problem.error(file, 1, 0, "package options are not allowed" + ALLOWED));
        }
    }

    private void refuse(String what, Collection<? extends BaseDescr> found) {
        for (BaseDescr one : found) {
            problems.accept(Problem.error(file, Math.max(1, one.getLine()), 0, what + " are not allowed" + ALLOWED));
        }
    }
}
