package org.gangmu.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenContainersTest {

    private final List<String> closed = new ArrayList<>();

    private void read(OpenContainers containers, String name) throws Exception {
        containers.use(name, () -> new OpenContainer(() -> new SingleMember(new ByteArrayInputStream(new byte[] {1}), "a.txt"), () -> closed.add(name)),
                container -> container.read("a.txt", 10)).close();
    }

    @Test
    void whereMemoryIsShortNoContainerStaysOpenThatNobodyReads() throws Exception {
        try (OpenContainers containers = new OpenContainers(() -> true)) {
            read(containers, "2016.tar.xz");
            read(containers, "2017.tar.xz");
            assertEquals(List.of("2016.tar.xz"), closed);
        }
        assertEquals(List.of("2016.tar.xz", "2017.tar.xz"), closed);
    }

    @Test
    void whereThereIsMemoryContainersStayOpen() throws Exception {
        try (OpenContainers containers = new OpenContainers(() -> false)) {
            read(containers, "2016.tar.xz");
            read(containers, "2017.tar.xz");
            assertEquals(List.of(), closed);
        }
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
