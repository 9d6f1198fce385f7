package org.gangmu.text;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Words and sentences for people in one language, from the bundle {@code messages_*.properties} that stands beside a package's classes. */
public final class Messages {

    private static final Map<String, Messages> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(String name, Language language) {
        this.language = language;
        // Without the fallback control a missing key would be read in the language of the machine, and outputs would differ from place to place.
        this.bundle = ResourceBundle.getBundle(name, Locale.forLanguageTag(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The messages of the package that {@code home} is in. */
    public static Messages of(Class<?> home, Language language) {
        return READ.computeIfAbsent(home.getPackageName() + ".messages/" + language, key -> new Messages(key.substring(0, key.indexOf('/')), language));
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return new TreeSet<>(bundle.keySet());
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The words for a number of things, which is {0}: those of the key with ".one" behind it where the language has them and there is one thing. */
    public String count(String key, long count) {
        return get(count == 1 && has(key + ".one") ? key + ".one" : key, count);
    }

    /** The words for a key, with {0}, {1} … replaced. */
    public String get(String key, Object... values) {
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
}
