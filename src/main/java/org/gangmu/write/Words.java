package org.gangmu.write;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.Names;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Furniture;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Places;

/** Headings and remarks in one language, from {@code messages_*.properties}. */
final class Words {

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Messages messages;

    private Words(Language language) {
        this.messages = Messages.of(Words.class, language);
    }

    static Words in(Language language) {
        return ALL.get(language);
    }

    Language language() {
        return messages.language();
    }

    Set<String> keys() {
        return messages.keys();
    }

    /** The words for a key, with {0}, {1} … replaced. */
    String get(String key, Object... values) {
        return messages.get(key, values);
    }

    /** Names that come from rulebooks may have no translation; then they are shown as they are. */
    String orElse(String key, String name) {
        return messages.has(key) ? messages.get(key) : name;
    }

    String label(Label label) {
        String name = language() == Language.ZH ? label.zh() : label.en();
        return name.isEmpty() ? label.name() : name;
    }

    /** A frame as its rulebook names it. */
    String frame(RuleBook book, String frame) {
        boolean unnamed = frame.equals("none") && !book.names().has(Names.What.FRAME, frame, language());
        return unnamed ? get("no-frame") : book.names().shown(Names.What.FRAME, frame, language());
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
