package org.gangmu.connect;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes the labels of all documents of a host away, and what was prepared for them. */
final class Eraser {

    /** Somebody who changes a document so often is at work on it. */
    private static final int TRIES = 5;

    private final Host host;
    private final Consumer<String> log;

    Eraser(Host host, Consumer<String> log) {
        this.host = host;
        this.log = log;
    }

    /** @return documents that had some */
    int erase() throws StoppedException, IOException {
        int erased = 0;
        int left = 0;
        String cursor = "";
        boolean more = true;
        while (more) {
            Page page = Listing.after(host, cursor);
            for (Item item : page.items()) {
                if (item.stamp().isPresent()) {
                    if (erase(item)) {
                        erased++;
                    } else {
                        left++;
                    }
                }
            }
            cursor = page.next();
            more = page.more();
        }
        if (left > 0) {
            throw new StoppedException(true, left + " documents still have their labels; those of " + erased + " are gone. Do it again", null);
        }
        host.unprepare();
        return erased;
    }

    private boolean erase(Item first) throws IOException {
        Optional<Item> item = Optional.of(first);
        for (int i = 0; i < TRIES && item.isPresent(); i++) {
            try {
                host.erase(item.get());
                return true;
            } catch (HostException e) {
                switch (e.kind()) {
                    case CHANGED -> item = host.find(first.id());
                    case GONE -> {
                        return true;
                    }
                    case SETTINGS -> throw e;
                    default -> {
                        log.accept(first.name() + ": " + e.getMessage());
                        return false;
                    }
                }
            }
        }
        return item.isEmpty();
    }
}
