package org.gangmu.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gangmu.text.Chars;

/** The people found so far in an article, one entry a name. Belongs to one call. */
final class PeopleList {

    private static final class Entry {
        String office = "";
        Quote quote;
        final TreeSet<String> roles = new TreeSet<>();
    }

    private static final int FIRSTS = 1 << 9;
    private static final Pattern SPACE = Pattern.compile("[\\s\u3000]");

    private final Map<String, Entry> byName = new LinkedHashMap<>();
    /** In order of first mention. */
    private final List<String> order = new ArrayList<>();
    /** By its last bits, whether some name starts with a character. */
    private final boolean[] firsts = new boolean[FIRSTS];

    /** A name as it is written, without the white space that sets it out. */
    static String name(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (!Chars.isHan(written.charAt(i))) {
                return SPACE.matcher(written).replaceAll("");
            }
        }
        return written;
    }

    /** Adds a mention; the first office that says which one stays, 区领导 only where there is no better. */
    void mention(String name, String office, Quote quote) {
        Entry entry = byName.get(name);
        if (entry == null) {
            entry = new Entry();
            byName.put(name, entry);
            order.add(name);
            firsts[name.charAt(0) & FIRSTS - 1] = true;
        }
        if (entry.office.isEmpty() || OfficeReader.isVague(entry.office) && !office.isEmpty()) {
            entry.office = office;
        }
        if (entry.quote == null || quote.start() < entry.quote.start()) {
            entry.quote = quote;
        }
    }

    void role(String name, String role) {
        byName.get(name).roles.add(role);
    }

    /** Who took part in what is told spoke there: 说 of a guest is no interview. */
    void settle() {
        for (Entry entry : byName.values()) {
            if (entry.roles.stream().anyMatch(r -> r.equals("attended") || r.equals("presided") || r.equals("spoke") || r.equals("reported")) && entry.roles.remove("quoted")) {
                entry.roles.add("spoke");
            }
        }
    }

    /** Whether some name may start with a character: a cheap look before {@link #knows}. */
    boolean knowsAny(char first) {
        return firsts[first & FIRSTS - 1];
    }

    int size() {
        return order.size();
    }

    /** Whether a text holds a name that came behind the first so many. */
    boolean holdsNew(String text, int known) {
        for (int i = known; i < order.size(); i++) {
            if (text.contains(order.get(i))) {
                return true;
            }
        }
        return false;
    }

    boolean knows(String name) {
        return byName.containsKey(name);
    }

    List<String> names() {
        return List.copyOf(order);
    }

    /** Those who did something, in order of first mention. */
    List<Person> people() {
        List<Person> out = new ArrayList<>();
        byName.forEach((name, e) -> {
            if (!e.roles.isEmpty()) {
                out.add(new Person(name, e.office, List.copyOf(e.roles), e.quote));
            }
        });
        out.sort(java.util.Comparator.comparingInt(p -> p.quote().start()));
        return out;
    }
}
