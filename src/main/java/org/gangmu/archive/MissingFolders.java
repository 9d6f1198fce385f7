package org.gangmu.archive;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gangmu.catalogue.Result;
import org.gangmu.source.Located;

/**
 * Holds back documents whose very folder is missing: a disk that is not mounted must not turn a million documents into deleted ones. Where all that was added
 * in one go is missing, or many documents are, the folder is away for now; a few documents of folders inside it are gone.
 */
final class MissingFolders {

    private static final int MANY = 20;

    private final List<Result.Gone> held = new ArrayList<>();
    private final List<Path> sources;
    private Path folder;
    private boolean source;

    /** @param sources what was added, as typed: files, folders, patterns */
    MissingFolders(Collection<String> sources) {
        this.sources = sources.stream().flatMap(s -> path(s).stream()).toList();
    }

    private static Optional<Path> path(String source) {
        try {
            return Optional.of(Path.of(source).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Takes a document that is not there, if it is to be held back. */
    boolean holds(Result.Gone gone) {
        Optional<Path> top = missing(gone.document().name());
        if (top.isEmpty()) {
            return false;
        }
        boolean whole = sources.stream().anyMatch(s -> s.startsWith(top.get()));
        if (folder == null || whole && !source) {
            folder = top.get();
        }
        source |= whole;
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

    /** Whether it is the folder that is away. */
    boolean isOne() {
        return source || held.size() >= MANY;
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
