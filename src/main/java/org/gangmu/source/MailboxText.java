package org.gangmu.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A message as it was before it came into its mail box: {@code >From} at the start of a line, written so that it begins no message, is {@code From} again. */
final class MailboxText extends FilterInputStream {

    private static final int AHEAD = 64;

    private boolean lineStart = true;

    /** @param in allows to go back */
    MailboxText(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (lineStart && b == '>' && isQuotedFrom()) {
            b = in.read();
        }
        lineStart = b == '\n';
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = 0;
        for (int b = 0; n < length; n++) {
            b = read();
            if (b < 0) {
                break;
            }
            bytes[offset + n] = (byte) b;
        }
        return n == 0 && length > 0 ? -1 : n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private boolean isQuotedFrom() throws IOException {
        in.mark(AHEAD);
        byte[] ahead = in.readNBytes(AHEAD - 1);
        in.reset();
        int at = 0;
        while (at < ahead.length && ahead[at] == '>') {
            at++;
        }
        return at + 5 <= ahead.length && new String(ahead, at, 5, StandardCharsets.ISO_8859_1).equals("From ");
    }
}
