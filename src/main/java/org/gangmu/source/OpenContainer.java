package org.gangmu.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.FileBytes;

/**
 * A container held open, out of which members are asked for again and again. One thread at a time.
 *
 * <p>Where members only come one after the other, a reader stays where the last was found; what it passed lately is kept, so that several askers who are
 * nearly in order never send it back. One who asks for what is far behind has a second reader, and the first stays in front.
 */
final class OpenContainer implements AutoCloseable {

    /** Opens it anew from its start. */
    interface Start {
        Members open() throws IOException;
    }

    private static final int KEPT_BYTES = 16 << 20;
    private static final int KEPT_MEMBER = 1 << 20;

    /** Goes through the members once. */
    private static final class Reader {
        private final Members members;
        private int next;

        Reader(Members members) {
            this.members = members;
        }
    }

    private final Start start;
    private final Runnable onClose;
    private final List<Reader> readers = new ArrayList<>();
    private final NameTable places = new NameTable();
    private final Map<String, byte[]> kept = new LinkedHashMap<>();
    private long keptBytes;
    private boolean ended;
    private int seen;

    OpenContainer(Start start, Runnable onClose) throws IOException {
        this.start = start;
        this.onClose = onClose;
        readers.add(new Reader(start.open()));
    }

    /** The member of that name; null if there is none. */
    Opened read(String name, long maxBytes) throws IOException, ExtractException {
        if (!readers.isEmpty() && readers.get(0).members instanceof Members.ByName any) {
            Member member = any.get(name);
            return member == null ? null : bytes(member, maxBytes);
        }
        byte[] passed = kept.remove(name);
        if (passed != null) {
            keptBytes -= passed.length;
            return Spool.copy(new ByteArrayInputStream(passed), maxBytes);
        }
        int place = places.get(name);
        return place < 0 && ended ? null : walk(reader(place < 0 ? seen : place), name, maxBytes);
    }

    private Opened walk(Reader reader, String name, long maxBytes) throws IOException, ExtractException {
        boolean whole = false;
        try {
            for (Member member = reader.members.following(); member != null; member = reader.members.following()) {
                places.put(member.name(), reader.next++);
                seen = Math.max(seen, reader.next);
                if (member.name().equals(name)) {
                    whole = true;
                    return bytes(member, maxBytes);
                }
                keep(member);
            }
            whole = true;
            ended = true;
            return null;
        } finally {
            if (!whole) {
                // Where it stands is not known any more.
                readers.remove(reader);
                reader.members.close();
            }
        }
    }

    /** The reader that comes to that place soonest. */
    private Reader reader(int place) throws IOException {
        Reader best = readers.stream().filter(r -> r.next <= place).max(Comparator.comparingInt(r -> r.next)).orElse(null);
        if (best == null) {
            if (readers.size() > 1) {
                Reader behind = readers.stream().min(Comparator.comparingInt(r -> r.next)).orElseThrow();
                readers.remove(behind);
                behind.members.close();
            }
            best = new Reader(start.open());
            readers.add(best);
        }
        return best;
    }

    private static Opened bytes(Member member, long maxBytes) throws IOException, ExtractException {
        if (member.refusal() != null) {
            throw new ExtractException(member.refusal());
        }
        if (member.bytes() > maxBytes) {
            throw FileBytes.tooLarge(maxBytes);
        }
        return Spool.copy(member.reading().open(), maxBytes);
    }

    private void keep(Member member) throws IOException {
        if (member.refusal() != null || member.bytes() > KEPT_MEMBER) {
            return;
        }
        byte[] bytes = member.reading().open().readNBytes(KEPT_MEMBER + 1);
        if (bytes.length > KEPT_MEMBER) {
            return;
        }
        byte[] before = kept.put(member.name(), bytes);
        keptBytes += bytes.length - (before == null ? 0 : before.length);
        for (Iterator<byte[]> oldest = kept.values().iterator(); keptBytes > KEPT_BYTES;) {
            keptBytes -= oldest.next().length;
            oldest.remove();
        }
    }

    @Override
    public void close() {
        for (Reader reader : readers) {
            try {
                reader.members.close();
            } catch (IOException e) {
                // Nothing was written that could be lost.
            }
        }
        onClose.run();
    }
}
