package org.gangmu.cli;

import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Mode;
import picocli.CommandLine.Option;

/** The option that names the catalogue of an archive. */
final class CatalogueOption {

    private static final String FROM_ENVIRONMENT = "GANGMU_CATALOGUE";
    private static final String DEFAULT = "gangmu.db";

    @Option(names = {"-c", "--catalogue"}, paramLabel = "AT",
            description = "The catalogue: a file, or postgresql://USER@HOST/DATABASE with the password in PGPASSWORD (default: what GANGMU_CATALOGUE says, else gangmu.db).")
    private String at;

    String at() {
        String named = at == null ? System.getenv(FROM_ENVIRONMENT) : at;
        return named == null || named.isBlank() ? DEFAULT : named;
    }

    Catalogue open(Mode mode) {
        return Catalogue.open(at(), mode);
    }

    /** The edition in force; there is always one after {@code init}. */
    static Edition inForce(Catalogue catalogue) {
        return catalogue.inForce().orElseThrow(() -> new CatalogueException("this catalogue has no rulebooks yet: give it some with \"gangmu archive rerun --rules DIR\""));
    }
}
