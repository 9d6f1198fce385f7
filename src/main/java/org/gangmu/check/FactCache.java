package org.gangmu.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.gangmu.text.SourceText;

/**
 * A folder of facts about documents that cost time to find, kept from one run to the next. What is damaged, half-written or of another Gangmu is as if it
 * were not there; a folder that cannot be written keeps nothing. Safe for several threads and processes at once.
 */
public final class FactCache {

    /** Changes whenever what is kept changes its form. */
    private static final String FORM = "1";
    private static final int HEAD = Long.BYTES;

    /** Null: nothing is kept. */
    private final Path folder;

    private FactCache(Path folder) {
        this.folder = folder;
    }

    /** Keeps facts below this folder. */
    public static FactCache in(Path folder) {
        return new FactCache(folder.resolve(made()));
    }

    /** Keeps nothing. */
    public static FactCache none() {
        return new FactCache(null);
    }

    /** Where facts are kept unless somebody says otherwise: {@code gangmu} in the user's folder of caches. */
    public static Path usual() {
        String caches = System.getenv("XDG_CACHE_HOME");
        return (caches == null || caches.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(caches)).resolve("gangmu");
    }

    boolean keeps() {
        return folder != null;
    }

    /**
     * What is kept under a key.
     *
     * @param key  hex digits
     * @param kind what sort of facts: the ending of the file
     */
    Optional<byte[]> get(String key, String kind) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file(key, kind));
            boolean whole = bytes.length >= HEAD && ByteBuffer.wrap(bytes).getLong() == check(bytes);
            return whole ? Optional.of(Arrays.copyOfRange(bytes, HEAD, bytes.length)) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** Keeps facts under a key, in the place of others. */
    void put(String key, String kind, byte[] facts) {
        if (folder == null) {
            return;
        }
        byte[] bytes = ByteBuffer.allocate(HEAD + facts.length).putLong(0).put(facts).array();
        ByteBuffer.wrap(bytes).putLong(check(bytes));
        Path file = file(key, kind);
        try {
            Files.createDirectories(file.getParent());
            Path half = Files.createTempFile(file.getParent(), "half", null);
            try {
                Files.write(half, bytes);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException unwritable) {
            // The next run takes longer; nothing else is lost.
        }
    }

    private Path file(String key, String kind) {
        return folder.resolve(key.substring(0, 2)).resolve(key.substring(2) + "." + kind);
    }

    private static long check(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, HEAD, bytes.length - HEAD);
        return crc.getValue() << 32 | bytes.length - HEAD;
    }

    /** Names the form of the facts and the very classes that find them: facts of an older Gangmu are never met. */
    private static String made() {
        try {
            Path classes = Path.of(FactCache.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes((FORM + System.getProperty("java.specification.version")).getBytes(StandardCharsets.UTF_8));
            try (Stream<Path> all = Files.walk(classes)) {
                for (Path file : (Iterable<Path>) all.filter(f -> f.toString().matches(".*\\.(?:class|jar)")).sorted()::iterator) {
                    out.writeBytes((file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            return SourceText.sha256(out.toByteArray()).substring(0, 16);
        } catch (IOException | URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
