package org.gangmu.connect.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gangmu.client.Findings;
import org.gangmu.client.Stamp;
import org.gangmu.client.Values;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Item;

/** Keeps labels in properties of the documents. A single value is plain text; a list is a JSON array of texts, since servers differ in what else they keep. */
final class DavProperties implements DavLabels {

    /** Names of the properties that a document has from us: those of a taxonomy of one's own are not known beforehand. */
    static final String NAMES = "names";
    /** Properties that every look asks for. */
    static final List<String> ASKED = List.of(Values.STAMP, Values.TAG, NAMES);

    private static final String PROBE = "probe";
    private static final int TRIES = 3;
    /** Some stores cut off what is long, or refuse it; labels of a long document come to so much. */
    private static final String LONG = "[\"长 <&>\", \"" + "标签".repeat(10_000) + "\"]";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DavServer server;

    DavProperties(DavServer server) {
        this.server = server;
    }

    /**
     * Whether the server keeps properties, found by trying.
     *
     * @return why not; empty if it does
     */
    static Optional<String> refusal(DavServer server) throws IOException {
        try {
            boolean kept = false;
            // Another connector that tries at the same time takes away what this one wrote.
            for (int i = 0; i < TRIES && !kept; i++) {
                server.patch("", Optional.empty(), List.of(), Map.of(PROBE, LONG));
                kept = server.find("", List.of(PROBE)).map(r -> LONG.equals(r.own().get(PROBE))).orElse(false);
                forget(server);
            }
            return kept ? Optional.empty() : Optional.of("it does not give back what was written");
        } catch (HostException e) {
            if (e.kind() == HostException.Kind.BUSY) {
                throw e;
            }
            return Optional.of(e.getMessage());
        }
    }

    /** Takes away what the trial left, as when the process was killed in it. */
    static void forget(DavServer server) throws IOException {
        server.patch("", Optional.empty(), List.of(PROBE), Map.of());
    }

    @Override
    public String told() {
        return "labels go into properties of the documents, in the namespace " + DavServer.NAMESPACE;
    }

    @Override
    public boolean needsSidecar(String sidecar, Set<String> documents) {
        return false;
    }

    @Override
    public Item item(DavResource document, Optional<DavResource> sidecar) {
        return new Item(document.id(), DavPath.shown(document.name()), document.size(), document.tag().version(), document.tag().content(),
                Stamp.parse(document.own().get(Values.STAMP)), Optional.ofNullable(document.own().get(Values.TAG)).map(String::strip).filter(t -> !t.isEmpty()));
    }

    @Override
    public void write(Item item, DavResource document, Optional<DavResource> sidecar, Findings findings) throws IOException {
        Map<String, String> set = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> value : Values.of(findings, item.contentTag().orElse("")).entrySet()) {
            boolean list = !Values.SINGLE.contains(value.getKey());
            if (!value.getValue().isEmpty()) {
                set.put(nameOf(value.getKey()), list ? JSON.writeValueAsString(value.getValue()) : value.getValue().get(0));
            }
        }
        set.put(NAMES, String.join(" ", set.keySet()));
        // The stamp comes last: should a server do half of it, the labels do not look current.
        set.put(Values.STAMP, set.remove(Values.STAMP));
        List<String> gone = new ArrayList<>(known(document));
        gone.removeAll(set.keySet());
        server.patch(item.id(), Optional.of(document), gone, set);
        // Not every server keeps what it says that it took.
        DavResource now = server.find(item.id(), set.keySet()).orElseThrow(() -> new HostException(HostException.Kind.GONE, item.id() + " is no more"));
        if (!now.own().keySet().containsAll(set.keySet()) || !findings.stamp().toString().equals(now.own().get(Values.STAMP).strip())) {
            throw new HostException(now.tag().isOf(item.version()) ? HostException.Kind.DOCUMENT : HostException.Kind.CHANGED,
                    "the server did not keep the properties of " + item.id() + "; \"labels = sidecar\" does without them");
        }
    }

    @Override
    public void erase(Item item, DavResource document, Optional<DavResource> sidecar) throws IOException {
        List<String> there = new ArrayList<>(known(document));
        if (document.own().keySet().stream().anyMatch(ASKED::contains)) {
            server.patch(item.id(), Optional.of(document), there, Map.of());
        }
    }

    /** Names of ours that the document has or may have. */
    private static Set<String> known(DavResource document) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : document.own().getOrDefault(NAMES, "").strip().split("\\s+")) {
            if (!name.isEmpty() && nameOf(name).equals(name)) {
                names.add(name);
            }
        }
        names.addAll(document.own().keySet());
        return names;
    }

    /** A name that XML takes. */
    private static String nameOf(String key) {
        String name = key.replaceAll("[^A-Za-z0-9_.-]", "_");
        return name.matches("[A-Za-z_].*") ? name : "_" + name;
    }
}
