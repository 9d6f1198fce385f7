package org.gangmu.connect.files;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gangmu.connect.Sidecar;

/** Remembers what sidecars hold, so that an unchanged one is not read at each look. Of so many only: more are read again each time. */
final class SeenSidecars {

    private static final int MOST = 50_000;

    private record Seen(String version, Optional<Sidecar> sidecar) {
    }

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** What a sidecar held when it had this version; null if that is not known. */
    Optional<Sidecar> get(String path, String version) {
        Seen known = seen.get(path);
        return known != null && known.version().equals(version) ? known.sidecar() : null;
    }

    void put(String path, String version, Optional<Sidecar> sidecar) {
        if (seen.size() < MOST || seen.containsKey(path)) {
            seen.put(path, new Seen(version, sidecar));
        }
    }

    void forget(String path) {
        seen.remove(path);
    }
}
