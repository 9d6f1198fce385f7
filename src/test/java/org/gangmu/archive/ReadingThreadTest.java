package org.gangmu.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.gangmu.catalogue.Claimed;
import org.gangmu.catalogue.Result;
import org.gangmu.extract.ExtractException;
import org.gangmu.source.Opened;
import org.gangmu.source.SourceOpener;
import org.gangmu.text.Language;
import org.gangmu.worker.NoRoomException;
import org.gangmu.worker.Outcome;
import org.gangmu.worker.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a thread hands on of a document that was read. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ReadingThreadTest {

    private final SourceOpener opener = new SourceOpener() {
        @Override
        public Opened open(String name, String address, long maxBytes) {
            return new Opened("00", 1, new byte[1], null, () -> { });
        }

        @Override
        public void close() {
        }
    };

    private final AtomicReference<RuntimeException> broken = new AtomicReference<>();

    private static Workers answering(Outcome outcome) {
        return new Workers() {
            @Override
            public Outcome read(Opened document, String ending) {
                return outcome;
            }

            @Override
            public long memory() {
                return 0;
            }

            @Override
            public void close() {
            }
        };
    }

    private static SourceOpener refusing(ExtractException why) {
        return new SourceOpener() {
            @Override
            public Opened open(String name, String address, long maxBytes) throws ExtractException {
                throw why;
            }

            @Override
            public void close() {
            }
        };
    }

    private Result read(Workers workers) throws InterruptedException {
        return read(opener, workers);
    }

    private Result read(SourceOpener opener, Workers workers) throws InterruptedException {
        return read(new Claimed(1, "a.txt", "", 1, 1, 0), opener, workers);
    }

    private Result read(Claimed document, SourceOpener opener, Workers workers) throws InterruptedException {
        BlockingQueue<Claimed> todo = new LinkedBlockingQueue<>(List.of(document));
        BlockingQueue<Result> done = new LinkedBlockingQueue<>();
        Thread thread = new Thread(new ReadingThread(todo, done, (sha256, ending) -> OptionalLong.empty(), opener, workers, ArchiveOptions.DEFAULT, new InHand(System::nanoTime), broken::set));
        thread.start();
        Result out = done.take();
        thread.interrupt();
        thread.join();
        return out;
    }

    @Test
    void aDocumentTookAsLongAsItsReaderWorkedOnItNotAsItsReaderTookToStart() throws InterruptedException {
        Result.Failed failed = assertInstanceOf(Result.Failed.class, read(answering(new Outcome.Refused(ExtractException.Reason.UNREADABLE, "holds no text", 1_000_000))));
        assertEquals("holds no text", failed.reason());
        assertTrue(failed.millis() >= 1_000_000, () -> failed.millis() + " ms");
    }

    @Test
    void aDocumentToBlameIsRefusedAndAPlaceToBlameUnreadable() throws InterruptedException {
        Workers none = answering(new Outcome.Refused(ExtractException.Reason.UNREADABLE, "", 0));
        assertEquals("refused", assertInstanceOf(Result.Failed.class, read(refusing(new ExtractException("is encrypted; remove the password first")), none)).cause());
        assertEquals("unreadable", assertInstanceOf(Result.Failed.class, read(refusing(ExtractException.unopened("may not be read (permission denied)", null)), none)).cause());
    }

    @Test
    void whatFillsTheFolderForTemporaryFilesEndsRunsUntilItIsReadAlone() throws InterruptedException {
        SourceOpener full = new SourceOpener() {
            @Override
            public Opened open(String name, String address, long maxBytes) {
                throw new NoRoomException("full");
            }

            @Override
            public void close() {
            }
        };
        Workers none = answering(new Outcome.Refused(ExtractException.Reason.UNREADABLE, "", 0));
        assertInstanceOf(Result.NoRoom.class, read(new Claimed(1, "a.txt", "", 1, 3, 2), full, none));
        assertEquals("full", broken.getAndSet(null).getMessage());
        Result.Failed aside = assertInstanceOf(Result.Failed.class, read(new Claimed(1, "a.txt", "", 1, 4, 3), full, none));
        assertEquals("所需的临时文件空间不足；请腾出空间，再用 retry 让它重新等待", new ReasonText(Language.ZH).of(aside.cause(), aside.reason()));
        assertNull(broken.get(), "the run goes on");
    }
}
