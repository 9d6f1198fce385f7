package org.gangmu.source;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
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
        private volatile OpenContainer container;
        private int users;
    }

    /** Whether there is too little memory to open a container, while others are being opened that have not yet taken all they will. */
    interface Memory {
        boolean isShort(int beingOpened);
    }

    private final Map<String, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);
    /** Held by all who read or open; alone, by one who opens where memory is short. Whoever reads opens nothing meanwhile, so that nobody waits for himself. */
    private final ReentrantReadWriteLock together = new ReentrantReadWriteLock(true);
    private final AtomicInteger beingOpened = new AtomicInteger();
    private final Memory memory;

    OpenContainers() {
        this(Unpacking::isMemoryShort);
    }

    /** @param memory where it is short, containers that nobody reads are closed before another is opened, and none is read meanwhile: each may take much */
    OpenContainers(Memory memory) {
        this.memory = memory;
    }

    /** @param key tells the container and its state: one that was changed since is another */
    Opened use(String key, Opening opening, Use use) throws IOException, ExtractException, GoneException {
        Slot slot = take(key);
        try {
            return slot.container != null ? read(slot, opening, use, false) : first(slot, opening, use);
        } finally {
            synchronized (slots) {
                slot.users--;
                closeUnused(MOST);
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

    /** Unpackers take their memory when they are opened, or when they are first read out of. */
    private Opened first(Slot slot, Opening opening, Use use) throws IOException, ExtractException, GoneException {
        int others = beingOpened.getAndIncrement();
        try {
            boolean tight = memory.isShort(others);
            if (tight) {
                synchronized (slots) {
                    closeUnused(0);
                }
            }
            // What lies in another container is opened while that one's turn lasts.
            return read(slot, opening, use, tight && together.getReadHoldCount() == 0 && memory.isShort(others));
        } finally {
            beingOpened.decrementAndGet();
        }
    }

    private Opened read(Slot slot, Opening opening, Use use, boolean alone) throws IOException, ExtractException, GoneException {
        Lock lock = alone ? together.writeLock() : together.readLock();
        lock.lock();
        try {
            synchronized (slot) {
                if (slot.container == null) {
                    slot.container = opening.open();
                }
                return use.read(slot.container);
            }
        } finally {
            lock.unlock();
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
