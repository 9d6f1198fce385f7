package org.gangmu.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * One message between a process and its parent.
 *
 * @param kind what it is
 * @param body the rest of it, packed
 */
record Frame(Kind kind, byte[] body) {

    /** First of a message's bytes: none that printed text starts with. */
    private static final int MARK = 0xe0;

    /** The messages. */
    enum Kind {
        /** From the parent: read a document. */
        READ,
        /** From the parent: take out a document's text and tell how much it is. */
        EXTRACT,
        /** From the parent: take out a document's text and hand it over. */
        TEXT,
        /** Ready; tells rulebooks and models. */
        HELLO,
        /** Cannot begin, or not go on, whatever the document; tells why. */
        UNABLE,
        FOUND, EXTRACTED, TAKEN, REFUSED, LOST
    }

    /** Bytes that are no message. */
    static final class NoFrame extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A message longer than allowed. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(MARK + kind.ordinal());
        out.writeInt(body.length);
        out.write(body);
        out.flush();
    }

    /**
     * @param most bytes of a message
     * @throws EOFException where the other side has ended
     */
    static Frame read(DataInputStream in, long most) throws IOException {
        int kind = in.readUnsignedByte() - MARK;
        if (kind < 0 || kind >= Kind.values().length) {
            throw new NoFrame();
        }
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new TooLong();
        }
        // Memory is taken as bytes come in: the length alone may be wrong.
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return new Frame(Kind.values()[kind], body);
    }
}
