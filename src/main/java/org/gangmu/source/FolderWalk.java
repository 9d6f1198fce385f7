package org.gangmu.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.gangmu.check.Gold;
import org.gangmu.extract.FileBytes;
import org.gangmu.text.Problem;

/** Walks through folders in name order and holds no more than the names in the folders between the first and the one it is in. */
final class FolderWalk {

    private final FilePattern pattern;
    private final BiConsumer<Path, BasicFileAttributes> files;
    private final Consumer<Problem> problems;
    private final Consumer<Path> entered;
    private final Set<String> followed = new HashSet<>();
    /** The folders with the links that led here. */
    private final Deque<Path> left = new ArrayDeque<>();
    private Path root;

    /**
     * @param files   takes the files that match
     * @param entered is told each folder
     */
    FolderWalk(FilePattern pattern, BiConsumer<Path, BasicFileAttributes> files, Consumer<Problem> problems, Consumer<Path> entered) {
        this.pattern = pattern;
        this.files = files;
        this.problems = problems;
        this.entered = entered;
    }

    void walk(Path folder) {
        try {
            root = folder.toRealPath();
        } catch (IOException e) {
            problem(folder, e);
            return;
        }
        walk(folder, pattern, pattern.start());
    }

    private void walk(Path folder, FilePattern under, BitSet at) {
        entered.accept(folder);
        for (Path name : names(folder)) {
            BitSet next = under.next(at, name);
            if (next.isEmpty()) {
                continue;
            }
            Path path = folder.resolve(name);
            try {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                if (attributes.isDirectory()) {
                    // A folder that matches by itself stands for all that is in it.
                    boolean whole = under.isWhole(next);
                    FilePattern inside = whole ? FilePattern.ALL : under;
                    BitSet progress = whole ? FilePattern.ALL.start() : next;
                    if (!Files.isSymbolicLink(path)) {
                        walk(path, inside, progress);
                    } else if (isNew(folder, path.toRealPath(), inside, progress)) {
                        left.push(folder.toRealPath());
                        walk(path, inside, progress);
                        left.pop();
                    }
                } else if (under.isWhole(next) && !Gold.holds(name)) {
                    file(path, attributes);
                }
            } catch (IOException e) {
                unseen(path, under.isWhole(next), e);
            }
        }
    }

    private void file(Path path, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            files.accept(path, attributes);
        } else {
            problems.accept(Problem.warning(FileNames.shown(path), "is a pipe or device, not a file; it was left out"));
        }
    }

    private List<Path> names(Path folder) {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                names.add(entry.getFileName());
            }
        } catch (IOException e) {
            problem(folder, e);
        } catch (DirectoryIteratorException e) {
            problem(folder, e.getCause());
        }
        Collections.sort(names);
        return names;
    }

    /** Whether a link leads to a folder that is not met without it, and was not met by another link: neither a loop nor a second way. */
    private boolean isNew(Path folder, Path target, FilePattern under, BitSet at) throws IOException {
        if (folder.toRealPath().startsWith(target) || left.stream().anyMatch(l -> l.startsWith(target))) {
            return false;
        }
        BiPredicate<Path, Path> walked = (top, path) -> path.startsWith(top) && !hidden(top.relativize(path));
        if (pattern == FilePattern.ALL && walked.test(root, target)) {
            return false;
        }
        return followed.add(target + (under == FilePattern.ALL ? "" : "\0" + at));
    }

    private static boolean hidden(Path path) {
        for (Path name : path) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private void unseen(Path path, boolean whole, IOException error) {
        boolean link = Files.isSymbolicLink(path);
        if (link && error instanceof NoSuchFileException) {
            if (whole) {
                problems.accept(Problem.error(FileNames.shown(path), "is a link that leads nowhere"));
            }
        } else if (!(error instanceof NoSuchFileException) && !(link && isLoop(error))) {
            // A file deleted since its folder was listed is no document any more.
            problem(path, error);
        }
    }

    /** A link that leads to itself, perhaps by others. Java has no exception of its own for it. */
    private static boolean isLoop(IOException error) {
        return !(error instanceof AccessDeniedException) && String.valueOf(error.getMessage()).contains("Too many levels");
    }

    private void problem(Path path, IOException error) {
        String message = error instanceof NoSuchFileException ? "this folder disappeared during the search" : FileBytes.unreadable(error).getMessage();
        problems.accept(Problem.error(FileNames.shown(path), message));
    }
}
