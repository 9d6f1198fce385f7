package org.gangmu.worker;

import java.net.URI;
import java.nio.file.Path;
import org.gangmu.check.CompactReader;
import org.gangmu.check.CompactWriter;
import org.gangmu.source.Opened;

/**
 * A document that a process is to read.
 *
 * @param ending of its name
 * @param bytes  null if they lie in the file
 * @param file   null if they came along
 */
record Request(String ending, byte[] bytes, Path file) {

    static byte[] write(Opened document, String ending) {
        CompactWriter out = new CompactWriter().text(ending);
        // As an address a name keeps bytes that are no text.
        return document.bytes() != null ? out.number(0).bytes(document.bytes()).bytes() : out.number(1).text(document.file().toUri().toString()).bytes();
    }

    static Request read(byte[] body) {
        CompactReader in = new CompactReader(body);
        String ending = in.text();
        return in.number() == 0 ? new Request(ending, in.bytes(), null) : new Request(ending, null, Path.of(URI.create(in.text())));
    }
}
