package org.gangmu.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Mode;
import picocli.CommandLine.Option;

/** The option that names the catalogue of an archive. */
final class CatalogueOption {

    private static final String FROM_ENVIRONMENT = "GANGMU_CATALOGUE";
    private static final String DEFAULT = "gangmu.db";
    /** Of something on a server; a single letter is a drive. */
    private static final Pattern ADDRESS = Pattern.compile("^(?:jdbc:)?([A-Za-z][A-Za-z0-9+.-]+)://");

    @Option(names = {"-c", "--catalogue"}, paramLabel = "AT",
            description = "The catalogue: a file, or postgresql://USER@HOST/DATABASE with the password in PGPASSWORD (default: what GANGMU_CATALOGUE says, else gangmu.db).")
    private String at;

    String at() {
        String named = at == null ? System.getenv(FROM_ENVIRONMENT) : at;
        if (named == null || named.isBlank()) {
            return DEFAULT;
        }
        Matcher address = ADDRESS.matcher(named);
        if (address.find() && !Catalogue.isServer(named)) {
            throw new CatalogueException(Console.words("archive.scheme", named.replaceFirst("//.*@", "//"), address.group(1)));
        }
        return named;
    }

    Catalogue open(Mode mode) {
        return Catalogue.open(at(), mode);
    }

    /** The edition in force; there is always one after {@code init}. */
    static Edition inForce(Catalogue catalogue) {
        return catalogue.inForce().orElseThrow(() -> new CatalogueException(Console.words("archive.no-rulebooks")));
    }
}
