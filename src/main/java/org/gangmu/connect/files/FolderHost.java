package org.gangmu.connect.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gangmu.client.Findings;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Item;
import org.gangmu.connect.Page;
import org.gangmu.connect.Sidecar;
import org.gangmu.source.FileNames;

/** A folder of this machine, with those below it. Labels lie beside the documents, in sidecars. An id is the path from the folder, with slashes. Links are not followed. */
final class FolderHost implements Host {

    private final Path configured;
    private final Included included;
    private final Pages<BasicFileAttributes> pages;
    private final SidecarFiles sidecars = new SidecarFiles();

    FolderHost(Path folder, Included included, int pageSize) {
        this.configured = folder.normalize();
        this.included = included;
        this.pages = new Pages<>(f -> list(f, false), this::item, pageSize);
    }

    @Override
    public String name() {
        return "folder " + configured;
    }

    @Override
    public String prepare() throws IOException {
        if (!Files.isDirectory(configured)) {
            throw new HostException(HostException.Kind.SETTINGS, configured + " is no folder: name one that is there, or mount it first");
        }
        try {
            sidecars.tryWriting(configured);
        } catch (IOException e) {
            throw new HostException(HostException.Kind.SETTINGS, "nothing can be written into " + configured + " (" + reason(e)
                    + "): labels are laid beside the documents, so the connector needs the right to write there", e);
        }
        return "labels go into files beside the documents, NAME" + Sidecar.ENDING;
    }

    @Override
    public Page changed(String since) throws IOException {
        return pages.after(since);
    }

    @Override
    public Optional<Item> find(String id) throws IOException {
        if (id.endsWith("/")) {
            return inside(id.substring(0, id.length() - 1)).isPresent() ? pages.findUnlisted(id) : Optional.empty();
        }
        Optional<Path> file = inside(id);
        if (file.isEmpty() || !included.isDocument(id)) {
            return Optional.empty();
        }
        return attributes(file.get()).filter(BasicFileAttributes::isRegularFile).flatMap(a -> item(id, a));
    }

