package org.gangmu.archive;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Claimed;
import org.gangmu.catalogue.Result;
import org.gangmu.extract.ExtractException;
import org.gangmu.findings.Content;
import org.gangmu.source.GoneException;
import org.gangmu.source.Opened;
import org.gangmu.source.SourceOpener;
import org.gangmu.source.SpoolException;
import org.gangmu.worker.NoRoomException;
import org.gangmu.worker.Outcome;
import org.gangmu.worker.WorkerException;
import org.gangmu.worker.Workers;

/** Takes claimed documents one after the other, opens them, has them read, and hands on what came of it. */
final class ReadingThread implements Runnable {

    /** Tells whether bytes were judged before. */
    interface Memory {
        OptionalLong known(String sha256, String ending);
    }

    private final BlockingQueue<Claimed> todo;
    private final BlockingQueue<Result> done;
    private final Memory memory;
    private final SourceOpener opener;
    private final Workers workers;
    private final ArchiveOptions options;
    private final InHand inHand;
    private final Consumer<RuntimeException> broken;

    /**
     * @param inHand told what is read
     * @param broken told when no document can be read any more, for which none is to be blamed
     */
    ReadingThread(BlockingQueue<Claimed> todo, BlockingQueue<Result> done, Memory memory, SourceOpener opener, Workers workers, ArchiveOptions options,
                  InHand inHand, Consumer<RuntimeException> broken) {
        this.todo = todo;
        this.done = done;
        this.memory = memory;
        this.opener = opener;
        this.workers = workers;
        this.options = options;
        this.inHand = inHand;
        this.broken = broken;
    }

    @Override
    public void run() {
        Claimed document = null;
        try {
            while (true) {
                document = todo.take();
                inHand.begins(document.name());
                try {
                    done.add(read(document));
                } finally {
                    inHand.ends(document.name());
                }
            }
        } catch (InterruptedException stopped) {
            if (document != null) {
                done.add(new Result.Returned(document));
            }
        }
    }

    private Result read(Claimed document) throws InterruptedException {
        long start = System.nanoTime();
        try (Opened opened = opener.open(document.name(), document.address(), options.limits().extract().maxBytes())) {
            String ending = Content.endingOf(document.name());
            OptionalLong known = memory.known(opened.sha256(), ending);
            if (known.isPresent()) {
                return new Result.Known(document, known.getAsLong(), millis(start));
            }
            long opening = millis(start);
            Outcome outcome = workers.read(opened, ending);
            // Not the wait for a process to start.
            return result(document, opened.size(), outcome, opening + outcome.millis());
        } catch (GoneException e) {
            return new Result.Gone(document, e.getMessage());
        } catch (ExtractException e) {
            return new Result.Failed(document, e.isUnopened() ? "unreadable" : "refused", e.getMessage(), millis(start));
        } catch (NoRoomException | SpoolException e) {
            if (document.isAlone()) {
                // Others were read meanwhile, and this one has all the room there is: it is set aside, and the run goes on.
                return new Result.Failed(document, "unreadable", "needs more room for temporary files than there is; make room, then let it wait again", millis(start));
            }
            broken.accept(e);
            return new Result.NoRoom(document);
        } catch (WorkerException | CatalogueException e) {
            broken.accept(e);
            return new Result.Returned(document);
        } catch (RuntimeException | Error e) {
            // One document must never end the run, nor a thread that dies leave it waiting for ever.
            return new Result.Failed(document, "unreadable", "fault while it was opened: " + e, millis(start));
        }
    }

    private Result result(Claimed document, long bytes, Outcome outcome, long millis) {
        if (outcome instanceof Outcome.Read read) {
            return new Result.Found(document, bytes, read.findings(), millis);
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new Result.Failed(document, "refused", refused.reason(), millis);
        }
        Outcome.Lost lost = (Outcome.Lost) outcome;
        String cause = lost.cause().name().toLowerCase(Locale.ROOT);
        boolean again = document.attempts() - document.interrupted() < options.attempts();
        return again ? new Result.Again(document, cause, lost.reason(), millis) : new Result.Failed(document, cause, lost.reason(), millis);
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
