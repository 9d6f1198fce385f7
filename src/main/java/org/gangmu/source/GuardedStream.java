package org.gangmu.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Unpacked bytes that must not become too many for the packed ones they came from. */
final class GuardedStream extends FilterInputStream {

    private final LongSupplier packed;
    private final SourceLimits limits;
    private long unpacked;

    GuardedStream(InputStream in, LongSupplier packed, SourceLimits limits) {
        super(in);
        this.packed = packed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(n);
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long n) throws BombException {
        unpacked += Math.max(0, n);
        if (unpacked > limits.free() && unpacked / limits.ratio() > packed.getAsLong()) {
            throw new BombException(limits.ratio());
        }
    }
}
