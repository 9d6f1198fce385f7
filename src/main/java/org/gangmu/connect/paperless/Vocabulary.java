package org.gangmu.connect.paperless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gangmu.client.Values;
import org.gangmu.connect.HostException;

/** The custom fields and tags of ours in paperless: made where they are missing, known by their names. */
final class Vocabulary {

    /** Names of sections beyond the usual ones that a document has from us. */
    static final String NAMES = "names";

    private static final String FIELD = "gangmu_";
    private static final String TAG = "gangmu:";
    private static final String FIELDS_PATH = "custom_fields/";
    private static final String TAGS_PATH = "tags/";
    private static final String LONG = "longtext";
    private static final String SHORT = "string";
    /** Characters of a short text. */
    private static final int MOST = 128;
    private static final Set<String> SHORT_ONES = Set.of(Values.STAMP, Values.TAG, Values.STATE);
    /** Sections whose lines give a document a tag. */
    private static final List<String> TAGGED = List.of("goals", "achievements", "requirements");

    private final PaperlessApi api;
    private final Map<String, Field> fields = new ConcurrentHashMap<>();
    private final Map<String, Integer> tags = new ConcurrentHashMap<>();
    private final Set<String> others = ConcurrentHashMap.newKeySet();
    private boolean loaded;

    private record Field(int id, String type) {
    }

    Vocabulary(PaperlessApi api) {
        this.api = api;
    }

    /** Names that documents have from us, whatever their sections. */
    static Set<String> usual() {
        Set<String> names = new LinkedHashSet<>(Values.LISTS);
        names.addAll(Values.SINGLE);
        names.add(NAMES);
        return names;
    }

    /** Makes what every document may need. @return whether long texts are cut */
    boolean prepare() throws IOException {
        load();
        for (String name : usual()) {
            field(name);
        }
        for (String name : TAGGED) {
            tag(name);
        }
        tag(Values.REFUSED);
        return fields.entrySet().stream().anyMatch(f -> f.getValue().type().equals(SHORT) && !SHORT_ONES.contains(f.getKey()));
    }

    /** Looks what there is, if that was not done yet. */
    synchronized void loadOnce() throws IOException {
        if (!loaded) {
            load();
        }
    }

    /**
     * Looks what there is.
     *
     * @return whether it is not what was known, as when somebody removed a field
     */
    synchronized boolean load() throws IOException {
        Map<String, Field> found = new ConcurrentHashMap<>();
        for (JsonNode field : api.all(FIELDS_PATH)) {
            String name = field.path("name").asText();
            if (name.startsWith(FIELD)) {
                found.put(name.substring(FIELD.length()), new Field(field.path("id").asInt(), field.path("data_type").asText()));
            }
        }
        Map<String, Integer> foundTags = new ConcurrentHashMap<>();
        for (JsonNode tag : api.all(TAGS_PATH)) {
            String name = tag.path("name").asText();
            if (name.startsWith(TAG)) {
                foundTags.put(name.substring(TAG.length()), tag.path("id").asInt());
            }
        }
        boolean other = !found.equals(fields) || !foundTags.equals(tags);
        fields.clear();
        fields.putAll(found);
        tags.clear();
        tags.putAll(foundTags);
        loaded = true;
        return other;
    }

    /** Number of a field; empty if there was none when it was looked. */
    Optional<Integer> known(String name) {
        return Optional.ofNullable(fields.get(name)).map(Field::id);
    }

    Optional<Integer> knownTag(String name) {
        return Optional.ofNullable(tags.get(name));
    }

    /** Notes that a name beyond the usual ones is ours. */
    void own(String name) {
        others.add(name);
    }

    private synchronized Field field(String name) throws IOException {
        loadOnce();
        Field known = fields.get(name);
        if (known == null) {
            known = made(name);
            fields.put(name, known);
        }
        if (!known.type().equals(LONG) && !known.type().equals(SHORT)) {
            throw new HostException(HostException.Kind.SETTINGS, "paperless has a custom field " + FIELD + name + " of the type " + known.type() + ": rename it, so that one for texts can be made");
        }
        return known;
    }

    private Field made(String name) throws IOException {
        if (!SHORT_ONES.contains(name)) {
            try {
                return made(name, LONG);
            } catch (HostException e) {
                // Paperless before 2.19 knows no long texts.
                if (e.kind() != HostException.Kind.DOCUMENT) {
                    throw e;
                }
            }
        }
        try {
            return made(name, SHORT);
        } catch (HostException e) {
            throw denied(e, "custom fields");
        }
    }

    private Field made(String name, String type) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", FIELD + name).put("data_type", type);
        return new Field(api.post(FIELDS_PATH, body).path("id").asInt(), type);
    }

    /** Number of a tag; made if there is none. */
    synchronized int tag(String name) throws IOException {
        loadOnce();
        Integer known = tags.get(name);
        if (known == null) {
            // Without an owner everybody sees it; without a pattern paperless itself gives it to nobody.
            ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", TAG + name).put("match", "").put("matching_algorithm", 0);
            body.putNull("owner");
            try {
                known = api.post(TAGS_PATH, body).path("id").asInt();
            } catch (HostException e) {
                throw denied(e, "tags");
            }
            tags.put(name, known);
        }
        return known;
    }

    private static HostException denied(HostException e, String what) {
        return e.kind() != HostException.Kind.DOCUMENT ? e : new HostException(HostException.Kind.SETTINGS, "paperless does not let the token's user add " + what + " (" + e.getMessage()
                + "): give the user that right, or let somebody who has it run the connector once", e);
    }

    /** A field with its value, as paperless takes it: made if there is none, cut if it is too long for it. */
    ObjectNode entry(String name, String value) throws IOException {
        Field field = field(name);
        boolean tooLong = field.type().equals(SHORT) && value.codePointCount(0, value.length()) > MOST;
        String fit = tooLong ? value.substring(0, value.offsetByCodePoints(0, MOST - 1)) + "…" : value;
        return JsonNodeFactory.instance.objectNode().put("field", field.id()).put("value", fit);
    }

    /** Removes all fields and tags of ours. */
    void remove() throws IOException {
        load();
        Set<String> ours = usual();
        ours.addAll(others);
        for (String name : ours) {
            if (fields.containsKey(name)) {
                delete(FIELDS_PATH + fields.get(name).id() + "/");
            }
        }
        ours.add(Values.REFUSED);
        for (String name : ours) {
            if (tags.containsKey(name)) {
                delete(TAGS_PATH + tags.get(name) + "/");
            }
        }
        load();
    }

    private void delete(String path) throws IOException {
        try {
            api.delete(path);
        } catch (HostException e) {
            if (e.kind() != HostException.Kind.GONE) {
                throw e;
            }
        }
    }
}
