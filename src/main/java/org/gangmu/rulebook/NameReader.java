package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gangmu.text.Language;

/** Turns names as people write them, in Chinese or English, into those that rules use; one that nobody declared is reported at its cell. */
final class NameReader {

    /** What an unknown name becomes, so that the row can be read on. */
    static final String UNKNOWN = "#never";

    private final Names names;
    private final Language language;
    private final Problems problems;

    /** @param language of the articles that the rulebook is for */
    NameReader(Names names, Language language, Problems problems) {
        this.names = names;
        this.language = language;
        this.problems = problems;
    }

    /** A cue, a built-in cue, or one of these or a frame, kind or shape behind a prefix. */
    String feature(String written, Place place) {
        int colon = written.indexOf(':');
        if (written.startsWith("!")) {
            problems.error(place, "name.negated", written, written.substring(1));
            return UNKNOWN;
        }
        if (colon <= 0) {
            return cue(written, place);
        }
        Optional<String> prefix = Terms.PREFIX.english(written.substring(0, colon));
        if (prefix.isEmpty()) {
            problems.error(place, "name.prefix", written, list(Terms.PREFIX.all(Names.language(written))));
            return UNKNOWN;
        }
        return on(prefix.get(), written.substring(colon + 1), place);
    }

    /** A value of an axis (frame, kind, shape) or, behind the other prefixes, a cue: {@code frame:tasks}. */
    String on(String axis, String written, Place place) {
        String value = switch (axis) {
            case "frame" -> name(Names.What.FRAME, written, place);
            case "kind" -> name(Names.What.KIND, written, place);
            case "shape" -> term(Terms.SHAPE, "name.shape", written, place);
            default -> cue(written, place);
        };
        return value.equals(UNKNOWN) ? value : axis + ":" + value;
    }

    String cue(String written, Place place) {
        if (!written.startsWith("#")) {
            return name(Names.What.CUE, written, place);
        }
        String builtIn = term(Terms.CUE, "name.built-in", written, place);
        if (!builtIn.equals(UNKNOWN) && !Vocabulary.found(builtIn, language)) {
            problems.error(place, language == Language.ZH ? "name.english-only" : "name.chinese-only", written);
        }
        return builtIn;
    }

    String label(String written, Place place) {
        return name(Names.What.LABEL, written, place);
    }

    /** A declared name. A label's list of names is short enough to be told whole; of the others the nearest is. */
    String name(Names.What what, String written, Place place) {
        Optional<String> name = names.canonical(what, written);
        if (name.isEmpty()) {
            Language language = Names.language(written);
            List<String> all = names.all(what, language);
            switch (what) {
                case LABEL -> problems.error(place, "name.label", written, list(all));
                case CUE -> problems.error(place, "name.cue", written, meant(written, names.forms(what)));
                case FRAME -> problems.error(place, "name.frame", written, meant(written, names.forms(what)), list(all));
                case KIND -> problems.error(place, "name.kind", written, meant(written, names.forms(what)), list(all));
            }
        }
        return name.orElse(UNKNOWN);
    }

    private String term(Terms terms, String key, String written, Place place) {
        Optional<String> name = terms.english(written);
        if (name.isEmpty()) {
            List<String> all = terms.all(Names.language(written));
            problems.error(place, key, written, meant(written, all), list(all));
        }
        return name.orElse(UNKNOWN);
    }

    /** "; did you mean …?" with the name that is nearest, if one is near. */
    private String meant(String written, Collection<String> known) {
        return Nearest.to(CellReader.plain(written), known).map(near -> problems.words("did-you-mean", near)).orElse("");
    }

    /** What stands between the names of a list. */
    String comma() {
        return problems.words("comma");
    }

    private String list(List<String> all) {
        return String.join(comma(), all);
    }

    /** The value of a word in braces or behind a prefix, with the names joined by "&". */
    String given(String axis, String written, Place place) {
        List<String> out = new ArrayList<>();
        for (String name : written.split("&")) {
            out.add(switch (axis) {
                case "at" -> cue("#" + name, place).substring(1);
                case "prev", "lead" -> cue(name, place);
                default -> {
                    String feature = on(axis, name, place);
                    yield feature.substring(feature.indexOf(':') + 1);
                }
            });
        }
        return String.join("&", out);
    }

    /** The name that is meant, if it is one of that sort in any form. */
    Optional<String> canonical(Names.What what, String written) {
        return names.canonical(what, written);
    }
}
