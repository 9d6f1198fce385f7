package org.gangmu.extract;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.NonSeekableRandomAccessReadInputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** The instructions of one page, unpacked at once: PDFBox's own reading while unpacking asks much of every single byte. */
final class PdfContent implements RandomAccessRead {

    /** Pages with more are read while they are unpacked. */
    private static final int MOST_BYTES = 1 << 22;

    private final byte[] bytes;
    private final int length;
    private int at;
    private boolean ended;
    private boolean closed;

    private PdfContent(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** Carries a page's instructions out. */
    interface Reader {
        void carryOut(PdfContent content) throws IOException;
    }

    /** The same page, its instructions carried out by this reader as soon as PDFBox asks for them, and none left to PDFBox itself. */
    static PDPage page(PDPage page, Reader reader) {
        return new Page(page, reader);
    }

    private static final class Page extends PDPage {
        private final PDPage page;
        private final Reader reader;

        Page(PDPage page, Reader reader) {
            super(page.getCOSObject());
            this.page = page;
            this.reader = reader;
        }

        @Override
        public RandomAccessRead getContentsForStreamParsing() throws IOException {
            RandomAccessRead packed = page.getContentsForStreamParsing();
            if (!(packed instanceof NonSeekableRandomAccessReadInputStream)) {
                // PDFBox unpacks all other kinds at once itself.
                return packed;
            }
            PdfContent unpacked = unpack(packed);
            if (unpacked == null) {
                return page.getContentsForStreamParsing();
            }
            reader.carryOut(unpacked);
            unpacked.close();
            return unpacked;
        }

        private PdfContent unpack(RandomAccessRead packed) {
            COSStream stream = getCOSObject().getCOSStream(COSName.CONTENTS);
            byte[] buffer = new byte[(int) Math.max(1 << 12, Math.min(MOST_BYTES, 6 * stream.getLength()))];
            int length = 0;
            try (packed) {
                for (int n = packed.read(buffer, 0, buffer.length); n > 0; n = packed.read(buffer, length, buffer.length - length)) {
                    length += n;
                    if (length == buffer.length) {
                        if (length >= MOST_BYTES) {
                            return null;
                        }
                        buffer = Arrays.copyOf(buffer, Math.min(MOST_BYTES, 4 * length));
                    }
                }
            } catch (IOException e) {
                // Damage is met again at its place.
                return null;
            }
            return new PdfContent(buffer, length);
        }

        @Override
        public PDResources getResources() {
            // They know the cache of the document's fonts.
            return page.getResources();
        }

        @Override
        public void removePageResourceFromCache() {
            page.removePageResourceFromCache();
        }
    }

    /** The first {@link #length()} bytes of it are the instructions. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public int read() {
        int read = peek();
        at += read < 0 ? 0 : 1;
        return read;
    }

    /** The end is told only once it was met, as in PDFBox's reading of packed pages. */
    @Override
    public int peek() {
        ended = at >= length;
        return ended ? -1 : bytes[at] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int most) {
        if (ended) {
            return -1;
        }
        int read = Math.min(most, length - at);
        System.arraycopy(bytes, at, into, offset, read);
        at += read;
        ended = read < most;
        return read;
    }

    @Override
    public void rewind(int back) throws IOException {
        seek((long) at - back);
    }

    @Override
    public void seek(long position) throws IOException {
        if (position < 0 || position > length) {
            throw new IOException("no such place: " + position);
        }
        at = (int) position;
        ended = false;
    }

    @Override
    public long getPosition() {
        return at;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isEOF() {
        return ended;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public RandomAccessReadView createView(long start, long size) {
        throw new UnsupportedOperationException();
    }
}
