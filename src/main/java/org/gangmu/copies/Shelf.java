package org.gangmu.copies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of all documents in a temporary file, so that memory does not grow with them: ten bytes a character and, for what was used last, a cache of a
 * limited size. Not thread-safe.
 */
final class Shelf implements AutoCloseable {

    /** An eighth of Java's memory: comparing goes back and forth between documents. */
    private static final long CACHED_CHARACTERS = Math.max(1 << 22, Runtime.getRuntime().maxMemory() / 16);

    /** Where a document lies in the file: first its letters, then their origins, its stretches of body text and its text. */
    private record Place(long at, int letters, int stretches, int text) {

        long originsAt() {
            return at + 2L * letters;
        }

        long stretchesAt() {
            return originsAt() + 4L * letters;
        }

        long textAt() {
            return stretchesAt() + 4L * stretches;
        }

        long end() {
            return textAt() + 2L * text;
        }
    }

    private final Path file;
    private final FileChannel channel;
    private final List<Place> places = new ArrayList<>();
    private final Map<Integer, char[]> cache = new LinkedHashMap<>(64, 0.75f, true);
    private long cached;

    Shelf() throws IOException {
        file = Files.createTempFile("gangmu-copies-", ".tmp");
        channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        file.toFile().deleteOnExit();
    }

    int size() {
        return places.size();
    }

    /** @param stretches start, end, start, end … of the body text */
    void add(char[] letters, int[] origins, int[] stretches, String text) throws IOException {
        Place place = new Place(places.isEmpty() ? 0 : places.get(places.size() - 1).end(), letters.length, stretches.length, text.length());
        long bytes = place.end() - place.at();
        if (bytes > Integer.MAX_VALUE - 64) {
            throw new IOException("a document is too long to be kept");
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) bytes);
        for (char c : letters) {
            buffer.putChar(c);
        }
        for (int origin : origins) {
            buffer.putInt(origin);
        }
        for (int stretch : stretches) {
            buffer.putInt(stretch);
        }
        for (int i = 0; i < text.length(); i++) {
            buffer.putChar(text.charAt(i));
        }
        buffer.flip();
        for (long at = place.at(); buffer.hasRemaining();) {
            at += channel.write(buffer, at);
        }
        places.add(place);
    }

    int length(int document) {
        return places.get(document).letters();
    }

    char[] letters(int document) {
        char[] found = cache.get(document);
        if (found == null) {
            Place place = places.get(document);
            found = chars(place.at(), place.letters());
            cache.put(document, found);
            cached += found.length;
            for (var oldest = cache.entrySet().iterator(); cached > CACHED_CHARACTERS && cache.size() > 2;) {
                cached -= oldest.next().getValue().length;
                oldest.remove();
            }
        }
        return found;
    }

    int[] origins(int document) {
        Place place = places.get(document);
        return ints(place.originsAt(), place.letters());
    }

    int[] stretches(int document) {
        Place place = places.get(document);
        return ints(place.stretchesAt(), place.stretches());
    }

    String text(int document) {
        Place place = places.get(document);
        return new String(chars(place.textAt(), place.text()));
    }

    private char[] chars(long at, int length) {
        char[] out = new char[length];
        read(at, 2 * length).asCharBuffer().get(out);
        return out;
    }

    private int[] ints(long at, int length) {
        int[] out = new int[length];
        read(at, 4 * length).asIntBuffer().get(out);
        return out;
    }

    private ByteBuffer read(long at, int bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, at + buffer.position()) < 0) {
                    throw new IOException("the temporary file " + file + " was cut short");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        cache.clear();
        channel.close();
        Files.deleteIfExists(file);
    }
}
