package org.gangmu.archive;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.ReportFigures;
import org.gangmu.catalogue.Status;
import org.gangmu.rulebook.RuleBook;

/**
 * What a report tells of an archive.
 *
 * @param at    the catalogue as shown to people
 * @param run   whose own figures are told; empty if nothing has run
 * @param books of the edition; empty if they cannot be read here
 */
public record Report(String at, Status status, Optional<Status.Run> run, Edition edition, List<RuleBook> books, ReportFigures figures) {

    private static final int EXAMPLES = 3;
    private static final int DOCUMENTS = 15;

    /**
     * @param run number of the run to report; empty for the last one, by the edition in force
     * @throws CatalogueException if there is no such run
     */
    public static Report of(Catalogue catalogue, Optional<Long> run) {
        Status status = catalogue.status(EXAMPLES, Integer.MAX_VALUE);
        Optional<Status.Run> told = run.isEmpty() ? status.runs().stream().findFirst() : status.runs().stream().filter(r -> r.id() == run.get()).findFirst();
        if (run.isPresent() && told.isEmpty()) {
            throw new CatalogueException("this catalogue has no run " + run.get() + "; \"gangmu archive status\" lists them");
        }
        List<Edition> editions = catalogue.editions();
        Edition edition = run.flatMap(r -> told).flatMap(r -> editions.stream().filter(e -> e.id() == r.edition()).findFirst()).or(catalogue::inForce)
                .orElseThrow(() -> new CatalogueException("this catalogue has no rulebooks yet: give it some with \"gangmu archive rerun --rules DIR\""));
        Edition before = editions.stream().filter(e -> e.id() < edition.id() && catalogue.judgements().count(e) > 0).max(Comparator.comparing(Edition::id)).orElse(null);
        return new Report(catalogue.shown(), status, told, edition, books(catalogue, edition), catalogue.figures(edition, before, DOCUMENTS));
    }

    private static List<RuleBook> books(Catalogue catalogue, Edition edition) {
        try (KeptRules rules = KeptRules.of(catalogue, edition)) {
            return rules.books();
        } catch (CatalogueException readOtherwiseHere) {
            return List.of();
        }
    }
}
