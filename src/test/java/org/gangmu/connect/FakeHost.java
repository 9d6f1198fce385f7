package org.gangmu.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gangmu.client.Findings;
import org.gangmu.client.Stamp;

/** A fake: a host in memory, with all that a host may do to a connector. Documents and labels outlive the connectors that work on it. */
final class FakeHost implements Host {


    /** One document. */
    static final class Document {
        byte[] content;
        int version = 1;
        long change;
        Findings findings;
        String label = "";
    }

    /** What may go wrong before a call. */
    interface Fault {
        void before(String call, String id) throws IOException;
    }

    final Map<String, Document> documents = new TreeMap<>();
    final List<String> writes = Collections.synchronizedList(new ArrayList<>());
    final Map<String, Integer> reads = new HashMap<>();
    Fault fault = (call, id) -> { };
    int page = 3;
    boolean tags;
    boolean prepared;
    boolean closed;
    String name = "fake";
    private long changes;

    synchronized void put(String id, String text) {
        put(id, text.getBytes(StandardCharsets.UTF_8));
    }

    synchronized void put(String id, byte[] content) {
        Document document = documents.computeIfAbsent(id, i -> new Document());
        document.content = content;
        touch(id);
    }

    /** Something of the document changed, but not its bytes. */
    synchronized void touch(String id) {
        Document document = documents.get(id);
        document.version++;
        document.change = ++changes;
    }

    private Item item(String id) {
        Document d = documents.get(id);
        Optional<String> tag = tags ? Optional.of(Integer.toHexString(java.util.Arrays.hashCode(d.content))) : Optional.empty();
        Optional<Stamp> stamp = Optional.ofNullable(d.findings).map(Findings::stamp);
        return new Item(id, id, d.content.length, Integer.toString(d.version), tag, stamp, stamp.flatMap(s -> Optional.of(d.label)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized String prepare() throws IOException {
        fault.before("prepare", "");
        prepared = true;
        return "labels are kept in memory";
    }

    @Override
    public synchronized Page changed(String since) throws IOException {
        fault.before("changed", since);
        long from = since.isEmpty() ? 0 : Long.parseLong(since);
        List<String> ids = documents.keySet().stream().filter(id -> documents.get(id).change > from).sorted((a, b) -> Long.compare(documents.get(a).change, documents.get(b).change)).toList();
        List<String> some = ids.subList(0, Math.min(page, ids.size()));
        String next = some.isEmpty() ? since : Long.toString(documents.get(some.get(some.size() - 1)).change);
        return new Page(some.stream().map(this::item).toList(), next, ids.size() > some.size());
    }

    @Override
    public synchronized Optional<Item> find(String id) throws IOException {
        fault.before("find", id);
        return documents.containsKey(id) ? Optional.of(item(id)) : Optional.empty();
    }

    @Override
    public byte[] read(Item item, long limit) throws IOException {
        fault.before("read", item.id());
        synchronized (this) {
            reads.merge(item.id(), 1, Integer::sum);
            Document document = existing(item);
            if (document.content.length > limit) {
                throw new HostException(HostException.Kind.TOO_LARGE, "it has " + document.content.length + " bytes, more than " + limit);
            }
            return document.content;
        }
    }

    private Document existing(Item item) throws HostException {
        if (!documents.containsKey(item.id())) {
            throw new HostException(HostException.Kind.GONE, "it is no more");
        }
        return documents.get(item.id());
    }

    private Document unchanged(Item item) throws HostException {
        Document document = existing(item);
        if (!item.version().equals(Integer.toString(document.version))) {
            throw new HostException(HostException.Kind.CHANGED, "it has changed");
        }
        return document;
    }

    @Override
    public void write(Item item, Findings findings) throws IOException {
        fault.before("write", item.id());
        synchronized (this) {
            Document document = unchanged(item);
            document.findings = findings;
            document.label = item.contentTag().orElse("");
            writes.add(item.id());
            // Its own writing is a change, as in most hosts.
            touch(item.id());
        }
    }

    @Override
    public synchronized void erase(Item item) throws IOException {
        fault.before("erase", item.id());
        unchanged(item).findings = null;
        touch(item.id());
    }

    @Override
    public synchronized void unprepare() {
        prepared = false;
    }

    @Override
    public void close() {
        closed = true;
    }
}
