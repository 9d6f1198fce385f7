package org.gangmu.rulebook;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gangmu.table.Table;
import org.gangmu.table.TableSet;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;

/** Finds the rulebooks that travel with the classes: in the jar, or in a folder while Gangmu itself is being built. */
public final class ShippedRules {

    private static final String ROOT = "/rules";

    /** The jar stays open for the life of the program: rulebooks are read when first needed. */
    private static FileSystem jar;

    private ShippedRules() {
    }

    /**
     * The folder of the rulebooks that Gangmu brings along: those beside the program where it was started by its launcher, else those in the jar. Readable
     * for the life of the program.
     */
    public static synchronized Path folder() {
        String home = System.getProperty("gangmu.home");
        if (home != null && Files.isDirectory(Path.of(home, "rules"))) {
            return Path.of(home, "rules");
        }
        URL url = ShippedRules.class.getResource(ROOT + "/README.md");
        if (url == null) {
            throw new RuleBookException(List.of(Problem.error("rules", "no rulebooks are shipped with these classes; open a folder of rulebooks instead")));
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return Path.of(uri).getParent();
            }
            if (jar == null) {
                jar = FileSystems.newFileSystem(jarOf(uri), Map.of());
            }
            return jar.getPath(ROOT);
        } catch (IOException | URISyntaxException e) {
            throw new RuleBookException(List.of(Problem.error(url.toString(), "the shipped rulebooks cannot be read: " + e.getMessage())));
        }
    }

    /** Tables of facts of the shipped rulebook of a language, by path; none where no rulebooks are shipped. */
    static Map<String, Table> factTables(Language language, Set<String> names, Problems problems) {
        return names.isEmpty() ? new TreeMap<>() : factTables(folder().resolve(language.code()), names, problems);
    }

    /** Tables of facts of the rulebook in a folder, by path; those that it has. */
    static Map<String, Table> factTables(Path shipped, Set<String> names, Problems problems) {
        Map<String, Table> out = new TreeMap<>();
        for (String name : names) {
            String path = FactTablesReader.FOLDER + name;
            if (TableSet.has(shipped, path)) {
                out.putAll(TableSet.readOnly(shipped, path, problems).tables());
            }
        }
        return out;
    }

    /** The jar that holds what {@code jar:file:/…!/…} names. */
    static Path jarOf(URI inside) {
        // The raw part: spaces and Chinese in the path stay escaped, as the inner address needs them.
        String file = inside.getRawSchemeSpecificPart();
        return Path.of(URI.create(file.substring(0, file.indexOf("!/"))));
    }
}
