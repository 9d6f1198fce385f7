package org.gangmu.source;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a document is.
 *
 * @param file   it, or the container it is in
 * @param inside names of members, each in the one before; empty if the file is the document
 */
record FilePlace(Path file, List<String> inside) {

    static FilePlace of(String name, String address) throws GoneException {
        int end = name.indexOf(Located.INSIDE);
        List<String> inside = end < 0 ? List.of() : List.of(name.substring(end + Located.INSIDE.length()).split(Located.INSIDE));
        try {
            return new FilePlace(address.isEmpty() ? FileNames.path(end < 0 ? name : name.substring(0, end)) : Path.of(URI.create(address)), inside);
        } catch (InvalidPathException e) {
            throw new GoneException("no such file");
        }
    }
}
