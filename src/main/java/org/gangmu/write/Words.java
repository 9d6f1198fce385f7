package org.gangmu.write;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.gangmu.rulebook.Label;
import org.gangmu.segment.Furniture;
import org.gangmu.text.Language;

/** Headings and remarks in one language, from {@code messages_*.properties}. */
final class Words {

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language) {
        this.language = language;
        // Without the fallback control a missing key would be read in the language of the machine, and outputs would differ from place to place.
        this.bundle = ResourceBundle.getBundle("org.gangmu.write.messages", Locale.forLanguageTag(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Words in(Language language) {
        return ALL.get(language);
    }

    Language language() {
        return language;
    }

    Set<String> keys() {
        return new TreeSet<>(bundle.keySet());
    }

    /** The words for a key, with {0}, {1} … replaced. */
    String get(String key, Object... values) {
        String out = bundle.getString(key);
        if (values.length == 0) {
            return out;
        }
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < out.length(); i++) {
            if (out.charAt(i) == '{' && i + 2 < out.length() && out.charAt(i + 2) == '}') {
                filled.append(values[out.charAt(i + 1) - '0']);
                i += 2;
            } else {
                filled.append(out.charAt(i));
            }
        }
        return filled.toString();
    }

    /** Names that come from rulebooks may have no translation; then they are shown as they are. */
    String orElse(String key, String name) {
        return bundle.containsKey(key) ? bundle.getString(key) : name;
    }

    String label(Label label) {
        String name = language == Language.ZH ? label.zh() : label.en();
        return name.isEmpty() ? label.name() : name;
    }

    String frame(String frame) {
        return orElse("frame." + frame, frame);
    }

    String furniture(Furniture.Role role) {
        return orElse("furniture." + role.name(), role.why());
    }

    /** "line 12" or "page 3, line 12". */
    String place(Places places, int offset) {
        int page = places.page(offset);
        return page > 0 ? get("place.page", page, places.line(offset)) : get("place.line", places.line(offset));
    }
}
