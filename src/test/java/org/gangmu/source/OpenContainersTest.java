package org.gangmu.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
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
}
