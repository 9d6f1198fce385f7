package org.gangmu.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.KnownNames;
import org.gangmu.catalogue.SearchFilter;
import org.gangmu.rulebook.Names;
import org.gangmu.rulebook.Nearest;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;

/**
 * The names of labels, kinds, frames and rules that people narrow a search by, as the catalogue has them: a name that is none is a slip of the pen, not a
 * search that finds nothing.
 *
 * <p>The rulebooks are read whole only for a name that neither documents have nor tables of names.
 */
public final class AskedNames {

    /** Rulebooks have many more rules than anybody wants to be told. */
    private static final int MOST_TOLD = 30;
    private static final int FEW = 3;

    private final Catalogue catalogue;
    private final Edition edition;
    private final Language language;
    private final Messages words;
    private List<Names> names;
    private List<RuleBook> books;

    /** @param language in which names are told */
    public AskedNames(Catalogue catalogue, Edition edition, Language language) {
        this.catalogue = catalogue;
        this.edition = edition;
        this.language = language;
        this.words = Messages.of(AskedNames.class, language);
    }

    /** @throws CatalogueException as all here, if nothing has such a name; empty stays empty */
    public String label(String written) {
        return written.isEmpty() ? written : declared("label", Names.What.LABEL, written);
    }

    public String kind(String written) {
        return written.isEmpty() || catalogue.knowsKind(written) ? written : declared("kind", Names.What.KIND, written);
    }

    public String frame(String written) {
        return written.isEmpty() ? written : declared("frame", Names.What.FRAME, written);
    }

    public String rule(String written) {
        if (written.isEmpty() || written.indexOf('.') > 0 && catalogue.knowsRule(written)) {
            return written;
        }
        Pattern pattern = Pattern.compile(Pattern.quote(written).replace("*", "\\E.*\\Q"));
        Set<String> ids = new LinkedHashSet<>();
        books().forEach(b -> b.rules().stream().map(Rule::id).forEach(ids::add));
        if (ids.stream().noneMatch(id -> pattern.matcher(id).matches())) {
            throw none("rule", written, ids, new ArrayList<>(ids));
        }
        return written;
    }

    /** For a search that found nothing: which of the indicator, place and person that it asked for no document has, and what was meant perhaps. */
    public List<String> unknown(SearchFilter asked) {
        List<String> out = new ArrayList<>();
        KnownNames known = catalogue.names();
        if (!asked.indicator().isEmpty()) {
            List<String> indicators = known.indicators();
            if (!indicators.contains(asked.indicator())) {
                out.add(words.get("asked.indicator", asked.indicator()) + near(asked.indicator(), indicators));
            }
        }
        if (!asked.place().isEmpty() && !known.hasPlace(asked.place())) {
            out.add(words.get("asked.place", asked.place()) + near(asked.place(), known.places()));
        }
        if (!asked.person().isEmpty() && !known.hasPerson(asked.person())) {
            out.add(words.get("asked.person", asked.person()) + near(asked.person(), known.peopleLike(asked.person())));
        }
        return out;
    }

    /** The nearest name, else the first few of those that hold what was written. */
    private String near(String written, Collection<String> known) {
        String near = Nearest.to(written, known).orElseGet(() -> known.stream().filter(n -> n.contains(written)).limit(FEW).collect(Collectors.joining(words.get("asked.or"))));
        return near.isEmpty() ? "" : words.get("asked.near", near);
    }

    private String declared(String sort, Names.What what, String written) {
        if (names == null) {
            names = ShownNames.read(catalogue, edition);
        }
        List<Names> all = new ArrayList<>();
        Optional<String> name = ShownNames.meant(names, what, written).or(() -> {
            books().forEach(b -> all.add(b.names()));
            return ShownNames.meant(all, what, written);
        }).or(() -> all.isEmpty() && catalogue.knows(written) ? Optional.of(written) : Optional.empty());
        if (name.isPresent()) {
            return name.get();
        }
        Set<String> forms = new LinkedHashSet<>();
        Set<String> told = new LinkedHashSet<>();
        for (Names of : all.isEmpty() ? names : all) {
            for (Language each : Language.values()) {
                forms.addAll(of.all(what, each));
            }
            told.addAll(of.all(what, language));
        }
        throw none(sort, written, forms, new ArrayList<>(told));
    }

    private CatalogueException none(String sort, String written, Set<String> forms, List<String> all) {
        boolean upper = sort.equals("label") && isAscii(written);
        String near = near(upper ? written.toUpperCase(Locale.ROOT) : written, forms);
        return new CatalogueException(words.get("asked." + sort, written) + near + (all.isEmpty() || all.size() > MOST_TOLD ? "" : words.get("asked.all", String.join(words.get("comma"), all))));
    }

    private List<RuleBook> books() {
        if (books == null) {
            try (KeptRules rules = KeptRules.of(catalogue, edition)) {
                books = rules.books();
            } catch (CatalogueException readOtherwiseHere) {
                books = List.of();
            }
        }
        return books;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
