package org.gangmu.connect.paperless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gangmu.client.Findings;
import org.gangmu.client.Stamp;
import org.gangmu.client.Values;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostCalls;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Item;
import org.gangmu.connect.Page;

/**
 * A paperless-ngx. Labels go into custom fields {@code gangmu_…}, and tags {@code gangmu:…} say which sections a document has. Paperless knows no conditions: a document is read once more just before it is
 * written, and once more after.
 */
final class PaperlessHost implements Host {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final URI root;
    private final PaperlessApi api;
    private final Vocabulary vocabulary;
    private final int pageSize;

    PaperlessHost(URI root, HostCalls calls, int pageSize) {
        this.root = root;
        this.api = new PaperlessApi(root, calls);
        this.vocabulary = new Vocabulary(api);
        this.pageSize = pageSize;
    }

    @Override
    public String name() {
        return "paperless " + root;
    }

    @Override
    public String prepare() throws IOException {
        boolean cut = vocabulary.prepare();
        return "labels go into custom fields gangmu_… and tags gangmu:…" + (cut ? "; this paperless has no long texts, so fields hold the first 128 characters" : "");
    }

    @Override
    public Page changed(String since) throws IOException {
        Cursor cursor = Cursor.parse(since);
        String path = "documents/?" + PaperlessDocument.ASKED + "&ordering=modified,id&page_size=" + pageSize + (cursor.equals(Cursor.START) ? "" : "&modified__gt=" + cursor.after());
        List<Item> items = new ArrayList<>();
        Cursor last = cursor;
        boolean more = true;
        // Pages may hold only documents that share the time of the last one and were given already.
        for (int number = 1; items.isEmpty() && more; number++) {
            PaperlessApi.Part part = api.page(path, number);
            more = part.more();
            for (JsonNode node : part.results()) {
                PaperlessDocument document = PaperlessDocument.of(node);
                if (last.isBefore(document)) {
                    last = new Cursor(document.modified(), document.id());
                    checked(document).map(this::item).ifPresent(items::add);
                }
            }
        }
        return new Page(items, more ? last.toString() : last.equals(cursor) ? since : last.overlapping().toString(), more);
    }

    @Override
    public Optional<Item> find(String id) throws IOException {
        return id.matches("[0-9]{1,9}") ? document(id).map(this::item) : Optional.empty();
    }

