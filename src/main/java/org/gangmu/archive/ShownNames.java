package org.gangmu.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Rules;
import org.gangmu.rulebook.KeptRulebook;
import org.gangmu.rulebook.Names;
import org.gangmu.text.Language;

/**
 * The names of labels, kinds and frames as people read them, by the rulebooks of an edition: in Chinese the Chinese ones, in English those that rules use.
 * What is shown here {@link AskedNames} takes as asked.
 */
public final class ShownNames {

    private final List<Names> names;
    private final Language language;

    private ShownNames(List<Names> names, Language language) {
        this.names = names;
        this.language = language;
    }

    public static ShownNames of(Catalogue catalogue, Edition edition, Language language) {
        return new ShownNames(language == Language.EN ? List.of() : read(catalogue, edition), language);
    }

    /** The names of each rulebook that can be read here, without its rules. */
    static List<Names> read(Catalogue catalogue, Edition edition) {
        List<Names> out = new ArrayList<>();
        for (String version : edition.rulebooks()) {
            Optional<Rules> rules = catalogue.rules(version);
            try {
                if (rules.isPresent()) {
                    out.add(KeptRulebook.names(rules.get().files()));
                }
            } catch (IOException keptOtherwise) {
                // Its names are shown as rules use them.
            }
        }
        return out;
    }

    public String label(String name) {
        return shown(Names.What.LABEL, name);
    }

    public String kind(String name) {
        return shown(Names.What.KIND, name);
    }

    public String frame(String name) {
        return shown(Names.What.FRAME, name);
    }

    /** By the first rulebook that has other words for it; as rules use it where these would be taken for something else. */
    private String shown(Names.What what, String name) {
        return names.stream().filter(n -> n.has(what, name, language)).findFirst().map(n -> n.written(what, name, language)).filter(form -> meant(names, what, form).equals(Optional.of(name)))
                .orElse(name);
    }

    /** What is meant by a name in either language; by the first rulebook that knows it. */
    static Optional<String> meant(List<Names> names, Names.What what, String written) {
        return names.stream().flatMap(n -> n.canonical(what, written).stream()).findFirst();
    }
}
