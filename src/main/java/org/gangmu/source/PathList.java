package org.gangmu.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** A list of paths, one a line, or with NULs between where it holds one in its first part, as {@code find -print0} writes them. */
final class PathList {

    private static final int SAMPLE = 1 << 16;

    private final BufferedInputStream in;

    PathList(InputStream in) {
        this.in = new BufferedInputStream(in, SAMPLE);
    }

    /** Each path as its bytes; empty lines are none. */
    void forEach(Consumer<byte[]> paths) throws IOException {
        int end = separator();
        skipMark();
        ByteArrayOutputStream path = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == end) {
                take(path, end, paths);
            } else {
                path.write(b);
            }
        }
        take(path, end, paths);
    }

    private int separator() throws IOException {
        in.mark(SAMPLE);
        int most = SAMPLE;
        int b = '\n';
        while (most-- > 0 && b > 0) {
            b = in.read();
        }
        in.reset();
        return b == 0 ? 0 : '\n';
    }

    private void skipMark() throws IOException {
        in.mark(3);
        if (in.read() != 0xef || in.read() != 0xbb || in.read() != 0xbf) {
            in.reset();
        }
    }

    private static void take(ByteArrayOutputStream path, int end, Consumer<byte[]> paths) {
        byte[] bytes = path.toByteArray();
        path.reset();
        int length = bytes.length;
        // Lists from Windows end their lines with two characters.
        if (end == '\n' && length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        if (length > 0) {
            paths.accept(Arrays.copyOf(bytes, length));
        }
    }
}
