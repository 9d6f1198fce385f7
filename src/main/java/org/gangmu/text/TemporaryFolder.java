package org.gangmu.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder for the temporary files of this process and of those it starts. It goes when the process ends; what a killed one left behind is cleared away
 * by the next.
 *
 * <p>A lock of the operating system on a file beside it tells that its process is alive.
 */
public final class TemporaryFolder {

    private static final String NAME = "gangmu-run-";
    private static final String LOCK = ".lock";
    private static final List<String> FULL = List.of("No space left on device", "Disk quota exceeded", "File too large", "There is not enough space on the disk",
            "设备上没有空间", "超出磁盘限额", "文件过大", "磁盘空间不足");
    private static Path folder;
    /** Held until the process ends, and with it the lock: a channel that nothing refers to is closed by the next collection of garbage. */
    private static FileChannel held;

    private TemporaryFolder() {
    }

    /** Made when first asked for. In a process that was given one as its place for temporary files, that one. */
    public static synchronized Path path() throws IOException {
        if (folder == null) {
            Path all = Path.of(System.getProperty("java.io.tmpdir"));
            folder = all.getFileName() != null && all.getFileName().toString().startsWith(NAME) ? all : make(all);
        }
        return folder;
    }

    /** A folder in it for a process that this one starts, which will take it for its own; whoever started it clears it away behind it. */
    public static Path forProcess() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(path()), NAME);
    }

    /** Deletes a folder with all that is in it, as far as it can be. */
    public static void clear(Path folder) {
        try {
            if (Files.exists(folder)) {
                List<Path> files;
                try (Stream<Path> walk = Files.walk(folder)) {
                    files = walk.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException left) {
            // Somebody still writes, or a system that keeps open files: it goes with the folder around it, or is cleared away by the next process.
        }
    }

    /** Whether something failed because no file can grow any more where temporary files are; Java hands on the system's words. */
    public static boolean lacksRoom(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            if (t instanceof IOException && FULL.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

    private static Path make(Path all) throws IOException {
        sweep(all);
        while (true) {
            Path lock = Files.createTempFile(all, NAME, LOCK);
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
            // Before it was locked, another process may have taken it for a dead one's.
            if (channel.tryLock() != null && Files.exists(lock)) {
                held = channel;
                Path out = Files.createDirectory(of(lock));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(out, lock), "gangmu-temporary-files"));
                return out;
            }
            channel.close();
        }
    }

    private static Path of(Path lock) {
        String name = lock.getFileName().toString();
        return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    }

    /** What others left that are no more. */
    private static void sweep(Path all) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(all, NAME + "*" + LOCK)) {
            for (Path lock : locks) {
                try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock dead = channel.tryLock()) {
                    if (dead != null) {
                        delete(of(lock), lock);
                    }
                } catch (IOException | OverlappingFileLockException othersOrGone) {
                    // Not ours to clear away.
                }
            }
        }
    }

    private static void delete(Path out, Path lock) {
        clear(out);
        try {
            // Without its lock nobody would find what is left of it.
            if (!Files.exists(out)) {
                Files.deleteIfExists(lock);
            }
        } catch (IOException left) {
            // The next process tries again.
        }
    }
}
