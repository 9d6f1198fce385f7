package org.gangmu.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gangmu.Gangmu;
import org.gangmu.catalogue.Edition;
import org.gangmu.findings.Models;
import org.gangmu.rulebook.KeptRulebook;
import org.gangmu.rulebook.RuleBookReader;

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
    static PackedRules of(Path rules) throws IOException {
        List<String> versions = new ArrayList<>();
        List<byte[]> packed = new ArrayList<>();
        for (Path folder : Gangmu.rulebookFolders(rules)) {
            versions.add(RuleBookReader.read(folder).version());
            packed.add(KeptRulebook.pack(folder));
        }
        return new PackedRules(versions.stream().sorted().toList(), Models.line(), packed);
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
