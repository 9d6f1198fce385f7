package org.gangmu.connect.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gangmu.client.Findings;
import org.gangmu.client.Stamp;
import org.gangmu.connect.EventSink;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Item;
import org.gangmu.connect.LocalStore;
import org.gangmu.connect.Page;

/** A host of which nothing is known but what events tell: a text, or the address of a document. Its findings are sent back to another address. */
final class WebhookHost implements Host, Inbox {

    private static final int PAGE = 100;
    private static final int LONGEST_ID = 1000;

    private final InboxStore store;
    private final DocumentAddress addresses;
    private final Callback callback;
    private final String name;
    private volatile EventSink sink = id -> { };

    WebhookHost(String name, InboxStore store, DocumentAddress addresses, Callback callback) {
        this.name = name;
        this.store = store;
        this.addresses = addresses;
        this.callback = callback;
    }

    /** Who is told of documents as they come in. */
    @Override
    public void tell(EventSink sink) {
        this.sink = sink;
    }

    @Override
    public String take(CloudEvent event) throws IOException {
        JsonNode data = event.data();
        String named = data.path("id").asText("");
        String id = named.isEmpty() ? event.subject() : named;
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("the event does not say which document: it needs a \"subject\" or \"data.id\" of at most " + LONGEST_ID + " characters");
        }
        String url = data.path("url").asText("");
        if (url.isEmpty() == !data.path("text").isTextual()) {
            throw new IllegalArgumentException("the event should have either \"data.text\" or \"data.url\"");
        }
        if (!url.isEmpty() && !addresses.allows(url)) {
            throw new IllegalArgumentException("documents are not fetched from " + url + ": the configuration does not allow it (documents = …)");
        }
        String path = url.split("[?#]")[0];
        String name = data.path("name").asText(url.isEmpty() ? "text.txt" : path.substring(path.lastIndexOf('/') + 1));
        store.put(id, event.source() + "\n" + event.id(), name.isEmpty() ? "document" : name, url, url.isEmpty() ? data.path("text").asText().getBytes(StandardCharsets.UTF_8) : null);
        sink.changed(id);
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String prepare() {
        return "findings are sent back as CloudEvents of type " + Callback.FOUND;
    }

    @Override
    public Page changed(String since) throws IOException {
        long number = since.isEmpty() ? 0 : Long.parseLong(since);
        List<InboxStore.Told> told = store.after(number, PAGE);
        String next = told.isEmpty() ? since : Long.toString(told.get(told.size() - 1).number());
        return new Page(told.stream().map(WebhookHost::item).toList(), next, told.size() == PAGE);
    }

    @Override
    public Optional<Item> find(String id) throws IOException {
        return store.find(id).map(WebhookHost::item);
    }

    private static Item item(InboxStore.Told told) {
        return new Item(told.id(), told.name(), told.text() == null ? -1 : told.text().length, Long.toString(told.number()), Optional.empty(), Stamp.parse(told.stamp()), Optional.empty());
    }

    private InboxStore.Told unchanged(Item item) throws IOException {
        InboxStore.Told told = store.find(item.id()).orElseThrow(() -> new HostException(HostException.Kind.GONE, "it was sent back already"));
        if (!item.version().equals(Long.toString(told.number()))) {
            throw new HostException(HostException.Kind.CHANGED, "another event came");
        }
        return told;
    }

    @Override
    public byte[] read(Item item, long limit) throws IOException {
        InboxStore.Told told = unchanged(item);
        byte[] content = told.text() == null ? fetched(told, limit) : told.text();
        if (content.length > limit) {
            throw new HostException(HostException.Kind.TOO_LARGE, "it has " + content.length + " bytes, more than " + limit);
        }
        return content;
    }

    private byte[] fetched(InboxStore.Told told, long limit) throws IOException {
        try {
            return addresses.read(told.url(), limit);
        } catch (HostException e) {
            // The event is to be answered: that its document is not there yet, or was named wrongly, must not go unnoticed.
            throw e.kind() == HostException.Kind.GONE && !told.isAnswered() ? new HostException(HostException.Kind.DOCUMENT, e.getMessage(), e) : e;
        }
    }

    @Override
    public void write(Item item, Findings findings) throws IOException {
        InboxStore.Told told = unchanged(item);
        send(told, () -> callback.found(item.id(), told.number(), findings));
        if (!store.sent(item.id(), told.number(), findings.stamp().toString())) {
            throw new HostException(HostException.Kind.CHANGED, "another event came");
        }
    }

    @Override
    public void erase(Item item) throws IOException {
        InboxStore.Told told = unchanged(item);
        send(told, () -> callback.removed(item.id(), told.number()));
        store.forget(item.id(), told.number());
    }

    /** Sends something back. A receiver that knows nothing of the document any more hears of it no more. */
    private void send(InboxStore.Told told, LocalStore.Changes message) throws IOException {
        try {
            message.run();
        } catch (HostException e) {
            if (e.kind() == HostException.Kind.GONE) {
                store.forget(told.id(), told.number());
            }
            throw e;
        }
    }

    @Override
    public void unprepare() {
        // Nothing was prepared.
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
