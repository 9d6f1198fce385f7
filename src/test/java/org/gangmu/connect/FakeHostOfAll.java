package org.gangmu.connect;

import java.io.IOException;
import java.util.Optional;
import org.gangmu.client.Findings;

/** A fake: gives out all documents at every look, as hosts do that cannot tell what changed. */
class FakeHostOfAll implements Host {

    private final FakeHost host;

    FakeHostOfAll(FakeHost host) {
        this.host = host;
    }

    @Override
    public String name() {
        return host.name();
    }

    @Override
    public String prepare() throws IOException {
        return host.prepare();
    }

    @Override
    public Page changed(String since) throws IOException {
        Page page = host.changed(since);
        return page.more() ? page : new Page(page.items(), "", false);
    }

    @Override
    public Optional<Item> find(String id) throws IOException {
        return host.find(id);
    }

    @Override
    public byte[] read(Item item, long limit) throws IOException {
        return host.read(item, limit);
    }

    @Override
    public void write(Item item, Findings findings) throws IOException {
        host.write(item, findings);
    }

    @Override
    public void erase(Item item) throws IOException {
        host.erase(item);
    }

    @Override
    public void unprepare() throws IOException {
        host.unprepare();
    }

    @Override
    public void close() {
        host.close();
    }
}
