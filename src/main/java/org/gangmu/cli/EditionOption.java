package org.gangmu.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Edition;
import picocli.CommandLine.Option;

/** The option that names by whose rules documents were judged. */
final class EditionOption {

    @Option(names = "--edition", paramLabel = "N", description = "By the rules of this edition, an older one (default: the one in force; \"gangmu archive show --history\" lists them).")
    private Long number;

    Edition of(Catalogue catalogue) {
        if (number == null) {
            return CatalogueOption.inForce(catalogue);
        }
        List<Edition> all = catalogue.editions();
        return all.stream().filter(e -> e.id() == number).findFirst().orElseThrow(() -> new CatalogueException(Console.words("archive.no-edition", number,
                all.stream().map(e -> e.id() + " (" + String.join(", ", e.rulebooks()) + ")").collect(Collectors.joining("; ")))));
    }
}
