package org.gangmu.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractException;
import org.gangmu.text.Problem;

/** A folder of documents, read once and judged by as many rulebooks as one likes. Thread-safe. */
public final class Corpus {

    private final Path folder;
    private final List<CorpusDocument> documents;

    private Corpus(Path folder, List<CorpusDocument> documents) {
        this.folder = folder;
        this.documents = List.copyOf(documents);
    }

    /**
     * Reads every document below a folder; a gold file beside one is read with it.
     *
     * @param gangmu   finds the words, in the languages of its rulebooks
     * @param problems takes what goes wrong: a document or gold file that cannot be read
     * @param progress takes the name of each document before it is read
     * @throws IOException if the folder cannot be read
     */
    public static Corpus read(Path folder, Gangmu gangmu, Consumer<Problem> problems, Consumer<String> progress) throws IOException {
        List<CorpusDocument> documents = new ArrayList<>();
        for (Path file : documents(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            progress.accept(name);
            try {
                documents.add(CorpusDocument.of(name, file, gangmu.words(gangmu.extract(file)), problems));
            } catch (ExtractException e) {
                problems.accept(Problem.error(file.toString(), e.getMessage()));
            }
        }
        return new Corpus(folder, documents);
    }

    /** The documents below a folder, in path order: no hidden files, no gold. */
    static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> Files.isRegularFile(f) && !f.getFileName().toString().startsWith(".")
                    && !f.getFileName().toString().endsWith(GoldFile.ENDING)).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    public Path folder() {
        return folder;
    }

    public List<CorpusDocument> documents() {
        return documents;
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
        IntStream.range(0, documents.size()).parallel().mapToObj(i -> work.apply(documents.get(i))).toList().forEach(then);
    }
}
