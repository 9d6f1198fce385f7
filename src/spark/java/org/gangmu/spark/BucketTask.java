package org.gangmu.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.gangmu.extract.ExtractException;
import org.gangmu.findings.Content;
import org.gangmu.source.GoneException;
import org.gangmu.source.Opened;
import org.gangmu.source.SourceOpener;
import org.gangmu.worker.Outcome;
import org.gangmu.worker.Workers;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/**
 * What an executor does with a bucket: reads its documents and writes their rows to files that the driver then puts in place. It may be done several times, at
 * once too, when executors die or are thought dead: each attempt has files of its own.
 */
final class BucketTask extends AbstractFunction2<TaskContext, Iterator<Tuple2<Integer, Iterable<String>>>, Written> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** So many documents in a row that cannot be opened mean that the store is away, not they. */
    private static final int MANY = 20;
    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 1000;

    private final Broadcast<PackedRules> rules;
    private final Broadcast<SerializableConfiguration> conf;
    private final JobSettings settings;
    private final String root;
    private final String edition;
    private final String job;

    BucketTask(Broadcast<PackedRules> rules, Broadcast<SerializableConfiguration> conf, JobSettings settings, String root, String job) {
        this.rules = rules;
        this.conf = conf;
        this.settings = settings;
        this.root = root;
        this.edition = OutputFolder.id(rules.value().edition());
        this.job = job;
    }

    @Override
    public Written apply(TaskContext task, Iterator<Tuple2<Integer, Iterable<String>>> one) {
        Tuple2<Integer, Iterable<String>> bucket = one.next();
        List<String> documents = StreamSupport.stream(bucket._2().spliterator(), false).sorted().toList();
        ReaderSlot slot = null;
        try {
            slot = ExecutorReaders.take(rules.value(), settings);
            Written out = write(bucket._1(), documents, slot, task);
            ExecutorReaders.giveBack(slot, rules.value(), settings);
            slot = null;
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the task was stopped", e);
        } finally {
            if (slot != null) {
                slot.close();
            }
        }
    }

    private Written write(int bucket, List<String> documents, ReaderSlot slot, TaskContext task) throws IOException, InterruptedException {
        Configuration hadoop = conf.value().value();
        List<Path> files = new OutputFolder(new Path(root), edition, hadoop).attempt(bucket, job + "-" + task.taskAttemptId());
        Optional<CatalogueBucket> kept = slot.ledger().isEmpty() ? Optional.empty() : Optional.of(new CatalogueBucket(slot.ledger().get(), documents));
        int done = 0;
        int unopened = 0;
        try (SourceOpener opener = new HadoopOpener(hadoop);
                ParquetWriter<ReadDocument.LabelledSentence> sentences = Tables.SENTENCES.create(files.get(0), hadoop);
                ParquetWriter<ReadDocument.NumberedFigure> figures = Tables.FIGURES.create(files.get(1), hadoop);
                ParquetWriter<ReadDocument> rows = Tables.DOCUMENTS.create(files.get(2), hadoop)) {
            for (String name : documents) {
                if (task.isInterrupted() || Thread.interrupted()) {
                    throw new InterruptedException();
                }
                ReadDocument document = read(name, opener, slot.workers());
                unopened = document.sha256().isEmpty() ? unopened + 1 : 0;
                if (unopened >= MANY && !settings.missingOk()) {
                    throw new IOException(MANY + " documents in a row cannot be opened, the last is " + name + ": " + document.reason()
                            + ". If that is right, start again with --missing-ok; if not, make them readable on every worker.");
                }
                done += document.state().equals(ReadDocument.DONE) ? 1 : 0;
                for (ReadDocument.LabelledSentence sentence : document.sentences()) {
                    sentences.write(sentence);
                }
                for (ReadDocument.NumberedFigure figure : document.figures()) {
                    figures.write(figure);
                }
                rows.write(document);
                kept.ifPresent(k -> k.add(document));
            }
        }
        if (kept.isPresent()) {
            kept.get().finish();
        }
        slot.count(done, documents.size() - done);
        return new Written(bucket, files.stream().map(Path::toString).toList(), done, documents.size() - done);
    }

    private ReadDocument read(String name, SourceOpener opener, Workers workers) throws InterruptedException {
        for (int tried = 1; ; tried++) {
            try (Opened opened = opener.open(name, "", settings.maxBytes())) {
                return read(name, opened, workers);
            } catch (GoneException e) {
                return unread(name, ReadDocument.GONE, "", e.getMessage());
            } catch (ExtractException e) {
                return unread(name, ReadDocument.FAILED, e.isUnopened() ? "unreadable" : "refused", e.getMessage());
            } catch (UncheckedIOException e) {
                if (tried == TRIES) {
                    return unread(name, ReadDocument.FAILED, "unreadable", "cannot be read: " + e.getCause().getMessage());
                }
                Thread.sleep(PAUSE_MILLIS * tried);
            }
        }
    }

    private ReadDocument read(String name, Opened opened, Workers workers) throws InterruptedException {
        Outcome outcome = workers.read(opened, Content.endingOf(name));
        for (int attempt = 1; attempt < settings.attempts() && outcome instanceof Outcome.Lost; attempt++) {
            outcome = workers.read(opened, Content.endingOf(name));
        }
        if (outcome instanceof Outcome.Read read) {
            return new ReadDocument(name, opened.sha256(), opened.size(), ReadDocument.DONE, "", "", Optional.of(read.findings()), read.millis());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return failed(name, opened, "refused", refused.reason(), refused.millis());
        }
        Outcome.Lost lost = (Outcome.Lost) outcome;
        return failed(name, opened, lost.cause().name().toLowerCase(Locale.ROOT), lost.reason(), lost.millis());
    }

    private static ReadDocument failed(String name, Opened opened, String cause, String reason, long millis) {
        return new ReadDocument(name, opened.sha256(), opened.size(), ReadDocument.FAILED, cause, reason, Optional.empty(), millis);
    }

    private static ReadDocument unread(String name, String state, String cause, String reason) {
        return new ReadDocument(name, "", -1, state, cause, reason, Optional.empty(), 0);
    }
}
