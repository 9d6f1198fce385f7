package org.gangmu.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives all bytes before a damaged place, where the stream itself would throw away those it has read for the same call. */
final class UpToDamage extends FilterInputStream {

    private IOException damage;

    UpToDamage(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        if (damage != null) {
            throw damage;
        }
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = 0;
        try {
            for (int b = 0; n < length; n++) {
                b = read();
                if (b < 0) {
                    break;
                }
                bytes[offset + n] = (byte) b;
            }
        } catch (IOException | RuntimeException e) {
            damage = e instanceof IOException io ? io : new IOException(e);
            if (n == 0) {
                throw damage;
            }
        }
        return n == 0 && length > 0 ? -1 : n;
    }
}
