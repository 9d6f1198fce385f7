package org.gangmu.rulebook;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gangmu.text.Chars;
import org.gangmu.text.Language;

/** The names that a rulebook declares (labels, frames, kinds, cues), each with the other names that its tables may write and its readers see. */
public final class Names {

    /** What a name names. */
    public enum What { LABEL, FRAME, KIND, CUE }

    /** A name as rules use it, as Chinese people read it and as English people do; the last two are empty where nothing is said. */
    record Name(String name, String zh, String en) {
    }

    private final Map<What, Map<String, Name>> names = new LinkedHashMap<>();
    private final Map<What, Map<String, String>> written = new LinkedHashMap<>();

    Names() {
        for (What what : What.values()) {
            names.put(what, new LinkedHashMap<>());
            written.put(what, new LinkedHashMap<>());
        }
        written.get(What.FRAME).put("无", "none");
    }

    /** Declares a name, or gives other names to one. @return the name that is meant by one of these already, if that is another one */
    Optional<String> declare(What what, Name name) {
        for (String form : List.of(name.name(), name.zh(), name.en())) {
            String other = form.isEmpty() ? null : written.get(what).putIfAbsent(key(form), name.name());
            if (other != null && !other.equals(name.name())) {
                return Optional.of(other);
            }
        }
        names.get(what).merge(name.name(), name, (a, b) -> b.zh().isEmpty() && b.en().isEmpty() ? a : b);
        return Optional.empty();
    }

    /** The name that rules use for one written in either language. */
    public Optional<String> canonical(What what, String form) {
        return Optional.ofNullable(written.get(what).get(key(form)));
    }

    /** Spaces part the names of a cell, so a name of several words is written there with hyphens. */
    private static String key(String form) {
        return CellReader.plain(form).replace(' ', '-');
    }

    /** Whether the tables give the name a form of its own for people of that language. */
    public boolean has(What what, String name, Language language) {
        Name found = names.get(what).get(name);
        return found != null && !(language == Language.ZH ? found.zh() : found.en()).isEmpty();
    }

    /** A name as people of that language read it; as rules use it where nothing else is said. */
    public String shown(What what, String name, Language language) {
        Name found = names.get(what).get(name);
        String form = found == null ? "" : language == Language.ZH ? found.zh() : found.en();
        return form.isEmpty() ? name : form;
    }

    /** A feature of {@link Conditions} as people of that language write it: {@code frame:tasks} is 语境:任务部署. */
    public String feature(String feature, Language language) {
        int colon = feature.indexOf(':');
        if (colon < 0) {
            return feature.startsWith("#") ? Terms.CUE.in(language, feature) : shown(What.CUE, feature, language);
        }
        String prefix = feature.substring(0, colon);
        String value = feature.substring(colon + 1);
        String rest = switch (prefix) {
            case "frame" -> shown(What.FRAME, value, language);
            case "kind" -> shown(What.KIND, value, language);
            case "shape" -> Terms.SHAPE.in(language, value);
            default -> feature(value, language);
        };
        return Terms.PREFIX.in(language, prefix) + ":" + rest;
    }

    /** A feature as it is written in a table of that language: in Chinese by its Chinese names, in English as rules use it. */
    public String written(String feature, Language language) {
        return language == Language.ZH ? feature(feature, language) : feature;
    }

    /** A name as it is written in a table of that language: in Chinese by its Chinese name, in English as rules use it. */
    public String written(What what, String name, Language language) {
        return language == Language.ZH ? shown(what, name, language) : name;
    }

    /** All names of a sort as they are written in tables of that language. */
    public List<String> all(What what, Language language) {
        return names.get(what).keySet().stream().map(name -> written(what, name, language)).toList();
    }

    /** All names of a sort as rules use them, in order of declaration. */
    public Set<String> names(What what) {
        return new LinkedHashSet<>(names.get(what).keySet());
    }

    /** Every form in which a name of that sort may be written. */
    Set<String> forms(What what) {
        return written.get(what).keySet();
    }

    /** The language in which something is written. */
    static Language language(String text) {
        return text.chars().anyMatch(c -> Chars.isHan((char) c)) ? Language.ZH : Language.EN;
    }
}
