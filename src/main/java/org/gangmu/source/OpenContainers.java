package org.gangmu.source;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
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
    private final BooleanSupplier memoryIsShort;

    OpenContainers() {
        this(Unpacking::isMemoryShort);
    }

    /** @param memoryIsShort whether containers that nobody reads are to be closed before another is opened: each may hold much */
    OpenContainers(BooleanSupplier memoryIsShort) {
        this.memoryIsShort = memoryIsShort;
    }

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
                closeUnused(MOST);
            }
        }
    }

    private Slot take(String key) {
        synchronized (slots) {
            if (!slots.containsKey(key) && memoryIsShort.getAsBoolean()) {
                closeUnused(0);
            }
            Slot slot = slots.computeIfAbsent(key, k -> new Slot());
            slot.users++;
            return slot;
        }
    }

    private void closeUnused(int most) {
        for (Iterator<Slot> oldest = slots.values().iterator(); slots.size() > most && oldest.hasNext();) {
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
