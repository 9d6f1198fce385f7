package org.gangmu.worker;

import java.net.URI;
import java.nio.file.Path;
import org.gangmu.check.CompactReader;
import org.gangmu.check.CompactWriter;
import org.gangmu.source.Opened;

/**
 * A document that a process is to read.
 *
 * @param name   as results call it, where its text is asked for; the ending of its name where findings are, which know no names
 * @param bytes  null if they lie in the file
 * @param sha256 of the bytes, which the parent has hashed already; null if they lie in the file, which may change meanwhile
 * @param file   null if they came along
 */
record Request(String name, byte[] bytes, String sha256, Path file) {

    static byte[] write(Opened document, String name) {
        CompactWriter out = new CompactWriter().text(name);
        // As an address a name keeps bytes that are no text.
        return document.bytes() != null ? out.number(0).bytes(document.bytes()).text(document.sha256()).bytes() : out.number(1).text(document.file().toUri().toString()).bytes();
    }

    static Request read(byte[] body) {
        CompactReader in = new CompactReader(body);
        String name = in.text();
        return in.number() == 0 ? new Request(name, in.bytes(), in.text(), null) : new Request(name, null, null, Path.of(URI.create(in.text())));
    }
}
