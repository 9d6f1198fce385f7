package org.gangmu.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.FileBytes;

/** Opens documents in files and containers. */
public final class FileOpener implements SourceOpener {

    private static final int TRIES = 3;

    @Override
    public Opened open(String name, String address, long maxBytes) throws ExtractException, GoneException {
        try {
            return whole(address.isEmpty() ? FileNames.path(name) : Path.of(URI.create(address)), maxBytes);
        } catch (InvalidPathException e) {
            throw new GoneException("no such file");
        }
    }

    private static Opened whole(Path file, long maxBytes) throws ExtractException, GoneException {
        try {
            for (int i = 0; i < TRIES; i++) {
                BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
                if (before.isDirectory()) {
                    throw new ExtractException("is a folder, not a file");
                }
                if (!before.isRegularFile()) {
                    throw new ExtractException("is a pipe or device, not a file");
                }
                if (before.size() > maxBytes) {
                    throw FileBytes.tooLarge(maxBytes);
                }
                Opened opened = Spool.inPlace(file, before.size());
                BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
                if (opened.size() == after.size() && before.lastModifiedTime().equals(after.lastModifiedTime())) {
                    return opened;
                }
            }
            throw new ExtractException("is being written: it changed while it was read");
        } catch (NoSuchFileException e) {
            throw gone(file);
        } catch (IOException e) {
            throw FileBytes.unreadable(e);
        }
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
    }
}