    @Override
    public byte[] read(Item item, long limit) throws IOException {
        if (item.id().endsWith("/")) {
            throw pages.refusal(item.id());
        }
        Path file = existing(item);
        byte[] content;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
        } catch (IOException e) {
            throw refusal(e, item.id() + " cannot be read");
        }
        if (content.length > limit) {
            throw new HostException(HostException.Kind.TOO_LARGE, item.id() + " has more than " + limit + " bytes");
        }
        check(item, file);
        return content;
    }

    @Override
    public void write(Item item, Findings findings) throws IOException {
        Path file = existing(item);
        check(item, file);
        try {
            sidecars.write(file, Sidecar.write(item.name(), findings, item.contentTag().orElse("")), () -> check(item, file));
            check(item, file);
        } catch (HostException e) {
            if (e.kind() == HostException.Kind.GONE) {
                sidecars.remove(SidecarFiles.of(file));
            }
            throw e;
        } catch (IOException e) {
            throw refusal(e, "the labels of " + item.id() + " cannot be written beside it");
        }
    }

    @Override
    public void erase(Item item) throws IOException {
        Path file = existing(item);
        check(item, file);
        try {
            sidecars.remove(SidecarFiles.of(file));
        } catch (IOException e) {
            throw refusal(e, "the labels of " + item.id() + " cannot be removed");
        }
    }

    @Override
    public void unprepare() throws IOException {
        List<Walk.Found<BasicFileAttributes>> unlisted = new Walk<>(f -> list(f, true), "").next(Integer.MAX_VALUE);
        if (!unlisted.isEmpty()) {
            throw new HostException(HostException.Kind.DOCUMENT, "labels may be left in " + unlisted.get(0).path() + ", which cannot be listed: give the connector's user the right to it and do it again");
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }

    /** @param all whether all sidecars are removed, not only those without a document; then no documents are given */
    private List<Walk.Entry<BasicFileAttributes>> list(String folder, boolean all) throws IOException {
        Path dir = folder.isEmpty() ? configured : configured.resolve(folder);
        if (!FileNames.typed(dir.toString()).equals(dir)) {
            throw new HostException(HostException.Kind.DOCUMENT, "its name is not written in this system's encoding (" + System.getProperty("sun.jnu.encoding") + "), so that no labels can be laid beside it: rename it");
        }
        List<Walk.Entry<BasicFileAttributes>> entries = new ArrayList<>();
        Set<String> files = new HashSet<>();
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(dir)) {
            for (Path path : stream) {
                String name = path.getFileName().toString();
                if (sidecars.isOwn(name)) {
                    found.add(path);
                    continue;
                }
                Optional<BasicFileAttributes> attributes = attributes(path);
                String typeable = FileNames.typeable(path.getFileName());
                if (!typeable.equals(name)) {
                    // Given out like a folder that cannot be listed: nothing is labelled there, but it is told and tried again.
                    if (!all && (attributes.filter(BasicFileAttributes::isDirectory).isPresent() ? Included.isFolder(typeable) : included.isDocument(Walk.join(folder, typeable)))) {
                        entries.add(new Walk.Entry<>(typeable, true, null));
                    }
                } else if (attributes.isPresent() && attributes.get().isDirectory() && Included.isFolder(name)) {
                    entries.add(new Walk.Entry<>(name, true, null));
                } else if (attributes.isPresent() && attributes.get().isRegularFile()) {
                    files.add(name);
                    if (!all && included.isDocument(Walk.join(folder, name))) {
                        entries.add(new Walk.Entry<>(name, false, attributes.get()));
                    }
                }
            }
        } catch (DirectoryIteratorException e) {
            throw unlisted(folder, e.getCause());
        } catch (IOException e) {
            throw unlisted(folder, e);
        }
        for (Path own : found) {
            String document = sidecars.documentOf(own);
            if (all || document.isEmpty() || !files.contains(document) && attributes(own.resolveSibling(document)).isEmpty()) {
                sidecars.tidy(own);
            }
        }
        return entries;
    }

    private HostException unlisted(String folder, IOException cause) {
        if (folder.isEmpty()) {
            // A disk that is not mounted now must not look like a folder without documents.
            return new HostException(HostException.Kind.BUSY, configured + " cannot be listed (" + reason(cause) + "): is it still there, and mounted?", cause);
        }
        return refusal(cause, folder + "/ cannot be listed");
    }

    private Optional<Item> item(String id, BasicFileAttributes attributes) {
        Path file = configured.resolve(id);
        ContentTag tag = ContentTag.of(file, attributes);
        Optional<Sidecar> sidecar = sidecars.read(SidecarFiles.of(file));
        return Optional.of(new Item(id, file.getFileName().toString(), attributes.size(), tag.version(), tag.content(), sidecar.map(Sidecar::stamp), sidecar.flatMap(Sidecar::tag)));
    }

    /** The place of a document; empty if the id leads out of the folder, or through a link. */
    private Optional<Path> inside(String id) {
        Path at = configured;
        try {
            for (String name : id.split("/", -1)) {
                if (name.isEmpty() || name.startsWith(".") || !at.equals(configured) && !isFolder(at) || Path.of(name).getNameCount() != 1) {
                    return Optional.empty();
                }
                at = at.resolve(name);
            }
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        return Optional.of(at);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private Path existing(Item item) throws HostException {
        return inside(item.id()).orElseThrow(() -> gone(item));
    }

    private void check(Item item, Path file) throws HostException {
        BasicFileAttributes now = attributes(file).filter(BasicFileAttributes::isRegularFile).orElseThrow(() -> gone(item));
        if (!ContentTag.of(file, now).isOf(item.version())) {
            throw new HostException(HostException.Kind.CHANGED, item.id() + " was changed meanwhile");
        }
    }

    private static HostException gone(Item item) {
        return new HostException(HostException.Kind.GONE, item.id() + " is no more");
    }

    private static Optional<BasicFileAttributes> attributes(Path path) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static HostException refusal(IOException e, String what) {
        HostException.Kind kind = e instanceof NoSuchFileException || e instanceof NotDirectoryException ? HostException.Kind.GONE
                : String.valueOf(e.getMessage()).matches(".*(No space|quota).*") ? HostException.Kind.BUSY : HostException.Kind.DOCUMENT;
        return new HostException(kind, what + " (" + reason(e) + ")" + (e instanceof AccessDeniedException ? ": the connector's user has no right to it" : ""), e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
