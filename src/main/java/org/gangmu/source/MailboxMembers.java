package org.gangmu.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Messages of a mail box, numbered from 1; where each begins is kept, so that none is looked for twice. */
final class MailboxMembers implements Members.ByName {

    /** Begins a message where a blank line stands before it. */
    private static final Pattern AFTER_BLANK = Pattern.compile("From \\S.*\\d:\\d\\d.*");
    /** Begins a message anywhere. */
    private static final Pattern FULL = Pattern.compile("From \\S+.* (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .*\\d{1,2}:\\d\\d(?::\\d\\d)?.* \\d{4}.*");
    private static final String ENDING = ".eml";
    private static final int LINE = 300;

    private final SeekableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);
    /** Of the byte after the buffer. */
    private long filled;
    private boolean blank = true;
    /** Where each message begins, after its first line, and where it ends; two numbers a message. */
    private long[] places = new long[64];
    private int begun;
    private boolean scanned;
    private int given;

    MailboxMembers(Opened box) throws IOException {
        this.channel = box.channel();
    }

    @Override
    public Member next() throws IOException {
        return reach(given + 1) ? member(++given) : null;
    }

    @Override
    public Member get(String name) throws IOException {
        int end = name.length() - ENDING.length();
        if (end < 1 || end > 9 || !name.endsWith(ENDING) || !name.chars().limit(end).allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int number = Integer.parseInt(name, 0, end, 10);
        return number > 0 && name.charAt(0) != '0' && reach(number) ? member(number) : null;
    }

    private Member member(int number) {
        long start = places[2 * number - 2];
        long end = places[2 * number - 1];
        return new Member(number + ENDING, end - start, null, () -> new MailboxText(new BufferedInputStream(new Region(start, end))));
    }

    /** Looks on until the end of that message is known. */
    private boolean reach(int number) throws IOException {
        while (!scanned && begun <= number) {
            scan();
        }
        return number <= begun;
    }

    /** Looks for the first line of the next message, which ends the one before. */
    private void scan() throws IOException {
        byte[] line = new byte[LINE];
        long blankAt = -1;
        while (true) {
            long at = filled - buffer.remaining();
            int length = 0;
            int b = read();
            if (b < 0) {
                scanned = true;
                end(at);
                return;
            }
            boolean mayBegin = b == 'F';
            for (; b >= 0 && b != '\n'; b = read()) {
                if (length < LINE && (mayBegin || length == 0)) {
                    line[length] = (byte) b;
                }
                length++;
            }
            if (mayBegin && isFirst(line, Math.min(length, LINE))) {
                // The blank line belongs to what follows it.
                end(blankAt >= 0 ? blankAt : at);
                begin(filled - buffer.remaining());
                blank = false;
                return;
            }
            blank = length == 0 || length == 1 && line[0] == '\r';
            blankAt = blank ? at : -1;
        }
    }

    private boolean isFirst(byte[] line, int length) {
        if (length < 6 || line[1] != 'r' || line[2] != 'o' || line[3] != 'm' || line[4] != ' ') {
            return false;
        }
        String text = new String(line, 0, length, StandardCharsets.ISO_8859_1).strip();
        return begun == 0 || blank && AFTER_BLANK.matcher(text).matches() || FULL.matcher(text).matches();
    }

    private void begin(long at) {
        if (places.length == 2 * begun) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[2 * begun++] = at;
    }

    private void end(long at) {
        if (begun > 0) {
            places[2 * begun - 1] = Math.max(at, places[2 * begun - 2]);
        }
    }

    private int read() throws IOException {
        if (!buffer.hasRemaining()) {
            buffer.clear();
            channel.position(filled);
            int n = channel.read(buffer);
            buffer.flip();
            filled += Math.max(0, n);
            if (n <= 0) {
                return -1;
            }
        }
        return buffer.get() & 0xff;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The bytes of one message. */
    private final class Region extends InputStream {
        private final long end;
        private long at;

        Region(long start, long end) {
            this.at = start;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            channel.position(at);
            int n = channel.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, end - at)));
            at += Math.max(0, n);
            return n;
        }
    }
}
