package org.gangmu.source;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gangmu.extract.ExtractException;

/** The containers that were used last, held open. Thread-safe; each is used by one thread at a time. */
final class OpenContainers implements AutoCloseable {

    /** Opens a container that is not open yet. */
    interface Opening {
        OpenContainer open() throws IOException, ExtractException, GoneException;
    }

    /** Reads out of an open one. */
    interface Use {
        Opened read(OpenContainer container) throws IOException, ExtractException, GoneException;
    }

    private static final int MOST = 8;

    private static final class Slot {
        private OpenContainer container;
        private int users;
    }

    private final Map<String, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);

    /** @param key tells the container and its state: one that was changed since is another */
    Opened use(String key, Opening opening, Use use) throws IOException, ExtractException, GoneException {
        Slot slot = take(key);
        try {
            synchronized (slot) {
                if (slot.container == null) {
                    slot.container = opening.open();
                }
                return use.read(slot.container);
            }
        } finally {
            synchronized (slots) {
                slot.users--;
                closeIfUnused();
            }
        }
    }

    private Slot take(String key) {
        synchronized (slots) {
            Slot slot = slots.computeIfAbsent(key, k -> new Slot());
            slot.users++;
            return slot;
        }
    }

    private void closeIfUnused() {
        for (Iterator<Slot> oldest = slots.values().iterator(); slots.size() > MOST && oldest.hasNext();) {
            Slot slot = oldest.next();
            if (slot.users == 0) {
                oldest.remove();
                close(slot);
            }
        }
    }

    private static void close(Slot slot) {
        if (slot.container != null) {
            slot.container.close();
        }
    }

    @Override
    public void close() {
        synchronized (slots) {
            slots.values().forEach(slot -> {
                synchronized (slot) {
                    close(slot);
                }
            });
            slots.clear();
        }
    }
}
