package org.gangmu.serve;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.findings.Models;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.text.Problem;
import org.gangmu.text.SourceText;

/** The rulebooks in force. Changed files are looked for once a second, beside the requests, so that none of them waits for rules to be read. */
final class Rules implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("org.gangmu.serve");

    private final Gangmu watched;
    private final Optional<Rounds> rounds;
    private volatile State state;
    private volatile List<Problem> broken = List.of();

    /**
     * One state of the rulebooks.
     *
     * @param edition the same for the same rules, models and program; 16 hex digits
     */
    record State(Gangmu gangmu, List<RuleBook> books, String edition) {

        private static State of(Gangmu gangmu) {
            List<RuleBook> books = gangmu.rulebooks();
            String all = String.join("\n", books.stream().map(RuleBook::version).sorted().toList()) + "\n" + Models.line();
            return new State(gangmu, books, SourceText.sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16));
        }
    }

    /** @throws RuleBookException if the rulebooks are broken now */
    Rules(Optional<Path> folder, ExtractLimits limits) {
        Path rules = folder.orElseGet(Gangmu::shippedRulebooks);
        // In the jar nothing changes.
        boolean files = rules.getFileSystem() == FileSystems.getDefault();
        watched = files ? Gangmu.watch(rules, limits, this::broken) : Gangmu.open(rules, limits);
        state = State.of(watched.snapshot());
        rounds = files ? Optional.of(new Rounds("gangmu-rules-watch", 1000, this::look, e -> broken = List.of(Problem.error("rules", "cannot be looked at: " + e)))) : Optional.empty();
    }

    private void broken(List<Problem> problems) {
        LOG.log(System.Logger.Level.WARNING, "the changed rulebooks are broken, and those before stay in force:\n" + String.join("\n", problems.stream().map(Problem::toString).toList()));
        broken = problems;
    }

    private void look() {
        State now = State.of(watched.snapshot());
        // Read again, if only to find them as they were.
        if (now.books().get(0) != state.books().get(0)) {
            state = now;
            broken = List.of();
            LOG.log(System.Logger.Level.INFO, "changed rulebooks are in force: edition " + now.edition());
        }
    }

    State now() {
        return state;
    }

    /** What is wrong with changed rulebooks that were not taken over; empty if all is well. */
    List<Problem> broken() {
        return broken;
    }

    @Override
    public void close() {
        rounds.ifPresent(Rounds::close);
    }
}
