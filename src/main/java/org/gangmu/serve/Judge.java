package org.gangmu.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractException;
import org.gangmu.text.DeepThreads;
import org.gangmu.text.Problem;
import org.gangmu.text.SourceText;

/**
 * Makes answers of documents, a few at once. Knows nothing of HTTP: whoever has a document and a deadline may ask.
 *
 * <p>Plain text is read here, where no library's parser looks at it; the text of all else is taken out by {@link Readers}.
 */
final class Judge implements AutoCloseable {

    /** From here on a text takes so much memory that only one is judged at once. */
    private static final int LONG = 200_000;

    private final Gate places;
    private final Gate longTexts = new Gate(1);
    private final Gate threads;
    private final Readers readers;
    private final Punctual punctual = new Punctual();
    private final ExecutorService pool;
    private final int queue;

    /** What is made of a text. */
    interface Making {
        /** @param out takes the answer */
        void make(Gangmu gangmu, SourceText source, OutputStream out) throws IOException;
    }

    /** What was made, and of what. */
    record Made(SourceText source, byte[] bytes) {
    }

    Judge(int jobs, int queue, Readers readers) {
        this.places = new Gate(jobs + queue);
        this.threads = new Gate(jobs);
        this.readers = readers;
        this.queue = queue;
        // Stacks as deep as the command line's, so that what is nested deep comes out the same.
        this.pool = DeepThreads.pool(jobs, "gangmu-judge");
    }

    /**
     * Answers for one document; waits for its turn.
     *
     * @throws Fault if too many wait, the document cannot be read, or the deadline is over; what is being judged then keeps its place until it is done
     */
    Made judge(Rules.State rules, Upload upload, Deadline deadline, Making making) {
        Gate.Pass place = places.enterNow("too many documents are waiting (" + queue + "); try again a little later");
        try {
            return punctual.get(place, deadline, () -> made(rules.gangmu(), upload, deadline, making));
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        }
    }

    private Made made(Gangmu gangmu, Upload upload, Deadline deadline, Making making) throws InterruptedException {
        SourceText source = source(gangmu, upload, deadline);
        if (source.text().isBlank()) {
            // An answer in which nothing is found would look like one for a document that has nothing to find.
            throw new Fault(Fault.Kind.UNREADABLE, "the document " + source.problems().stream().map(Problem::message).collect(Collectors.joining("; ")));
        }
        if (source.text().length() < LONG) {
            return judge(gangmu, source, deadline, making);
        }
        try (Gate.Pass alone = longTexts.enter(deadline)) {
            return judge(gangmu, source, deadline, making);
        }
    }

    private SourceText source(Gangmu gangmu, Upload upload, Deadline deadline) {
        if (upload.text() != null) {
            return SourceText.plain(upload.name(), upload.text());
        }
        if (upload.bytes().bytes() != null) {
            try {
                var plain = gangmu.plain(upload.name(), upload.bytes().bytes(), upload.bytes().sha256());
                if (plain.isPresent()) {
                    return plain.get();
                }
            } catch (ExtractException e) {
                throw Readers.fault(e.reason(), e.getMessage());
            }
        }
        return readers.text(upload, deadline);
    }

    private Made judge(Gangmu gangmu, SourceText source, Deadline deadline, Making making) throws InterruptedException {
        try (Gate.Pass turn = threads.enter(deadline)) {
            return new Made(source, pool.submit(() -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
                making.make(gangmu, source, out);
                return out.toByteArray();
            }).get());
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        }
    }

    private static Fault fault(Throwable thrown) {
        if (thrown instanceof Fault fault) {
            return fault;
        }
        if (thrown instanceof InterruptedException || thrown instanceof RejectedExecutionException) {
            return Punctual.ending();
        }
        if (thrown instanceof StackOverflowError) {
            return new Fault(Fault.Kind.UNREADABLE, "the document is nested too deep to be judged");
        }
        if (thrown instanceof OutOfMemoryError) {
            return new Fault(Fault.Kind.READER_LOST, "the document takes more memory than the service has", thrown);
        }
        return new Fault(Fault.Kind.INTERNAL, "the document could not be judged, by a fault of the service", thrown);
    }

    /** Documents that are being read, judged, or waiting for it. */
    int inHand() {
        return places.inside();
    }

    /** Documents that are being judged. */
    int judging() {
        return threads.inside();
    }

    @Override
    public void close() {
        punctual.close();
        pool.shutdownNow();
    }
}
