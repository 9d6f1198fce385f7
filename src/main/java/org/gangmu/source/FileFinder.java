package org.gangmu.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import org.gangmu.extract.FileBytes;
import org.gangmu.text.Problem;

/** Finds documents in files, folders, patterns, lists and containers. Hidden files and gold are no documents, unless named one by one. */
public final class FileFinder implements SourceFinder {

    /** Documents after which a search tells how far it is. */
    private static final int TELL = 1_000;

    private final SourceLimits limits;
    private final Searching searching;

    public FileFinder() {
        this(SourceLimits.DEFAULT, Searching.SILENT);
    }

    public FileFinder(SourceLimits limits, Searching searching) {
        this.limits = limits;
        this.searching = searching;
    }

    @Override
    public void find(String source, Consumer<Located> found, Consumer<Problem> problems) {
        new Search(found, problems).typed(source);
    }

    @Override
    public void findListed(InputStream list, String name, Consumer<Located> found, Consumer<Problem> problems) {
        Search search = new Search(found, problems);
        try {
            new PathList(list).forEach(search::listed);
        } catch (IOException e) {
            problems.accept(Problem.error(name, FileBytes.unreadable(e).getMessage()));
        }
        if (search.count == 0) {
            problems.accept(Problem.warning(name, "names no documents"));
        }
    }

    /** One search. */
    private final class Search {
        private final Consumer<Located> found;
        private final Consumer<Problem> problems;
        private long count;

        Search(Consumer<Located> found, Consumer<Problem> problems) {
            this.found = found;
            this.problems = problems;
        }

        void typed(String source) {
            try {
                // A file may be called what looks like a pattern.
                Path path = literal(source);
                FilePattern pattern = path == null ? FilePattern.of(source) : null;
                if (pattern != null) {
                    matching(source, pattern);
                } else {
                    path(path == null ? FileNames.path(source) : path, source);
                }
            } catch (PatternSyntaxException e) {
                problems.accept(Problem.error(source, "is no pattern that can be understood: " + e.getDescription()));
            } catch (InvalidPathException e) {
                problems.accept(Problem.error(source, "is no file name on this system"));
            }
        }

        void listed(byte[] name) {
            try {
                path(FileNames.path(name), FileNames.shown(name));
            } catch (InvalidPathException e) {
                problems.accept(Problem.error(FileNames.shown(name), "is no file name on this system"));
            }
        }

        private static Path literal(String source) {
            try {
                Path path = FileNames.path(source);
                return Files.exists(path) ? path : null;
            } catch (InvalidPathException e) {
                return null;
            }
        }

        private void path(Path path, String source) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                if (attributes.isDirectory()) {
                    long before = count;
                    walk(FilePattern.ALL, path);
                    if (count == before) {
                        problems.accept(Problem.warning(source, "holds no documents"));
                    }
                } else if (attributes.isRegularFile()) {
                    file(path, attributes);
                } else {
                    problems.accept(Problem.error(source, "is a pipe or device, not a file"));
                }
            } catch (NoSuchFileException e) {
                problems.accept(Problem.error(source, "no such file or folder"));
            } catch (IOException e) {
                problems.accept(Problem.error(source, FileBytes.unreadable(e).getMessage()));
            }
        }

        private void matching(String source, FilePattern pattern) {
            if (!Files.isDirectory(pattern.folder())) {
                problems.accept(Problem.error(source, "there is no folder " + FileNames.shown(pattern.folder())));
                return;
            }
            long before = count;
            walk(pattern, pattern.folder());
            if (count == before) {
                problems.accept(Problem.warning(source, "matches no document"));
            }
        }

        private void walk(FilePattern pattern, Path folder) {
            new FolderWalk(pattern, this::file, problems, entered -> searching.at(FileNames.shown(entered), count)).walk(folder);
        }

        private void file(Path path, BasicFileAttributes attributes) {
            String shown = FileNames.shown(path);
            Located file = new Located(shown, FileNames.address(path, shown), attributes.size(), attributes.lastModifiedTime().toMillis());
            ContainerKind kind = ContainerKind.of(shown);
            if (kind == null) {
                take(file, shown);
            } else {
                searching.at(shown, count);
                new ContainerSearch(limits, file, this::take, problems).search(path, kind);
            }
        }

        private void take(Located document, String place) {
            found.accept(document);
            if (++count % TELL == 0) {
                searching.at(place, count);
            }
        }
    }
}