    private Optional<PaperlessDocument> document(String id) throws IOException {
        try {
            return checked(PaperlessDocument.of(api.get("documents/" + id + "/?" + PaperlessDocument.ASKED)));
        } catch (HostException e) {
            if (e.kind() == HostException.Kind.GONE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The document with the checksum of its bytes, which older servers tell apart from it; empty if it is no more. */
    private Optional<PaperlessDocument> checked(PaperlessDocument document) throws IOException {
        vocabulary.loadOnce();
        if (!document.checksum().isEmpty()) {
            return Optional.of(document);
        }
        try {
            return Optional.of(document.withChecksum(api.get("documents/" + document.id() + "/metadata/").path("original_checksum").asText("")));
        } catch (HostException e) {
            return switch (e.kind()) {
                case GONE -> Optional.empty();
                // Its bytes are read then, and that tells what is wrong with it.
                case DOCUMENT -> Optional.of(document);
                default -> throw e;
            };
        }
    }

    private Item item(PaperlessDocument document) {
        return new Item(Integer.toString(document.id()), document.name(), -1, document.version(), Optional.of(document.checksum()).filter(c -> !c.isEmpty()),
                Stamp.parse(text(document, Values.STAMP)), Optional.of(text(document, Values.TAG)).filter(t -> !t.isEmpty()));
    }

    private String text(PaperlessDocument document, String name) {
        return vocabulary.known(name).map(document::text).orElse("");
    }

    @Override
    public byte[] read(Item item, long limit) throws IOException {
        try {
            return api.bytes("documents/" + item.id() + "/download/?original=true", limit);
        } catch (HostException e) {
            throw e.kind() == HostException.Kind.TOO_LARGE ? new HostException(HostException.Kind.TOO_LARGE, item.name() + " has more than " + limit + " bytes") : e;
        }
    }

    @Override
    public void write(Item item, Findings findings) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> extra = new LinkedHashSet<>(findings.sections().keySet());
        extra.removeAll(Vocabulary.usual());
        extra.forEach(vocabulary::own);
        Values.of(findings, item.contentTag().orElse("")).forEach((name, texts) -> values.put(name, String.join("\n", texts)));
        values.put(Vocabulary.NAMES, String.join("\n", extra));
        values.values().removeIf(String::isEmpty);
        Set<String> tags = new LinkedHashSet<>();
        findings.sections().keySet().stream().filter(s -> !findings.texts(s).isEmpty()).forEach(tags::add);
        if (findings.problem().isPresent()) {
            tags.add(Values.REFUSED);
        }
        try {
            replace(item, current(item), values, tags);
        } catch (HostException e) {
            // Somebody may have removed one of the fields or tags: it is made anew.
            if (e.kind() != HostException.Kind.DOCUMENT || !vocabulary.load()) {
                throw e;
            }
            replace(item, current(item), values, tags);
        }
        PaperlessDocument now = document(item.id()).orElseThrow(() -> gone(item));
        if (!now.checksum().equals(item.contentTag().orElse(""))) {
            throw changed(item);
        }
    }

    @Override
    public void erase(Item item) throws IOException {
        replace(item, current(item), Map.of(), Set.of());
    }

    /** Puts these fields and tags in the place of all of ours; others stay as they are. */
    private void replace(Item item, PaperlessDocument document, Map<String, String> values, Set<String> tags) throws IOException {
        Set<String> ours = Vocabulary.usual();
        text(document, Vocabulary.NAMES).lines().forEach(name -> {
            vocabulary.own(name);
            ours.add(name);
        });
        ours.addAll(values.keySet());
        ObjectNode body = NODES.objectNode();
        ArrayNode fields = body.putArray("custom_fields");
        Set<Integer> ourFields = new HashSet<>();
        Set<Integer> ourTags = new HashSet<>();
        for (String name : ours) {
            vocabulary.known(name).ifPresent(ourFields::add);
            vocabulary.knownTag(name).ifPresent(ourTags::add);
        }
        vocabulary.knownTag(Values.REFUSED).ifPresent(ourTags::add);
        boolean some = document.fields().stream().anyMatch(f -> ourFields.contains(f.path("field").asInt())) || document.tags().stream().anyMatch(ourTags::contains);
        if (!some && values.isEmpty()) {
            return;
        }
        document.fields().stream().filter(f -> !ourFields.contains(f.path("field").asInt())).forEach(fields::add);
        for (Map.Entry<String, String> value : values.entrySet()) {
            fields.add(vocabulary.entry(value.getKey(), value.getValue()));
        }
        Set<Integer> all = new LinkedHashSet<>(document.tags());
        all.removeAll(ourTags);
        for (String tag : tags) {
            all.add(vocabulary.tag(tag));
        }
        ArrayNode numbers = body.putArray("tags");
        all.forEach(numbers::add);
        api.patch("documents/" + item.id() + "/", body);
    }

    /** @throws HostException CHANGED if the document is not that of the item any more */
    private PaperlessDocument current(Item item) throws IOException {
        PaperlessDocument now = document(item.id()).orElseThrow(() -> gone(item));
        if (!now.version().equals(item.version())) {
            throw changed(item);
        }
        return now;
    }

    private static HostException gone(Item item) {
        return new HostException(HostException.Kind.GONE, item.name() + " is no more");
    }

    private static HostException changed(Item item) {
        return new HostException(HostException.Kind.CHANGED, item.name() + " was changed meanwhile");
    }

    @Override
    public void unprepare() throws IOException {
        vocabulary.remove();
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
