package org.gangmu.plugins;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.gangmu.client.GangmuClient;
import org.gangmu.serve.ServeOptions;
import org.gangmu.serve.Service;

/** A real service in the test's own process, ready to answer. */
public final class RunningService implements AutoCloseable {

    /** More characters than that it refuses. */
    public static final int MOST_CHARS = 300_000;

    private final Service service;
    private final GangmuClient client;

    private RunningService(Service service, Optional<String> token) throws Exception {
        this.service = service;
        this.client = GangmuClient.of(service.address(), token);
        // Asked until it is ready.
        client.edition();
    }

    public static RunningService start(int port, Optional<String> token) throws Exception {
        ServeOptions options = ServeOptions.local(port).withRules(Path.of("rules")).withWork(2, 16).withLimits(ServeOptions.LIMITS.withMaxChars(MOST_CHARS), 256);
        return new RunningService(Service.start(options.withAddress(InetAddress.getLoopbackAddress(), token)), token);
    }

    public URI address() {
        return service.address();
    }

    public GangmuClient client() {
        return client;
    }

    @Override
    public void close() {
        service.close();
    }
}
