package org.gangmu.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gangmu.extract.ExtractException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OpenContainersTest {

    private final List<String> closed = new ArrayList<>();

    private void read(OpenContainers containers, String name) throws IOException, ExtractException, GoneException {
        containers.use(name, () -> new OpenContainer(() -> new SingleMember(new ByteArrayInputStream(new byte[] {1}), "a.txt"), () -> closed.add(name)),
                container -> container.read("a.txt", 10)).close();
    }

    @Test
    void whereMemoryIsShortNoContainerStaysOpenThatNobodyReads() throws Exception {
        try (OpenContainers containers = new OpenContainers(beingOpened -> true)) {
            read(containers, "2016.tar.xz");
            read(containers, "2017.tar.xz");
            assertEquals(List.of("2016.tar.xz"), closed);
        }
        assertEquals(List.of("2016.tar.xz", "2017.tar.xz"), closed);
    }

    @Test
    void whereThereIsMemoryContainersStayOpen() throws Exception {
        try (OpenContainers containers = new OpenContainers(beingOpened -> false)) {
            read(containers, "2016.tar.xz");
            read(containers, "2017.tar.xz");
            assertEquals(List.of(), closed);
        }
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void whereMemoryIsShortContainersAreOpenedOneByOneThoseInOthersToo() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try (OpenContainers containers = new OpenContainers(beingOpened -> {
            told.accumulateAndGet(beingOpened, Math::max);
            return true;
        })) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String name = "box-" + i % 20 + ".tar.xz";
                all.add(pool.submit(() -> {
                    containers.use(name, () -> {
                        // A container in another one is taken out of that first.
                        read(containers, "outer-" + name);
                        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                        Thread.yield();
                        return new OpenContainer(() -> new SingleMember(new ByteArrayInputStream(new byte[] {1}), "a.txt"), () -> { });
                    }, container -> {
                        atOnce.set(0);
                        return container.read("a.txt", 10);
                    }).close();
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(1, most.get());
        assertTrue(told.get() > 0, "those being opened are told");
    }

    @Test
    void allThatIsAskedOfADamagedContainerIsSaidToBeDamaged() throws Exception {
        Members damaged = new Members() {
            @Override
            public Member next() throws IOException {
                throw new IOException("cut off");
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        try (OpenContainer container = new OpenContainer(() -> damaged, () -> closed.add("x"))) {
            for (int i = 0; i < 2; i++) {
                assertEquals("cut off", assertThrows(IOException.class, () -> container.read("a.txt", 10)).getMessage());
            }
        }
    }
}
