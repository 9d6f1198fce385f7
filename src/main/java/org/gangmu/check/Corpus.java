package org.gangmu.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractException;
import org.gangmu.text.Problem;

/**
 * A folder of documents that rulebooks judge: {@linkplain #read read once} and kept in memory, or {@linkplain #open read one by one} from the cache
 * whenever they are asked for, so that it may be as large as one likes. Thread-safe.
 */
public final class Corpus {

    private final Path folder;
    private final List<Supplier<CorpusFile>> files;
    private final Consumer<Problem> problems;
    private final Consumer<String> progress;

    private Corpus(Path folder, List<Supplier<CorpusFile>> files, Consumer<Problem> problems, Consumer<String> progress) {
        this.folder = folder;
        this.files = List.copyOf(files);
        this.problems = problems;
        this.progress = progress;
    }

    /**
     * Reads every document below a folder and keeps it in memory; a gold file beside one is read with it.
     *
     * @param gangmu   finds the words, in the languages of its rulebooks
     * @param problems takes what goes wrong: a document or gold file that cannot be read
     * @param progress takes the name of each document when it is read
     * @throws IOException if the folder cannot be read
     */
    public static Corpus read(Path folder, Gangmu gangmu, Consumer<Problem> problems, Consumer<String> progress) throws IOException {
        List<CorpusDocument> documents = open(folder, gangmu, FactCache.none(), problems, progress).documents();
        List<Supplier<CorpusFile>> files = documents.stream().<Supplier<CorpusFile>>map(d -> () -> CorpusFile.of(d)).toList();
        return new Corpus(folder, files, problems, name -> { });
    }

    /**
     * Names every document below a folder, to be read when its turn comes.
     *
     * @param cache    keeps what was found in documents
     * @param problems takes what goes wrong, once however often a document is read
     * @param progress takes how far each walk has come
     * @throws IOException if the folder cannot be read
     */
    public static Corpus open(Path folder, Gangmu gangmu, FactCache cache, Consumer<Problem> problems, Consumer<String> progress) throws IOException {
        Set<Problem> told = ConcurrentHashMap.newKeySet();
        Consumer<Problem> once = p -> {
            if (told.add(p)) {
                problems.accept(p);
            }
        };
        List<Supplier<CorpusFile>> files = new ArrayList<>();
        for (Path file : documents(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            files.add(() -> new CorpusFile(name, file, gangmu, cache));
        }
        return new Corpus(folder, files, once, progress);
    }

    /** The documents below a folder, in path order: no hidden files, no gold labels or facts. */
    static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> Files.isRegularFile(f) && isDocument(f)).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isDocument(Path file) {
        return !file.getFileName().toString().startsWith(".") && !Gold.holds(file);
    }

    public Path folder() {
        return folder;
    }

    /** All documents at once. */
    public List<CorpusDocument> documents() {
        List<CorpusDocument> out = new ArrayList<>();
        forEach(document -> document, out::add);
        return out;
    }

    /** The sentences of all documents with what the rulebooks of {@code gangmu} decide, in order of documents and of reading. */
    public List<Judged> judge(Gangmu gangmu) {
        List<Judged> out = new ArrayList<>();
        forEach(document -> document.judge(gangmu), out::addAll);
        return out;
    }

    /**
     * Does some work on every document, on all processors, and takes what comes of it in the order of the documents.
     *
     * @param work called on several threads at once
     * @param then called by one thread at a time
     */
    public <R> void forEach(Function<CorpusDocument, R> work, Consumer<R> then) {
        forEachFile(file -> work.apply(file.document()), then);
    }

    /** As {@link #forEach}, with documents that need not be read. */
    public <R> void forEachFile(Work<R> work, Consumer<R> then) {
        int[] done = {0};
        new InOrder().run(files, file -> Outcome.of(file.get(), work), outcome -> {
            outcome.problems().forEach(problems);
            progress.accept("[" + ++done[0] + "/" + files.size() + "] " + outcome.name());
            outcome.result().ifPresent(then);
        });
    }

    /** Some work on one document. */
    @FunctionalInterface
    public interface Work<R> {
        R of(CorpusFile file) throws ExtractException;
    }

    private record Outcome<R>(String name, Optional<R> result, List<Problem> problems) {

        static <R> Outcome<R> of(CorpusFile file, Work<R> work) {
            try {
                R result = work.of(file);
                return new Outcome<>(file.name(), Optional.of(result), file.problems());
            } catch (ExtractException e) {
                return new Outcome<>(file.name(), Optional.empty(), List.of(Problem.error(file.shown(), e.getMessage())));
            }
        }
    }
}
