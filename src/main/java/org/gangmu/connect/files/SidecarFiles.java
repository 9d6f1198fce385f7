package org.gangmu.connect.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Sidecar;

/** Lays sidecars beside files: whole or not at all, and for the eyes of those only who may read the document. */
final class SidecarFiles {

    private static final Pattern UNFINISHED = Pattern.compile("\\.gangmu-[0-9a-f-]{36}\\.tmp");
    /** No write takes so long: an older one was left by a process that was killed. */
    private static final Duration ABANDONED = Duration.ofHours(1);
    /** No summary is so long. */
    private static final long MOST = 1L << 28;

    private final SeenSidecars seen = new SeenSidecars();

    /** Looks once more whether the document is as it was. */
    interface Check {
        void run() throws HostException;
    }

    /** Where the sidecar of a document is. */
    static Path of(Path document) {
        return document.resolveSibling(Sidecar.nameOf(document.getFileName().toString()));
    }

    /** Whether a name is one that is made here. */
    boolean isOwn(String name) {
        return Sidecar.isName(name) || UNFINISHED.matcher(name).matches();
    }

    /** Name of the document that a sidecar tells of; empty for an unfinished one. */
    String documentOf(Path own) {
        String name = own.getFileName().toString();
        return Sidecar.isName(name) ? name.substring(0, name.length() - Sidecar.ENDING.length()) : "";
    }

    /** Empty if there is none, or one that is not ours. */
    Optional<Sidecar> read(Path sidecar) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(sidecar, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile() || attributes.size() > MOST) {
                return Optional.empty();
            }
            String version = ContentTag.of(sidecar, attributes).text();
            Optional<Sidecar> known = seen.get(sidecar.toString(), version);
            if (known == null) {
                known = Sidecar.read(Files.readAllBytes(sidecar));
                seen.put(sidecar.toString(), version, known);
            }
            return known;
        } catch (IOException e) {
            seen.forget(sidecar.toString());
            return Optional.empty();
        }
    }

    /**
     * Puts a sidecar in the place of the one that is there.
     *
     * @param check done at the last moment before it is there
     */
    void write(Path document, byte[] content, Check check) throws IOException {
        Path sidecar = of(document);
        if (Files.exists(sidecar, LinkOption.NOFOLLOW_LINKS) && read(sidecar).isEmpty()) {
            throw new HostException(HostException.Kind.DOCUMENT, sidecar + " is in the way, and none of Gangmu's: move it away");
        }
        Path unfinished = unfinished(document.getParent());
        try {
            writeNew(unfinished, content);
            shareLike(document, unfinished);
            check.run();
            Files.move(unfinished, sidecar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Path unfinished(Path folder) {
        return folder.resolve(".gangmu-" + UUID.randomUUID() + ".tmp");
    }

    private static void writeNew(Path file, byte[] content) throws IOException {
        // Nobody else may look into it before it is known who may look into the document.
        FileAttribute<?>[] closed = Files.getFileAttributeView(file.getParent(), PosixFileAttributeView.class) == null ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))};
        try (FileChannel channel = FileChannel.open(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), closed)) {
            for (ByteBuffer left = ByteBuffer.wrap(content); left.hasRemaining();) {
                channel.write(left);
            }
            // A crash after the move must not leave an empty file under the name.
            channel.force(true);
        }
    }

    /** What a summary tells is for nobody who may not read the document. */
    private static void shareLike(Path document, Path sidecar) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(sidecar, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes attributes = Files.readAttributes(document, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Set<PosixFilePermission> permissions = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        permissions.addAll(attributes.permissions());
        permissions.removeAll(EnumSet.of(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE));
        try {
            view.setGroup(attributes.group());
        } catch (IOException e) {
            // It keeps a group of the connector's user; that group is given no more than others.
            permissions.removeIf(p -> p.name().startsWith("GROUP") && !permissions.contains(PosixFilePermission.valueOf(p.name().replace("GROUP", "OTHERS"))));
        }
        view.setPermissions(permissions);
    }

    /** @throws IOException if nothing can be written there */
    void tryWriting(Path folder) throws IOException {
        Path unfinished = unfinished(folder);
        try {
            writeNew(unfinished, new byte[0]);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Removes a sidecar, if it is ours. */
    void remove(Path sidecar) throws IOException {
        if (read(sidecar).isPresent()) {
            seen.forget(sidecar.toString());
            Files.deleteIfExists(sidecar);
        }
    }

    /** Removes what no document needs: a sidecar of ours, or an unfinished one of a process that is no more. One that cannot be removed is in nobody's way. */
    void tidy(Path own) {
        try {
            if (Sidecar.isName(own.getFileName().toString())) {
                remove(own);
            } else if (Files.getLastModifiedTime(own, LinkOption.NOFOLLOW_LINKS).toInstant().isBefore(Instant.now().minus(ABANDONED))) {
                Files.deleteIfExists(own);
            }
        } catch (IOException e) {
            // looked at again in the next walk
        }
    }
}
