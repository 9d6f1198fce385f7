package org.gangmu.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gangmu.archive.ArchiveSession;
import org.gangmu.archive.KeptRules;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Rules;
import org.gangmu.findings.Models;
import org.gangmu.rulebook.KeptRulebook;

/**
 * Rulebooks on their way to the executors.
 *
 * @param versions name and version of each, sorted
 * @param models  libraries and language models with their versions
 * @param packed   as {@link KeptRulebook} has them
 */
record PackedRules(List<String> versions, String models, List<byte[]> packed) implements Serializable {

    /**
     * The rulebooks in a folder.
     *
     * @throws org.gangmu.rulebook.RuleBookException if there is none, or one has problems
     */
    static PackedRules of(Path rules) {
        return of(KeptRules.pack(rules), Models.line());
    }

    /**
     * Those by which a catalogue judges.
     *
     * @throws CatalogueException if it has none, or was made with other libraries than these
     */
    static PackedRules of(Catalogue catalogue) {
        Edition edition = catalogue.inForce().orElseThrow(() -> new CatalogueException("the catalogue has no rulebooks: make it with \"gangmu archive init\""));
        ArchiveSession.requireSameModels(edition);
        List<Rules> rules = edition.rulebooks().stream()
                .map(v -> catalogue.rules(v).orElseThrow(() -> new CatalogueException("rulebook " + v + " is not kept in the catalogue"))).toList();
        return of(rules, edition.models());
    }

    private static PackedRules of(List<Rules> rules, String models) {
        return new PackedRules(rules.stream().map(Rules::version).sorted().toList(), models, rules.stream().map(Rules::files).toList());
    }

    Edition edition() {
        return new Edition(0, versions, models);
    }

    /** Puts them into files that readers of documents open. */
    List<Path> unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> out = new ArrayList<>();
        for (byte[] one : packed) {
            out.add(Files.write(folder.resolve(out.size() + KeptRulebook.ENDING), one));
        }
        return out;
    }
}
