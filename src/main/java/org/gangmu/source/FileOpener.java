package org.gangmu.source;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.FileBytes;
import org.gangmu.extract.OneLine;

/** Opens documents in files and containers; the containers used last stay open. */
public final class FileOpener implements SourceOpener {

    private static final int TRIES = 3;

    private final SourceLimits limits;
    private final OpenContainers containers = new OpenContainers();

    public FileOpener() {
        this(SourceLimits.DEFAULT);
    }

    public FileOpener(SourceLimits limits) {
        this.limits = limits;
    }

    @Override
    public Opened open(String name, String address, long maxBytes) throws ExtractException, GoneException {
        FilePlace place = FilePlace.of(name, address);
        try {
            BasicFileAttributes attributes = attributes(place.file());
            if (place.inside().isEmpty()) {
                return whole(place.file(), attributes, maxBytes);
            }
            String key = place.file() + "\0" + attributes.size() + "\0" + attributes.lastModifiedTime() + "\0" + attributes.fileKey();
            return member(new Box(place, key), place.inside().size() - 1, maxBytes);
        } catch (FileSystemException e) {
            if (isGone(e)) {
                throw gone(place.file());
            }
            throw FileBytes.unreadable(e);
        } catch (IOException e) {
            throw FileBytes.unreadable(e);
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException, ExtractException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw ExtractException.unopened("is a folder, not a file", null);
        }
        if (!attributes.isRegularFile()) {
            throw ExtractException.unopened("is a pipe or device, not a file", null);
        }
        return attributes;
    }

    private static Opened whole(Path file, BasicFileAttributes attributes, long maxBytes) throws IOException, ExtractException {
        BasicFileAttributes before = attributes;
        for (int i = 0; i < TRIES; i++) {
            if (before.size() > maxBytes) {
                throw FileBytes.tooLarge(maxBytes);
            }
            Opened opened = Spool.inPlace(file, before.size());
            BasicFileAttributes after = attributes(file);
            if (opened.size() == after.size() && before.lastModifiedTime().equals(after.lastModifiedTime())) {
                return opened;
            }
            before = after;
        }
        throw new ExtractException("is being written: it changed while it was read");
    }

    /** The outermost container of a document, and the key under which it is held. */
    private record Box(FilePlace place, String key) {
    }

    /** What stands that many containers below the file's own members. */
    private Opened member(Box box, int level, long maxBytes) throws IOException, ExtractException, GoneException {
        String name = box.place().inside().get(level);
        String key = box.key() + "\0" + String.join(Located.INSIDE, box.place().inside().subList(0, level));
        Opened opened;
        try {
            opened = containers.use(key, () -> container(box, level), container -> container.read(name, maxBytes));
        } catch (FileSystemException e) {
            throw e;
        } catch (BombException | LockedException e) {
            throw new ExtractException(e.getMessage(), e);
        } catch (IOException e) {
            throw new ExtractException("is damaged, or its container is: " + OneLine.of(e), e);
        }
        if (opened == null) {
            throw new GoneException("is no longer in its container");
        }
        return opened;
    }

    private OpenContainer container(Box box, int level) throws IOException, ExtractException, GoneException {
        String name = level == 0 ? FileNames.shown(box.place().file()) : box.place().inside().get(level - 1);
        ContainerKind kind = ContainerKind.of(name);
        if (kind == null) {
            throw new GoneException("its container is none");
        }
        Opened bytes = level == 0 ? Opened.at(box.place().file(), -1) : member(box, level - 1, limits.maxNested());
        try {
            return new OpenContainer(() -> members(kind, bytes, name), bytes::close);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private Members members(ContainerKind kind, Opened bytes, String name) throws IOException {
        Members members = kind.open(bytes, name, limits);
        if (members == null) {
            throw new IOException("it is no container any more");
        }
        return members;
    }

    private static boolean isGone(FileSystemException error) {
        // A folder on the way that is a file now has no exception of its own.
        return error instanceof NoSuchFileException || String.valueOf(error.getReason()).contains("Not a directory");
    }

    /** Says more than "no such file" where a whole folder, perhaps a disk, is missing. */
    private static GoneException gone(Path file) {
        Path missing = null;
        for (Path folder = file.toAbsolutePath().getParent(); folder != null && !Files.exists(folder); folder = folder.getParent()) {
            missing = folder;
        }
        return new GoneException(missing == null ? "no such file" : "no such file: the folder " + FileNames.shown(missing) + " is gone");
    }

    @Override
    public void close() {
        containers.close();
    }
}
