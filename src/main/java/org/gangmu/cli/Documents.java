package org.gangmu.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.extract.Extractor;
import org.gangmu.extract.TikaExtractor;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.segment.Document;
import org.gangmu.segment.PageSegmenter;
import org.gangmu.segment.Segmenter;
import org.gangmu.summarize.Summary;
import org.gangmu.text.DeepThreads;
import org.gangmu.text.Problem;

/**
 * What is made of many documents, on several threads a little ahead of the reader, in the order the documents were named. One that fails is
 * reported and left out. Can be walked once.
 */
final class Documents<T> implements Iterable<T>, AutoCloseable {

    /** Makes something of a document. Thread-safe. */
    interface Source<T> {
        T read(String name) throws ExtractException, IOException;

        List<Problem> problems(T made);
    }

    private final Source<T> source;
    private final Console console;
    private final List<String> names;
    private final int threads;
    private final ExecutorService pool;

    Documents(Source<T> source, Console console, List<String> names, int threads) {
        this.source = source;
        this.console = console;
        this.names = names;
        this.threads = threads;
        this.pool = DeepThreads.pool(threads, "gangmu-document");
    }

    /** Summaries. */
    static Source<Summary> summaries(Gangmu gangmu, ExtractLimits limits, Console console) {
        return new Source<>() {
            @Override
            public Summary read(String name) throws ExtractException, IOException {
                return name.equals(Inputs.STDIN) ? gangmu.summarize(name, Inputs.stdin(console, limits)) : gangmu.summarize(gangmu.extract(Inputs.nameOf(name), Inputs.file(name)));
            }

            @Override
            public List<Problem> problems(Summary made) {
                return made.problems();
            }
        };
    }

    /** What another source makes, nothing where it fails and no problem told: for documents that are read again. */
    static <T> Source<Optional<T>> readable(Source<T> source) {
        return new Source<>() {
            @Override
            public Optional<T> read(String name) throws IOException {
                try {
                    return Optional.of(source.read(name));
                } catch (ExtractException told) {
                    return Optional.empty();
                }
            }

            @Override
            public List<Problem> problems(Optional<T> made) {
                return List.of();
            }
        };
    }

    /** What another source makes, with a change. */
    static <T> Source<T> changed(Source<T> source, UnaryOperator<T> change) {
        return new Source<>() {
            @Override
            public T read(String name) throws ExtractException, IOException {
                return change.apply(source.read(name));
            }

            @Override
            public List<Problem> problems(T made) {
                return source.problems(made);
            }
        };
    }

    /** Documents cut into articles and sentences, which needs no rulebook. */
    static Source<Document> segmented(ExtractLimits limits, Console console) {
        Extractor extractor = new TikaExtractor(limits);
        Segmenter segmenter = new PageSegmenter();
        return new Source<>() {
            @Override
            public Document read(String name) throws ExtractException, IOException {
                return segmenter.segment(name.equals(Inputs.STDIN) ? extractor.extract(name, Inputs.stdin(console, limits)) : extractor.extract(Inputs.nameOf(name), Inputs.file(name)));
            }

            @Override
            public List<Problem> problems(Document made) {
                return made.source().problems();
            }
        };
    }

    @Override
    public Iterator<T> iterator() {
        return new Walk();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    private final class Walk implements Iterator<T> {
        private final Deque<Future<T>> ahead = new ArrayDeque<>();
        private int asked;
        private int taken;
        private T next;

        @Override
        public boolean hasNext() {
            while (next == null && taken < names.size()) {
                for (; asked < names.size() && ahead.size() < 2 * threads; asked++) {
                    String name = names.get(asked);
                    ahead.add(pool.submit(() -> source.read(name)));
                }
                String name = names.get(taken++);
                if (names.size() > 1) {
                    console.progress("[" + taken + "/" + names.size() + "] " + name);
                }
                next = take(name, ahead.remove());
                console.clearProgress();
            }
            return next != null;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            T given = next;
            next = null;
            return given;
        }
    }

    /** @return null if the document failed */
    private T take(String name, Future<T> future) {
        try {
            T made = future.get();
            source.problems(made).forEach(console::problem);
            return made;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            failed(name, e.getCause());
            return null;
        }
    }

    private void failed(String name, Throwable error) {
        if (error instanceof RuleBookException broken) {
            throw broken;
        }
        if (error instanceof ExtractException unreadable) {
            console.problem(Problem.error(name, unreadable.getMessage()));
        } else if (error instanceof OutOfMemoryError) {
            console.problem(Problem.error(name, "needs more memory than Java has; give it more with JAVA_OPTS=-Xmx4g"));
        } else if (error instanceof StackOverflowError) {
            console.problem(Problem.error(name, "is nested too deeply"));
        } else {
            console.problem(Problem.error(name, "could not be read: internal error " + error));
        }
        console.details(error);
    }
}
