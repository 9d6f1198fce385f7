package org.gangmu.source;

import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Attachments of a message; messages in it are one each. */
final class MessageMembers implements Members {

    private static final MimeConfig LENIENT = MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(1 << 20).setMaxHeaderCount(10_000).build();

    private final MimeTokenStream parts = new MimeTokenStream(LENIENT);
    private final InputStream in;
    private final MemberNames names = new MemberNames();
    private MailPart part = new MailPart();
    private int number;

    MessageMembers(InputStream in) {
        this.in = in;
        parts.setRecursionMode(RecursionMode.M_NO_RECURSE);
        parts.parse(in);
    }

    @Override
    public Member next() throws IOException {
        try {
            while (parts.getState() != EntityState.T_END_OF_STREAM) {
                switch (parts.next()) {
                    case T_START_HEADER -> part = new MailPart();
                    case T_FIELD -> part.field(parts.getField());
                    case T_BODY -> {
                        number++;
                        if (part.isDocument()) {
                            return new Member(names.give(part.name(number)), -1, null, parts::getDecodedInputStream);
                        }
                    }
                    default -> {
                        // Between the parts.
                    }
                }
            }
            return null;
        } catch (MimeException e) {
            throw new IOException("the message cannot be taken apart", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
