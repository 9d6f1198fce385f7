package org.gangmu.archive;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gangmu.catalogue.Result;
import org.gangmu.source.Located;

/**
 * Holds back documents whose very folder is missing: a disk that is not mounted must not turn a million documents into deleted ones. A few such documents are
 * gone; many in a row mean that the folder is away for now.
 */
final class MissingFolders {

    private static final int MANY = 20;

    private final List<Result.Gone> held = new ArrayList<>();
    private Path folder;

    /** Takes a document that is not there, if it is to be held back. */
    boolean holds(Result.Gone gone) {
        Optional<Path> top = missing(gone.document().name());
        if (top.isEmpty()) {
            return false;
        }
        if (folder == null) {
            folder = top.get();
        }
        held.add(gone);
        return true;
    }

    /** The uppermost folder of the document's path that is not there; empty if the folder itself is. */
    private static Optional<Path> missing(String name) {
        int inside = name.indexOf(Located.INSIDE);
        try {
            Path at = Path.of(inside < 0 ? name : name.substring(0, inside)).toAbsolutePath().getParent();
            Path out = null;
            for (; at != null && !Files.exists(at); at = at.getParent()) {
                out = at;
            }
            return Optional.ofNullable(out);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether so many are missing that it is the folder that is away. */
    boolean isOne() {
        return held.size() >= MANY;
    }

    Optional<String> folder() {
        return isOne() ? Optional.of(folder.toString()) : Optional.empty();
    }

    /** Those held back when they turned out to be few; they are held no longer. */
    List<Result.Gone> few() {
        List<Result.Gone> out = List.copyOf(held);
        held.clear();
        folder = null;
        return out;
    }

    List<Result.Gone> held() {
        return List.copyOf(held);
    }
}
