package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gangmu.check.Gold;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.source.FileNames;
import org.gangmu.text.Problem;

/** Turns what the user typed into documents: files as they are, folders by all files below them in name order, {@code -} for standard input. */
final class Inputs {

    static final String STDIN = "-";

    private Inputs() {
    }

    /** What was typed, folders walked; a file that is named twice is read once. */
    static List<String> expand(List<String> typed, Console console) {
        List<String> out = new ArrayList<>();
        for (String name : typed) {
            Path path = path(name);
            if (!name.equals(STDIN) && path != null && Files.isDirectory(path)) {
                out.addAll(below(path, console));
            } else {
                out.add(name);
            }
        }
        Set<Object> seen = new HashSet<>();
        out.removeIf(name -> !seen.add(name.equals(STDIN) || path(name) == null ? name : path(name).toAbsolutePath().normalize()));
        return out;
    }

    static Path path(String name) {
        try {
            return FileNames.typed(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    static Path file(String name) throws ExtractException {
        Path path = path(name);
        if (path == null) {
            throw new ExtractException("is no file name on this system (set LC_ALL=C.UTF-8)");
        }
        return path;
    }

    /** How results name a file that was typed so. */
    static String nameOf(String name) throws ExtractException {
        return FileNames.typeable(file(name));
    }

    /** All of standard input, or one byte more than the limit, which the extractor then refuses. */
    static byte[] stdin(Console console, ExtractLimits limits) throws IOException {
        return console.in().readNBytes((int) Math.min(limits.maxBytes(), Integer.MAX_VALUE - 64L) + 1);
    }

    private static List<String> below(Path folder, Console console) {
        List<String> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return !dir.equals(folder) && isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    // A link that is still one leads nowhere: it is named when it cannot be opened.
                    if ((attributes.isRegularFile() || attributes.isSymbolicLink()) && !isHidden(file) && !Gold.holds(file)) {
                        files.add(FileNames.typeable(file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException error) {
                    // A link back to a folder above: its files are met there.
                    if (!(error instanceof FileSystemLoopException)) {
                        console.problem(Problem.error(FileNames.typeable(file), "cannot be opened"
                                + (error instanceof AccessDeniedException ? " (no right to read it)" : ": " + error.getMessage())));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            console.problem(Problem.error(folder.toString(), "this folder cannot be read: " + e.getMessage()));
        }
        Collections.sort(files);
        if (files.isEmpty()) {
            console.problem(Problem.warning(folder.toString(), "holds no documents"));
        }
        return files;
    }

    private static boolean isHidden(Path file) {
        return file.getFileName() != null && file.getFileName().toString().startsWith(".");
    }
}
